package action_test

import (
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"factdesk/app/action"
)

func table(did *[]string) []action.Action {
	do := func(name string) func() { return func() { *did = append(*did, name) } }
	return []action.Action{
		{Menu: "Desk", Name: "Export", Key: action.Ctrl(fyne.KeyE), Do: do("export")},
		{Menu: "Edit", Name: "Undo", Key: action.Ctrl(fyne.KeyZ), Do: do("undo")},
		{Menu: "Desk", Name: "Remove", Possible: func() bool { return false }, Do: do("remove")},
		{Menu: "Claim", Name: "Tag", Letter: "T", Do: do("tag")},
		{Name: "Keys", Key: action.Key{Name: fyne.KeyF1}, Do: do("keys")},
	}
}

func TestMainMenuHasTheActionsInTheirOrder(t *testing.T) {
	test.NewTempApp(t)
	main := action.MainMenu(table(new([]string)))
	got := ""
	for _, m := range main.Items {
		got += m.Label + ":"
		for _, i := range m.Items {
			got += " " + strings.Join(strings.Fields(i.Label), " ")
			if i.Disabled {
				got += "(off)"
			}
		}
		got += "; "
	}
	if want := "Desk: Export Ctrl+E Remove(off); Edit: Undo Ctrl+Z; Claim: Tag T; "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheMenuShowsWhatIsOn(t *testing.T) {
	test.NewTempApp(t)
	on := false
	all := []action.Action{{Menu: "Claim", Name: "Highlighter", Letter: "H", Do: func() { on = !on }, On: func() bool { return on }}}
	main := action.MainMenu(all)
	for _, want := range []bool{true, false} {
		action.Type(all, "H")
		action.Update(main, all)
		if got := main.Items[0].Items[0].Checked; got != want {
			t.Errorf("the menu shows %v, want %v", got, want)
		}
	}
}

func TestKeysDoWhatIsPossible(t *testing.T) {
	test.NewTempApp(t)
	var did []string
	all := table(&did)
	action.Type(all, "T")
	action.Type(all, "Q")
	action.Press(all, fyne.KeyF1)
	main := action.MainMenu(all)
	main.Items[0].Items[1].Action() // Remove, which isn't possible
	if len(did) != 2 || did[0] != "tag" || did[1] != "keys" {
		t.Errorf("did %v, want tag and keys", did)
	}
}

// The menu triggers what is pressed by its name, and would write it in a colour
// that can't be read.
func TestTheMenuCatchesKeysAndLeavesThemToTheLabels(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("the system writes keys itself")
	}
	test.NewTempApp(t)
	item := action.MainMenu(table(new([]string))).Items[0].Items[0]
	want := (&desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: fyne.KeyModifierControl}).ShortcutName()
	if _, writes := item.Shortcut.(fyne.KeyboardShortcut); writes || item.Shortcut.ShortcutName() != want {
		t.Errorf("the menu has the shortcut %q, which it writes: %v; want %q and not", item.Shortcut.ShortcutName(), writes, want)
	}
}

// Fyne delivers Ctrl+Z under a name of its own. A menu that caught it would take
// it from the field that is typed in, so it goes to the canvas instead.
func TestUndoIsLeftToTheFieldThatHasTheFocus(t *testing.T) {
	test.NewTempApp(t)
	all := table(new([]string))
	for _, m := range action.MainMenu(all).Items {
		for _, i := range m.Items {
			if i.Shortcut != nil && i.Shortcut.ShortcutName() == (&fyne.ShortcutUndo{}).ShortcutName() {
				t.Errorf("the menu catches undo for %q", i.Label)
			}
		}
	}
}

// Fyne delivers Ctrl+Y under a name of its own, too.
func TestRedoHasTwoKeys(t *testing.T) {
	did := 0
	all := []action.Action{{
		Menu: "Edit", Name: "Redo", Key: action.CtrlShift(fyne.KeyZ), Also: []action.Key{action.Ctrl(fyne.KeyY)}, Do: func() { did++ },
	}}
	c := listener{test.NewTempWindow(t, nil).Canvas(), map[string]func(fyne.Shortcut){}}
	action.Bind(c, all, nil)
	redo := &fyne.ShortcutRedo{}
	if do := c.does[redo.ShortcutName()]; do != nil {
		do(redo)
	}
	if did != 1 {
		t.Errorf("Ctrl+Y does it %d times", did)
	}
}

// A listener is a canvas that says what it was told to listen to.
type listener struct {
	fyne.Canvas
	does map[string]func(fyne.Shortcut)
}

func (l listener) AddShortcut(s fyne.Shortcut, do func(fyne.Shortcut)) { l.does[s.ShortcutName()] = do }

func TestHintsAreWrittenAsPeopleDo(t *testing.T) {
	for a, want := range map[*action.Action]string{
		{Key: action.CtrlShift(fyne.KeyZ)}:  "Ctrl+Shift+Z",
		{Letter: "T"}:                       "T",
		{Key: action.Key{Name: fyne.KeyF1}}: "F1",
		{}:                                  "",
	} {
		if got := a.Hint(); got != want && got != "Cmd+Shift+Z" {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
