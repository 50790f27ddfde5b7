package applying

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// exactly is how many lines get the height that they need to the point. Those after
// them get what their words can need at most: to wrap thousands takes seconds.
const exactly = 300

// A list shows lines, each as high as its words need.
//
// Fyne's own list looks at all heights anew for each that it's told. So another one
// is made where heights change, and told them before it is shown.
type list struct {
	widget.BaseWidget
	length func() int
	fill   func(at int, l *line)
	choose func(at int)
	guess  func(at int, width float32) float32
	onEsc  func()
	with   settings

	box   *fyne.Container
	lines *keyed
	ruler *line   // measures lines that aren't shown
	wide  float32 // that the lines were measured for
}

// newList returns the list of v's items.
func newList(v *View) *list {
	l := &list{
		length: func() int { return len(v.items) }, fill: v.fill, choose: v.choose, guess: v.guess, onEsc: v.shut,
		with: newSettings(), box: container.NewStack(),
	}
	l.ruler = newLine(l.with)
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *list) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.box) }

// MinSize implements fyne.CanvasObject. It takes what room there is.
func (*list) MinSize() fyne.Size { return fyne.NewSize(least, 100) }

// Resize implements fyne.CanvasObject.
func (l *list) Resize(size fyne.Size) {
	if size.Width != l.wide {
		l.wide = size.Width
		l.begin()
	}
	l.BaseWidget.Resize(size)
}

// Refresh implements fyne.CanvasObject. It fills the lines shown anew.
func (l *list) Refresh() {
	if l.lines != nil {
		l.lines.Refresh()
	}
}

// begin shows the lines from the first.
func (l *list) begin() {
	if l.wide <= 0 {
		return
	}
	l.lines = newKeyed(l)
	width := l.wide - fynetheme.Padding()
	for at := range l.length() {
		if at >= exactly {
			l.lines.SetItemHeight(at, l.guess(at, width))
			continue
		}
		l.fill(at, l.ruler)
		l.lines.SetItemHeight(at, l.ruler.place(width))
	}
	l.box.Objects = []fyne.CanvasObject{l.lines}
	l.box.Refresh()
}

// A keyed is Fyne's list, which Esc leaves and Space ticks a line of.
type keyed struct {
	widget.List
	onEsc func()
}

func newKeyed(of *list) *keyed {
	k := &keyed{onEsc: of.onEsc}
	k.Length = of.length
	k.CreateItem = func() fyne.CanvasObject { return newLine(of.with) }
	k.UpdateItem = func(at widget.ListItemID, o fyne.CanvasObject) {
		if shown, ok := o.(*line); ok && at < of.length() {
			of.fill(at, shown)
			shown.Refresh()
		}
	}
	k.OnSelected = func(at widget.ListItemID) {
		k.UnselectAll()
		of.choose(at)
	}
	k.HideSeparators = true
	k.ExtendBaseWidget(k)
	return k
}

// TypedKey implements fyne.Focusable.
func (k *keyed) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		k.onEsc()
		return
	}
	k.List.TypedKey(e)
}
