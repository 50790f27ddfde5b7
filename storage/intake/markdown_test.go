package intake_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage/intake"
)

func TestMarkdownKeepsItsBlocks(t *testing.T) {
	const in = "# Geneva talks\n\nThe #2 side left.\n> Nothing is agreed,\n>he said.\n\n## Who was there ##\n- Ukraine\n* Russia\n+\n-5 degrees\n#tag\n---\n####### seven\n> # deep"
	const want = "Geneva talks\nThe #2 side left.\nNothing is agreed,\nhe said.\nWho was there ##\nUkraine\nRussia\n-5 degrees\n#tag\n---\n####### seven\n# deep"
	got, err := intake.Text("notes/Talks.MD", []byte(in))
	if err != nil || got.Text != want || got.Title != "Geneva talks" || got.From != "Talks.MD" {
		t.Fatalf("got %+v, %v", got, err)
	}
	var all []string
	for _, b := range got.Blocks {
		all = append(all, string(b.Kind)+"#"[:min(b.Level, 1)]+": "+got.Text[b.Start:b.End])
	}
	if want := []string{
		"heading#: Geneva talks", "quotation: Nothing is agreed,\nhe said.", "heading#: Who was there ##",
		"item: Ukraine", "item: Russia", "quotation: # deep",
	}; !slices.Equal(all, want) {
		t.Errorf("blocks %q\nwant %q", all, want)
	}
	if plain, err := intake.Text("talks.txt", []byte(in)); err != nil || plain.Blocks != nil || !strings.HasPrefix(plain.Text, "# Geneva") {
		t.Errorf("as plain text: %+v, %v", plain, err)
	}
}

func TestMarksAloneAreNoArticle(t *testing.T) {
	if got, err := intake.Text("a.md", []byte("#\n> \n-\n")); !errors.Is(err, intake.ErrEmpty) {
		t.Errorf("got %+v, %v", got, err)
	}
}

// Whatever the file, its blocks are such as a version can have, and its text is
// normal.
func TestBlocksOfAnyFileCanBeStored(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.StringOf(rapid.RuneFrom([]rune("#>-*+ \n\r\t\u00a0\u0301aЖ\u2028"))).Draw(t, "in")
		a, err := intake.Text("a.markdown", []byte(in))
		if err != nil {
			return
		}
		v := claims.Version{
			ID: claims.NewID[claims.Version](), Article: claims.NewID[claims.Article](), Text: a.Text, Blocks: a.Blocks,
			Captured: time.Date(2026, 2, 18, 12, 0, 0, 0, time.UTC),
		}
		if err := v.Check(); err != nil || intake.Normal(a.Text) != a.Text {
			t.Fatalf("%q: %q, %v", in, a.Text, err)
		}
		for _, b := range a.Blocks {
			if (b.Span == anchor.Span{}) {
				t.Fatalf("%q: an empty block", in)
			}
		}
	})
}
