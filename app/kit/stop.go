package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A Stop is what every stop of the Tab key tells in a pane: that it got the
// focus, so that it can be brought into view, and that Esc was pressed there.
type Stop struct {
	OnFocus func()
	OnLeave func()
}

func (s *Stop) gained() { call(s.OnFocus) }

// esc reports whether e is Esc, and tells it.
func (s *Stop) esc(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyEscape {
		return false
	}
	call(s.OnLeave)
	return true
}

// A Button is pressed with Enter too, and left with Esc.
type Button struct {
	widget.Button
	Stop
}

// NewButton returns a button with words, an icon, or both.
func NewButton(words string, icon fyne.Resource, do func()) *Button {
	b := &Button{}
	b.Text, b.Icon, b.OnTapped = words, icon, do
	b.ExtendBaseWidget(b)
	return b
}

// Quiet takes away the button's ground.
func (b *Button) Quiet() *Button {
	b.Importance = widget.LowImportance
	return b
}

// FocusGained implements fyne.Focusable.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	b.gained()
}

// TypedKey implements fyne.Focusable.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch {
	case b.esc(e):
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		b.Tapped(nil)
	default:
		b.Button.TypedKey(e)
	}
}

// A Link is words that do something. It is followed with Enter too, and left
// with Esc.
type Link struct {
	widget.Hyperlink
	Stop
}

// NewLink returns a link that does something.
func NewLink(words string, do func()) *Link {
	l := &Link{}
	l.Text, l.OnTapped = words, do
	l.ExtendBaseWidget(l)
	return l
}

// Say shows other words; where there are none the link hides.
func (l *Link) Say(words string) {
	if l.Text == words && l.Hidden == (words == "") {
		return
	}
	l.Hidden = words == ""
	l.SetText(words)
}

// FocusGained implements fyne.Focusable.
func (l *Link) FocusGained() {
	l.Hyperlink.FocusGained()
	l.gained()
}

// TypedKey implements fyne.Focusable.
func (l *Link) TypedKey(e *fyne.KeyEvent) {
	switch {
	case l.esc(e):
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		l.OnTapped()
	default:
		l.Hyperlink.TypedKey(e)
	}
}

// A Select is one of several words, chosen in a menu. It is left with Esc.
type Select struct {
	widget.Select
	Stop
}

// NewSelect returns a choice of words, of which choose is told.
func NewSelect(options []string, choose func(string)) *Select {
	s := &Select{}
	s.Options, s.OnChanged = options, choose
	s.ExtendBaseWidget(s)
	return s
}

// Say shows words as chosen. It tells nobody.
func (s *Select) Say(words string) {
	if s.Selected != words {
		s.Selected = words
		s.Refresh()
	}
}

// FocusGained implements fyne.Focusable.
func (s *Select) FocusGained() {
	s.Select.FocusGained()
	s.gained()
}

// TypedKey implements fyne.Focusable.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	if !s.esc(e) {
		s.Select.TypedKey(e)
	}
}
