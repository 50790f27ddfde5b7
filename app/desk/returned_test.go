package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export"
	"factdesk/export/merge"
	"factdesk/export/xlsx/xlsxtest"
	"factdesk/storage/memstore"
)

// A shelf is a desk with three articles, of two claims each.
type shelf struct {
	*desk.Desk

	store    *memstore.Store
	articles []claims.ArticleID
	claims   []claims.ClaimID
}

func newShelf(t *testing.T) *shelf {
	t.Helper()
	s := &shelf{store: new(memstore.Store)}
	s.Desk = openDesk(t, s.store)
	for _, title := range []string{"Talks", "Bridge", "Votes"} {
		a, err := s.AddArticle(t.Context(), claims.Article{Title: title}, claims.Version{Text: text})
		must(t, err)
		s.articles = append(s.articles, a)
		for _, at := range []int{0, 38} {
			id, err := s.Tag(t.Context(), a, anchor.Span{Start: at, End: at + 20}, 0)
			must(t, err)
			s.claims = append(s.claims, id)
		}
	}
	return s
}

// all is the workbook of all articles, edited.
func (s *shelf) all(t *testing.T, edit func(*xlsxtest.Book)) merge.Sheet {
	t.Helper()
	return ordered(t, s.Desk, desk.Order{Profile: export.Editor}, edit)
}

func (s *shelf) compare(t *testing.T, sheet merge.Sheet) merge.Result {
	t.Helper()
	found, err := s.CompareSheet(t.Context(), sheet)
	must(t, err)
	return found
}

// speakers types another speaker into each row.
func speakers(b *xlsxtest.Book) {
	for line := 2; line <= b.Rows(); line++ {
		b.Set("Speaker", line, fmt.Sprint("Edda ", line))
	}
}

func TestASheetOfSeveralArticlesIsAppliedInOneStep(t *testing.T) {
	s := newShelf(t)
	sheet := s.all(t, speakers)
	// Somebody tags another claim, which has no number in the sheet.
	_, err := s.Tag(t.Context(), s.articles[0], anchor.Span{Start: 21, End: 30}, 0)
	must(t, err)
	must(t, s.Revise(t.Context(), "Edit", s.claims[4], func(c *claims.Claim) { c.Speaker = "Ann" }))
	found := s.compare(t, sheet)
	if len(found.Articles) != 3 || len(found.Differences) != 6 || len(found.Listed) != 0 {
		t.Fatalf("got %+v", found)
	}
	for i, d := range found.Differences {
		if d.No != i+1 || d.Claim != s.claims[i] || d.Article != s.articles[i/2] || d.Conflict() != (i == 4) {
			t.Errorf("difference %d: got %+v", i, d)
		}
	}
	must(t, s.ApplySheet(t.Context(), "Edda", sheet, found.Differences))
	for i, id := range s.claims {
		if got := card(t, s.Desk, id).Claim.Speaker; got != fmt.Sprint("Edda ", i+2) {
			t.Errorf("claim %d is said by %q", i+1, got)
		}
	}
	e, err := s.Undo(t.Context())
	must(t, err)
	if len(e.Changes) != 6 || card(t, s.Desk, s.claims[0]).Claim.Speaker != "" || card(t, s.Desk, s.claims[4]).Claim.Speaker != "Ann" {
		t.Errorf("one step takes back %d changes", len(e.Changes))
	}
}

// What can be taken is, whatever became of the other articles.
func TestArticlesThatAreGoneOrOthersAreListed(t *testing.T) {
	s := newShelf(t)
	sheet := s.all(t, speakers)
	must(t, s.RemoveArticle(t.Context(), s.articles[0]))
	must(t, rewrite(t.Context(), s.store, s.articles[1]))
	for name, lost := range map[string]func(*merge.Sheet){
		"as it was":               func(*merge.Sheet) {},
		"without numbers":         func(s *merge.Sheet) { s.Origin.Numbers = nil },
		"without its fingerprint": func(s *merge.Sheet) { s.Origin.Prints, s.Origin.Numbers = nil, nil },
		"without versions": func(s *merge.Sheet) {
			for i := range s.Origin.Articles {
				s.Origin.Articles[i].Version, s.Origin.Articles[i].SHA256 = "", ""
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			back := sheet
			back.Origin.Articles = append([]merge.Part(nil), sheet.Origin.Articles...)
			lost(&back)
			found := s.compare(t, back)
			if len(found.Differences) != 2 || found.Differences[0].No != 5 || found.Differences[1].No != 6 || found.Differences[0].Conflict() {
				t.Errorf("got %+v", found.Differences)
			}
			all := strings.Join(found.Listed, "\n")
			for _, want := range []string{
				"Rows 2 and 3 are of “Talks”, which was removed from the desk since: nothing of them is taken.",
				"Rows 4 and 5 are of “Bridge”, which has another text since and must be exported again: nothing of them is taken.",
			} {
				if !strings.Contains(all, want) || len(found.Listed) != 2 {
					t.Errorf("listed %q, want %q", found.Listed, want)
				}
			}
		})
	}
}

