package desk_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export"
	"factdesk/export/merge"
	"factdesk/export/xlsx"
	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
	"factdesk/storage"
	"factdesk/storage/memstore"
)

// editsName says how many cells are edited in all; a few hundred where it doesn't.
const editsName = "FACTDESK_SHEET_EDITS"

// Whatever an editor does to a sheet, and whatever happens on the desk meanwhile:
// each edit lands, conflicts or is listed, what lands is undone in one step, and
// nothing else happens.
func TestNoEditOfASheetIsLostOrMisplaced(t *testing.T) {
	want, made := 300, 0
	if s := os.Getenv(editsName); s != "" {
		want, _ = strconv.Atoi(s) //nolint:errcheck // then none is made, which shows
	}
	fates := map[fate]int{}
	if f := flag.Lookup("rapid.checks"); f.Value.String() == f.DefValue {
		must(t, flag.Set("rapid.checks", "25"))
		defer flag.Set("rapid.checks", f.DefValue) //nolint:errcheck // it's its own value
	}
	for made < want {
		before := made
		rapid.Check(t, func(rt *rapid.T) {
			for f, n := range newTrip(t, rt).run() {
				fates[f] += n
				made += n
			}
		})
		if t.Failed() || made == before {
			break
		}
	}
	line := fmt.Sprintf("%d edits of cells", made)
	for _, f := range []fate{lands, conflicts, agreed, listed, removed, lost, misplaced} {
		line += fmt.Sprintf(" · %s %d", f, fates[f])
	}
	t.Log(line)
}

// A trip is a sheet's way out and back.
type trip struct {
	t        *testing.T
	rt       *rapid.T
	store    *memstore.Store
	desk     *desk.Desk
	articles []claims.ArticleID
	ids      []claims.ClaimID // of them all
	sent     export.Report
	typed    map[at]entry
	upset    claims.ArticleID // of which nothing can be taken, or zero
}

type at struct {
	claim claims.ClaimID
	field merge.Field
}

func newTrip(t *testing.T, rt *rapid.T) *trip {
	t.Helper()
	store := new(memstore.Store)
	s := &trip{t: t, rt: rt, store: store, desk: openDesk(t, store), typed: map[at]entry{}}
	for n := range rapid.IntRange(1, 3).Draw(rt, "articles") {
		s.add(fmt.Sprint("Talks ", n))
	}
	if rapid.Bool().Draw(rt, "withheld") {
		id := rapid.SampledFrom(s.ids).Draw(rt, "claim")
		_, err := s.desk.Attach(t.Context(), id, claims.Source{Title: secret, Kind: claims.Human, Withheld: true}, claims.Evidence{Stance: claims.Supports})
		must(t, err)
	}
	for range rapid.IntRange(0, 12).Draw(rt, "acts before") {
		s.act()
	}
	return s
}

// secret is what a withheld source is called.
const secret = "Harbour clerk's ledger"

// add puts an article on the desk, with claims.
func (s *trip) add(title string) {
	s.t.Helper()
	id, err := s.desk.AddArticle(s.t.Context(), claims.Article{Title: title}, claims.Version{Text: strings.Repeat(text+"\n", 4)})
	must(s.t, err)
	s.articles = append(s.articles, id)
	for i := range rapid.IntRange(1, 5).Draw(s.rt, "claims") {
		id, err := s.desk.Tag(s.t.Context(), id, anchor.Span{Start: i * 25, End: i*25 + 24}, 0)
		must(s.t, err)
		s.ids = append(s.ids, id)
	}
}

