package applying

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/kit"
	"factdesk/app/look"
)

// Words from right to left take as much room as they need, are drawn, and stand at
// the right.
func TestWordsFromRightToLeftAreSet(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	s := newSpeech(kit.Muted(""), newSettings().plain, fynetheme.ColorNameForeground)
	s.say("two words")
	one := s.put(fyne.NewPos(0, 0), 300)
	s.say("قال الوزير إن 20 بالمئة")
	if got := s.put(fyne.NewPos(0, 0), 300); got < one-8 || got > one+8 || s.words.Visible() {
		t.Errorf("a line is %v high, want %v", got, one)
	}
	on := s.script.paint(600, int(2*one))
	left, right := drawn(on, 0, 200), drawn(on, 400, 600)
	if left > 0 || right == 0 {
		t.Errorf("%d pixels are drawn at the left, %d at the right", left, right)
	}
	s.say(strings.Repeat("قال الوزير إن 20 بالمئة. ", 9))
	if got := s.put(fyne.NewPos(0, 0), 300); got < 4*one/2 {
		t.Errorf("nine sentences are %v high, one line is %v", got, one)
	}
	s.say("")
	if s.visible() {
		t.Error("it's still there")
	}
}

// drawn counts the pixels that something is on, between two columns.
func drawn(on image.Image, from, to int) (n int) {
	for y := range on.Bounds().Dy() {
		for x := from; x < to; x++ {
			if _, _, _, a := on.At(x, y).RGBA(); a > 0 {
				n++
			}
		}
	}
	return n
}

func TestWhichWayWordsRun(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "20%": false, "Міністр": false, "去年": false, "It’s “so” 😀 …": false, "שלום": true, "He said لا": true,
	} {
		if got := backward(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}