// A program has dropped the hidden sheet: the rows are known by their claims.
func TestASheetOfSeveralArticlesThatHasLostItsWay(t *testing.T) {
	for name, row := range map[string]struct {
		edit  func(*xlsxtest.Book)
		known bool // what it was exported with
	}{
		"with its summary": {func(b *xlsxtest.Book) { b.RemoveSheet("Factdesk") }, true},
		"with nothing":     {func(b *xlsxtest.Book) { b.RemoveSheet("Factdesk"); b.RemoveSheet("Summary") }, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := newShelf(t)
			sheet := s.all(t, func(b *xlsxtest.Book) { b.Set("Speaker", 4, "Edda"); row.edit(b) })
			_, err := s.Tag(t.Context(), s.articles[0], anchor.Span{Start: 21, End: 30}, 0)
			must(t, err)
			found := s.compare(t, sheet)
			if len(found.Differences) != 1 {
				t.Fatalf("got %+v", found)
			}
			if d := found.Differences[0]; d.Claim != s.claims[2] || d.No != 3 || d.Known != row.known {
				t.Errorf("got %+v", d)
			}
		})
	}
}

// The numbers are those of the sheet, which is of some claims only.
func TestNarrowedSheetsComeBack(t *testing.T) {
	s := newShelf(t)
	must(t, s.Decide(t.Context(), s.claims[1], 2))
	must(t, s.Decide(t.Context(), s.claims[5], 2))
	for name, row := range map[string]struct {
		order   desk.Order
		numbers [2]int
	}{
		"by time": {desk.Order{Span: export.Span{Since: "2026-02"}}, [2]int{1, 2}},
		"chosen":  {desk.Order{Claims: map[claims.ClaimID]bool{s.claims[1]: true, s.claims[5]: true}}, [2]int{2, 6}},
	} {
		t.Run(name, func(t *testing.T) {
			row.order.Profile = export.Editor
			sheet := ordered(t, s.Desk, row.order, speakers)
			found := s.compare(t, sheet)
			if len(found.Differences) != 2 || len(found.Listed) != 0 {
				t.Fatalf("got %+v", found)
			}
			for i, d := range found.Differences {
				if d.No != row.numbers[i] || d.Claim != s.claims[1+4*i] || d.Conflict() {
					t.Errorf("got %+v", d)
				}
			}
		})
	}
}

// What one article withholds isn't told by another, and its words don't take the
// place of what the other says.
func TestWhatAnotherArticleWithholdsStays(t *testing.T) {
	const title = "Ledger of the harbour clerk"
	s := newShelf(t)
	_, err := s.Attach(t.Context(), s.claims[5], claims.Source{Title: title, Kind: claims.Human, Withheld: true}, claims.Evidence{Stance: claims.Supports})
	must(t, err)
	note := "The " + title + " says so."
	must(t, s.Revise(t.Context(), "Note", s.claims[0], func(c *claims.Claim) { c.EditorsNote = note }))
	sheet := s.all(t, speakers)
	must(t, s.RemoveArticle(t.Context(), s.articles[2]))
	for _, known := range []bool{true, false} {
		if !known {
			sheet.Origin.Edit, sheet.Origin.Prints = 0, nil
		}
		found := s.compare(t, sheet)
		if len(found.Differences) != 4 {
			t.Errorf("got %+v", found)
		}
		for _, d := range found.Differences {
			if d.Field != merge.Speaker {
				t.Errorf("got %+v", d)
			}
		}
	}
}

// A source is withheld no more when the sheet comes back, which has lost what it
// was exported with: what stood for its words in the sheet is nothing to take.
func TestWhatStoodForWithheldWordsIsNotTaken(t *testing.T) {
	const title = "Ledger of the harbour clerk"
	s := newShelf(t)
	_, err := s.Attach(t.Context(), s.claims[0], claims.Source{Title: title, Kind: claims.Human, Withheld: true}, claims.Evidence{Stance: claims.Supports})
	must(t, err)
	must(t, s.Revise(t.Context(), "Note", s.claims[0], func(c *claims.Claim) { c.EditorsNote = "The " + title + " says so." }))
	sheet := s.all(t, func(*xlsxtest.Book) {})
	sheet.Origin.Edit, sheet.Origin.Prints = 0, nil
	must(t, s.ReviseSource(t.Context(), card(t, s.Desk, s.claims[0]).Evidence[0].Source.ID, func(s *claims.Source) { s.Withheld = false }))
	found := s.compare(t, sheet)
	if len(found.Differences) > 0 || len(found.Listed) != 1 || !strings.Contains(found.Listed[0], "withheld from the report") {
		t.Errorf("got %+v", found)
	}
}
