//go:build e2e && linux

package e2e_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb/xproto"

	"factdesk/app/e2e/spy"
)

// The X protocol's names for more keys.
const (
	symAlt = 0xffe9
	symF3  = 0xffc0
)

// A bridge is an article of four sentences, the first of which is its title.
func bridge() article {
	return article{title: "About a bridge", text: "About a bridge\n" +
		"The bridge is 1,200 metres long. It opened in 1932. Everybody loves the bridge.\n"}
}

// reads starts the program with an article open in it.
func reads(t *testing.T, prefix string, a article) *hands {
	t.Helper()
	s, h := newScreen(t), newHome(t)
	h.shots.prefix = prefix
	c := &hands{program: s.start(h), keys: s.keys}
	c.signIn(checker)
	c.pasteArticle(a)
	return c
}

// tripleClick clicks three times on a point of the window.
func (h *hands) tripleClick(at spy.Point) {
	h.s.t.Helper()
	h.doubleClick(at)
	h.press(buttonLeft)
}

// hold presses the pointer's button at from and brings it to to without letting
// go.
func (h *hands) hold(from, to spy.Point) {
	h.s.t.Helper()
	h.move(from)
	h.s.fake(xproto.ButtonPress, buttonLeft, 0, 0)
	for i := 1; i <= dragSteps; i++ {
		part := float32(i) / dragSteps
		h.move(spy.Point{X: from.X + (to.X-from.X)*part, Y: from.Y + (to.Y-from.Y)*part})
	}
}

func (h *hands) letGo() {
	h.s.t.Helper()
	h.s.fake(xproto.ButtonRelease, buttonLeft, 0, 0)
}

// keyPace is the time between two presses of one key. What comes quicker than
// any finger counts as one press that was told twice.
const keyPace = 10 * time.Millisecond

// again presses keys together so many times.
func (h *hands) again(keys string, times int) {
	h.s.t.Helper()
	for range times {
		time.Sleep(keyPace)
		h.keys.chord(keys)
	}
}

// tagged tags what is selected, sees that it's quote, and takes it back.
func (h *hands) tagged(quote string) {
	h.s.t.Helper()
	h.steady("Button", "Tag claim")
	h.keys.chord("T")
	h.wait("Entry", quote)
	h.wait("", "0 of 1 decided")
	h.keys.chord("Ctrl+Z")
	h.wait("", "No claims yet")
}

// inside is a point in the first character of a passage.
func inside(p spy.Place) spy.Point { return spy.Point{X: p.From.X + 3, Y: p.From.Y} }

func TestWhatTheMouseSelects(t *testing.T) {
	c := reads(t, "select-", bridge())

	c.tripleClick(middle(c.place("opened")))
	c.tagged("It opened in 1932.")

	c.doubleClick(middle(c.place("metres"))) // and drags on by words
	c.hold(middle(c.place("metres")), inside(c.place("ong.")))
	c.letGo()
	c.tagged("metres long")

	c.click(inside(c.place("opened")))
	c.keys.down(symShift)
	c.click(c.place("1932").To)
	c.keys.up(symShift)
	c.tagged("opened in 1932")

	// Alt by characters, and no menu when it's let go.
	c.rest()
	c.hold(inside(c.place("opened")), middle(c.place("1932")))
	c.keys.down(symAlt)
	c.move(c.place("in 19").To)
	c.letGo()
	c.keys.up(symAlt)
	c.tagged("opened in 19")
	c.gone("", "New article…")
	c.close()
}

func TestWhatTheKeysSelect(t *testing.T) {
	c := reads(t, "keys-", bridge())
	c.click(inside(c.place("opened")))
	c.again("Shift+Right", 6)
	c.tagged("opened")

	c.click(inside(c.place("bridge is")))
	c.keys.chord("Ctrl+Right")
	c.again("Ctrl+Shift+Right", 2)
	c.tagged("is 1,200")

	c.keys.chord("Ctrl+Home")
	c.keys.chord("Shift+End")
	c.tagged("About a bridge")

	c.click(inside(c.place("Everybody")))
	c.keys.chord("Ctrl+Shift+End")
	c.tagged("Everybody loves the bridge.")

	c.keys.chord("Ctrl+A")
	c.keys.chord("Escape")
	c.gone("Button", "Tag claim")
	c.close()
}

func TestGoingFromClaimToClaimByKeys(t *testing.T) {
	c := reads(t, "walk-", bridge())
	for i, word := range []string{"metres", "1932"} {
		c.doubleClick(middle(c.place(word)))
		c.steady("Button", "Tag claim")
		c.keys.chord("T")
		c.wait("Entry", word)
		c.wait("", []string{"0 of 1", "0 of 2"}[i])
	}
	c.keys.chord("K")
	c.wait("Entry", "metres")
	c.keys.chord("J")
	c.wait("Entry", "1932")
	c.keys.chord("5")
	c.wait("", "1 of 2 decided")
	c.keys.chord("0")
	c.wait("", "0 of 2 decided")
	c.keys.chord("E")
	c.keys.chord("Ctrl+A")
	c.keys.write("It opened that year")
	c.keys.chord("Escape")
	c.wait("Entry", "It opened that year")
	c.close()
}

