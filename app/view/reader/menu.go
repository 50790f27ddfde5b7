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
	r.popUp(r.MenuAt(e.Position), e.AbsolutePosition)
}

// MenuAt returns what can be done at a place on the reader. What is selected
// elsewhere isn't any more: the menu is about what's under the pointer.
func (r *Reader) MenuAt(p fyne.Position) []*fyne.MenuItem {
	if r.page.layout.Text == "" {
		return nil
	}
	at := r.under(p)
	if selected := r.Selection(); !selected.Empty() && !selected.Contains(at) {
		r.ClearSelection()
	}
	if here := r.marks.covering(at); r.Selection().Empty() && len(here) > 0 {
		r.choose(here[0])
	}
	if at < 0 {
		at, _ = r.hit(p)
	}
	return r.menu(at)
}

// menu is what can be done at an offset.
func (r *Reader) menu(at int) []*fyne.MenuItem {
	if r.OnTag == nil { // it's only read here
		return append(r.copyItems(), r.selectItems(at)...)
	}
	s := r.subjectAt(at)
	items := append(r.suggestionItems(at), r.tagItems(s)...)
	for _, more := range [][]*fyne.MenuItem{r.claimItems(at), r.copyItems(), r.selectItems(at)} {
		if len(more) > 0 {
			items = append(append(items, fyne.NewMenuItemSeparator()), more...)
		}
	}
	return items
}

// subject is what a menu acts on: what is selected, or the sentence under the
// pointer where nothing is.
type subject struct {
	span     anchor.Span
	selected bool
}

func (r *Reader) subjectAt(at int) subject {
	if span := r.trimmed(); !span.Empty() {
		return subject{span, true}
	}
	return subject{segment.SentenceAt(r.page.layout.Text, at), false}
}

// words is one of two labels: of what is selected, or of the sentence.
func (s subject) words(selected, sentence string) string {
	if s.selected {
		return selected
	}
	return sentence
}

// tagItems make a claim of s, or set it aside.
func (r *Reader) tagItems(s subject) []*fyne.MenuItem {
	tag := fyne.NewMenuItem(s.words("Tag claim", "Tag the sentence"), func() { r.tagSpan(s.span, 0) })
	verdict := fyne.NewMenuItem(s.words("Tag with verdict", "Tag the sentence with verdict"), nil)
	verdict.ChildMenu = fyne.NewMenu("", choices(r.Ratings, func(place int) { r.tagSpan(s.span, place) })...)
	tag.Disabled, verdict.Disabled = s.span.Empty(), s.span.Empty()
	items := []*fyne.MenuItem{tag, verdict}
	if len(r.AsideReasons) == 0 || s.span.Empty() {
		return items
	}
	aside := fyne.NewMenuItem(s.words("Set aside", "Set the sentence aside"), nil)
	aside.ChildMenu = fyne.NewMenu("", choices(r.AsideReasons, func(place int) { call(r.OnSetAside, s.span, place) })...)
	return append(append(items, aside), r.asideItems(s)...)
}

// asideItems say that s is set aside, and take that back.
func (r *Reader) asideItems(s subject) []*fyne.MenuItem {
	held, ok := r.asideIn(s.span)
	if !ok {
		return nil
	}
	why := fyne.NewMenuItem("It is set aside: "+held.Reason, nil)
	why.Disabled = true
	back := fyne.NewMenuItem("Check it after all", func() {
		if r.OnCheck != nil {
			r.OnCheck(s.span)
		}
	})
	return []*fyne.MenuItem{why, back}
}

// copyItems take words elsewhere.
func (r *Reader) copyItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	if !r.Selection().Empty() {
		items = append(items, fyne.NewMenuItem("Copy", r.Copy))
	}
	if !r.Selection().Empty() && r.OnCopyContext != nil {
		items = append(items, fyne.NewMenuItem("Copy with context", r.OnCopyContext))
	}
	if !r.Selection().Empty() && r.OnSeek != nil {
		items = append(items, fyne.NewMenuItem("Find on the desk…", r.seek))
	}
	if r.OnFind != nil {
		items = append(items, fyne.NewMenuItem("Find in the article…", r.OnFind))
	}
	return items
}

func (r *Reader) selectItems(at int) []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem("Select the sentence", func() {
			r.SetSelection(segment.SentenceAt(r.page.layout.Text, at))
		}),
		fyne.NewMenuItem("Select all", r.selectAll),
	}
}

func (r *Reader) selectAll() { r.SetSelection(anchor.Span{End: len(r.page.layout.Text)}) }

// ratingItems offer each rating for a claim of the selection.
func (r *Reader) ratingItems() []*fyne.MenuItem { return choices(r.Ratings, r.Tag) }

// choices offer labels; chosen is told the place of one, from 1.
func choices(labels []string, chosen func(place int)) []*fyne.MenuItem {
	items := make([]*fyne.MenuItem, len(labels))
	for i, label := range labels {
		items[i] = fyne.NewMenuItem(label, func() { chosen(i + 1) })
	}
	return items
}

// call calls f, if it's set.
func call[S any](f func(S, int), subject S, place int) {
	if f != nil {
		f(subject, place)
	}
}

func (r *Reader) popUp(items []*fyne.MenuItem, at fyne.Position) {
	if r.env.Canvas == nil || len(items) == 0 {
		return
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), r.env.Canvas, at)
}

// Subject returns what an act is about: the selection without the blanks at its
// ends, or the sentence with the caret where nothing is selected.
func (r *Reader) Subject() anchor.Span { return r.subjectAt(r.state.head).span }
