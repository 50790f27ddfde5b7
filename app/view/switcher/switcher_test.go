package switcher_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"factdesk/app/view/switcher"
)

func TestSwitching(t *testing.T) {
	key := func(n fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: n} }
	held := func(l *switcher.List, n fyne.KeyName) {
		l.TypedShortcut(&desktop.CustomShortcut{KeyName: n, Modifier: fyne.KeyModifierControl})
	}
	for name, c := range map[string]struct {
		do   func(*switcher.List)
		want string // what is done, "" nothing
	}{
		"letting go":             {func(l *switcher.List) { l.KeyUp(key(desktop.KeyControlLeft)) }, "one"},
		"two further":            {func(l *switcher.List) { l.Step(2); l.KeyUp(key(desktop.KeyControlRight)) }, "three"},
		"round the end":          {func(l *switcher.List) { l.Step(4); l.Take() }, "two"},
		"back round the end":     {func(l *switcher.List) { l.Step(-1); l.Take() }, "three"},
		"arrows, held":           {func(l *switcher.List) { held(l, fyne.KeyDown); held(l, fyne.KeyDown); held(l, fyne.KeyUp); l.Take() }, "two"},
		"letting go another key": {func(l *switcher.List) { l.KeyUp(key(fyne.KeyTab)) }, ""},
		"Escape":                 {func(l *switcher.List) { held(l, fyne.KeyEscape); l.KeyUp(key(desktop.KeyControlLeft)) }, ""},
		"another window":         {func(l *switcher.List) { l.FocusLost(); l.KeyUp(key(desktop.KeyControlLeft)) }, ""},
		"once only":              {func(l *switcher.List) { l.Take(); l.Take() }, "one"},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			item := func(name string) switcher.Item {
				return switcher.Item{Title: name, Do: func() { got += name }}
			}
			l := switcher.New([]switcher.Item{item("one"), item("two"), item("three")})
			l.OnClose = func() {
				if got != "" {
					t.Error("it's done before the list is away")
				}
			}
			c.do(l)
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAClickSwitches(t *testing.T) {
	test.NewTempApp(t)
	got := ""
	item := func(name string) switcher.Item { return switcher.Item{Title: name, Do: func() { got += name }} }
	l := switcher.New([]switcher.Item{item("one"), item("two")})
	w := test.NewTempWindow(t, l)
	w.Resize(l.MinSize())
	test.TapCanvas(w.Canvas(), fyne.NewPos(60, l.MinSize().Height-16))
	if got != "two" {
		t.Errorf("got %q, want two", got)
	}
}
