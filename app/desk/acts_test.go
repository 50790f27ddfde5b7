package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
	"factdesk/storage/memstore"
)

// Whatever is done with claims, the desk stays sound, no words are lost by
// joining, and Undo brings everything back.
func TestEachActIsSoundAndUndone(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		store := new(memstore.Store)
		d := openDesk(t, store)
		const text = "One two, three four. Five six seven – eight nine."
		a, err := d.AddArticle(t.Context(), claims.Article{Title: "T"}, claims.Version{Text: text})
		must(t, err)
		for i := range rapid.IntRange(2, 6).Draw(r, "claims") {
			from := rapid.IntRange(0, 40).Draw(r, "from")
			for !segment.AtEdge(text, from) {
				from++
			}
			to := rapid.SampledFrom([]int{len("One two, three four."), len("One two, three four. Five six seven"), len(text)}).Draw(r, "to")
			id, err := d.Tag(t.Context(), a, anchor.Span{Start: min(from, to-1), End: to}, rapid.IntRange(0, 3).Draw(r, "rating"))
			must(t, err)
			attach(t, d, id, fmt.Sprint("source ", i))
			must(t, d.Explain(t.Context(), id, fmt.Sprint("because ", i)))
		}
		for range rapid.IntRange(1, 8).Draw(r, "acts") {
			page, err := d.Page(t.Context(), a)
			must(t, err)
			c := page.Claims[rapid.IntRange(0, len(page.Claims)-1).Draw(r, "claim")].Claim
			before := everything(t, store)
			switch rapid.IntRange(0, 5).Draw(r, "act") {
			case 0:
				_, err = d.Split(t.Context(), c.ID, rapid.IntRange(c.Anchor.Start, c.Anchor.End).Draw(r, "at"))
			case 1, 2:
				if _, err = d.Join(t.Context(), c.ID); err == nil {
					nothingLost(t, before, everything(t, store))
				}
			case 3:
				_, err = d.Repeat(t.Context(), c.ID, a, anchor.Span{Start: 4, End: 7})
			case 4:
				err = d.MakePart(t.Context(), c.ID)
			case 5:
				if len(page.Claims) > 1 {
					err = d.RemoveClaim(t.Context(), c.ID)
				}
			}
			sound(t, store)
			after := everything(t, store)
			if err != nil || same(before, after) {
				if !same(before, after) {
					t.Errorf("it failed with %v and left something behind", err)
				}
				continue
			}
			_, err = d.Undo(t.Context())
			must(t, err)
			if !same(everything(t, store), before) {
				t.Error("Undo didn't bring back what was before")
			}
			_, err = d.Redo(t.Context())
			must(t, err)
			if !same(everything(t, store), after) {
				t.Error("Redo didn't bring back what was after")
			}
		}
	})
}

func same(a, b map[claims.Ref]string) bool {
	if len(a) != len(b) {
		return false
	}
	for ref, record := range a {
		if b[ref] != record {
			return false
		}
	}
	return true
}

// nothingLost fails the test where a rationale that was there stands nowhere any
// more, or a source is evidence for nothing.
func nothingLost(t *testing.T, before, after map[claims.Ref]string) {
	t.Helper()
	words, sources := said(t, after)
	for ref, record := range before {
		switch r := decoded(t, record).(type) { //nolint:gochecksumtype // only these have words of people here
		case claims.Verdict:
			for reason := range strings.SplitSeq(r.Rationale, "\n\n") {
				if !strings.Contains(words, reason) {
					t.Errorf("%q is lost", reason)
				}
			}
		case claims.Evidence:
			if !sources[r.Source] {
				t.Errorf("%v is lost", ref)
			}
		}
	}
}

// said is what the verdicts say, and which sources are used.
func said(t *testing.T, all map[claims.Ref]string) (words string, sources map[claims.SourceID]bool) {
	t.Helper()
	sources = map[claims.SourceID]bool{}
	for _, record := range all {
		switch r := decoded(t, record).(type) { //nolint:gochecksumtype // the others say nothing here
		case claims.Verdict:
			words += r.Rationale
		case claims.Evidence:
			sources[r.Source] = true
		}
	}
	return words, sources
}

func decoded(t *testing.T, record string) claims.Record {
	t.Helper()
	r, err := claims.Decode([]byte(record))
	if err != nil {
		t.Fatal(err)
	}
	return r
}
