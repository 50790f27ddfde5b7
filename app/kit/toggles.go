package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Toggles show options as chips, of which any number is chosen. They are one
// stop of the Tab key; there the arrows go from chip to chip, and Space or Enter
// chooses the one or takes it back. OnLeave is also told when the pointer has.
type Toggles struct {
	widget.BaseWidget
	Stop
	OnToggle func(at int) // option number at, from 0, was chosen or taken back

	chips   *fyne.Container
	ring    *Ground
	at      int // where the arrows are
	focused bool
}

var _ fyne.Focusable = (*Toggles)(nil)

// NewToggles returns options of which none is chosen, in as many rows as it takes.
func NewToggles(labels ...string) *Toggles { return newToggles(container.New(&flow{gap: 6}), labels) }

// NewSideBySide returns a few options side by side, of which none is chosen.
func NewSideBySide(labels ...string) *Toggles {
	return newToggles(container.New(&grid{gap: 4}), labels)
}

func newToggles(chips *fyne.Container, labels []string) *Toggles {
	t := &Toggles{chips: chips, ring: NewGround("", 8)}
	t.ExtendBaseWidget(t)
	t.SetLabels(labels...)
	return t
}

// SetLabels shows other options, of which none is chosen.
func (t *Toggles) SetLabels(labels ...string) {
	t.chips.Objects = nil
	for i, label := range labels {
		t.chips.Add(newChip(Option{Label: label}, func() {
			t.toggle(i)
			call(t.OnLeave)
		}))
	}
	t.aim(t.at)
	t.chips.Refresh()
}

// Choose shows those options as chosen of which chosen reports true. It tells
// nobody.
func (t *Toggles) Choose(chosen func(at int) bool) {
	for i, c := range t.all() {
		if want := chosen(i); c.chosen != want {
			c.chosen = want
			c.Refresh()
		}
	}
}

// Chosen returns the numbers of the options chosen, from 0.
func (t *Toggles) Chosen() (all []int) {
	for i, c := range t.all() {
		if c.chosen {
			all = append(all, i)
		}
	}
	return all
}

func (t *Toggles) all() []*chip {
	all := make([]*chip, 0, len(t.chips.Objects))
	for _, o := range t.chips.Objects {
		if c, ok := o.(*chip); ok {
			all = append(all, c)
		}
	}
	return all
}

func (t *Toggles) toggle(at int) {
	t.aim(at)
	if t.OnToggle != nil && at < len(t.chips.Objects) {
		t.OnToggle(at)
	}
}

// aim goes with the arrows to option number at.
func (t *Toggles) aim(at int) {
	t.at = max(min(at, len(t.chips.Objects)-1), 0)
	for i, c := range t.all() {
		if want := t.focused && i == t.at; c.aimed != want {
			c.aimed = want
			c.Refresh()
		}
	}
}

// FocusGained implements fyne.Focusable.
func (t *Toggles) FocusGained() {
	t.focused = true
	t.circle(fynetheme.ColorNamePrimary)
	t.aim(t.at)
	t.gained()
}

// FocusLost implements fyne.Focusable.
func (t *Toggles) FocusLost() {
	t.focused = false
	t.circle("")
	t.aim(t.at)
}

func (t *Toggles) circle(color fyne.ThemeColorName) {
	t.ring.Stroke = color
	t.ring.Refresh()
}

// TypedRune implements fyne.Focusable.
func (*Toggles) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (t *Toggles) TypedKey(e *fyne.KeyEvent) {
	if t.esc(e) {
		return
	}
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		t.aim(t.at + 1)
	case fyne.KeyLeft, fyne.KeyUp:
		t.aim(t.at - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.toggle(t.at)
	}
}

// CreateRenderer implements fyne.Widget.
func (t *Toggles) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(around{3}, t.ring, t.chips))
}
