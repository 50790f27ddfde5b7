package articles

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
)

// A line is one article in the list: its title, and below it how far its check
// is.
type line struct {
	widget.BaseWidget
	dot   *kit.Dot
	title *widget.Label
	about *kit.Words
}

func newLine() fyne.CanvasObject {
	l := &line{
		dot: kit.NewDot(), title: widget.NewLabel("Title"),
		about: kit.Caption("About").OneLine(fyne.TextTruncateEllipsis),
	}
	l.title.Truncation = fyne.TextTruncateEllipsis
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	words := kit.Lines(2, kit.Tight(l.title), kit.Tight(l.about))
	row := container.NewBorder(nil, nil, kit.Inset(2, 0, l.dot), nil, words)
	return widget.NewSimpleRenderer(kit.Inset(10, 7, row))
}

// fill shows the article at a place of the list in a line.
func (l *List) fill(at widget.ListItemID, o fyne.CanvasObject) {
	line, ok := o.(*line)
	if !ok || at >= len(l.shown) {
		return
	}
	r := l.rows[l.shown[at]]
	if title := titleOf(r); title != line.title.Text {
		line.title.SetText(title)
	}
	line.about.Say(aboutOf(r))
	color := look.ColorMuted
	if r.ID == l.selected {
		color = fynetheme.ColorNameForeground // muted is too pale on the selection
	}
	line.about.Colored(color)
	line.dot.Set(r.Decided, r.Claims)
}

func titleOf(r Row) string {
	if r.Title == "" {
		return "An article without a title"
	}
	return r.Title
}

// aboutOf says how far r's check is, and where r is from.
func aboutOf(r Row) string {
	words := "no claims yet"
	switch {
	case r.Claims == 1:
		words = fmt.Sprintf("1 claim · %d ✓", r.Decided)
	case r.Claims > 1:
		words = fmt.Sprintf("%d claims · %d ✓", r.Claims, r.Decided)
	}
	if r.Outlet != "" {
		words += " · " + r.Outlet
	}
	return words
}
