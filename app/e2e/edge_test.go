//go:build e2e && linux

package e2e_test

import (
	"testing"

	"github.com/jezek/xgb/xproto"

	"factdesk/app/e2e/spy"
)

// A claim's edges follow their handles, snapping to words but with Alt, and Undo
// takes that back. Escape does so while the hand still drags.
func TestHandlesMoveTheEdgesOfAClaim(t *testing.T) {
	s, h := newScreen(t), newHome(t)
	h.shots.prefix = "edge-"
	c := &hands{program: s.start(h), keys: s.keys}
	c.signIn(checker)
	c.pasteArticle(article{
		title: "About a bridge",
		text:  "About a bridge\nThe bridge is 1,200 metres long. It opened in 1932.\nيبلغ طول الجسر ألف متر.\n",
	})
	c.tag("metres")

	c.drag(c.place("metres").To, nearly(c.place("long")))
	c.wait("Entry", "metres long")
	c.drag(c.place("metres").From, c.place("bridge is").From)
	c.wait("Entry", "bridge is 1,200 metres long")
	c.shoot("moved")
	c.keys.chord("Ctrl+Z")
	c.wait("", "Undone: Move the edge of a claim")
	c.gone("Entry", "bridge is")
	c.wait("Entry", "metres long")

	end := c.place("metres long")
	c.keys.down(symAlt)
	c.drag(end.To, c.place("metres lon").To)
	c.keys.up(symAlt)
	c.gone("Entry", "metres long")
	c.wait("Entry", "metres lon")
	c.keys.chord("Ctrl+Z") // the menu bar, which Alt opens, isn't in the way
	c.wait("Entry", "metres long")

	c.pull(c.place("metres long").To, c.place("opened").To)
	c.keys.chord("Escape")
	c.s.fake(xproto.ButtonRelease, buttonLeft, 0, 0)
	c.keys.chord("Ctrl+Z") // the move before, since this one never was
	c.gone("Entry", "metres long")
	c.keys.chord("Ctrl+Z")
	c.wait("", "Undone: Tag claim")
	c.wait("", "no claims yet")
	c.keys.chord("Escape") // the words that were a claim are selected
	c.gone("Button", "Tag claim")

	c.tag("طول")
	c.drag(c.place("طول").To, nearly(c.place("الجسر")))
	c.wait("Entry", "طول الجسر")
	c.shoot("from-right-to-left")
	c.close()
}

// nearly is a place just before the end of a passage.
func nearly(p spy.Place) spy.Point {
	return spy.Point{X: p.To.X + (p.From.X-p.To.X)/20, Y: p.To.Y}
}

// pull presses the button at from and moves to to, without letting go.
func (p *program) pull(from, to spy.Point) {
	p.s.t.Helper()
	p.rest()
	p.move(from)
	p.s.fake(xproto.ButtonPress, buttonLeft, 0, 0)
	for i := 1; i <= dragSteps; i++ {
		part := float32(i) / dragSteps
		p.move(spy.Point{X: from.X + (to.X-from.X)*part, Y: from.Y + (to.Y-from.Y)*part})
	}
}
