package shell

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"factdesk/app/look"
)

func TestEveryViewFitsASmallScreenAtTwiceItsScale(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.Theme())
	p := newPanes(Env{App: a, Window: test.NewTempWindow(t, nil), UserName: "Volodymyr-Maximilian Oberstaatsanwalt"})
	for _, o := range p.middle.Objects {
		p.show(o)
		if got := p.root.MinSize().Width; got > 720 {
			t.Errorf("%T has the window be %v wide", o, got)
		}
	}
}
