//go:build e2e && linux

package e2e_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/jezek/xgb/xproto"

	"factdesk/app/e2e/spy"
)

// passage is the claim that these tests split, join and repeat.
const passage = "The bridge is 1,200 metres long and it opened in 1932"

func aBridge() article {
	return article{title: "About a bridge", text: "About a bridge\n" + passage + ".\nThe mayor says that it never closed.\n", quote: passage}
}

// aList is an article of short paragraphs with numbers.
func aList() article {
	a := article{title: "About a list", text: "About a list\n"}
	for i := range 120 {
		a.text += paragraph(i) + "\n"
	}
	return a
}

func paragraph(i int) string { return fmt.Sprintf("Paragraph %03d.", i) }

// inView are the numbers of a list's paragraphs that are in view.
func (h *hands) inView() (all []int) {
	h.s.t.Helper()
	for i := range 120 {
		if len(h.places(paragraph(i))) > 0 {
			all = append(all, i)
		}
	}
	return all
}

// begin starts the program for a user who has put articles on the desk.
func begin(t *testing.T, shots string, all ...article) *hands {
	t.Helper()
	s, h := newScreen(t), newHome(t)
	h.shots.prefix = shots
	c := &hands{program: s.start(h), keys: s.keys}
	c.signIn(checker)
	for _, a := range all {
		c.pasteArticle(a)
	}
	return c
}

// As long as Control is held the articles are shown; letting it go opens the one
// that's chosen, as it was left.
func TestControlAndTabSwitchAmongArticles(t *testing.T) {
	c := begin(t, "switch-", aBridge(), article{title: "Another", text: "Another\nIt has few words.\n"}, aList())
	c.scrollTo(paragraph(60), spy.Point{X: screenWidth / 2, Y: screenHeight / 2})
	left := c.inView()

	c.keys.down(symCtrl)
	c.keys.chord("Tab")
	c.offered("Another")
	c.keys.chord("Tab")
	c.shoot("offered")
	c.titled("About a list") // nothing is opened yet
	c.keys.up(symCtrl)
	c.titled("About a bridge")

	c.keys.chord("Ctrl+Tab")
	c.titled("About a list")
	eventually(t, "the place where it was left", func() error {
		// A line that was cut off above is whole now.
		if now := c.inView(); len(now) == 0 || now[0] < left[0]-1 || now[0] > left[0] {
			return fmt.Errorf("in view is %v, want %v", now, left)
		}
		return nil
	})
	c.keys.chord("Ctrl+Shift+Tab") // round the other way: the one that's farthest back
	c.titled("Another")

	c.keys.down(symCtrl)
	c.keys.chord("Tab")
	c.offered("Another")
	c.keys.chord("Escape")
	c.keys.up(symCtrl)
	c.titled("Another")
	c.close()
}

// offered waits until an article is offered over the window.
func (h *hands) offered(title string) {
	h.s.t.Helper()
	eventually(h.s.t, "the articles", func() error {
		for _, seen := range h.sees("Label", title) {
			if seen.Layer > 0 {
				return nil
			}
		}
		return errors.New("they aren't offered")
	})
}

func TestClaimsAreSplitJoinedAndRepeatedByKeys(t *testing.T) {
	c := begin(t, "split-", aBridge())
	c.tag(passage)
	c.click(c.place("and it opened").From)
	c.keys.chord("Ctrl+Shift+J")
	c.wait("", "These are two claims now")
	c.wait("", "0 of 2 decided")
	c.wait("Entry", "and it opened in 1932")
	c.shoot("two")
	c.keys.write("k")
	c.wait("Entry", "The bridge is 1,200 metres long")
	c.keys.chord("Ctrl+J")
	c.wait("", "These are one claim now")
	c.wait("", "0 of 1 decided")
	c.wait("Entry", passage)

	c.doubleClick(middle(c.place("never")))
	c.wait("Button", "Tag claim")
	c.keys.chord("Ctrl+D")
	c.wait("", "The same is claimed here now")
	c.wait("", "0 of 2 decided")
	c.wait("Entry", passage)
	c.shoot("repeated")
	c.close()
}

