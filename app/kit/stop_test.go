package kit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
)

func TestStopsTellFocusEscAndEnter(t *testing.T) {
	var told []string
	say := func(what string) func() { return func() { told = append(told, what) } }
	b, l := kit.NewButton("Button", nil, say("button")), kit.NewLink("Link", say("link"))
	s, g := kit.NewSelect([]string{"one", "two"}, func(words string) { say(words)() }), kit.NewToggles("a", "b")
	g.OnToggle = func(int) { say("toggle")() }
	for _, stop := range []*kit.Stop{&b.Stop, &l.Stop, &s.Stop, &g.Stop} {
		stop.OnFocus, stop.OnLeave = say("focus"), say("leave")
	}
	canvas := in(t, b, l, s, g)
	for _, tt := range []struct {
		stop fyne.Focusable
		keys []fyne.KeyName
		want []string
	}{
		{b, []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace}, []string{"button", "button"}},
		{l, []fyne.KeyName{fyne.KeyEnter, fyne.KeySpace}, []string{"link", "link"}},
		{s, []fyne.KeyName{fyne.KeyRight}, []string{"one"}},
		{g, []fyne.KeyName{fyne.KeyEnter, fyne.KeySpace}, []string{"toggle", "toggle"}},
	} {
		canvas.Focus(tt.stop)
		for _, k := range append(tt.keys, fyne.KeyEscape) {
			press(tt.stop, k)
		}
		if want := slices.Concat([]string{"focus"}, tt.want, []string{"leave"}); !slices.Equal(told, want) {
			t.Errorf("%T told %q, want %q", tt.stop, told, want)
		}
		told = nil
	}
	s.Say("two")
	if len(told) != 0 || s.Selected != "two" {
		t.Errorf("told %q of what the program shows", told)
	}
}

func TestTogglesAreGoneThroughWithArrows(t *testing.T) {
	var toggled []int
	g := kit.NewSideBySide("a", "b", "c")
	g.OnToggle = func(at int) { toggled = append(toggled, at) }
	canvas := in(t, g)
	canvas.Focus(g)
	for _, k := range []fyne.KeyName{
		fyne.KeyLeft, fyne.KeySpace, // no further than the first
		fyne.KeyRight, fyne.KeySpace,
		fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, // no further than the last
	} {
		press(g, k)
	}
	if want := []int{0, 1, 2}; !slices.Equal(toggled, want) {
		t.Errorf("toggled %v, want %v", toggled, want)
	}
	g.Choose(func(at int) bool { return at != 1 })
	if want := []int{0, 2}; !slices.Equal(g.Chosen(), want) || len(toggled) != 3 {
		t.Errorf("%v are chosen, want %v", g.Chosen(), want)
	}
}

func TestWhatTheFieldCannotUndoIsAskedOfOthers(t *testing.T) {
	undone, redone := 0, 0
	f := kit.NewField("hint")
	f.OnUndo, f.OnRedo = func() { undone++ }, func() { redone++ }
	canvas := in(t, f)
	f.Hold("old")
	canvas.Focus(f)
	f.TypedRune('x')
	f.TypedShortcut(&fyne.ShortcutUndo{})
	f.TypedShortcut(&fyne.ShortcutRedo{})
	if f.Text != "oldx" || undone+redone != 0 {
		t.Errorf("got %q, and others were asked %d times", f.Text, undone+redone)
	}
	f.TypedShortcut(&fyne.ShortcutRedo{})
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if !f.Undone() {
		t.Error("there is nothing to redo after something was undone")
	}
	f.TypedShortcut(&fyne.ShortcutRedo{})
	if f.Undone() {
		t.Error("there is something to redo after it was")
	}
	f.TypedShortcut(&fyne.ShortcutUndo{})
	f.TypedShortcut(&fyne.ShortcutUndo{})
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	if f.Text != "old" || undone != 1 || redone != 1 {
		t.Errorf("got %q, and others were asked %d and %d times", f.Text, undone, redone)
	}
}
