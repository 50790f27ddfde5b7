package applying

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A list shows lines, each as high as its words need. Space ticks the line that the
// arrows are at.
type list struct {
	widget.List
	onEsc func()

	ruler *line // measures lines that aren't shown
	fill  func(at int, l *line)
	wide  float32 // that the lines were measured for
	drawn bool    // it can be scrolled
}

func newList(length func() int, fill func(int, *line), choose func(int), esc func()) *list {
	l := &list{ruler: newLine(), fill: fill, onEsc: esc}
	l.Length = length
	l.CreateItem = func() fyne.CanvasObject { return newLine() }
	l.UpdateItem = func(at widget.ListItemID, o fyne.CanvasObject) {
		if shown, ok := o.(*line); ok && at < length() {
			fill(at, shown)
			shown.Refresh()
		}
	}
	l.OnSelected = func(at widget.ListItemID) {
		l.UnselectAll()
		choose(at)
	}
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *list) CreateRenderer() fyne.WidgetRenderer {
	r := l.List.CreateRenderer()
	l.drawn = true
	return r
}

// top shows the first lines.
func (l *list) top() {
	if l.drawn {
		l.ScrollToTop()
	}
}

// Resize implements fyne.CanvasObject.
func (l *list) Resize(size fyne.Size) {
	l.List.Resize(size)
	if size.Width != l.wide {
		l.measure()
	}
}

// measure gives each line the height that it needs.
func (l *list) measure() {
	l.wide = l.Size().Width
	if l.wide <= 0 {
		return
	}
	width := l.wide - fynetheme.Padding()
	for at := range l.Length() {
		l.fill(at, l.ruler)
		l.SetItemHeight(at, l.ruler.place(width))
	}
	l.Refresh()
}

// TypedKey implements fyne.Focusable.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		l.onEsc()
		return
	}
	l.List.TypedKey(e)
}
