package claim

import (
	"slices"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
	"factdesk/app/label"
	"factdesk/claims"
)

// An evidence shows the sources used for the claim, each on a card that stays
// as long as the source does.
type evidence struct {
	p     *Panel
	cards []*item
	box   *fyne.Container
	none  *kit.Words
}

func newEvidence(p *Panel) *evidence {
	return &evidence{
		p: p, box: kit.Lines(10),
		none: kit.Muted("No source yet. Attach what supports the claim, and what refutes it."),
	}
}

// show shows items, in their order. What fields show they are given with set.
func (e *evidence) show(items []Item, set func(*kit.Field, string)) {
	before := e.cards
	e.cards = make([]*item, 0, len(items))
	var fresh *item
	for _, it := range items {
		at := slices.IndexFunc(before, func(c *item) bool { return c.shown.Evidence.ID == it.Evidence.ID })
		if at >= 0 {
			before[at].show(it, set)
			e.cards = append(e.cards, before[at])
			continue
		}
		fresh = newItem(e.p, it)
		e.cards = append(e.cards, fresh)
	}
	if !slices.Equal(before, e.cards) {
		e.arrange()
	}
	e.none.Hidden = len(items) > 0
	if fresh != nil && len(before)+1 == len(e.cards) {
		e.p.column.Reveal(fresh.box) // it was attached just now
	}
}

func (e *evidence) arrange() {
	e.box.Objects = nil
	for _, c := range e.cards {
		e.box.Add(c.box)
	}
	e.box.Refresh()
}

func (e *evidence) flush() {
	for _, c := range e.cards {
		c.flush()
	}
}

// stances are what evidence can do to its claim, as they are chosen.
func stances() []kit.Option {
	all := make([]kit.Option, 0, len(claims.Stances()))
	for _, s := range claims.Stances() {
		all = append(all, kit.Option{Label: label.Stance(s)})
	}
	return all
}
