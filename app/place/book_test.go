package place_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"factdesk/app/place"
	"factdesk/claims"
)

func in(top int) place.Place {
	return place.Place{Article: claims.NewID[claims.Article](), Claim: claims.NewID[claims.Claim](), Top: top}
}

func TestPlacesAreFoundAgain(t *testing.T) {
	folder := t.TempDir()
	one, other := in(4168), in(12)
	b := place.Open(folder)
	for _, p := range []place.Place{one, other, {Article: one.Article, Top: 7}, {}, one} {
		b.Note(p)
		if err := b.Save(); err != nil {
			t.Fatal(err)
		}
	}
	b = place.Open(folder)
	if got := b.Last(); got != one {
		t.Errorf("the last is %+v, want %+v", got, one)
	}
	if got := b.Of(other.Article); got != other {
		t.Errorf("in the other it's %+v, want %+v", got, other)
	}
	if got, want := b.Recent(), []claims.ArticleID{one.Article, other.Article}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	fresh := claims.NewID[claims.Article]()
	if got := b.Of(fresh); got != (place.Place{Article: fresh}) {
		t.Errorf("in an article that nobody was in it's %+v", got)
	}
}

// The oldest are forgotten, so that the file stays small.
func TestABookHasAnEnd(t *testing.T) {
	b := new(place.Book)
	first := in(1)
	b.Note(first)
	for i := range 100 {
		b.Note(in(i))
	}
	if got := len(b.Recent()); got != 100 || b.Of(first.Article).Top == 1 {
		t.Errorf("%d places are remembered, the first of all among them", got)
	}
}

// Nothing is written of a book that has nothing new, or no folder.
func TestABookIsSavedWhereItSaysSomethingNew(t *testing.T) {
	folder := t.TempDir()
	b := place.Open(folder)
	b.Note(in(1))
	if err := b.Save(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(folder, "place.json")); err != nil {
		t.Fatal(err)
	}
	b.Note(b.Last())
	if err := b.Save(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(folder, "place.json")); err == nil {
		t.Error("it was written again")
	}
	none := new(place.Book)
	none.Note(in(1))
	if err := none.Save(); err != nil {
		t.Errorf("a book without a folder: %v", err)
	}
}

// A program from before there were books wrote one place, which is found.
func TestTheOnePlaceOfBeforeIsFound(t *testing.T) {
	folder := t.TempDir()
	want := in(9)
	held := `{"article":"` + want.Article.String() + `","claim":"` + want.Claim.String() + `","top":9}`
	if err := os.WriteFile(filepath.Join(folder, "place.json"), []byte(held), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := place.Open(folder).Last(); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// A place is a convenience: one that can't be read stops nobody.
func TestAPlaceThatCannotBeReadIsNone(t *testing.T) {
	for name, held := range map[string]string{
		"nothing":      "",
		"no JSON":      "\x00\x00\x00",
		"another type": `{"article": 7}`,
		"no ID":        `{"article": "here"}`,
		"no list":      `{"before": 7}`,
	} {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, "place.json"), []byte(held), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := place.Open(folder).Last(); got != (place.Place{}) {
			t.Errorf("%s: got %+v, want no place", name, got)
		}
	}
	if got := place.Open(filepath.Join(t.TempDir(), "missing")).Last(); got != (place.Place{}) {
		t.Errorf("a missing folder: got %+v, want no place", got)
	}
}
