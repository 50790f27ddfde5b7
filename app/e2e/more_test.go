//go:build e2e && linux

package e2e_test

import (
	"errors"
	"fmt"
	"testing"

	"factdesk/app/e2e/spy"
)

// After three clicks a drag goes on by sentences. What the toolbar offers is done
// to what is selected.
func TestDraggingBySentencesAndTheToolbar(t *testing.T) {
	c := reads(t, "toolbar-", bridge())
	c.tripleClick(middle(c.place("metres"))) // and drags on by sentences
	c.hold(middle(c.place("metres")), middle(c.place("opened")))
	c.letGo()
	c.tagged("The bridge is 1,200 metres long. It opened in 1932.")

	c.doubleClick(middle(c.place("loves")))
	c.click(centre(c.steady("Button", "Copy")))
	c.gone("Button", "Copy")
	c.keys.chord("Ctrl+F")
	c.focused("Find in the article")
	c.keys.chord("Ctrl+V")
	c.wait("Entry", "loves")
	c.keys.chord("Escape")
	c.gone("Entry", "Find in the article")
	c.keys.chord("Escape")

	c.doubleClick(middle(c.place("opened")))
	c.click(centre(c.steady("Button", "Verdict")))
	c.click(centre(c.steady("Text", "✗  False")))
	c.states("opened")
	c.wait("", "1 of 1 decided")
	c.close()
}

// The arrows move the caret, and with Shift what is selected ends there.
func TestTheCaretGoesByKeys(t *testing.T) {
	c := reads(t, "caret-", bridge())
	c.click(c.place("About").To)
	c.keys.chord("Shift+Home")
	c.tagged("About")
	c.keys.chord("Home")
	c.keys.chord("Shift+End")
	c.tagged("About a bridge")

	c.keys.chord("Ctrl+Home")
	c.keys.chord("Down")
	c.again("Ctrl+Right", 2)
	c.keys.chord("Ctrl+Shift+Left")
	c.tagged("bridge")

	c.keys.chord("Ctrl+End")
	c.keys.chord("Up")
	c.keys.chord("Ctrl+Home")
	c.again("Right", 6)
	c.keys.chord("Left")
	c.again("Shift+Left", 5)
	c.tagged("About")

	c.keys.chord("Ctrl+Home")
	c.again("Shift+Down", 1)
	c.tagged("About a bridge")

	c.keys.chord("Ctrl+End")
	c.keys.chord("Shift+Home")
	c.tagged("bridge.")

	c.keys.chord("Ctrl+End")
	c.keys.chord("Ctrl+Shift+Home")
	c.tagged("Everybody loves the bridge.")
	c.keys.chord("Escape")
	c.keys.chord("Ctrl+A")
	c.tagged("Everybody loves the bridge.")
	c.close()
}

// Shift and the Page keys select what they pass.
func TestThePageKeysSelect(t *testing.T) {
	c := reads(t, "pages-", aList())
	c.keys.chord("Ctrl+Home")
	c.keys.chord("Shift+PageDown")
	eventually(t, "the next page", func() error {
		if all := c.inView(); len(all) == 0 || all[0] == 0 {
			return errors.New("it's the first one")
		}
		return nil
	})
	c.keys.chord("Shift+PageUp")
	c.place(paragraph(0))
	c.gone("Button", "Tag claim") // nothing is selected any more
	c.keys.chord("PageDown")
	c.keys.chord("PageUp")
	c.place(paragraph(0))
	c.close()
}

// The column is made narrower and wider, the faces exchanged, and F1 tells all
// keys; each letter acts in the article alone.
func TestTheColumnAndTheKeys(t *testing.T) {
	c := reads(t, "column-", bridge())
	left := func() float32 { return c.place("About a").From.X }
	usual := left()
	until := func(what string, so func(float32) bool) {
		t.Helper()
		eventually(t, what, func() error {
			if x := left(); !so(x) {
				return fmt.Errorf("the text begins at %v, at first at %v", x, usual)
			}
			return nil
		})
	}
	c.keys.chord("Ctrl+[")
	until("a narrower column", func(x float32) bool { return x > usual })
	c.keys.chord("Ctrl+]")
	until("the column before", func(x float32) bool { return x == usual })

	c.keys.press(c.keys.find(symF1).code)
	c.wait("Entry", "The keys; letters and digits act")
	c.keys.write("verdict back")
	c.wait("", "Take the verdict back")
	c.keys.chord("Escape")
	c.gone("Entry", "The keys; letters and digits act")

	c.keys.chord("Ctrl+F")
	c.focused("Find in the article")
	c.keys.write("htj5")
	c.wait("Entry", "htj5")
	c.wait("", "Not in the text")
	c.gone("", "Highlighter on")
	c.keys.chord("Escape")
	c.keys.chord("H")
	c.wait("", "Highlighter on")
	c.close()
}

// symF1 is the X protocol's name for a key.
const symF1 = 0xffbe

// The right button's menu selects, copies, finds and tags.
func TestWhatTheMenuDoes(t *testing.T) {
	c := reads(t, "menu-", bridge())
	choose := func(at spy.Point, path ...string) {
		t.Helper()
		c.rightClick(at)
		for _, words := range path {
			c.click(centre(c.steady("Text", words)))
		}
	}
	choose(middle(c.place("opened")), "Tag the sentence")
	c.states("It opened in 1932.")
	c.undone("Tag claim")
	c.wait("", "No claims yet")
	c.keys.chord("Escape")

	choose(middle(c.place("metres")), "Tag the sentence with verdict", "✓  True")
	c.states("The bridge is 1,200 metres long.")
	c.wait("", "1 of 1 decided")

	choose(middle(c.place("metres")), "Verdict of the claim", "Take the verdict back")
	c.wait("", "0 of 1 decided")

	c.doubleClick(middle(c.place("loves")))
	c.steady("Button", "Tag claim")
	choose(middle(c.place("loves")), "Copy")
	choose(middle(c.place("opened")), "Find in the article…")
	c.focused("Find in the article")
	c.keys.chord("Ctrl+A")
	c.keys.chord("Ctrl+V")
	c.wait("Entry", "loves")
	c.close()
}
