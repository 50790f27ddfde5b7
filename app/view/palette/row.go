package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
)

// A row shows one item. It is done with a click; the list's own selection would
// take the focus from the field.
type row struct {
	widget.BaseWidget
	p            *Palette
	at           int
	ground       *kit.Ground
	title        *widget.Label
	detail, hint *kit.Words
}

var (
	_ fyne.Tappable      = (*row)(nil)
	_ desktop.Cursorable = (*row)(nil)
)

func newRow(p *Palette) *row {
	r := &row{
		p: p, ground: kit.NewGround("", 6),
		title:  widget.NewLabel("Title"),
		detail: kit.Caption("Detail").OneLine(fyne.TextTruncateOff), hint: kit.Caption("Hint").OneLine(fyne.TextTruncateOff),
	}
	r.title.Truncation = fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

// Tapped implements fyne.Tappable.
func (r *row) Tapped(*fyne.PointEvent) { r.p.do(r.at) }

// Cursor implements desktop.Cursorable.
func (*row) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	ends := container.NewHBox(container.NewCenter(kit.Inset(8, 0, kit.Tight(r.detail))), container.NewCenter(kit.Tight(r.hint)))
	line := container.NewBorder(nil, nil, nil, ends, kit.Tight(r.title))
	return widget.NewSimpleRenderer(container.NewStack(r.ground, kit.Inset(10, 7, line)))
}

// fill shows the item at a place of the list in a row.
func (p *Palette) fill(at widget.ListItemID, o fyne.CanvasObject) {
	r, ok := o.(*row)
	if !ok || at >= len(p.found) {
		return
	}
	it := p.found[at]
	r.at = at
	r.title.SetText(it.Title)
	r.detail.Say(short(it.Detail))
	r.hint.Say(it.Hint)
	fill, words := fyne.ThemeColorName(""), look.ColorMuted
	if at == p.at {
		fill, words = fynetheme.ColorNameSelection, fynetheme.ColorNameForeground
	}
	r.detail.Colored(words)
	r.hint.Colored(words)
	if r.ground.Fill != fill {
		r.ground.Fill = fill
		r.ground.Refresh()
	}
}

// short keeps a detail from taking the title's room.
func short(s string) string {
	const most = 40
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}
