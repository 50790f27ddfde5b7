//go:build e2e && linux

package e2e_test

import (
	"errors"
	"testing"

	"factdesk/app/e2e/spy"
)

// The text is made larger and smaller by keys, the column narrower, and the
// next start shows it as it was left.
func TestTheTextIsSetAsTheReaderWants(t *testing.T) {
	s, h := newScreen(t), newHome(t)
	h.shots.prefix = "reading-"
	c := &hands{program: s.start(h), keys: s.keys}
	c.signIn(checker)
	const quote = "nothing signed"
	c.pasteArticle(article{title: "About talks", text: "About talks\nBoth sides left Geneva on Wednesday after two days at the table with nothing signed.\n"})
	width := func(p spy.Place) float32 { return p.To.X - p.From.X }
	usual := width(c.place(quote))
	until := func(what string, so func(float32) bool) {
		t.Helper()
		eventually(t, what, func() error {
			if all := c.places(quote); len(all) != 1 || !so(width(all[0])) {
				return errors.New("it isn't so yet")
			}
			return nil
		})
	}
	c.keys.chord("Ctrl+=")
	until("larger text", func(now float32) bool { return now > usual })
	larger := width(c.place(quote))
	c.keys.chord("Ctrl+=")
	until("still larger text", func(now float32) bool { return now > larger })
	c.keys.chord("Ctrl+-")
	until("the size before", func(now float32) bool { return now == larger })
	c.shoot("larger")
	c.close()

	c.program = s.start(h)
	c.wait("", "About talks")
	until("the size that was left", func(now float32) bool { return now == larger })
	c.keys.chord("Ctrl+0")
	until("the usual size", func(now float32) bool { return now == usual })
	c.close()
}