// order asks for all claims of the articles, or for some.
func (s *trip) order() desk.Order {
	o := desk.Order{Articles: s.articles, Profile: rapid.SampledFrom([]export.Profile{export.Internal, export.Editor}).Draw(s.rt, "profile")}
	switch rapid.IntRange(0, 3).Draw(s.rt, "narrowed") {
	case 0:
		o.Claims = map[claims.ClaimID]bool{}
		for _, id := range rapid.SliceOfN(rapid.SampledFrom(s.ids), 1, -1).Draw(s.rt, "chosen") {
			o.Claims[id] = true
		}
	case 1:
		decided := func(j desk.Judged) bool { return j.Verdict.Decided() }
		if slices.ContainsFunc(s.pages(), decided) {
			o.Span = export.Span{Since: "2026-02"} // which leaves these
		}
	}
	return o
}

// unsettle takes an article away, or gives it another text, now and then.
func (s *trip) unsettle() {
	switch id := rapid.SampledFrom(s.articles).Draw(s.rt, "article"); rapid.IntRange(0, 7).Draw(s.rt, "unsettled") {
	case 0:
		s.upset = id
		s.must(s.desk.RemoveArticle(s.t.Context(), id))
	case 1:
		s.upset = id
		s.must(rewrite(s.t.Context(), s.store, id))
	}
}

// rewrite gives an article another text.
func rewrite(ctx context.Context, store storage.Store, id claims.ArticleID) error {
	var before claims.Article
	err := store.View(ctx, func(r storage.Reader) (err error) {
		before, err = storage.Get(ctx, r, id)
		return err
	})
	if err != nil {
		return err
	}
	v := claims.Version{ID: claims.NewID[claims.Version](), Article: id, Text: "Russia occupies about 20% of Ukraine now.", Captured: clock().UTC()}
	after := before
	after.Current = v.ID
	_, err = store.Apply(ctx, claims.Edit{
		ID: claims.NewID[claims.Edit](), Name: "Capture again", By: claims.NewID[claims.Person](), At: clock().UTC(),
		Changes: []claims.Change{{After: v}, {Before: before, After: after}},
	})
	return err
}

// must fails the trip, and has a shorter one be looked for.
func (s *trip) must(err error) {
	if err != nil {
		s.rt.Fatal(err)
	}
}

// act changes something on the desk.
func (s *trip) act() {
	id := rapid.SampledFrom(s.ids).Draw(s.rt, "claim")
	words, err := s.words(), error(nil)
	switch f := rapid.SampledFrom(merge.Fields()).Draw(s.rt, "field"); f {
	case merge.Verdict:
		err = s.desk.Decide(s.t.Context(), id, rapid.IntRange(0, 8).Draw(s.rt, "rating"))
	case merge.Rationale:
		err = s.desk.Explain(s.t.Context(), id, words)
	default:
		err = s.desk.Revise(s.t.Context(), "Edit", id, func(c *claims.Claim) { s.set(c, f, words) })
	}
	s.must(err)
}

// run sends the sheet out, has both sides edited, and brings it back.
func (s *trip) run() map[fate]int {
	var err error
	s.sent, err = s.desk.Ordered(s.t.Context(), s.order())
	s.must(err)
	var file bytes.Buffer
	s.must(xlsx.Write(s.t.Context(), &file, s.sent))
	for range rapid.IntRange(0, 16).Draw(s.rt, "acts meanwhile") {
		s.act()
	}
	s.unsettle()
	edited := s.edit(file.Bytes())
	sheet, err := back.Read(s.t.Context(), bytes.NewReader(edited), int64(len(edited)))
	s.must(err)
	found, err := s.desk.CompareSheet(s.t.Context(), sheet)
	if s.refused(sheet, err) {
		return map[fate]int{listed: len(s.typed)}
	}
	s.must(err)
	fates := s.judge(sheet, found)
	s.apply(sheet, found)
	return fates
}

// refused reports whether err says in words that nothing can be taken, and is
// right.
func (s *trip) refused(sheet merge.Sheet, err error) bool {
	var upset, others bool // whether there are rows of such
	for _, c := range s.sent.Claims {
		upset = upset || c.Article == s.upset
		others = others || c.Article != s.upset
	}
	switch {
	case errors.Is(err, desk.ErrNoSuchArticle):
		return len(sheet.Origin.Articles) == 0 || upset && !others
	case errors.Is(err, desk.ErrOtherVersion):
		return upset && !others
	}
	return false
}