func TestUndoGoesToWhatItUndid(t *testing.T) {
	c := begin(t, "undo-", aBridge(), aList())
	c.keys.chord("Ctrl+Tab")
	c.titled("About a bridge")
	c.tag(passage)
	c.keys.chord("Ctrl+Tab")
	c.titled("About a list")
	c.keys.chord("Ctrl+Z")
	c.wait("", "Undone: Tag claim")
	c.titled("About a bridge")
	c.wait("Button", "Tag claim") // for the words that were the claim
	c.shoot("undone")
	c.keys.chord("Ctrl+Shift+Z")
	c.wait("", "Done again: Tag claim")
	c.wait("Entry", passage)
	c.close()
}

// The window is made lower than the screen, so that the hand can leave it.
func TestDraggingGoesOnOutsideTheWindow(t *testing.T) {
	c := begin(t, "outside-", aList())
	const low = 420
	err := xproto.ConfigureWindowChecked(c.s.x, c.window, xproto.ConfigWindowHeight, []uint32{low}).Check()
	if err != nil {
		t.Fatal(err)
	}
	eventually(t, "a lower window", func() error {
		if all := c.inView(); len(all) == 0 || all[len(all)-1] > 10 {
			return fmt.Errorf("in view is %v", all)
		}
		return nil
	})
	from := c.place(paragraph(2)).From
	c.rest()
	c.move(from)
	c.s.fake(xproto.ButtonPress, buttonLeft, 0, 0)
	for y := from.Y; y < screenHeight-20; y += 20 {
		c.move(spy.Point{X: from.X + 60, Y: y})
	}
	eventually(t, "the text rolls by", func() error {
		if len(c.places(paragraph(60))) == 0 {
			return errors.New("not yet")
		}
		return nil
	})
	c.s.fake(xproto.ButtonRelease, buttonLeft, 0, 0)
	c.shoot("dragged")
	still := c.inView()
	c.keys.write("t")
	c.wait("Entry", paragraph(2))
	c.wait("Entry", paragraph(50))
	if now := c.inView(); now[0] != still[0] {
		t.Errorf("it rolled on from %v to %v", still, now)
	}
	c.close()
}

func TestPagesHaveTwoLinesInCommon(t *testing.T) {
	c := begin(t, "page-", aList())
	for range 3 {
		before := c.inView()
		c.keys.chord("PageDown")
		last := before[len(before)-1]
		eventually(t, "the next page", func() error {
			now := c.inView()
			if common := last - now[0] + 1; common < 2 || common > 3 { // one may be cut off by the edge
				return fmt.Errorf("%d lines in common of %v and %v", common, before, now)
			}
			return nil
		})
	}
	c.close()
}

// A second window shows the article, and is gone with the first.
func TestASecondWindowStandsBeside(t *testing.T) {
	c := begin(t, "second-", aBridge())
	beside := func(wanted bool) {
		eventually(t, fmt.Sprintf("a second window: %v", wanted), func() error {
			if strings.Contains(strings.Join(c.windows(), "\n"), "beside, for reading") != wanted {
				return fmt.Errorf("there are %q", c.windows())
			}
			return nil
		})
	}
	open := func() {
		c.keys.chord("Ctrl+K")
		c.wait("Entry", "Find a claim")
		c.keys.write("second window\n")
		beside(true)
	}
	open()
	c.shoot("beside")
	c.keys.chord("Ctrl+L") // it has no list
	c.keys.chord("Ctrl+W")
	beside(false)
	c.wait("Button", "New article") // the first window's list stays
	open()
	c.close()
}

// windows are the titles of the windows on the screen.
func (p *program) windows() (all []string) {
	p.s.t.Helper()
	tree, err := xproto.QueryTree(p.s.x, p.s.root).Reply()
	if err != nil {
		p.s.t.Fatal(err)
	}
	for _, w := range tree.Children {
		name, err := xproto.GetProperty(p.s.x, false, w, p.s.atom(p.s.x, "_NET_WM_NAME"), xproto.GetPropertyTypeAny, 0, 1024).Reply()
		if err == nil && p.s.shown(w) {
			all = append(all, string(name.Value))
		}
	}
	return all
}
