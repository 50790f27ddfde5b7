package finder_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/view/finder"
)

func TestTheBarTellsWhatIsTypedAndWhereToGo(t *testing.T) {
	test.NewTempApp(t)
	b := finder.New()
	w := test.NewTempWindow(t, b)
	w.Resize(fyne.NewSize(700, 60))
	var told []string
	shift := false
	b.OnTyped = func(words string) { told = append(told, "find "+words) }
	b.OnStep = func(ahead int) { told = append(told, fmt.Sprint("step ", ahead)) }
	b.OnClose = func() { told = append(told, "close") }
	b.Shift = func() bool { return shift }
	b.Focus = w.Canvas().Focus

	key := func(name fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	b.Open("cat")
	test.Type(w.Canvas().Focused(), "d") // in place of the words that it opened with
	key(fyne.KeyReturn)
	key(fyne.KeyF3)
	shift = true
	key(fyne.KeyReturn)
	key(fyne.KeyEscape)
	key(fyne.KeyEscape)
	b.Open("")
	want := []string{"find cat", "find d", "step 1", "step 1", "step -1", "close", "find d"}
	if !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
}

func TestTheBarGoesOnOnlyWhereThereIsMore(t *testing.T) {
	test.NewTempApp(t)
	b := finder.New()
	w := test.NewTempWindow(t, b)
	b.Open("cat")
	for many, want := range map[int]bool{0: false, 1: false, 14: true} {
		b.Tell("3 of 14", many)
		if got := test.RenderToMarkup(w.Canvas()); !strings.Contains(got, "3 of 14") {
			t.Errorf("it doesn't say what it was told: %s", got)
		}
		for _, o := range test.LaidOutObjects(b) {
			if button, ok := o.(*widget.Button); ok && button.Icon != fynetheme.CancelIcon() && button.Disabled() == want {
				t.Errorf("with %d places: a way is open %v, want %v", many, !button.Disabled(), want)
			}
		}
	}
}
