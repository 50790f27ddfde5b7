package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// TappedSecondary implements fyne.SecondaryTappable: it shows the menu of what
// is under the pointer.
func (r *Reader) TappedSecondary(e *fyne.PointEvent) {
	if r.page.layout.Text == "" {
		return
	}
	if span := r.Selection(); span.Empty() {
		if id, ok := r.chosenAt(e.Position); ok {
			r.Select(id)
			if r.OnOpenClaim != nil {
				r.OnOpenClaim(id)
			}
		}
	}
	at, _ := r.hit(e.Position)
	r.popUp(r.menu(at), e.AbsolutePosition)
}

// menu is what can be done at an offset.
func (r *Reader) menu(at int) []*fyne.MenuItem {
	selected := !r.trimmed().Empty()
	tag := fyne.NewMenuItem("Tag claim", r.TagSelection)
	tag.Disabled = !selected
	verdict := fyne.NewMenuItem("Tag claim with verdict", nil)
	verdict.ChildMenu = fyne.NewMenu("", r.ratingItems()...)
	verdict.Disabled = !selected
	copied := fyne.NewMenuItem("Copy", r.copy)
	copied.Disabled = !selected
	sentence := fyne.NewMenuItem("Select the sentence", func() {
		r.SetSelection(segment.SentenceAt(r.page.layout.Text, at))
	})
	all := fyne.NewMenuItem("Select all", func() {
		r.SetSelection(anchor.Span{End: len(r.page.layout.Text)})
	})
	if r.OnTag == nil { // it's only read here
		return []*fyne.MenuItem{copied, sentence, all}
	}
	return []*fyne.MenuItem{tag, verdict, fyne.NewMenuItemSeparator(), copied, sentence, all}
}

// ratingItems offer each rating for a claim of the selection.
func (r *Reader) ratingItems() []*fyne.MenuItem {
	items := make([]*fyne.MenuItem, len(r.Ratings))
	for i, label := range r.Ratings {
		items[i] = fyne.NewMenuItem(label, func() { r.tag(i + 1) })
	}
	return items
}

func (r *Reader) popUp(items []*fyne.MenuItem, at fyne.Position) {
	if r.env.Canvas == nil || len(items) == 0 {
		return
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), r.env.Canvas, at)
}
