package welcome_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/app/view/welcome"
)

func TestNameIsToldBeforeADoorOpens(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	v := welcome.New("ada")
	w := test.NewTempWindow(t, v)
	w.Resize(fyne.NewSize(760, 640))
	var told []string
	v.OnName = func(name string) { told = append(told, name) }
	v.OnPaste = func() { told = append(told, "paste") }
	c := w.Canvas()
	c.FocusNext()
	name, ok := c.Focused().(*kit.Field)
	if !ok {
		t.Fatalf("the focus is on %T, want the name", c.Focused())
	}
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // confirms what is proposed
	name.TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(name, " Ada Prüfer ")
	c.FocusNext()
	door, ok := c.Focused().(*widget.Button)
	if !ok {
		t.Fatalf("the focus is on %T, want the first door", c.Focused())
	}
	test.Tap(door)
	if want := []string{"ada", "Ada Prüfer", "Ada Prüfer", "paste"}; !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
}
