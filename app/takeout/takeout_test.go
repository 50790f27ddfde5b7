package takeout_test

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"factdesk/app/desk"
	"factdesk/app/takeout"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export/exporttest"
	"factdesk/storage"
	"factdesk/storage/memstore"
)

func noon() time.Time { return exporttest.Noon() }

func maker() takeout.Maker { return takeout.Maker{Program: "1.2.3", At: noon()} }

// A shelf is a desk in memory that keeps snapshots.
type shelf struct {
	memstore.Store
	pages map[string][]byte
}

func (s *shelf) Keep(_ context.Context, r io.Reader) (string, int64, error) {
	b, err := io.ReadAll(r)
	sum := fmt.Sprintf("%x", sha256.Sum256(b))
	if s.pages == nil {
		s.pages = map[string][]byte{}
	}
	s.pages[sum] = b
	return sum, int64(len(b)), err
}

func (s *shelf) Snapshot(_ context.Context, sum string) (io.ReadCloser, error) {
	b, ok := s.pages[sum]
	if !ok {
		return nil, storage.ErrNotFound
	}
	return io.NopCloser(bytes.NewReader(b)), nil
}

// filled returns a desk with a bit of everything: what was deleted, captured,
// withheld, undone; a source whose bytes are gone, an article without a text.
func filled(tb testing.TB) *shelf {
	tb.Helper()
	s := &shelf{pages: map[string][]byte{}}
	ctx := tb.Context()
	d, err := desk.Open(ctx, s, noon)
	if err != nil {
		tb.Fatal(err)
	}
	ana, err := d.SignIn(ctx, "Ana Vidal")
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := d.AddSample(ctx); err != nil {
		tb.Fatal(err)
	}
	var all []claims.Record
	other := exporttest.Sample()
	for _, kind := range claims.Kinds() {
		for r, err := range other.Records(ctx, kind, claims.Ref{}) {
			if err != nil {
				tb.Fatal(err)
			}
			if kind != claims.KindScale {
				all = append(all, r)
			}
		}
	}
	src := claims.Source{ID: claims.NewID[claims.Source](), Title: "../../etc", Kind: claims.Page}
	all = append(all, src, claims.Article{ID: claims.NewID[claims.Article](), Title: "No text\x00 yet"})
	for _, page := range []string{"", "<p>captured</p>", "deleted"} {
		sum, size, err := s.Keep(ctx, strings.NewReader(page))
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, claims.Snapshot{ID: claims.NewID[claims.Snapshot](), Source: src.ID, SHA256: sum, Size: size, MediaType: "text/html", Taken: noon()})
	}
	e := claims.Edit{ID: claims.NewID[claims.Edit](), Name: "Bring it all", By: ana.ID, At: noon()}
	for _, r := range all {
		e.Changes = append(e.Changes, claims.Change{After: r})
	}
	apply(tb, s, e)
	apply(tb, s, claims.Edit{ID: claims.NewID[claims.Edit](), Name: "Delete", By: ana.ID, At: noon(), Changes: []claims.Change{{Before: all[len(all)-1]}}})
	return s
}

func apply(tb testing.TB, s storage.Store, e claims.Edit) {
	tb.Helper()
	if _, err := s.Apply(tb.Context(), e); err != nil {
		tb.Fatal(err)
	}
}

