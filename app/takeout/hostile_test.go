package takeout_test

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"factdesk/app/takeout"
	"factdesk/claims"
)

// A box is an archive that can be made worse: its files by name, in order.
type box struct {
	names []string
	in    map[string]string
	as    zip.FileHeader // how they are stored
}

func boxed(tb testing.TB, b []byte) *box {
	tb.Helper()
	in, names := files(tb, b)
	return &box{names: names[:len(names)-1], in: in}
}

// zip returns the archive with a manifest that fits what is in it.
func (b *box) zip(tb testing.TB) []byte {
	tb.Helper()
	var list strings.Builder
	for _, name := range b.names {
		fmt.Fprintf(&list, "%x  %s\n", sha256.Sum256([]byte(b.in[name])), name)
	}
	return b.with(tb, list.String())
}

func (b *box) with(tb testing.TB, manifest string) []byte {
	tb.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	put := func(name, content string) {
		h := b.as
		h.Name = name
		f, err := w.CreateHeader(&h)
		if err == nil {
			_, err = io.WriteString(f, content)
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	for _, name := range b.names {
		put(name, b.in[name])
	}
	put("MANIFEST", manifest)
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

func (b *box) add(name, content string) {
	b.names = append(b.names, name)
	b.in[name] = content
}

// change replaces old in a file.
func (b *box) change(name, old, fresh string) {
	b.in[name] = strings.Replace(b.in[name], old, fresh, 1)
}

func TestHostileArchivesAreRefused(t *testing.T) {
	whole := packed(t, filled(t))
	if _, err := opened(boxed(t, whole).zip(t)); err != nil {
		t.Fatalf("what is only packed again: %v", err)
	}
	for name, spoil := range map[string]func(*box){
		"a name that leads out":        func(b *box) { b.add("../evil", "") },
		"a name from the root":         func(b *box) { b.add("/etc/passwd", "") },
		"a name for Windows":           func(b *box) { b.add(`reports\..\evil.xlsx`, "") },
		"a report that leads out":      func(b *box) { b.add("reports/0001 ../../evil.xlsx", "") },
		"a folder":                     func(b *box) { b.add("reports/", "") },
		"a file that isn't ours":       func(b *box) { b.add("run.exe", "") },
		"a file twice":                 func(b *box) { b.names = append(b.names, b.names[0]) },
		"a file that differs in case":  func(b *box) { b.add("readme.TXT", "") },
		"compressed":                   func(b *box) { b.as.Method = zip.Deflate },
		"a link":                       func(b *box) { b.as.SetMode(0o777 | 1<<27) },
		"a snapshot by a false name":   func(b *box) { b.add("snapshots/"+strings.Repeat("0", 64), "x") },
		"no edits":                     func(b *box) { b.names = without(b.names, "edits.jsonl") },
		"no records":                   func(b *box) { b.names = without(b.names, "records.jsonl") },
		"nothing that says what it is": func(b *box) { b.names = without(b.names, "about.json") },
		"no layout":                    func(b *box) { b.change("about.json", `"layout": 1`, `"layout": 0`) },
		"about is no JSON":             func(b *box) { b.in["about.json"] = strings.Repeat("[", 1<<20) },
		"another head":                 func(b *box) { b.change("about.json", `"head": "`, `"head": "0`) },
		"other counts":                 func(b *box) { b.change("about.json", `"claim": 15`, `"claim": 16`) },
		"an edit is another":           func(b *box) { b.change("edits.jsonl", "Bring it all", "Bring it aII") },
		"an edit is missing":           func(b *box) { _, b.in["edits.jsonl"], _ = strings.Cut(b.in["edits.jsonl"], "\n") },
		"the last edit isn't whole":    func(b *box) { b.in["edits.jsonl"] = strings.TrimSuffix(b.in["edits.jsonl"], "\n") },
		"an empty line":                func(b *box) { b.in["edits.jsonl"] += "\n" },
		"a line without an end":        func(b *box) { b.in["edits.jsonl"] = strings.Repeat("x", 65<<20) },
		"a record is another":          func(b *box) { b.change("records.jsonl", "Ana Vidal", "Eve Vidal") },
		"a record is missing":          func(b *box) { _, b.in["records.jsonl"], _ = strings.Cut(b.in["records.jsonl"], "\n") },
		"a record is missing, uncounted": func(b *box) {
			_, b.in["records.jsonl"], _ = strings.Cut(b.in["records.jsonl"], "\n")
			b.change("about.json", `"person": 3`, `"person": 2`)
		},
		"something after the last record": func(b *box) { b.in["records.jsonl"] += "{" },
		"a record is there twice":         func(b *box) { b.in["records.jsonl"] += strings.SplitAfter(b.in["records.jsonl"], "\n")[0] },
		"JSON that we don't write":        func(b *box) { b.change("records.jsonl", `{"v":1,`, `{ "v":1,`) },
		"a carriage return at the end":    func(b *box) { b.change("records.jsonl", "\n", "\r\n") },
		"an empty list of what is made":   func(b *box) { b.in["edits.jsonl"] = "" },
	} {
		t.Run(name, func(t *testing.T) {
			b := boxed(t, whole)
			spoil(b)
			if _, err := opened(b.zip(t)); !errors.Is(err, claims.ErrDamaged) {
				t.Errorf("got %v, want %v", err, claims.ErrDamaged)
			}
		})
	}
}

// TestSizesThatCanNotBeAreRefused is of files that say to be longer than they can
// be, before anything of them is read.
func TestSizesThatCanNotBeAreRefused(t *testing.T) {
	for name, size := range map[string]struct{ stored, is uint64 }{
		"longer than the archive": {1 << 40, 1 << 40},
		"longer than it is":       {0, 10},
	} {
		var out bytes.Buffer
		w := zip.NewWriter(&out)
		for _, file := range []string{"about.json", "edits.jsonl", "records.jsonl", "MANIFEST"} {
			if _, err := w.CreateRaw(&zip.FileHeader{Name: file, CompressedSize64: size.stored, UncompressedSize64: size.is}); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := opened(out.Bytes()); !errors.Is(err, claims.ErrDamaged) || strings.Contains(err.Error(), "MANIFEST") {
			t.Errorf("%s: got %v, want %v of the first file", name, err, claims.ErrDamaged)
		}
	}
}

func without(names []string, name string) (rest []string) {
	for _, n := range names {
		if n != name {
			rest = append(rest, n)
		}
	}
	return rest
}

func TestAManifestThatDoesNotFitIsRefused(t *testing.T) {
	whole := packed(t, filled(t))
	b := boxed(t, whole)
	list := b.in["MANIFEST"]
	_, allButOne, _ := strings.Cut(list, "\n")
	for name, manifest := range map[string]string{
		"empty": "", "one is missing": allButOne, "one too many": list + list,
		"another hash": strings.Replace(list, list[:8], "00000000", 1),
	} {
		if _, err := opened(b.with(t, manifest)); !errors.Is(err, claims.ErrDamaged) {
			t.Errorf("%s: got %v, want %v", name, err, claims.ErrDamaged)
		}
	}
	b.change("about.json", `"layout": 1`, `"layout": 2`)
	if _, err := opened(b.zip(t)); !errors.Is(err, claims.ErrNewer) {
		t.Errorf("got %v, want %v", err, claims.ErrNewer)
	}
	if _, err := opened([]byte("PK but no zip")); !errors.Is(err, takeout.ErrForeign) {
		t.Errorf("got %v, want %v", err, takeout.ErrForeign)
	}
}

// TestNoDamageGoesUnnoticed changes one byte after the other. Where it goes
// unnoticed, it is one that says nothing: a time, a permission.
func TestNoDamageGoesUnnoticed(t *testing.T) {
	s := filled(t)
	whole := packed(t, s)
	want := state(t, s)
	step := max(1, len(whole)/400)
	for at := 0; at < len(whole); at += step {
		hurt := bytes.Clone(whole)
		hurt[at] ^= 0x10
		a, err := opened(hurt)
		if err != nil {
			continue
		}
		back := &shelf{}
		if err := a.Put(t.Context(), back, nil); err != nil || state(t, back) != want || len(back.pages) != len(s.pages) {
			t.Errorf("byte %d: %v, and it was let through", at, err)
		}
	}
	for at := 0; at < len(whole); at += step {
		if _, err := opened(whole[:at]); err == nil {
			t.Errorf("cut at byte %d: it was let through", at)
		}
	}
}

func TestWhatIsGivenUpIsGivenUp(t *testing.T) {
	whole := packed(t, filled(t))
	over, end := context.WithCancel(t.Context())
	end()
	if _, err := takeout.Read(over, bytes.NewReader(whole), int64(len(whole)), nil); !errors.Is(err, context.Canceled) || errors.Is(err, claims.ErrDamaged) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	if _, err := takeout.Write(over, io.Discard, filled(t), maker()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

// few returns a desk with one record, as seeds for fuzzing must be small.
func few(tb testing.TB) *shelf {
	tb.Helper()
	s := &shelf{}
	ana := claims.Person{ID: claims.NewID[claims.Person](), Name: "Ana"}
	apply(tb, s, claims.Edit{ID: claims.NewID[claims.Edit](), Name: "Sign in", By: ana.ID, At: noon(), Changes: []claims.Change{{After: ana}}})
	return s
}

// FuzzRead reads any file as an archive.
func FuzzRead(f *testing.F) {
	f.Add(packed(f, &shelf{}))
	f.Add(boxed(f, packed(f, few(f))).zip(f))
	f.Fuzz(func(t *testing.T, b []byte) {
		if a, err := opened(b); err == nil && a.Put(t.Context(), &shelf{}, nil) != nil {
			t.Error("it was let through, and can't be put on a desk")
		}
	})
}

// FuzzLines reads any lines, under a manifest that fits them.
func FuzzLines(f *testing.F) {
	b := boxed(f, packed(f, few(f)))
	f.Add(b.in["edits.jsonl"], b.in["records.jsonl"], b.in["about.json"], "reports/0001 article.xlsx")
	f.Add("", "", `{"layout":1,"edits":0,"head":"`+strings.Repeat("0", 64)+`","records":{}}`, "snapshots/"+fmt.Sprintf("%x", sha256.Sum256(nil)))
	f.Fuzz(func(t *testing.T, edits, records, about, name string) {
		b := box{in: map[string]string{}}
		b.add("edits.jsonl", edits)
		b.add("records.jsonl", records)
		b.add("about.json", about)
		b.add(name, "")
		a, err := opened(b.zip(t))
		if err != nil {
			return
		}
		back := &shelf{}
		if err := a.Put(t.Context(), back, nil); err != nil {
			t.Fatalf("it was let through, and can't be put on a desk: %v", err)
		}
		if again := boxed(t, packed(t, back)); again.in["edits.jsonl"] != edits || len(again.in["records.jsonl"]) != len(records) {
			t.Error("what comes out again is something else")
		}
	})
}
