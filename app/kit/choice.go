package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A Choice shows options as chips, of which one or none is chosen. It is one
// stop of the Tab key; there the options' keys choose, and the arrows where the
// options have none. OnLeave is also told when the pointer has chosen.
type Choice struct {
	widget.BaseWidget
	Stop
	OnChoose func(at int) // option number at, from 0, was asked for

	// OnKey is told of a character that is no option's key.
	OnKey func(string)

	options []Option
	chips   *fyne.Container
	ring    *Ground
	chosen  int
}

var _ fyne.Focusable = (*Choice)(nil)

// NewChoice returns a choice of options whose columns are as many as fit.
func NewChoice(options ...Option) *Choice { return newChoice(Grid(6), options) }

// NewSegments returns a choice of a few options side by side.
func NewSegments(options ...Option) *Choice {
	return newChoice(container.New(&grid{gap: 4}), options)
}

func newChoice(chips *fyne.Container, options []Option) *Choice {
	c := &Choice{chips: chips, ring: NewGround("", 8), chosen: -1}
	c.ExtendBaseWidget(c)
	c.SetOptions(options...)
	return c
}

// SetOptions shows other options; none of them is chosen. Options that are
// shown already stay as they are.
func (c *Choice) SetOptions(options ...Option) {
	if same(c.options, options) {
		return
	}
	c.options, c.chosen = options, -1
	c.chips.Objects = nil
	for i, o := range options {
		c.chips.Add(newChip(o, func() { c.tapped(i) }))
	}
	c.chips.Refresh()
}

func same(a, b []Option) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// Choose shows option number at, from 0, as chosen, or none for -1. It tells
// nobody.
func (c *Choice) Choose(at int) {
	c.chosen = at
	for i, o := range c.chips.Objects {
		chip, ok := o.(*chip)
		if ok && chip.chosen != (i == at) {
			chip.chosen = i == at
			chip.Refresh()
		}
	}
}

// Chosen returns the number of the option chosen, from 0, or -1.
func (c *Choice) Chosen() int { return c.chosen }

func (c *Choice) tapped(at int) {
	c.ask(at)
	call(c.OnLeave)
}

func (c *Choice) ask(at int) {
	if at >= 0 && at < len(c.options) && at != c.chosen && !c.options[at].Off && c.OnChoose != nil {
		c.OnChoose(at)
	}
}

// step goes on to the next option that can be chosen, 1 ahead or -1 back.
func (c *Choice) step(by int) {
	at := c.chosen + by
	for at >= 0 && at < len(c.options) && c.options[at].Off {
		at += by
	}
	c.ask(at)
}

// FocusGained implements fyne.Focusable.
func (c *Choice) FocusGained() {
	c.circle(fynetheme.ColorNamePrimary)
	c.gained()
}

// FocusLost implements fyne.Focusable.
func (c *Choice) FocusLost() { c.circle("") }

func (c *Choice) circle(color fyne.ThemeColorName) {
	c.ring.Stroke = color
	c.ring.Refresh()
}

// TypedRune implements fyne.Focusable.
func (c *Choice) TypedRune(r rune) {
	for i, o := range c.options {
		if o.Key == string(r) {
			c.ask(i)
			return
		}
	}
	if c.OnKey != nil {
		c.OnKey(string(r))
	}
}

// TypedKey implements fyne.Focusable.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	keyed := len(c.options) > 0 && c.options[0].Key != ""
	switch {
	case c.esc(e):
	case e.Name == fyne.KeyRight && !keyed:
		c.step(1)
	case e.Name == fyne.KeyLeft && !keyed:
		c.step(-1)
	}
}

// CreateRenderer implements fyne.Widget.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(around{3}, c.ring, c.chips))
}

// around lays its first object round the others, by so much.
type around struct{ by float32 }

// Layout implements fyne.Layout.
func (a around) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		o.Resize(size)
		o.Move(fyne.Position{})
		if i == 0 {
			o.Resize(size.AddWidthHeight(2*a.by, 2*a.by))
			o.Move(fyne.NewSquareOffsetPos(-a.by))
		}
	}
}

// MinSize implements fyne.Layout.
func (around) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects[1:] {
		least = least.Max(o.MinSize())
	}
	return least
}
