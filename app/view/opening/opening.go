// Package opening shows what stands between the user and a desk that isn't open
// yet: how far its opening is, the question for its passphrase, or why it can't
// be opened and what can be done about that.
package opening

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// Trouble is why a desk can't be opened.
type Trouble struct {
	Title string
	Words string
	Ways  []Way // what can be done, the likeliest first
}

// A Way is something that can be done.
type Way struct {
	Name    string
	Caption string // what that does
	Go      func()
}

// A View shows one of these at a time, or nothing. It belongs to the GUI's
// goroutine.
type View struct {
	widget.BaseWidget
	OnCancel     func()            // the work that is shown is to end
	OnPassphrase func(text string) // this is to be tried

	// OnFocus is given the field that is to get the focus: one that wasn't shown
	// before doesn't know its canvas, and can't take it by itself.
	OnFocus func(fyne.Focusable)

	doing  *widget.Label
	step   *kit.Words
	done   *kit.Progress
	cancel *widget.Button

	asks     *widget.Label
	wrong    *widget.Label
	entry    *kit.Field
	open     *widget.Button
	title    *widget.Label
	words    *widget.Label
	ways     *fyne.Container
	working  fyne.CanvasObject
	question fyne.CanvasObject
	trouble  fyne.CanvasObject
	column   *kit.Column
}

// New returns a view that shows nothing.
func New() *View {
	v := &View{
		doing: kit.Title(""), step: kit.Muted(""), done: kit.NewProgress(),
		asks: kit.Title(""), wrong: kit.Told(), entry: kit.NewField("Passphrase or recovery code"),
		title: kit.Title(""), words: widget.NewLabel(""), ways: kit.Lines(16),
	}
	v.words.Wrapping = fyne.TextWrapWord
	v.cancel = widget.NewButton("Cancel", func() { call(v.OnCancel) })
	v.entry.Password = true
	v.entry.Keys = map[fyne.KeyName]func(){fyne.KeyReturn: v.try, fyne.KeyEnter: v.try}
	v.open = widget.NewButtonWithIcon("Open", fynetheme.LoginIcon(), v.try)
	v.open.Importance = widget.HighImportance
	v.column = v.layout()
	v.ExtendBaseWidget(v)
	v.Rest()
	return v
}

// Rest shows nothing: what is under way takes no time worth telling.
func (v *View) Rest() { v.show(nil) }

// Working shows what is being done with the desk, and how far that is: done of
// all, where all is 0 if nobody knows.
func (v *View) Working(doing, step string, done, all int64) {
	v.doing.SetText(doing)
	v.step.Say(step)
	v.done.Set(share(done, all), shares)
	v.show(v.working)
}

// Ask asks for the passphrase of what is named so. What is typed from now on is
// another try.
func (v *View) Ask(name string) {
	v.asks.SetText("Passphrase of " + name)
	v.entry.Replace("")
	kit.Tell(v.wrong, "", widget.MediumImportance)
	v.show(v.question)
	v.focus()
}

// Wrong says that the passphrase that was tried isn't it, and has it ready to be
// typed over.
func (v *View) Wrong(words string) {
	kit.Tell(v.wrong, words, widget.DangerImportance)
	v.show(v.question)
	v.focus()
	v.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (v *View) focus() {
	if v.OnFocus != nil {
		v.OnFocus(v.entry)
	}
}

// Trying shows that what was typed is being tried.
func (v *View) Trying() {
	kit.Tell(v.wrong, "Trying it…", widget.LowImportance)
	v.open.Disable()
	v.column.Refresh()
}

// Fail shows why the desk can't be opened.
func (v *View) Fail(t Trouble) {
	v.title.SetText(t.Title)
	v.words.SetText(t.Words)
	v.ways.Objects = nil
	how := widget.HighImportance
	for _, w := range t.Ways {
		v.ways.Add(way(w, how))
		how = widget.MediumImportance // the first is what people want most
	}
	v.show(v.trouble)
}

// Forget takes away what was typed.
func (v *View) Forget() { v.entry.Replace("") }

func (v *View) try() {
	if v.OnPassphrase != nil && v.entry.Text != "" && !v.open.Disabled() {
		v.OnPassphrase(v.entry.Text)
	}
}

func (v *View) show(page fyne.CanvasObject) {
	v.open.Enable()
	for _, o := range []fyne.CanvasObject{v.working, v.question, v.trouble} {
		if o == page {
			o.Show()
		} else {
			o.Hide()
		}
	}
	v.column.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(v.column)
}

const noBackDoor = "There is no back door: without the passphrase or its recovery code nobody can read this desk, not even we."

func (v *View) layout() *kit.Column {
	v.working = kit.Lines(12, kit.Tight(v.doing), v.done, kit.Tight(v.step), container.NewHBox(v.cancel))
	v.question = kit.Lines(12, kit.Tight(v.asks),
		container.NewBorder(nil, nil, nil, v.open, v.entry), kit.Tight(v.wrong),
		kit.Tight(kit.Muted("If you have forgotten it, type the recovery code that was shown when it was set.")),
		kit.Tight(kit.Muted(noBackDoor)))
	v.trouble = kit.Lines(20, kit.Tight(v.title), kit.Tight(v.words), v.ways)
	pages := container.NewStack(v.working, v.question, v.trouble)
	return kit.NewColumn(kit.Middle(600, kit.Inset(32, 96, pages)))
}

// way is a button with what it does beside it.
func way(w Way, how widget.Importance) fyne.CanvasObject {
	b := widget.NewButton(w.Name, func() { call(w.Go) })
	b.Importance = how
	if w.Caption == "" {
		return container.NewHBox(b)
	}
	return kit.Lines(6, container.NewHBox(b), kit.Tight(kit.Caption(w.Caption)))
}

// shares is how finely progress is shown.
const shares = 1000

// share is done of all in shares; where nobody knows, none.
func share(done, all int64) int {
	if all <= 0 {
		return 0
	}
	return int(float64(min(max(done, 0), all)) / float64(all) * shares)
}

func call(f func()) {
	if f != nil {
		f()
	}
}
