//go:build e2e && linux

package e2e_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"strconv"
	"strings"
	"testing"

	"factdesk/app/e2e/spy"
)

// a river is an article of so many numbered sentences, each a paragraph.
func aRiver(sentences int) article {
	a := article{title: "About a river", text: "About a river\n"}
	for i := range sentences {
		a.text += fmt.Sprintf("Sentence %d says that the river is deep, and cold in every month of the year.\n", i)
	}
	return a
}

// tags makes claims of words of the article that are in view.
func (h *hands) tags(all ...string) {
	h.s.t.Helper()
	for i, quote := range all {
		at := h.place(quote)
		h.drag(at.From, at.To)
		h.steady("Button", "Tag claim")
		h.keys.chord("T")
		h.wait("Entry", quote)
		h.wait("", fmt.Sprintf("of %d decided", i+1))
	}
}

// look returns what a part of the window looks like.
func (h *hands) look(at image.Rectangle) []byte {
	h.s.t.Helper()
	part := image.NewRGBA(image.Rectangle{Max: at.Size()})
	draw.Draw(part, part.Rect, h.pixels(), at.Min, draw.Src)
	return part.Pix
}

// looks waits until a part of the window looks as so says.
func (h *hands) looks(what string, at image.Rectangle, so func([]byte) bool) {
	h.s.t.Helper()
	eventually(h.s.t, what, func() error {
		if !so(h.look(at)) {
			return errors.New("it doesn't look so")
		}
		return nil
	})
}

// below is the part of the window just below a passage.
func below(p spy.Place) image.Rectangle {
	return image.Rect(int(p.From.X), int(p.From.Y)+24, int(p.From.X)+200, int(p.From.Y)+90)
}

// A card comes over the text where the pointer rests on a claim, and goes with the
// pointer. D dims what isn't the claim's sentence.
func TestHoveringAndDimming(t *testing.T) {
	c := reads(t, "hover-", aRiver(5))
	c.tags("Sentence 1 says")
	c.move(middle(c.place("Sentence 4 says")))
	c.settled()
	part := below(c.place("Sentence 1 says"))
	bare := c.look(part)
	as := func(now []byte) bool { return bytes.Equal(now, bare) }
	not := func(now []byte) bool { return !bytes.Equal(now, bare) }
	c.move(middle(c.place("Sentence 1 says")))
	c.looks("the card", part, not)
	c.shoot("card")
	c.move(middle(c.place("Sentence 4 says")))
	c.looks("no card", part, as)

	c.keys.chord("D")
	c.looks("what isn't chosen dimmed", part, not)
	c.shoot("dimmed")
	c.keys.chord("D")
	c.looks("nothing dimmed", part, as)
	c.close()
}

// A click on a claim's stroke on the map chooses it, where it is in the text; a hand
// that sweeps over the map, or drags the scroll bar, takes the text along.
func TestTheMapAndTheScrollBar(t *testing.T) {
	c := reads(t, "map-", aRiver(120))
	c.tags("Sentence 2 says", "Sentence 4 says")
	c.keys.chord("5")
	c.wait("", "1 of 2 decided")
	c.click(middle(c.place("Sentence 2 says")))
	c.wait("Entry", "Sentence 2 says")
	stroke := c.red()
	c.keys.chord("Ctrl+End")
	c.place("Sentence 119 says")

	c.click(stroke)
	c.wait("Entry", "Sentence 4 says")
	c.place("Sentence 4 says")
	c.shoot("clicked")

	c.rest()
	c.hold(stroke, spy.Point{X: stroke.X, Y: screenHeight - 20})
	c.place("Sentence 119 says")
	c.letGo()
	c.wait("Entry", "Sentence 4 says")

	bar := spy.Point{X: stroke.X + 14, Y: screenHeight - 70}
	c.rest()
	c.hold(bar, spy.Point{X: bar.X, Y: 100})
	c.place("Sentence 1 says")
	c.letGo()
	c.close()
}

// red is where the map shows a claim that is false.
func (h *hands) red() (at spy.Point) {
	h.s.t.Helper()
	eventually(h.s.t, "a stroke on the map", func() error {
		m := h.pixels()
		end := int(h.wait("Label", "Statement").X) - 20
		for y := 110; y < screenHeight-10; y++ {
			for x := end - 34; x < end; x++ {
				if c := m.RGBAAt(x, y); int(c.R) > int(c.G)+70 && int(c.R) > int(c.B)+70 {
					at = spy.Point{X: float32(x + 3), Y: float32(y + 1)}
					return nil
				}
			}
		}
		return errors.New("there is none")
	})
	return at
}

// Claims are chosen together with Control, one inside the other by clicking again;
// Delete takes one away, and Ctrl+Y does again what was undone.
func TestChoosingAndRemovingClaims(t *testing.T) {
	c := reads(t, "choose-", aRiver(5))
	c.tags("Sentence 1 says that", "Sentence 3 says", "1 says")
	c.click(middle(c.place("1 says")))
	c.states("Sentence 1 says that")
	c.click(inside(c.place("1 says"))) // so far off that it isn't a double click
	c.states("1 says")

	c.withCtrl(middle(c.place("Sentence 3 says")))
	c.wait("", "2 claims")
	c.shoot("together")
	c.withCtrl(middle(c.place("1 says")))
	c.states("Sentence 3 says")

	c.keys.chord("Delete")
	c.wait("", "The claim was removed")
	c.wait("", "0 of 2 decided")
	c.undone("Remove claim")
	c.wait("", "0 of 3 decided")
	c.keys.chord("Ctrl+Y")
	c.wait("", "Done again: Remove claim")
	c.wait("", "0 of 2 decided")
	c.close()
}

// states waits until the chosen claim has a statement.
func (h *hands) states(statement string) {
	h.s.t.Helper()
	eventually(h.s.t, "the claim “"+statement+"”", func() error {
		for _, seen := range h.sees("Entry", "Statement") {
			if seen.Text == statement {
				return nil
			}
		}
		return errors.New("another is shown, or none")
	})
}

// withCtrl clicks with Control held.
func (h *hands) withCtrl(at spy.Point) {
	h.s.t.Helper()
	h.rest()
	h.keys.down(symCtrl)
	h.click(at)
	h.keys.up(symCtrl)
}

// Every place of the scale has its key, and 0 takes the verdict back. Its glyph
// stands beside the text.
func TestEveryVerdictHasItsKey(t *testing.T) {
	c := reads(t, "verdicts-", aRiver(3))
	c.tags("Sentence 1 says")
	for i, glyph := range strings.Split("✓≈◐◔✗!?–", "") {
		c.keys.chord(strconv.Itoa(i + 1))
		eventually(t, glyph+" beside the text", func() error {
			for _, seen := range c.sees("Text", glyph) {
				if seen.Text == glyph && seen.X < screenWidth/2 {
					return nil
				}
			}
			return errors.New("it isn't there")
		})
	}
	c.keys.chord("0")
	c.wait("", "0 of 1 decided")
	c.close()
}
