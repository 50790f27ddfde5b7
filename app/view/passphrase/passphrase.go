// Package passphrase shows the form by which a desk is given a passphrase,
// another one or none, and the recovery code that goes with it.
package passphrase

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// A View is the form. It belongs to the GUI's goroutine.
type View struct {
	widget.BaseWidget
	OnSet   func(old, fresh string) // fresh is to be the passphrase; "" is none
	OnIdle  func(choice int)        // the desk is to be locked after that long, by its place in Idle
	OnClose func()

	// OnFocus is given the field that is to get the focus.
	OnFocus func(fyne.Focusable)

	idle     []string
	has      bool // the desk has a passphrase already
	title    *widget.Label
	about    *kit.Words
	old      *kit.Field
	held     *fyne.Container // old with its name
	fresh    *kit.Field
	again    *kit.Field
	strength *kit.Words
	wrong    *widget.Label
	set      *widget.Button
	remove   *widget.Button
	lock     *widget.Select
	locks    *fyne.Container
	column   *kit.Column
}

// New returns the form; idle are the times after which a desk can lock itself,
// in words.
func New(idle []string) *View {
	v := &View{
		idle: idle, title: kit.Title(""), about: kit.Muted(""), strength: kit.Caption(""), wrong: kit.Told(),
		old: secret("The passphrase now, or the recovery code"), fresh: secret("The new passphrase"),
		again: secret("The same once more"),
	}
	v.set = widget.NewButton("", v.finish)
	v.set.Importance = widget.HighImportance
	v.remove = widget.NewButton("Remove the passphrase", v.take)
	v.lock = widget.NewSelect(idle, func(string) {
		if v.OnIdle != nil {
			v.OnIdle(v.lock.SelectedIndex())
		}
	})
	for _, f := range v.fields() {
		f.OnTyped = func(string) { v.typed() }
		f.Keys = map[fyne.KeyName]func(){
			fyne.KeyReturn: v.finish, fyne.KeyEnter: v.finish, fyne.KeyEscape: v.close,
		}
	}
	v.column = v.layout()
	v.ExtendBaseWidget(v)
	v.ShowNew()
	return v
}

func secret(hint string) *kit.Field {
	f := kit.NewField(hint)
	f.Password = true
	return f
}

func (v *View) fields() []*kit.Field { return []*kit.Field{v.old, v.fresh, v.again} }

// ShowNew shows the form for a desk that has no passphrase.
func (v *View) ShowNew() {
	v.has = false
	v.title.SetText("Give the desk a passphrase")
	v.about.Say(purpose + " The backups from before, which anybody can read, are removed from the desk's folder, and one is made at once.")
	v.set.SetText("Set the passphrase")
	v.held.Hide()
	v.remove.Hide()
	v.locks.Hide()
	v.clear()
}

// ShowChange shows the form for a desk that has one, and is locked after the
// time at a place of those that New was given.
func (v *View) ShowChange(idle int) {
	v.has = true
	v.title.SetText("The desk's passphrase")
	v.about.Say(purpose + " Where you remove it, the encrypted backups are removed too, and one is made at once.")
	v.set.SetText("Change the passphrase")
	v.held.Show()
	v.remove.Show()
	v.locks.Show()
	if idle >= 0 && idle < len(v.idle) {
		told := v.OnIdle
		v.OnIdle = nil
		v.lock.SetSelectedIndex(idle)
		v.OnIdle = told
	}
	v.clear()
}

// Focus has the first field get the focus.
func (v *View) Focus() {
	first := v.fresh
	if v.has {
		first = v.old
	}
	if v.OnFocus != nil {
		v.OnFocus(first)
	}
}

// Forget takes away what was typed.
func (v *View) Forget() { v.clear() }

func (v *View) clear() {
	for _, f := range v.fields() {
		f.Replace("")
	}
	v.strength.Say(strength(""))
	kit.Tell(v.wrong, "", widget.MediumImportance)
	v.column.Top()
	v.column.Refresh()
}

func (v *View) finish() {
	switch {
	case v.has && v.old.Text == "":
		v.deny("Type the passphrase that the desk has now.")
	case v.fresh.Text == "":
		v.deny("Type the new passphrase.")
	case len([]rune(v.fresh.Text)) < least:
		v.deny("That is too short to protect anything: take four words or more.")
	case v.fresh.Text != v.again.Text:
		v.deny("The two are not the same. Type the new passphrase twice.")
	default:
		v.tell(v.fresh.Text)
	}
}

func (v *View) take() {
	if v.old.Text == "" {
		v.deny("Type the passphrase that the desk has now.")
		return
	}
	v.tell("")
}

func (v *View) tell(fresh string) {
	old := v.old.Text
	v.clear()
	if v.OnSet != nil {
		v.OnSet(old, fresh)
	}
}

// typed takes back what was said of what stood there before.
func (v *View) typed() {
	v.strength.Say(strength(v.fresh.Text))
	v.deny("")
}

func (v *View) deny(words string) {
	kit.Tell(v.wrong, words, widget.DangerImportance)
	v.column.Refresh()
}

func (v *View) close() {
	v.clear()
	if v.OnClose != nil {
		v.OnClose()
	}
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(v.column)
}

const purpose = "With a passphrase everything that you write is stored encrypted: articles, claims, sources, backups. It is asked for each time the desk is opened."

const warning = "There is no back door. Whoever loses the passphrase and the recovery code has lost the desk: nobody can open it then, not even we."

func (v *View) layout() *kit.Column {
	v.held = kit.Named("Now", v.old)
	v.locks = kit.Named("Lock the desk when nobody has touched it for", container.NewHBox(v.lock))
	card := kit.Card(kit.Lines(14, v.held,
		kit.Named("New", v.fresh), kit.Tight(v.strength), kit.Named("Once more", v.again),
		kit.Tight(v.wrong), container.NewHBox(v.set, v.remove)))
	sheet := kit.Sheet(v.title, v.close, kit.Tight(v.about), kit.Tight(warned(warning)), card, v.locks)
	return sheet
}

// warned returns words that can't be overlooked.
func warned(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping, l.Importance = fyne.TextWrapWord, widget.WarningImportance
	return l
}
