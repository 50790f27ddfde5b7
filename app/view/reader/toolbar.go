package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A toolbar stands at the end of what is selected and offers what can be done
// with it.
type toolbar struct {
	r    *Reader
	root *fyne.Container
	tags []fyne.CanvasObject // what is only there where claims can be tagged
	card *canvas.Rectangle
}

func newToolbar(r *Reader) *toolbar {
	t := &toolbar{r: r, card: canvas.NewRectangle(color.Transparent)}
	t.card.CornerRadius = 8
	t.card.StrokeWidth = 1
	tag := widget.NewButton("Tag claim", r.TagSelection)
	t.tags = []fyne.CanvasObject{tag}
	tag.Importance = widget.HighImportance
	verdict := widget.NewButtonWithIcon("Verdict", fynetheme.MenuDropDownIcon(), t.verdicts)
	verdict.IconPlacement = widget.ButtonIconTrailingText
	verdict.Importance = widget.LowImportance
	t.tags = append(t.tags, verdict)
	copied := widget.NewButton("Copy", func() {
		r.Copy()
		r.ClearSelection()
	})
	copied.Importance = widget.LowImportance
	t.root = container.NewStack(t.card, container.NewPadded(container.NewHBox(tag, verdict, copied)))
	return t
}

// place puts the toolbar below the selection's end, or above its beginning where
// there's no room, and reports whether it's shown.
func (t *toolbar) place() bool {
	r := t.r
	if !r.state.bar || r.hand.grain != 0 || r.Selection().Empty() {
		return false
	}
	if r.OnTag == nil {
		for _, o := range t.tags {
			o.Hide()
		}
	}
	end := r.caretAt(r.Selection().End, true)
	size, room := t.root.MinSize(), r.Size()
	half := r.page.layout.LineHeight / 2
	if end.Y < 0 || end.Y-half >= room.Height {
		return false
	}
	at := fyne.NewPos(end.X-size.Width/2, end.Y+half+4)
	if at.Y+size.Height > room.Height {
		at.Y = max(r.caretAt(r.Selection().Start, false).Y-half-4-size.Height, 4)
	}
	at.X = max(8, min(at.X, room.Width-barWidth-size.Width-8))
	t.card.FillColor = fynetheme.ColorForWidget(fynetheme.ColorNameOverlayBackground, r)
	t.card.StrokeColor = fynetheme.ColorForWidget(fynetheme.ColorNameInputBorder, r)
	t.root.Move(at)
	t.root.Resize(size)
	return true
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
