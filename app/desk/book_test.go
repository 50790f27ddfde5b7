package desk_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export"
	"factdesk/export/merge"
	"factdesk/export/xlsx"
	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
)

// ordered is the workbook that o asks for, as it comes back once it was edited.
func ordered(t *testing.T, d *desk.Desk, o desk.Order, edit func(*xlsxtest.Book)) merge.Sheet {
	t.Helper()
	r, err := d.Ordered(t.Context(), o)
	must(t, err)
	var file bytes.Buffer
	must(t, xlsx.Write(t.Context(), &file, r))
	b := xlsxtest.Open(file.Bytes())
	edit(b)
	edited := b.Bytes()
	s, err := back.Read(t.Context(), bytes.NewReader(edited), int64(len(edited)))
	must(t, err)
	return s
}

func TestAnOrderIsOfSomeClaims(t *testing.T) {
	d := newDesk(t)
	a, id := newClaim(t, d)
	_, err := d.Tag(t.Context(), a, anchor.Span{Start: 30, End: 40}, 0)
	must(t, err)
	r, err := d.Ordered(t.Context(), desk.Order{Articles: []claims.ArticleID{a}, Claims: map[claims.ClaimID]bool{id: true}, Profile: export.Internal})
	must(t, err)
	if len(r.Claims) != 1 || r.Claims[0].ID != id || len(r.History) == 0 || r.Edit == 0 {
		t.Errorf("got %d claims, %d events, edit %d", len(r.Claims), len(r.History), r.Edit)
	}
	for _, e := range r.History {
		if e.Claim != r.Claims[0].No {
			t.Errorf("the history tells of claim %d", e.Claim)
		}
	}
	for _, p := range r.Paragraphs {
		for _, s := range p.Spots {
			if s.Claim != r.Claims[0].No {
				t.Errorf("the article shows claim %d", s.Claim)
			}
		}
	}
}

func TestWhatIsForThePublicDoesntComeBack(t *testing.T) {
	d := newDesk(t)
	a, _ := newClaim(t, d)
	s := ordered(t, d, desk.Order{Articles: []claims.ArticleID{a}, Profile: export.Public}, func(*xlsxtest.Book) {})
	if _, err := d.CompareSheet(t.Context(), s); !errors.Is(err, desk.ErrPublic) {
		t.Errorf("got %v, want %v", err, desk.ErrPublic)
	}
}

// A note names a withheld source as it was once called: the workbook doesn't, and
// its words don't take the note's place.
func TestWhatWasWithheldStaysWhenTheSheetComesBack(t *testing.T) {
	const former = "Ledger of the harbour clerk"
	d := newDesk(t)
	a, id := newClaim(t, d)
	_, err := d.Attach(t.Context(), id, claims.Source{Title: former, Kind: claims.Human, Withheld: true}, claims.Evidence{Stance: claims.Supports})
	must(t, err)
	must(t, d.ReviseSource(t.Context(), card(t, d, id).Evidence[0].Source.ID, func(s *claims.Source) { s.Title = "A colleague" }))
	note := "The " + former + " says so."
	must(t, d.Revise(t.Context(), "Note", id, func(c *claims.Claim) { c.EditorsNote = note }))
	order := desk.Order{Articles: []claims.ArticleID{a}, Profile: export.Editor}
	s := ordered(t, d, order, func(b *xlsxtest.Book) {
		if got := b.Text("Editor's note", 2); strings.Contains(got, former) || got == "" {
			t.Errorf("the sheet says %q", got)
		}
		b.Set("Speaker", 2, "Edda")
	})
	found, err := d.CompareSheet(t.Context(), s)
	must(t, err)
	if len(found.Differences) != 1 || found.Differences[0].Field != merge.Speaker || found.Differences[0].Conflict() {
		t.Errorf("got %+v", found.Differences)
	}
	must(t, d.ApplySheet(t.Context(), "Edda Editor", s, found.Differences))
	if c := card(t, d, id); c.Claim.EditorsNote != note || c.Claim.Speaker != "Edda" {
		t.Errorf("got %+v", c.Claim)
	}
	s = ordered(t, d, order, func(b *xlsxtest.Book) { b.Set("Editor's note", 2, b.Text("Editor's note", 2)+" Really.") })
	found, err = d.CompareSheet(t.Context(), s)
	must(t, err)
	if len(found.Differences) != 0 || len(found.Listed) != 1 {
		t.Errorf("got %+v", found)
	}
}
