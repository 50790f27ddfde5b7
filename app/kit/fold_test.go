package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
)

// A sight is what is seen of a fold.
type sight struct{ list, read bool }

func TestFoldShowsWhatThereIsRoomFor(t *testing.T) {
	test.NewTempApp(t)
	list, read := kit.Muted("list"), kit.Muted("text")
	f := kit.NewFold(list, read, 500)
	w := test.NewTempWindow(t, f)
	for _, step := range []struct {
		name string
		do   func()
		want sight
	}{
		{"wide", func() { w.Resize(fyne.NewSize(900, 400)) }, sight{true, true}},
		{"narrow", func() { w.Resize(fyne.NewSize(400, 400)) }, sight{false, true}},
		{"the list wanted", f.Turn, sight{true, false}},
		{"wide again", func() { w.Resize(fyne.NewSize(900, 400)) }, sight{true, true}},
		{"the list not wanted", f.Turn, sight{false, true}},
		{"narrow again, where it is still wanted", func() { w.Resize(fyne.NewSize(400, 400)) }, sight{true, false}},
		{"something is read", f.Read, sight{false, true}},
		{"wide, where it isn't wanted", func() { w.Resize(fyne.NewSize(900, 400)) }, sight{false, true}},
		{"wanted", f.Turn, sight{true, true}},
	} {
		step.do()
		if got := (sight{list.Visible(), read.Visible()}); got != step.want {
			t.Errorf("%s: %+v, want %+v", step.name, got, step.want)
		}
		if f.Covers() == step.want.read {
			t.Errorf("%s: it says that the list stands in the text's place: %v", step.name, f.Covers())
		}
		if one := step.want.list != step.want.read; one && read.Visible() && read.Size().Width < f.Size().Width {
			t.Errorf("%s: what is alone has %v of %v", step.name, read.Size().Width, f.Size().Width)
		}
	}
}
