package passphrase_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/e2e/spy"
	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/app/view/passphrase"
)

// fields returns those that are shown, from the top.
func fields(c fyne.Canvas) (all []*kit.Field) {
	for _, o := range test.LaidOutObjects(c.Content()) {
		if f, ok := o.(*kit.Field); ok && len(spy.Find(c, f.PlaceHolder)) > 0 {
			all = append(all, f)
		}
	}
	return all
}

func press(f *kit.Field) { f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

func TestAPassphraseIsToldOnceItIsTypedTwiceAndLongEnough(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	v := passphrase.New([]string{"5 minutes", "never"})
	w := test.NewTempWindow(t, v)
	w.Resize(fyne.NewSize(700, 800))
	var told []string
	v.OnSet = func(old, fresh string) { told = append(told, old+"|"+fresh) }
	for _, tt := range []struct{ fresh, again, says string }{
		{"short", "short", "too short"},
		{"four words are good", "four words are goof", "not the same"},
		{"", "", "Type the new passphrase"},
	} {
		f := fields(w.Canvas())
		f[0].SetText(tt.fresh)
		f[1].SetText(tt.again)
		press(f[1])
		if len(spy.Find(w.Canvas(), tt.says)) == 0 || len(told) > 0 {
			t.Errorf("%q and %q: told %q, want %q to be shown", tt.fresh, tt.again, told, tt.says)
		}
	}
	v.ShowChange(0)
	f := fields(w.Canvas())
	f[1].SetText("four words are good")
	f[2].SetText("four words are good")
	press(f[2])
	f[0].SetText("the old one")
	press(f[2])
	if want := []string{"the old one|four words are good"}; !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
	for _, f := range fields(w.Canvas()) {
		if f.Text != "" {
			t.Errorf("%q still stands in a field", f.Text)
		}
	}
}

func TestThePassphraseIsHintedAtWhileItIsTyped(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	v := passphrase.New(nil)
	w := test.NewTempWindow(t, v)
	w.Resize(fyne.NewSize(700, 800))
	for text, want := range map[string]string{
		"abc":                          "Too short",
		"aaaaaaaaaaaa":                 "Weak",
		"password":                     "Weak",
		"horse battery staple correct": "Fair",
		"horse battery staple correct giraffe lamp": "Strong",
	} {
		f := fields(w.Canvas())[0]
		f.SetText("")
		f.SetText(text)
		if len(spy.Find(w.Canvas(), want)) == 0 {
			t.Errorf("%q isn't called %s", text, want)
		}
	}
}

func TestTheRecoveryCodeIsLeftOnlyWhenItIsKept(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	v := passphrase.NewCode("K3VD-9QRT")
	w := test.NewTempWindow(t, v)
	w.Resize(fyne.NewSize(900, 800))
	var did []string
	v.OnCopy = func(code string) { did = append(did, "copy "+code) }
	v.OnDone = func() { did = append(did, "done") }
	for _, name := range []string{"Open the desk", "Copy", "I have printed it", "Open the desk"} {
		for _, seen := range spy.Find(w.Canvas(), name) {
			if seen.Kind == "Button" || seen.Kind == "Check" {
				test.TapCanvas(w.Canvas(), fyne.NewPos(seen.X+20, seen.Y+seen.H/2))
				break
			}
		}
	}
	if got := strings.Join(did, ", "); got != "copy K3VD-9QRT, done" {
		t.Errorf("did %s", got)
	}
}
