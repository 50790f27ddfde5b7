package reader

import (
	"strings"

	"fyne.io/fyne/v2"

	"factdesk/claims/segment"
)

// mostQuoted is how many characters of a claim a menu shows.
const mostQuoted = 44

// claimItems are about the claims at an offset: of several, each has a menu of
// its own, the smallest first.
func (r *Reader) claimItems(at int) []*fyne.MenuItem {
	here := r.marks.covering(at)
	if len(here) == 1 {
		return r.claimActs(here[0])
	}
	items := make([]*fyne.MenuItem, len(here))
	for i, m := range here {
		show := fyne.NewMenuItem("Show it", func() { r.choose(m) })
		items[i] = fyne.NewMenuItem(r.title(m), nil)
		items[i].ChildMenu = fyne.NewMenu("", append([]*fyne.MenuItem{show}, r.claimActs(m)...)...)
	}
	return items
}

// claimActs are what can be done with a claim.
func (r *Reader) claimActs(m Mark) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	if r.OnRate != nil {
		verdict := fyne.NewMenuItem("Verdict of the claim", nil)
		verdict.ChildMenu = fyne.NewMenu("", choices(r.Ratings, func(place int) { call(r.OnRate, m.ID, place) })...)
		if m.Label != "" {
			back := fyne.NewMenuItem("Take the verdict back", func() { call(r.OnRate, m.ID, 0) })
			verdict.ChildMenu.Items = append(verdict.ChildMenu.Items, fyne.NewMenuItemSeparator(), back)
		}
		items = append(items, verdict)
	}
	if r.OnRemove != nil {
		items = append(items, fyne.NewMenuItem("Remove claim", func() { r.OnRemove(m.ID) }))
	}
	return items
}

// title is a claim in a few words, with its verdict's sign.
func (r *Reader) title(m Mark) string {
	words := strings.Join(strings.Fields(r.page.layout.Text[m.Span.Start:m.Span.End]), " ")
	if first, more := segment.First(words, mostQuoted); more {
		words = first + "…"
	}
	return strings.TrimSpace(m.glyph() + " “" + words + "”")
}

// choose shows a claim as the chosen one and says so.
func (r *Reader) choose(m Mark) {
	r.Select(m.ID)
	if r.OnOpenClaim != nil {
		r.OnOpenClaim(m.ID)
	}
}
