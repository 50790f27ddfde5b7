package sending

import (
	"fmt"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
)

// How many places a question shows at first, and how many more each time that
// more are wanted.
const (
	firstPlaces = 3
	morePlaces  = 20
)

// A Question is something still open in the article.
type Question struct {
	Text  string
	About []About // all that it is about, in reading order
}

// An About is one thing that a question is about.
type About struct {
	Words string
	Place Place
}

// ask lists what is still open, each with a way to it.
func (v *View) ask(all []Question) {
	v.open.Objects = nil
	if len(all) == 0 {
		v.open.Add(kit.Tight(kit.Muted("✓ Nothing is open: each claim has a verdict with its reasons.")))
	} else {
		v.open.Add(kit.Lines(4, kit.Section("Still open", nil),
			kit.Tight(kit.Caption("What a careful editor would ask. The report can be written all the same."))))
	}
	for _, q := range all {
		v.open.Add(v.question(q))
	}
	v.open.Refresh()
}

// question shows a question with its first places, and a way to more of them.
func (v *View) question(q Question) fyne.CanvasObject {
	places := kit.Lines(6, kit.Tight(kit.Muted(fmt.Sprintf("%s (%d)", q.Text, len(q.About))).Bold()))
	v.more(places, q.About, firstPlaces)
	return places
}

// more adds n of the places that are left to those that are shown. One more takes
// no more room than the way to it.
func (v *View) more(places *fyne.Container, left []About, n int) {
	if n >= len(left)-1 {
		n = len(left)
	}
	for _, a := range left[:n] {
		places.Add(link(a.Words, func() { v.visit(a.Place) }))
	}
	if left = left[n:]; len(left) == 0 {
		return
	}
	var further *fyne.Container
	further = link(fmt.Sprintf("… and %d more", len(left)), func() {
		places.Remove(further)
		v.more(places, left, morePlaces)
		v.column.Settle()
	})
	places.Add(further)
}

func link(words string, do func()) *fyne.Container {
	l := kit.NewLink(words, do)
	l.Wrapping = fyne.TextWrapWord
	return kit.Tight(l)
}

func (v *View) visit(p Place) {
	v.left = true
	if v.OnGo != nil {
		v.OnGo(p)
	}
}
