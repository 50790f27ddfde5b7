package exporttest

import (
	"slices"
	"strings"

	"factdesk/claims"
)

// What the withheld source of a Story said before, and what one said that isn't
// used any more. None of it may ever be seen in a report.
const (
	FormerTitle    = "Minutes copied by the night watchman"
	FormerExcerpt  = "the watchman saw the mixer stand still for a week"
	DroppedTitle   = "Voice message of the foreman's daughter"
	DroppedExcerpt = "my father never wanted to pour it in the frost"
)

// Note is an internal note on the claim that is approved: no public report may
// have it.
const Note = "reeks of the town hall"

// Secrets lists every word that no report of a Story may have.
func Secrets() []string {
	return []string{
		HiddenTitle, HiddenAuthor, HiddenExcerpt, HiddenURL, "leaks.example.net",
		FormerTitle, FormerExcerpt, DroppedTitle, DroppedExcerpt,
	}
}

// Story returns Sample with a log of how it came about: claims that were made
// and removed, verdicts changed, a withheld source renamed, another dropped.
func Story() *Desk {
	d := Sample()
	ana, bo := d.people()
	at := func(r claims.Record) claims.Record { return d.by[r.Ref()] }
	for _, r := range slices.Clone(d.all) {
		switch v := r.(type) {
		case claims.Claim:
			was := v
			was.Speaker, was.Status = "", claims.ToCheck
			d.Did(ana, "Tag claim", claims.Change{After: was})
			d.Did(bo, "Edit claim", claims.Change{Before: was, After: at(v)})
			if strings.HasPrefix(v.Anchor.Quote, "about 20%") {
				v.OpenQuestion = "Does the " + DroppedTitle + " say more than " + FormerTitle + "?"
				v.EditorsNote, v.Tags, v.Priority, v.CheckAgain = Note, []string{Note}, claims.Low, "2031-07-07"
				d.Add(v)
			}
		case claims.Source:
			if v.Withheld {
				was := v
				was.Title = FormerTitle
				d.Did(ana, "Add source", claims.Change{After: was})
				d.Did(ana, "Rename source", claims.Change{Before: was, After: v})
			}
		case claims.Evidence:
			was := v
			if v.Excerpt == HiddenExcerpt {
				was.Excerpt = FormerExcerpt
			}
			was.Stance = claims.Mixed
			d.Did(ana, "Attach source", claims.Change{After: was})
			d.Did(ana, "Change stance", claims.Change{Before: was, After: v})
		case claims.Verdict:
			was := v
			was.Rating, was.Rationale = 1, "A first guess, which "+FormerTitle+" bears out."
			d.Did(ana, "Give verdict", claims.Change{After: was})
			d.Did(ana, "Change verdict", claims.Change{Before: was, After: v})
		case claims.Review:
			d.Did(bo, "Approve verdict", claims.Change{After: v})
		default: // of no interest to the history
		}
	}
	d.dropped(ana)
	return d
}

// dropped has a source used and left again, and a claim made and removed.
func (d *Desk) dropped(by claims.PersonID) {
	i := slices.IndexFunc(d.all, func(r claims.Record) bool {
		c, ok := r.(claims.Claim)
		return ok && strings.HasPrefix(c.Anchor.Quote, "The repair cost")
	})
	c, _ := d.all[i].(claims.Claim) //nolint:errcheck // it is one
	s := source(DroppedTitle, "", "https://leaks.example.net/2")
	s.Withheld, s.Kind = true, claims.Human
	e := claims.Evidence{
		ID: claims.NewID[claims.Evidence](), Article: c.Article, Claim: c.ID, Source: s.ID,
		Stance: claims.Supports, Excerpt: DroppedExcerpt, By: by, At: Noon(),
	}
	d.Did(by, "Attach source", claims.Change{After: s}, claims.Change{After: e})
	d.Did(by, "Detach source", claims.Change{Before: e})
	d.Did(by, "Delete source", claims.Change{Before: s})
	gone := c
	gone.ID, gone.Statement = claims.NewID[claims.Claim](), "The mayor cut the ribbon."
	d.Did(by, "Tag claim", claims.Change{After: gone})
	d.Did(by, "Remove claim", claims.Change{Before: gone})
}

// people returns the two who work at the desk.
func (d *Desk) people() (ana, bo claims.PersonID) {
	for _, r := range d.all {
		if p, ok := r.(claims.Person); ok {
			if ana.IsZero() {
				ana = p.ID
			}
			bo = p.ID
		}
	}
	return ana, bo
}
