package reader

import (
	"fyne.io/fyne/v2"

	"factdesk/claims"
)

// SelectTogether shows several claims as chosen. Choosing one ends it.
func (r *Reader) SelectTogether(ids []claims.ClaimID) {
	r.Select(claims.ClaimID{})
	r.together = make(map[claims.ClaimID]bool, len(ids))
	for _, id := range ids {
		r.together[id] = true
	}
	r.layered++
	r.update()
}

// isChosen reports whether a claim is shown as chosen, alone or with others.
func (r *Reader) isChosen(id claims.ClaimID) bool { return id == r.state.chosen || r.together[id] }

// openAlso asks for the smallest claim at p to be chosen together with those that
// are, or not any more.
func (r *Reader) openAlso(p fyne.Position) {
	at := r.under(p)
	if at < 0 || r.OnAlso == nil {
		return
	}
	if here := r.marks.covering(at); len(here) > 0 {
		r.OnAlso(here[0].ID)
	}
}
