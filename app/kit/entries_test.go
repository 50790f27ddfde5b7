package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/kit"
	"factdesk/app/look"
)

func TestSignsWordsAndKeysOfAMenuStandInColumns(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	all := []kit.Entry{
		{Sign: "✓", Words: "True", Key: "1"},
		{Sign: "◐", Words: "Half true", Key: "Ctrl+Shift+K"},
		{Sign: "–", Words: "Not checkable by anybody at all, as far as is known", Key: "8"},
		{Sign: "!", Words: "Misleading"},
		{Words: "Take the verdict back", Key: "0"},
	}
	labels := kit.Labels(all)
	wide := func(s string) float32 { return fyne.MeasureText(s, fynetheme.TextSize(), fyne.TextStyle{}).Width }
	words := func(i int) float32 { return wide(labels[i][:strings.Index(labels[i], all[i].Words)]) }
	key := func(i int) float32 { return wide(strings.TrimSuffix(labels[i], all[i].Key)) }
	for i, e := range all {
		if got, want := words(i), words(0); got < want-1.5 || got > want+1.5 {
			t.Errorf("%q: its words begin at %v, want %v", e.Words, got, want)
		}
		if e.Key == "" {
			continue
		}
		if got, want := key(i), key(0); got < want-1.5 || got > want+1.5 || got < words(i)+wide(e.Words)+10 {
			t.Errorf("%q: its key begins at %v, want %v", e.Words, got, want)
		}
	}
	for i, want := range []string{"✓  True", "◐  Half true", "–  Not checkable by anybody at all, as far as is known", "!  Misleading", "Take the verdict back"} {
		if got := kit.Unlabelled(labels[i]); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := kit.Labels([]kit.Entry{{Words: "Copy"}}); got[0] != "Copy" {
		t.Errorf("got %q, want only the words", got[0])
	}
}