func packed(tb testing.TB, s storage.Store) []byte {
	tb.Helper()
	var b bytes.Buffer
	if _, err := takeout.Write(tb.Context(), &b, s, maker()); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func opened(b []byte) (*takeout.Archive, error) {
	return takeout.Read(context.Background(), bytes.NewReader(b), int64(len(b)), nil)
}

// state is everything on a desk, one line each.
func state(tb testing.TB, s storage.Store) string {
	tb.Helper()
	var b strings.Builder
	err := s.View(tb.Context(), func(r storage.Reader) error {
		for l, err := range r.Log(tb.Context(), 0) {
			if err != nil {
				return err
			}
			fmt.Fprintln(&b, l.Seq, l.Hash, string(claims.EncodeEdit(l.Edit)))
		}
		for _, kind := range claims.Kinds() {
			for rec, err := range r.Records(tb.Context(), kind, claims.Ref{}) {
				if err != nil {
					return err
				}
				fmt.Fprintln(&b, string(claims.Encode(rec)))
			}
		}
		last, head, err := r.Head(tb.Context())
		fmt.Fprintln(&b, last, head)
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

func TestWhatIsTakenOutComesBackTheSame(t *testing.T) {
	s := filled(t)
	a, err := opened(packed(t, s))
	if err != nil {
		t.Fatal(err)
	}
	back := &shelf{}
	if err := a.Put(t.Context(), back, nil); err != nil {
		t.Fatal(err)
	}
	if got, want := state(t, back), state(t, s); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if !maps.EqualFunc(back.pages, s.pages, bytes.Equal) {
		t.Errorf("got %d snapshots, want the %d that there were", len(back.pages), len(s.pages))
	}
	if a.About.Snapshots != 3 || len(a.About.Missing) != 1 || a.About.NoReport != 1 || a.About.Withheld != 1 {
		t.Errorf("got %+v, want 3 snapshots, 1 missing, 1 article without a report, 1 withheld source", a.About)
	}
	if err := a.Put(t.Context(), back, nil); !errors.Is(err, takeout.ErrNotEmpty) {
		t.Errorf("a second time: got %v, want %v", err, takeout.ErrNotEmpty)
	}
	if err := a.Put(t.Context(), new(memstore.Store), nil); err == nil {
		t.Error("a store without snapshots took an archive that has some")
	}
}

// TestAnyDeskComesBackTheSame makes, changes and deletes records at random.
func TestAnyDeskComesBackTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, held, by := &shelf{}, []claims.Person(nil), claims.NewID[claims.Person]()
		for range rapid.IntRange(0, 20).Draw(rt, "edits") {
			p := claims.Person{ID: claims.NewID[claims.Person](), Name: rapid.StringN(1, 20, 60).Draw(rt, "name") + "."}
			c := claims.Change{After: p}
			if i := rapid.IntRange(-3, len(held)-1).Draw(rt, "which"); i >= 0 && rapid.Bool().Draw(rt, "deleted") {
				c = claims.Change{Before: held[i]}
				held = slices.Delete(held, i, i+1)
			} else if i >= 0 {
				p.ID = held[i].ID
				c, held[i] = claims.Change{Before: held[i], After: p}, p
			} else {
				held = append(held, p)
			}
			apply(t, s, claims.Edit{ID: claims.NewID[claims.Edit](), Name: "…", By: by, At: noon(), Changes: []claims.Change{c}})
		}
		a, err := opened(packed(t, s))
		if err != nil {
			rt.Fatal(err)
		}
		back := &shelf{}
		if err := a.Put(t.Context(), back, nil); err != nil {
			rt.Fatal(err)
		}
		if got, want := state(t, back), state(t, s); got != want {
			rt.Errorf("got %s\nwant %s", got, want)
		}
	})
}

// files returns what is in a zip, by name, and the names in order.
func files(tb testing.TB, b []byte) (in map[string]string, names []string) {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		tb.Fatal(err)
	}
	in = map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			tb.Fatal(err)
		}
		got, err := io.ReadAll(r)
		if err != nil {
			tb.Fatal(err)
		}
		in[f.Name] = string(got)
		names = append(names, f.Name)
	}
	return in, names
}

func TestAnArchiveReadsWithoutUs(t *testing.T) {
	in, names := files(t, packed(t, filled(t)))
	for _, name := range names {
		if strings.Contains(name, "..") || strings.ContainsAny(name, "\\:\x00") || strings.HasPrefix(name, "/") {
			t.Errorf("there is a file %q", name)
		}
		if strings.HasPrefix(name, "reports/") && !strings.HasPrefix(in[name], "PK") {
			t.Errorf("%s is no workbook", name)
		}
	}
	for line := range strings.Lines(in["MANIFEST"]) {
		sum, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if is := fmt.Sprintf("%x", sha256.Sum256([]byte(in[name]))); is != sum {
			t.Errorf("%s: got %s, the manifest says %s", name, is, sum)
		}
	}
	if n := strings.Count(in["MANIFEST"], "\n"); n != len(names)-1 {
		t.Errorf("the manifest lists %d files, want %d", n, len(names)-1)
	}
	for _, list := range []string{"edits.jsonl", "records.jsonl"} {
		for line := range strings.Lines(in[list]) {
			if !json.Valid([]byte(line)) {
				t.Errorf("%s: %q is no JSON", list, line)
			}
		}
	}
}

