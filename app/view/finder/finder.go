// Package finder is the slim bar that finds words in an article: a field, how
// many places have what was typed, and the ways to the next and the one before.
package finder

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
)

// countWidth is the room of the count in Fyne's units, so that nothing moves while
// one types.
const countWidth = 120

// A Bar is hidden until Open. It belongs to the GUI's goroutine.
type Bar struct {
	widget.BaseWidget
	OnTyped func(words string)     // these are to be found
	OnStep  func(ahead int)        // 1 goes to the next place, -1 to the one before
	OnClose func()                 // it was closed by hand
	Shift   func() bool            // reports whether Shift is held down; nil is never
	Focus   func(o fyne.Focusable) // gives the field the keyboard

	field *kit.Field
	count *kit.Words
	room  *fyne.Container // that count is in the middle of
	steps []*widget.Button
}

// New returns a bar that isn't shown.
func New() *Bar {
	b := &Bar{field: kit.NewField("Find in the article"), count: kit.Muted("").OneLine(fyne.TextTruncateOff)}
	b.field.OnTyped = func(words string) { call(b.OnTyped, words) }
	onward := func() { b.step(b.way()) }
	b.field.Keys = map[fyne.KeyName]func(){
		fyne.KeyReturn: onward, fyne.KeyEnter: onward, fyne.KeyF3: onward,
		fyne.KeyDown: func() { b.step(1) }, fyne.KeyUp: func() { b.step(-1) },
		fyne.KeyEscape: b.Close,
	}
	b.steps = []*widget.Button{
		quiet(fynetheme.MoveUpIcon(), func() { b.step(-1) }),
		quiet(fynetheme.MoveDownIcon(), func() { b.step(1) }),
	}
	b.room = container.NewCenter(b.count)
	b.ExtendBaseWidget(b)
	b.Hide()
	return b
}

func quiet(icon fyne.Resource, do func()) *widget.Button {
	button := widget.NewButtonWithIcon("", icon, do)
	button.Importance = widget.LowImportance
	return button
}

// Open shows the bar with words that are to be found, all of them selected; ""
// leaves those of the last time.
func (b *Bar) Open(words string) {
	if words != "" {
		b.field.Replace(words)
	}
	b.Show()
	if b.Focus != nil {
		b.Focus(b.field)
	}
	b.field.TypedShortcut(&fyne.ShortcutSelectAll{})
	call(b.OnTyped, b.field.Text)
}

// Words returns what is to be found, or "" while the bar isn't shown.
func (b *Bar) Words() string {
	if b.Hidden {
		return ""
	}
	return b.field.Text
}

// Tell says in words which of so many places is gone to.
func (b *Bar) Tell(words string, many int) {
	b.count.Say(words)
	for _, button := range b.steps {
		if many > 1 {
			button.Enable()
		} else {
			button.Disable()
		}
	}
	// The rest looks as before, and icons take long to draw.
	b.room.Layout.Layout(b.room.Objects, b.room.Size())
}

// Close takes the bar away.
func (b *Bar) Close() {
	if b.Hidden {
		return
	}
	b.Hide()
	if b.OnClose != nil {
		b.OnClose()
	}
}

func (b *Bar) step(ahead int) { call(b.OnStep, ahead) }

// way is that of a key that goes back with Shift.
func (b *Bar) way() int {
	if b.Shift != nil && b.Shift() {
		return -1
	}
	return 1
}

// CreateRenderer implements fyne.Widget.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	count := container.NewStack(kit.Space(countWidth, 0), b.room)
	ends := container.NewHBox(count, b.steps[0], b.steps[1], quiet(fynetheme.CancelIcon(), b.Close))
	row := container.NewBorder(nil, nil, nil, ends, b.field)
	slim := container.NewStack(kit.NewGround(look.ColorPanel, 8), kit.Inset(6, 4, row))
	return widget.NewSimpleRenderer(kit.Inset(20, 4, slim)) // in line with what is above and below
}

func call[T any](f func(T), with T) {
	if f != nil {
		f(with)
	}
}
