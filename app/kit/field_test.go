package kit_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/kit"
	"factdesk/app/look"
)

// in puts objects below each other in a window.
func in(t *testing.T, objects ...fyne.CanvasObject) fyne.Canvas {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	w := test.NewTempWindow(t, kit.Lines(4, objects...))
	w.Resize(fyne.NewSize(300, 600))
	return w.Canvas()
}

func press(f fyne.Focusable, name fyne.KeyName) { f.TypedKey(&fyne.KeyEvent{Name: name}) }

func TestFieldTellsOnceWhatWasTyped(t *testing.T) {
	for _, tt := range []struct {
		name  string
		leave func(fyne.Canvas, *kit.Field)
		typed string
		want  []string
	}{
		{"left", func(c fyne.Canvas, _ *kit.Field) { c.Unfocus() }, " new", []string{"old new"}},
		{"left by Tab", func(c fyne.Canvas, _ *kit.Field) { c.FocusNext() }, " new", []string{"old new"}},
		{"Enter, then left", func(c fyne.Canvas, f *kit.Field) { press(f, fyne.KeyReturn); c.Unfocus() }, " new", []string{"old new"}},
		{"Esc, then left", func(c fyne.Canvas, f *kit.Field) { press(f, fyne.KeyEscape); c.Unfocus() }, " new", []string{"old new"}},
		{"told to, then left", func(c fyne.Canvas, f *kit.Field) { f.Commit(); c.Unfocus() }, " new", []string{"old new"}},
		{"nothing typed", func(c fyne.Canvas, _ *kit.Field) { c.Unfocus() }, "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var told []string
			f, next := kit.NewField("hint"), kit.NewField("next")
			f.OnCommit = func(text string) { told = append(told, text) }
			c := in(t, f, next)
			f.Hold("old")
			c.Focus(f)
			press(f, fyne.KeyEnd)
			test.Type(f, tt.typed)
			tt.leave(c, f)
			if !slices.Equal(told, tt.want) {
				t.Errorf("got %q, want %q", told, tt.want)
			}
		})
	}
}

func TestEscLeavesTheField(t *testing.T) {
	f := kit.NewLines("hint", 2)
	in(t, f)
	left := 0
	f.OnLeave = func() { left++ }
	press(f, fyne.KeyEscape)
	if left != 1 {
		t.Errorf("left %d times, want once", left)
	}
}

func TestWhatIsBeingTypedStays(t *testing.T) {
	var told []string
	f := kit.NewField("hint")
	f.OnCommit = func(text string) { told = append(told, text) }
	c := in(t, f)
	f.Hold("one")
	c.Focus(f)

	f.Hold("two")
	if f.Text != "two" {
		t.Errorf("nothing was typed: got %q, want what is stored now", f.Text)
	}
	press(f, fyne.KeyHome)
	test.Type(f, "x")
	at := f.CursorColumn
	f.Hold("three")
	if f.Text != "xtwo" || f.CursorColumn != at || c.Focused() != fyne.Focusable(f) {
		t.Errorf("got %q with the caret at %d, want what was typed, the caret at %d and the focus", f.Text, f.CursorColumn, at)
	}
	c.Unfocus()
	if want := []string{"xtwo"}; !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
	f.Hold("four")
	if f.Text != "four" {
		t.Errorf("got %q after leaving, want what is stored", f.Text)
	}
}

func TestTabLeavesSeveralLines(t *testing.T) {
	f := kit.NewLines("hint", 2)
	in(t, f)
	if f.AcceptsTab() {
		t.Error("Tab would be typed into the text")
	}
}

func TestFieldGrowsWithItsText(t *testing.T) {
	f := kit.NewLines("hint", 2)
	in(t, f)
	before := f.MinSize().Height
	f.Hold("a\nb")
	if got := f.MinSize().Height; got != before {
		t.Errorf("two rows are %v high, want %v as before", got, before)
	}
	row := fyne.MeasureText("a", fynetheme.TextSize(), fyne.TextStyle{}).Height
	f.Hold(strings.Repeat("a\n", 19) + "a")
	if got, want := f.MinSize().Height, before+18*row; got != want {
		t.Errorf("twenty rows are %v high, want %v", got, want)
	}
	f.Hold(strings.Repeat("many words wrap ", 12))
	wrapped := f.MinSize().Height
	if wrapped < 2*before {
		t.Errorf("many words are %v high, want much more than %v", wrapped, before)
	}
	f.Hold(strings.Repeat("a\n", 1000))
	if got := f.MinSize().Height; got > 60*before {
		t.Errorf("a book is %v high, want an end", got)
	}
	f.Hold("a")
	if got := f.MinSize().Height; got != before {
		t.Errorf("after the text is gone the field is %v high, want %v", got, before)
	}
}

func TestTypingGoesOnBehindTheText(t *testing.T) {
	one, lines := kit.NewField("hint"), kit.NewLines("hint", 2)
	c := in(t, one, lines)
	one.Hold("one")
	lines.Hold("many words that wrap " + strings.Repeat("and wrap ", 8) + "\nlast")
	text := lines.Text
	c.FocusNext()
	test.Type(one, "!")
	c.FocusNext()
	test.Type(lines, "!")
	if one.Text != "one!" || lines.Text != text+"!" {
		t.Errorf("got %q and %q, want what is typed behind", one.Text, lines.Text)
	}
	c.FocusPrevious()
	press(one, fyne.KeyLeft)
	c.FocusNext()
	c.FocusPrevious()
	test.Type(one, "x")
	if one.Text != "onex!" {
		t.Errorf("got %q, want it where the caret was left", one.Text)
	}
}

func TestTakeGivesTheFocus(t *testing.T) {
	f := kit.NewLines("hint", 2)
	c := in(t, kit.NewField("before"), f)
	f.Hold("two\nlines")
	f.Take()
	if c.Focused() != fyne.Focusable(f) {
		t.Fatalf("the focus is on %T, want the field", c.Focused())
	}
	test.Type(f, "!")
	if want := "two\nlines!"; f.Text != want {
		t.Errorf("got %q, want %q: the caret belongs behind the text", f.Text, want)
	}
}

func TestWhatWasRefusedStaysAndIsToldAgain(t *testing.T) {
	var told []string
	f, next := kit.NewField("hint"), kit.NewField("next")
	f.OnCommit = func(text string) { told = append(told, text) }
	c := in(t, f, next)
	f.Hold("old")
	c.Focus(f)
	press(f, fyne.KeyHome)
	test.Type(f, "new ")
	c.Focus(next)
	f.Refuse()
	f.Hold("old") // whoever told it shows again what is stored
	if f.Text != "new old" {
		t.Fatalf("the field shows %q", f.Text)
	}
	c.Focus(f)
	c.Focus(next)
	f.Hold("new old") // this time it was stored
	f.Hold("changed elsewhere")
	if want := []string{"new old", "new old"}; !slices.Equal(told, want) || f.Text != "changed elsewhere" {
		t.Errorf("told %q and shows %q, want %q and what is stored", told, f.Text, want)
	}
}
