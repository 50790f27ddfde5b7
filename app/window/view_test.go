package window_test

import (
	"testing"

	"factdesk/app/look"
)

// How articles are set is chosen in a menu, and is as it was at the next start.
func TestHowArticlesAreSetIsRemembered(t *testing.T) {
	b := newBench(t).sample()
	for _, name := range []string{"Larger text", "Larger text", "Smaller text", "Narrower column", "Text without serifs"} {
		b.choose(name)
	}
	want := look.UsualReading().Sized(1).Widened(-1).In(look.Sans)
	if got := b.reader().Reading(); got != want {
		t.Errorf("set as %+v, want %+v", got, want)
	}
	b.window.Quit()
	b.closes()
	b.frame.closed = false
	b.start()
	b.see("of 10 decided")
	if got := b.reader().Reading(); got != want {
		t.Errorf("at the next start it's set as %+v, want %+v", got, want)
	}
	b.choose("Usual size and width")
	if got, want := b.reader().Reading(), look.UsualReading().In(look.Sans); got != want {
		t.Errorf("set as %+v, want %+v", got, want)
	}
}
