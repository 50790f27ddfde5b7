package format_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/app/format"
	"factdesk/export"
	"factdesk/export/claimreview"
	"factdesk/export/exporttest"
)

func gathered(t *testing.T) export.Report {
	t.Helper()
	d := exporttest.Sample()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestEachFormatSavesAFileOfItsOwn(t *testing.T) {
	dir, ends := t.TempDir(), map[string]bool{}
	for _, f := range format.All() {
		if ends[f.End] || f.Title == "" || f.Does == "" {
			t.Errorf("%s: another has its end, or it isn't described", f.Name)
		}
		ends[f.End] = true
		path := filepath.Join(dir, "report"+f.End)
		if err := f.Save(t.Context(), path, gathered(t), format.How{}); err != nil {
			t.Fatal(err)
		}
		if b, err := os.ReadFile(path); err != nil || len(b) < 1000 {
			t.Errorf("%s: got %d bytes, %v", f.Name, len(b), err)
		}
		if same, ok := format.Named(f.Name); !ok || same.Title != f.Title {
			t.Errorf("%s isn't found by its name", f.Name)
		}
	}
	if _, ok := format.Named("pdf"); ok {
		t.Error("there is a pdf")
	}
}

// What is stopped, or can't be written, leaves the old file whole and nothing
// beside it.
func TestWhatFailsLeavesTheOldFile(t *testing.T) {
	stopped, stop := context.WithCancel(t.Context())
	stop()
	for _, f := range format.All() {
		dir := t.TempDir()
		path := filepath.Join(dir, "report"+f.End)
		if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := f.Save(stopped, path, gathered(t), format.How{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: got %v, want that it was stopped", f.Name, err)
		}
		if f.Published {
			open := gathered(t).Only(func(c export.Claim) bool { return c.No == 2 })
			if err := f.Save(t.Context(), path, open, format.How{Drafts: true}); !errors.Is(err, claimreview.ErrUndecided) {
				t.Errorf("%s: got %v, want that there is nothing to write", f.Name, err)
			}
		}
		if f.Published {
			open := gathered(t).Only(func(c export.Claim) bool { return c.Approved.By == "" }).For(export.Public)
			if err := f.Save(t.Context(), path, open, format.How{}); !errors.Is(err, claimreview.ErrUnapproved) {
				t.Errorf("%s: got %v, want that nothing is approved", f.Name, err)
			}
		}
		held, err := os.ReadFile(path)
		inside, listed := os.ReadDir(dir)
		if err != nil || listed != nil || !bytes.Equal(held, []byte("old")) || len(inside) != 1 {
			t.Errorf("%s: the old file is %q, in its folder %v", f.Name, held, inside)
		}
	}
}

func TestOnlyWhatIsPublishedLacksAnything(t *testing.T) {
	for _, f := range format.All() {
		lacks := strings.Join(f.Missing(gathered(t), format.How{Drafts: true}), " ")
		if (lacks != "") != f.Published || f.Published && !strings.Contains(lacks, "as drafts") {
			t.Errorf("%s: got %q", f.Name, lacks)
		}
	}
}

// What a profile leaves out is in no format, whatever it once was called.
func TestNoFormatSaysMoreThanItsReaderMayRead(t *testing.T) {
	d := exporttest.Story()
	whole, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	if err := export.Recall(t.Context(), d, &whole); err != nil {
		t.Fatal(err)
	}
	for _, f := range format.All()[1:] { // the workbook, which is packed, has tests of its own
		for _, profile := range export.Profiles() {
			path := filepath.Join(t.TempDir(), "report")
			if err := f.Save(t.Context(), path, whole.For(profile), format.How{}); err != nil {
				t.Fatal(err)
			}
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			never := exporttest.Secrets()
			if profile == export.Public {
				never = append(never, exporttest.Note, "unaccounted", "The repair cost 3.9")
			}
			for _, words := range never {
				if bytes.Contains(bytes.ToLower(b), []byte(strings.ToLower(words))) {
					t.Errorf("%s, %s: it says %q", f.Name, profile, words)
				}
			}
		}
	}
}
