package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Focusable = (*Field)(nil)
	_ fyne.Tabbable  = (*Field)(nil)
)

// A Field is where text is typed that is stored elsewhere. What was typed is
// told once, when the field is left or Enter ends a single line, and only if it
// is another text than the one that is stored.
//
// Esc leaves the field; what was typed is kept. Tab goes on to the next field,
// also from several lines, where Shift+Enter commits.
type Field struct {
	widget.Entry

	OnCommit func(text string) // the text is to be stored
	OnTyped  func(text string) // the text changed under the user's hands
	OnLeave  func()            // Esc was pressed
	OnFocus  func()            // the field got the focus
	OnCaret  func()            // the caret may be elsewhere, and the field higher
	OnShow   func()            // another text is shown, or the focus came or went
	OnUndo   func()            // Ctrl+Z was pressed where the field has nothing to undo
	OnRedo   func()            // the same of Ctrl+Y and what was undone

	// Keys says what keys do that aren't characters, in place of what they
	// would do in a field.
	Keys map[fyne.KeyName]func()

	held    string // the text that is stored, or was told to be
	stored  string // the text that is stored for all we know
	refused bool   // what was told couldn't be stored
	focused bool
	quiet   bool // the text is being set by the program
	undone  int  // how much was undone since something was typed
	least   int  // rows of several lines that are always shown
	rows    int  // rows shown now
}

// NewField returns a field of one line; hint says what belongs there.
func NewField(hint string) *Field {
	f := &Field{}
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.start(hint)
	return f
}

// NewLines returns a field of several lines. It shows at least the number of
// rows given, and grows with its text.
func NewLines(hint string, least int) *Field {
	f := &Field{least: least, rows: least}
	f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	f.start(hint)
	f.SetMinRowsVisible(least)
	return f
}

func (f *Field) start(hint string) {
	f.ExtendBaseWidget(f)
	f.SetPlaceHolder(hint)
	f.OnChanged = f.changed
	f.OnSubmitted = func(string) { f.Commit() }
}

// Hold shows the text that is stored. What is just being typed stays, and will
// be told when the field is left; so does what was refused.
func (f *Field) Hold(text string) {
	typing := (f.focused || f.refused) && f.Text != f.held
	f.held, f.stored = text, text
	if !typing {
		f.set(text)
		f.refused = false
	}
}

// Replace shows the text that is stored in another thing. What was typed and
// not told is gone: Commit first.
func (f *Field) Replace(text string) {
	f.held, f.stored, f.refused = text, text, false
	f.set(text)
}

// Amend shows text in place of what was told just now: the same, as it's to be
// written.
func (f *Field) Amend(text string) {
	f.held = text
	f.set(text)
}

// Refuse says that what was told since Hold or Replace couldn't be stored. It
// stays as it was typed, and is told again when the field is left the next time.
func (f *Field) Refuse() {
	f.held, f.refused = f.stored, f.Text != f.stored
}

// set keeps the caret and what can be undone where the text is the same.
func (f *Field) set(text string) {
	if f.Text == text {
		return
	}
	f.quiet = true
	f.SetText(text)
	f.quiet = false
	f.show()
}

func (f *Field) show() { call(f.OnShow) }

// Commit tells what was typed if it isn't what is stored.
func (f *Field) Commit() {
	if f.Text == f.held {
		return
	}
	f.held = f.Text
	if f.OnCommit != nil {
		f.OnCommit(f.Text)
	}
}

// Type puts text in the field as if it had been typed there.
func (f *Field) Type(text string) {
	f.SetText(text)
	f.CursorColumn = len([]rune(text))
	f.Refresh()
}

// Typed returns the text and where the caret is in it.
func (f *Field) Typed() (text string, row, column int) {
	return f.Text, f.CursorRow, f.CursorColumn
}

// Take gives the field the focus, with the caret behind its text.
func (f *Field) Take() {
	f.MinSize() // makes what a click needs
	// Fyne tells only the field itself on which canvas it is. A click behind
	// the text is how it gets the focus there.
	f.MouseDown(&desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(1e5, 1e5)},
		Button:     desktop.MouseButtonPrimary,
	})
}

// AcceptsTab implements fyne.Tabbable: Tab is for the next field.
func (*Field) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable.
func (f *Field) FocusGained() {
	again := f.focused // as when the window comes back
	f.focused = true
	f.Entry.FocusGained()
	if !again {
		f.toEnd()
	}
	f.show()
	call(f.OnFocus)
	call(f.OnCaret)
}

// toEnd puts the caret behind the text where nobody has put it anywhere yet. What
// scrolls stays: a click is measured after the focus has come, and would miss.
func (f *Field) toEnd() {
	room := f.Size().Width - 4*fynetheme.InnerPadding()
	fits := f.MultiLine && f.rows < mostRows ||
		!f.MultiLine && fyne.MeasureText(f.Text, fynetheme.TextSize(), f.TextStyle).Width < room
	if f.CursorRow == 0 && f.CursorColumn == 0 && fits {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
}

// FocusLost implements fyne.Focusable.
func (f *Field) FocusLost() {
	f.Entry.FocusLost()
	f.focused = false
	f.Commit()
	f.show()
}

// TypedShortcut implements fyne.Shortcutable. What is typed is the field's own
// to undo; only where there is nothing of it, others are asked.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	before, undone := f.Text, f.undone
	f.Entry.TypedShortcut(s)
	call(f.OnCaret)
	same := f.Text == before
	switch s.(type) {
	case *fyne.ShortcutUndo:
		if same {
			call(f.OnUndo)
			return
		}
		f.undone = undone + 1
	case *fyne.ShortcutRedo:
		if same {
			call(f.OnRedo)
			return
		}
		f.undone = undone - 1
	}
}

// Undone reports whether the field has undone what can be typed again by it.
func (f *Field) Undone() bool { return f.undone > 0 }

func call(f func()) {
	if f != nil {
		f()
	}
}

// TypedKey implements fyne.Focusable.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	if do, ok := f.Keys[e.Name]; ok {
		do()
		return
	}
	if e.Name != fyne.KeyEscape {
		f.Entry.TypedKey(e)
		call(f.OnCaret)
		return
	}
	f.Commit()
	if f.OnLeave != nil {
		f.OnLeave()
	}
}

// TypedRune implements fyne.Focusable.
func (f *Field) TypedRune(r rune) {
	f.Entry.TypedRune(r)
	call(f.OnCaret)
}

// Caret returns where the caret is: how far below the field's upper edge, and how
// high it is.
func (f *Field) Caret() (top, high float32) {
	high = fyne.MeasureText("M", fynetheme.TextSize(), f.TextStyle).Height
	return fynetheme.InnerPadding() + high*float32(min(f.CursorRow, mostRows)), high
}

// Resize implements fyne.CanvasObject.
func (f *Field) Resize(size fyne.Size) {
	f.Entry.Resize(size)
	f.grow()
}

func (f *Field) changed(text string) {
	f.undone = 0
	f.grow()
	if !f.quiet && f.OnTyped != nil {
		f.OnTyped(text)
	}
}