// With the highlighter every stroke is a claim, two clicks take a word, three a
// sentence.
func TestTheHighlighter(t *testing.T) {
	c := reads(t, "highlighter-", bridge())
	c.keys.chord("H")
	c.wait("", "Highlighter on")
	c.drag(inside(c.place("ridge is")), c.place("1,200 met").To)
	c.wait("Entry", "bridge is 1,200 metres")
	c.shoot("stroke")
	c.tripleClick(middle(c.place("opened")))
	c.wait("Entry", "It opened in 1932.")
	c.wait("", "0 of 2 decided")
	c.doubleClick(middle(c.place("loves")))
	c.wait("Entry", "loves")
	c.wait("", "0 of 3 decided")
	c.keys.chord("Escape")
	c.gone("", "Highlighter on")
	c.doubleClick(middle(c.place("Everybody")))
	c.steady("Button", "Tag claim")
	c.wait("", "0 of 3 decided")
	c.close()
}

func TestFindingInTheArticle(t *testing.T) {
	c := reads(t, "find-", bridge())
	c.keys.chord("Ctrl+F")
	c.focused("Find in the article")
	c.keys.write("BRÍDGE")
	c.wait("", "1 of 3")
	c.keys.chord("Enter")
	c.wait("", "2 of 3")
	c.shoot("hits")
	c.keys.chord("Shift+Enter")
	c.wait("", "1 of 3")
	c.keys.press(c.keys.find(symF3).code)
	c.wait("", "2 of 3")
	c.keys.write("x")
	c.wait("", "Not in the text")
	c.keys.chord("Backspace")
	c.wait("", "2 of 3")
	c.click(inside(c.place("opened"))) // and goes on from the article
	c.keys.press(c.keys.find(symF3).code)
	c.wait("", "3 of 3")
	c.keys.chord("Escape")
	c.gone("Entry", "Find in the article")
	c.tagged("bridge")
	c.close()
}

// What is copied is seen where it's pasted: in the finder's field.
func TestCopyingWithAndWithoutContext(t *testing.T) {
	c := reads(t, "copy-", bridge())
	paste := func(want string) {
		t.Helper()
		c.keys.chord("Ctrl+F")
		c.focused("Find in the article")
		c.keys.chord("Ctrl+A")
		c.keys.chord("Ctrl+V")
		eventually(t, "what was pasted", func() error {
			for _, seen := range c.sees("Entry", "Find in the article") {
				if strings.Join(strings.Fields(seen.Text), " ") == want {
					return nil
				}
			}
			return errors.New("it isn't there")
		})
		c.keys.chord("Escape")
		c.gone("Entry", "Find in the article")
	}
	c.doubleClick(middle(c.place("opened")))
	c.steady("Button", "Tag claim")
	c.keys.chord("Ctrl+C")
	paste("opened") // and is selected again, being found
	c.keys.chord("Ctrl+Shift+C")
	paste("“opened” In context: It opened in 1932. — About a bridge")
	c.close()
}

func TestSettingASentenceAside(t *testing.T) {
	c := reads(t, "aside-", bridge())
	c.wait("", "4 sentences unaccounted for")
	c.rightClick(middle(c.place("loves")))
	c.click(centre(c.steady("", "Set the sentence aside")))
	c.click(centre(c.steady("Text", "Opinion")))
	c.wait("", "3 sentences unaccounted for")
	c.shoot("grey")
	c.rightClick(middle(c.place("Everybody")))
	c.wait("", "It is set aside: Opinion")
	c.click(centre(c.steady("", "Check it after all")))
	c.wait("", "4 sentences unaccounted for")
	c.keys.chord("Ctrl+Z")
	c.wait("", "Undone: Check after all")
	c.wait("", "3 sentences unaccounted for")
	c.click(inside(c.place("opened")))
	c.command("Set aside: common knowledge") // of the sentence with the caret
	c.wait("", "2 sentences unaccounted for")

	c.keys.chord("Ctrl+Home")
	c.command("Next unaccounted sentence") // the title
	c.command("Next unaccounted sentence")
	c.tagged("The bridge is 1,200 metres long.")
	c.close()
}

// Where claims lie over each other the menu has each of them.
func TestTheMenuOfOverlappingClaims(t *testing.T) {
	c := reads(t, "overlap-", bridge())
	c.tripleClick(middle(c.place("metres")))
	c.steady("Button", "Tag claim")
	c.keys.chord("T")
	c.wait("", "0 of 1 decided")
	c.doubleClick(middle(c.place("1,200")))
	c.steady("Button", "Tag claim")
	c.keys.chord("T")
	c.wait("", "0 of 2 decided")

	c.rightClick(middle(c.place("1,200")))
	c.click(centre(c.steady("Text", "“The bridge is 1,200 metres long.”")))
	c.click(centre(c.steady("Text", "Verdict of the claim")))
	c.click(centre(c.steady("Text", "✗  False")))
	c.wait("", "1 of 2 decided")
	c.wait("Entry", "The bridge is 1,200 metres long.")

	c.rightClick(middle(c.place("bridge is")))
	c.click(centre(c.steady("Text", "Remove claim")))
	c.wait("", "0 of 1 decided")
	c.close()
}

// The window ends where the screen does: the pointer can't get farther down, and
// the text rolls on all the same until the button is let go.
func TestADragAtTheScreensEdgeRolls(t *testing.T) {
	long := bridge()
	long.text += strings.Repeat("The river below it is deep, and cold in every month of the year.\n", 30) + "Here it ends.\n"
	c := reads(t, "roll-", long)
	c.rest()
	from := middle(c.place("opened"))
	c.hold(from, spy.Point{X: from.X, Y: screenHeight - 1})
	eventually(t, "the end in view", func() error {
		if len(c.places("Here it ends.")) == 0 {
			return errors.New("it hasn't rolled there yet")
		}
		return nil
	})
	c.shoot("rolled")
	c.letGo()
	c.wait("Button", "Tag claim")
	c.close()
}
