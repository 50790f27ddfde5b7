package shell

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/look"
	"factdesk/claims"
)

func TestEveryViewFitsASmallScreenAtTwiceItsScale(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.Theme())
	p := newPanes(Env{App: a, Window: test.NewTempWindow(t, nil), UserName: "Volodymyr-Maximilian Oberstaatsanwalt"})
	for _, o := range p.middle.Objects {
		p.show(o)
		// The claim stands beside it, in a third of the window.
		if got := max(p.root.MinSize().Width, 1.5*o.MinSize().Width); got > 720 {
			t.Errorf("%T has the window be %v wide", o, got)
		}
	}
}

// The line below the title has room for its words whenever they change.
func TestWordsBelowATitleHaveRoom(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	h := newHead()
	w := test.NewTempWindow(t, h.root)
	w.Resize(fyne.NewSize(900, 200))
	h.show(claims.Article{ID: claims.NewID[claims.Article](), Title: "A bridge"}, 0, 0)
	for _, words := range []string{"", "39 sentences unaccounted for", "every sentence accounted for"} {
		h.cover(words)
		if need := (account{h.done}).needs(); h.done.Size().Width < need {
			t.Errorf("%q has %v of %v", h.done.Text, h.done.Size().Width, need)
		}
	}
	w.Resize(fyne.NewSize(320, 200))
	if bar := h.account.Objects[1]; bar.Visible() {
		t.Errorf("a bar of %v is shown", bar.Size())
	}
}

// Who chooses another view doesn't type into the one before.
func TestAViewThatGoesTakesTheKeysAlong(t *testing.T) {
	a := test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	p := newPanes(Env{App: a, Window: w})
	w.SetContent(p.root)
	p.show(p.hello)
	w.Canvas().FocusNext()
	p.show(p.form)
	if got := w.Canvas().Focused(); got != nil {
		t.Errorf("%T has the keys", got)
	}
}
