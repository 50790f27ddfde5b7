// Package switcher shows the articles that were read last while a key is held
// down, and goes to one of them when it's let go.
package switcher

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
)

// An Item is something to switch to.
type Item struct {
	Title  string
	Detail string
	Do     func()
}

// width is the list's, in Fyne's units.
const width = 480

// A List offers items and has one of them chosen. It has the focus as long as it
// is shown, and belongs to the GUI's goroutine.
type List struct {
	widget.BaseWidget
	OnClose func() // it is to be taken away; told before an item is done, once

	items []Item
	rows  []*row
	at    int
	done  bool
}

var (
	_ fyne.Focusable    = (*List)(nil)
	_ fyne.Shortcutable = (*List)(nil)
	_ desktop.Keyable   = (*List)(nil)
)

// New returns a list of items with the first chosen.
func New(items []Item) *List {
	l := &List{items: items}
	for i, it := range items {
		l.rows = append(l.rows, newRow(l, i, it))
	}
	l.ExtendBaseWidget(l)
	l.Step(0)
	return l
}

// Step chooses the item that is n further down; after the last comes the first.
func (l *List) Step(n int) {
	if len(l.items) == 0 {
		return
	}
	l.at = ((l.at+n)%len(l.items) + len(l.items)) % len(l.items)
	for i, r := range l.rows {
		r.choose(i == l.at)
	}
}

// Take closes the list and does what is chosen.
func (l *List) Take() { l.take(l.at) }

func (l *List) take(at int) {
	if l.done || at >= len(l.items) {
		return
	}
	l.Close()
	l.items[at].Do()
}

// Close closes the list, and nothing is done.
func (l *List) Close() {
	if l.done {
		return
	}
	l.done = true
	if l.OnClose != nil {
		l.OnClose()
	}
}

// KeyUp implements desktop.Keyable: Control is let go.
func (l *List) KeyUp(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyControlLeft || e.Name == desktop.KeyControlRight {
		l.Take()
	}
}

// KeyDown implements desktop.Keyable.
func (*List) KeyDown(*fyne.KeyEvent) {}

// TypedShortcut implements fyne.Shortcutable. All keys come with Control.
func (l *List) TypedShortcut(s fyne.Shortcut) {
	if s, ok := s.(*desktop.CustomShortcut); ok {
		l.press(s.KeyName)
	}
}

// TypedKey implements fyne.Focusable.
func (l *List) TypedKey(e *fyne.KeyEvent) { l.press(e.Name) }

func (l *List) press(key fyne.KeyName) {
	switch key {
	case fyne.KeyUp:
		l.Step(-1)
	case fyne.KeyDown:
		l.Step(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.Take()
	case fyne.KeyEscape:
		l.Close()
	}
}

// TypedRune implements fyne.Focusable.
func (*List) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (*List) FocusGained() {}

// FocusLost implements fyne.Focusable: another window has the keys now.
func (l *List) FocusLost() { l.Close() }

// MinSize implements fyne.CanvasObject.
func (l *List) MinSize() fyne.Size { return l.BaseWidget.MinSize().Max(fyne.NewSize(width, 0)) }

// CreateRenderer implements fyne.Widget.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	box := kit.Lines(2)
	for _, r := range l.rows {
		box.Add(r)
	}
	return widget.NewSimpleRenderer(kit.Inset(4, 4, box))
}

// A row shows one item.
type row struct {
	widget.BaseWidget
	l      *List
	at     int
	ground *kit.Ground
	title  *widget.Label
	detail *kit.Words
}

var (
	_ fyne.Tappable      = (*row)(nil)
	_ desktop.Cursorable = (*row)(nil)
)

func newRow(l *List, at int, it Item) *row {
	r := &row{
		l: l, at: at, ground: kit.NewGround("", 6), title: widget.NewLabel(it.Title),
		detail: kit.Caption(it.Detail).OneLine(fyne.TextTruncateOff),
	}
	r.title.Truncation = fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

// choose shows whether r is what is chosen.
func (r *row) choose(chosen bool) { //nolint:revive // it's shown one way or the other
	fill, words := fyne.ThemeColorName(""), look.ColorMuted
	if chosen {
		fill, words = fynetheme.ColorNameSelection, fynetheme.ColorNameForeground
	}
	r.detail.Colored(words)
	if r.ground.Fill != fill {
		r.ground.Fill = fill
		r.ground.Refresh()
	}
}

// Tapped implements fyne.Tappable.
func (r *row) Tapped(*fyne.PointEvent) { r.l.take(r.at) }

// Cursor implements desktop.Cursorable.
func (*row) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	line := container.NewBorder(nil, nil, nil, container.NewCenter(kit.Tight(r.detail)), kit.Tight(r.title))
	return widget.NewSimpleRenderer(container.NewStack(r.ground, kit.Inset(10, 7, line)))
}