// edit edits the sheet.
func (s *trip) edit(file []byte) []byte {
	b := xlsxtest.Open(file)
	line := map[claims.ClaimID]int{}
	var ids []claims.ClaimID
	var lines []int
	for i, c := range s.sent.Claims {
		line[c.ID] = i + 2
		ids, lines = append(ids, c.ID), append(lines, i+2)
	}
	for range rapid.IntRange(1, 8).Draw(s.rt, "edits") {
		a := at{rapid.SampledFrom(ids).Draw(s.rt, "row"), rapid.SampledFrom(merge.Fields()).Draw(s.rt, "column")}
		e := s.entry(a.field)
		b.Set(a.field.String(), line[a.claim], e.value)
		s.typed[a] = e
	}
	for range rapid.IntRange(0, 3).Draw(s.rt, "shuffles") {
		s.shuffle(b, lines)
	}
	return b.Bytes()
}

// shuffle does to the sheet what changes no cell, or takes some away.
func (s *trip) shuffle(b *xlsxtest.Book, lines []int) {
	some := rapid.SampledFrom(lines).Draw(s.rt, "line")
	columns := make([]int, b.Columns())
	for i := range columns {
		columns[i] = i
	}
	switch rapid.IntRange(0, 9).Draw(s.rt, "shuffle") {
	case 0, 1:
		b.Sort(rapid.Permutation(lines).Draw(s.rt, "rows"))
	case 2:
		b.Order(rapid.Permutation(columns).Draw(s.rt, "columns"))
	case 3:
		b.Hide(some)
	case 4:
		b.Remove(some)
	case 5:
		b.Duplicate(some)
	case 6:
		b.Insert(some)
	case 7:
		if b.HasSheet("Factdesk") {
			b.RemoveSheet("Factdesk")
		}
	case 8:
		b.Set("Claim ID", some, "")
	case 9:
		if b.Column("Speaker") > 0 {
			b.RemoveColumn("Speaker")
		}
	}
}

// now is what the desk says of the articles that it still has.
func (s *trip) now() export.Report {
	var left []claims.ArticleID
	for _, id := range s.articles {
		if _, err := s.desk.Page(s.t.Context(), id); err == nil {
			left = append(left, id)
		}
	}
	r, err := s.desk.Ordered(s.t.Context(), desk.Order{Articles: left, Profile: export.Internal})
	s.must(err)
	return r
}

// apply applies all differences, and takes them back.
func (s *trip) apply(sheet merge.Sheet, found merge.Result) {
	before := s.pages()
	s.must(s.desk.ApplySheet(s.t.Context(), "Edda Editor", sheet, found.Differences))
	if len(found.Differences) == 0 {
		return
	}
	now := s.now()
	for _, d := range found.Differences {
		got := d.Field.Of(s.held(now, d.Claim).Editable())
		if got != d.Sheet && !strings.Contains(got, export.Withheld) {
			s.rt.Errorf("%v of claim %d is %q once it's applied, want %q", d.Field, d.No, got, d.Sheet)
		}
	}
	e, err := s.desk.Undo(s.t.Context())
	s.must(err)
	if got := s.pages(); e.Name != "Apply edited sheet" || !reflect.DeepEqual(got, before) {
		s.rt.Errorf("%q undone, got %+v, want %+v", e.Name, got, before)
	}
}

// pages are what the desk holds of each article that it still has.
func (s *trip) pages() (all []desk.Judged) {
	for _, id := range s.articles {
		p, err := s.desk.Page(s.t.Context(), id)
		if errors.Is(err, storage.ErrNotFound) {
			continue
		}
		s.must(err)
		all = append(all, p.Claims...)
	}
	return all
}