func TestLinkedDataSaysWhatIsThereAndNamesNobodyWithheld(t *testing.T) {
	in, _ := files(t, packed(t, filled(t)))
	var linked struct {
		Context string           `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(in["claims.jsonld"]), &linked); err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	known := map[any]bool{}
	for _, n := range linked.Graph {
		counts[n["@type"].(string)]++ //nolint:errcheck,forcetypeassert // a test may panic
		if known[n["@id"]] {
			t.Errorf("%v is there twice", n["@id"])
		}
		known[n["@id"]] = true
	}
	if linked.Context != "https://schema.org" || counts["Article"] != 3 || counts["Claim"] != 15 || counts["ClaimReview"] != 7 {
		t.Errorf("got %v", counts)
	}
	for _, n := range linked.Graph {
		cited, _ := n["citation"].([]any) //nolint:errcheck // there may be none
		for _, c := range cited {
			c := c.(map[string]any) //nolint:errcheck,forcetypeassert // a test may panic
			if part, ok := c["isPartOf"].(map[string]any); ok {
				c = part
			}
			if c["name"] != "withheld for safety" && !known[c["@id"]] {
				t.Errorf("%v cites %v, which isn't there", n["@id"], c)
			}
		}
	}
	for _, secret := range []string{exporttest.HiddenTitle, exporttest.HiddenAuthor, exporttest.HiddenExcerpt, exporttest.HiddenURL} {
		if strings.Contains(in["claims.jsonld"], secret) {
			t.Errorf("claims.jsonld says %q", secret)
		}
	}
}

// Not as it is called now, nor as it was called before: an archive's workbooks and
// its linked data may be passed on to people who mustn't know. They tell what was
// done all the same.
func TestReportsDontTellWhatAWithheldSourceWasCalledBefore(t *testing.T) {
	const former, now = "Ledger of the harbour clerk", "Somebody at the harbour"
	s := &shelf{}
	d, err := desk.Open(t.Context(), s, noon)
	must(t, err)
	_, err = d.SignIn(t.Context(), "Ana Vidal")
	must(t, err)
	var rationale string
	for _, title := range []string{"Talks", "Votes"} {
		a, err := d.AddArticle(t.Context(), claims.Article{Title: title}, claims.Version{Text: "It is advancing slowly."})
		must(t, err)
		id, err := d.Tag(t.Context(), a, anchor.Span{Start: 0, End: 15}, 1)
		must(t, err)
		_, err = d.Attach(t.Context(), id, claims.Source{Title: former + " of " + title, Kind: claims.Human, Withheld: true}, claims.Evidence{Stance: claims.Supports})
		must(t, err)
		c, err := d.Card(t.Context(), id)
		must(t, err)
		must(t, d.ReviseSource(t.Context(), c.Evidence[0].Source.ID, func(s *claims.Source) { s.Title = now }))
		rationale = "The " + former + " of " + title + " says so."
		must(t, d.Explain(t.Context(), id, rationale))
	}
	other, err := d.AddArticle(t.Context(), claims.Article{Title: "Bridge"}, claims.Version{Text: "It is advancing slowly."})
	must(t, err)
	id, err := d.Tag(t.Context(), other, anchor.Span{Start: 0, End: 15}, 1)
	must(t, err)
	must(t, d.Explain(t.Context(), id, rationale)) // which names the source of another article
	in, names := files(t, packed(t, s))
	workbooks := 0
	for _, name := range names {
		words := in[name]
		switch {
		case strings.HasPrefix(name, "reports/"):
			workbooks++
			parts, _ := files(t, []byte(words))
			words = strings.Join(slices.Collect(maps.Values(parts)), "")
			if !strings.Contains(words, "Tagged") || !strings.Contains(words, `name="History"`) {
				t.Errorf("%s has no history", name)
			}
		case name != "claims.jsonld":
			continue
		}
		for _, secret := range []string{former, now} {
			if strings.Contains(words, secret) {
				t.Errorf("%s says %q", name, secret)
			}
		}
		if !strings.Contains(words, "[withheld for safety] says so.") {
			t.Errorf("%s doesn't say the rationale", name)
		}
	}
	if workbooks != 3 {
		t.Errorf("got the files %q", names)
	}
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}
