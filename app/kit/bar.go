package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/look"
)

// Kind says how much a message matters.
type Kind int

// The kinds of messages.
const (
	Note    Kind = iota // what was done
	Failure             // what went wrong
)

// A Bar tells the user one thing, and stays until it is dismissed or another
// thing is told. It is hidden while it has nothing to say.
type Bar struct {
	widget.BaseWidget
	OnDismiss func() // the message was dismissed

	stripe *Ground
	icon   *widget.Icon
	text   *widget.Label
	act    *widget.Button
	do     func()
	kind   Kind
}

// NewBar returns a bar that has nothing to say.
func NewBar() *Bar {
	b := &Bar{stripe: NewGround("", 0), icon: widget.NewIcon(nil), text: widget.NewLabel("")}
	b.text.Wrapping = fyne.TextWrapWord
	b.act = widget.NewButton("", b.run)
	b.ExtendBaseWidget(b)
	b.Hide()
	return b
}

// Say shows a message in place of any before, with a button that does the
// action; "" is none.
func (b *Bar) Say(kind Kind, text, action string, do func()) {
	b.do, b.kind = do, kind
	b.text.SetText(text)
	b.act.SetText(action)
	b.act.Hidden = action == ""
	b.stripe.Fill = fynetheme.ColorNamePrimary
	b.icon.SetResource(fynetheme.NewPrimaryThemedResource(fynetheme.InfoIcon()))
	if kind == Failure {
		b.stripe.Fill = fynetheme.ColorNameError
		b.icon.SetResource(fynetheme.NewErrorThemedResource(fynetheme.WarningIcon()))
	}
	b.stripe.Refresh()
	b.Show()
	b.Refresh()
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

// Settle takes a note away that has had its time. A failure stays until it's
// read.
func (b *Bar) Settle() {
	if b.Visible() && b.kind == Note {
		b.Dismiss()
	}
}

func (b *Bar) run() {
	do := b.do
	b.Dismiss()
	if do != nil {
		do()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	shut := widget.NewButtonWithIcon("", fynetheme.CancelIcon(), b.Dismiss)
	shut.Importance = widget.LowImportance
	ends := container.NewHBox(container.NewCenter(b.act), container.NewCenter(shut))
	row := container.NewBorder(nil, nil, container.NewCenter(b.icon), ends, b.text)
	return widget.NewSimpleRenderer(container.NewStack(
		NewGround(look.ColorCard, 0), container.NewBorder(nil, nil, container.NewStack(Space(4, 0), b.stripe), nil),
		Inset(16, 2, row)))
}
