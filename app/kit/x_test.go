package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
)

func TestX(t *testing.T) {
	f := kit.NewLines("hint", 3)
	c := in(t, f)
	f.Hold("The resolution affirms the borders – it measures no area. DeepState's map puts it at 19.2 %, which rounds to what was said.")
	t.Log(f.MinSize(), f.Size())
	c.Focus(f)
	f.Take()
	test.Type(f, strings.Repeat("more words and ", 10))
	t.Log(f.MinSize(), f.Size(), len(f.Text))
}
