package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/look"
)

// barAbove is the room above and below what a bar says.
const barAbove = 2

// Kind says how much a message matters.
type Kind int

// The kinds of messages.
const (
	Note    Kind = iota // what was done
	Warning             // what is to be known before going on
	Failure             // what went wrong
)

// An Act is something that a message offers to do.
type Act struct {
	Name string
	Do   func()
}

// A Bar tells the user one thing, and stays until it is dismissed or another
// thing is told. It is hidden while it has nothing to say.
type Bar struct {
	widget.BaseWidget
	OnDismiss func() // the message was put away without doing what it offers

	ground *Ground
	stripe *Ground
	icon   *widget.Icon
	text   *widget.Label
	acts   *fyne.Container
	shut   *widget.Button
	kind   Kind
	wears  Kind // whose colours and sign it has

	framed bool   // it has a line round it, as it may lie over something
	onTurn func() // it came, went, or says something else
}

// NewBar returns a bar that has nothing to say.
func NewBar() *Bar {
	b := &Bar{
		ground: NewGround("", 0), stripe: NewGround("", 0), icon: widget.NewIcon(nil), text: widget.NewLabel(""),
		acts: container.NewHBox(),
	}
	b.text.Wrapping = fyne.TextWrapWord
	b.shut = widget.NewButtonWithIcon("", fynetheme.CancelIcon(), b.Dismiss)
	b.shut.Importance = widget.LowImportance
	b.ExtendBaseWidget(b)
	b.Hide()
	b.dress()
	return b
}

// Stay has the bar stay whatever its buttons do: it can't be dismissed by hand.
func (b *Bar) Stay() *Bar {
	b.shut.Hide()
	return b
}

// Say shows a message in place of any before, with a button that does the
// action; "" is none.
func (b *Bar) Say(kind Kind, text, action string, do func()) {
	if action == "" {
		b.Tell(kind, text)
		return
	}
	b.Tell(kind, text, Act{Name: action, Do: do})
}

// Tell shows a message in place of any before, with a button for each of acts.
func (b *Bar) Tell(kind Kind, text string, acts ...Act) {
	b.kind = kind
	b.text.SetText(text)
	b.acts.Objects = nil
	for _, a := range acts {
		b.acts.Add(container.NewCenter(widget.NewButton(a.Name, func() { b.run(a.Do) })))
	}
	if b.wears != kind {
		b.dress()
	}
	b.Show()
	b.Refresh()
	call(b.onTurn)
}

// Hide implements fyne.CanvasObject.
func (b *Bar) Hide() {
	b.BaseWidget.Hide()
	call(b.onTurn)
}

// dress gives the bar the colours and the sign of its kind.
func (b *Bar) dress() {
	b.wears = b.kind
	switch b.kind {
	case Note:
		b.ground.Fill, b.stripe.Fill = look.ColorCard, fynetheme.ColorNamePrimary
		b.icon.SetResource(fynetheme.NewPrimaryThemedResource(fynetheme.InfoIcon()))
	case Warning:
		b.ground.Fill, b.stripe.Fill = look.ColorWarned, fynetheme.ColorNameWarning
		b.icon.SetResource(fynetheme.NewWarningThemedResource(fynetheme.WarningIcon()))
	case Failure:
		b.ground.Fill, b.stripe.Fill = look.ColorFailed, fynetheme.ColorNameError
		b.icon.SetResource(fynetheme.NewErrorThemedResource(fynetheme.WarningIcon()))
	}
	b.ground.Refresh()
	b.stripe.Refresh()
}

// Text returns the message that is shown, or "".
func (b *Bar) Text() string {
	if b.Hidden {
		return ""
	}
	return b.text.Text
}

// Dismiss takes the message away.
func (b *Bar) Dismiss() {
	b.Hide()
	if b.OnDismiss != nil {
		b.OnDismiss()
	}
}

// Settle takes a note away that has had its time. What matters more stays until
// it's read.
func (b *Bar) Settle() {
	if b.Visible() && b.kind == Note {
		b.Dismiss()
	}
}

// run does what a button offers. The message has been answered with it, unless
// the bar is one that stays.
func (b *Bar) run(do func()) {
	if b.shut.Visible() {
		b.Hide()
	}
	if do != nil {
		do()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	ends := container.NewHBox(b.acts, container.NewCenter(b.shut))
	row := container.NewBorder(nil, nil, container.NewCenter(b.icon), ends, b.text)
	if b.framed {
		b.ground.Stroke = fynetheme.ColorNameInputBorder
	}
	return widget.NewSimpleRenderer(container.NewStack(
		newShield(), b.ground, container.NewBorder(nil, nil, container.NewStack(Space(4, 0), b.stripe), nil),
		Inset(16, barAbove, row)))
}
