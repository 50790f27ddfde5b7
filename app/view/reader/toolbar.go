package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/claims/anchor"
)

// A toolbar stands at the end of some words and offers what can be done with
// them.
type toolbar struct {
	r    *Reader
	root *fyne.Container
	tags []fyne.CanvasObject // what is only there where claims can be tagged
	card *canvas.Rectangle
	span func() anchor.Span // the words; empty as long as it isn't shown
}

// newToolbar returns the one of what is selected.
func newToolbar(r *Reader) *toolbar {
	t := &toolbar{r: r, span: func() anchor.Span {
		if !r.state.bar || r.hand.grain != 0 {
			return anchor.Span{}
		}
		return r.Selection()
	}}
	tag := widget.NewButton("Tag claim", r.TagSelection)
	tag.Importance = widget.HighImportance
	verdict := quietButton("Verdict", t.verdicts)
	verdict.Icon, verdict.IconPlacement = fynetheme.MenuDropDownIcon(), widget.ButtonIconTrailingText
	seek := quietButton("Find on the desk", r.seek)
	t.tags = []fyne.CanvasObject{tag, verdict, seek}
	copied := quietButton("Copy", func() {
		r.Copy()
		r.ClearSelection()
	})
	t.put(tag, verdict, seek, copied)
	return t
}

// newOffer returns the one of the suggestion that is looked at.
func newOffer(r *Reader) *toolbar {
	t := &toolbar{r: r, span: func() anchor.Span {
		if r.state.bar || r.hand.grain != 0 || !r.Selection().Empty() {
			return anchor.Span{}
		}
		return r.proposed.aim
	}}
	tag := widget.NewButton("Tag claim  ⏎", r.Accept)
	tag.Importance = widget.HighImportance
	dismiss := quietButton("Dismiss  X", r.Dismiss)
	t.tags = []fyne.CanvasObject{tag, dismiss}
	t.put(tag, dismiss)
	return t
}

func quietButton(label string, do func()) *widget.Button {
	b := widget.NewButton(label, do)
	b.Importance = widget.LowImportance
	return b
}

// put puts buttons on t.
func (t *toolbar) put(buttons ...fyne.CanvasObject) {
	t.card = canvas.NewRectangle(color.Transparent)
	t.card.CornerRadius = 8
	t.card.StrokeWidth = 1
	t.root = container.NewStack(t.card, container.NewPadded(container.NewHBox(buttons...)))
}

// shownBar returns the toolbar that is shown, at its place, or nil.
func (d *renderer) shownBar() *toolbar {
	for _, t := range [...]*toolbar{d.toolbar, d.offer} {
		if t.place() {
			return t
		}
	}
	return nil
}

// place puts the toolbar below its words' end, or above their beginning where
// there's no room, and reports whether it's shown.
func (t *toolbar) place() bool {
	r, span := t.r, t.span()
	if span.Empty() {
		return false
	}
	if r.OnTag == nil {
		for _, o := range t.tags {
			o.Hide()
		}
	}
	end := r.caretAt(span.End, true)
	size, room := t.root.MinSize(), r.Size()
	half := r.page.layout.LineHeight / 2
	if end.Y < 0 || end.Y-half >= room.Height {
		return false
	}
	at := fyne.NewPos(end.X-size.Width/2, end.Y+half+4)
	if at.Y+size.Height > room.Height {
		at.Y = max(r.caretAt(span.Start, false).Y-half-4-size.Height, 4)
	}
	at.X = max(8, min(at.X, room.Width-barWidth-size.Width-8))
	t.card.FillColor = fynetheme.ColorForWidget(fynetheme.ColorNameOverlayBackground, r)
	t.card.StrokeColor = fynetheme.ColorForWidget(fynetheme.ColorNameInputBorder, r)
	t.root.Move(at)
	t.root.Resize(size)
	return true
}

// seek asks what else the desk has of what is selected.
func (r *Reader) seek() {
	if span := r.trimmed(); !span.Empty() && r.OnSeek != nil {
		r.OnSeek(span)
	}
}

// verdicts offers the ratings for a claim of the selection, below the toolbar.
func (t *toolbar) verdicts() {
	items := t.r.ratingItems()
	if t.r.env.Canvas == nil || len(items) == 0 {
		return
	}
	below := fyne.NewPos(0, t.root.Size().Height)
	widget.ShowPopUpMenuAtRelativePosition(fyne.NewMenu("", items...), t.r.env.Canvas, below, t.root)
}
