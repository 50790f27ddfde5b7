//go:build e2e && linux

package e2e_test

import (
	"strings"
	"testing"
	"time"

	"factdesk/app/e2e/spy"
)

// bring turns the wheel over the sheet until that shows words in something of the
// kind, well above its lower edge, and returns that.
func (h *hands) bring(kind, words string) spy.Seen {
	h.s.t.Helper()
	h.rest()
	h.move(spy.Point{X: screenWidth / 2, Y: screenHeight - 40})
	for range 60 {
		if all := h.sees(kind, words); len(all) > 0 && all[0].Y < screenHeight-80 {
			return h.steady(kind, words)
		}
		h.press(wheelDown)
		time.Sleep(2 * glance) // for the window to turn, too
	}
	return h.wait(kind, words)
}

// Two of the articles on the desk go into one workbook, and what is still open in
// either leads there.
func TestTwoArticlesGoIntoOneWorkbook(t *testing.T) {
	c := begin(t, "two-", article{title: "Another", text: "Another\nIt has few words.\n"}, aRiver(3))
	c.tags("Sentence 1 says")
	c.pasteArticle(aBridge())
	c.tag(passage)
	c.keys.chord("Escape")
	c.keys.chord("Ctrl+E")
	c.click(centre(c.steady("", "Several…")))
	c.focused("Find an article by its title")
	c.keys.write("river")
	c.wait("Hyperlink", "Tick all 1 found")
	c.keys.chord("Enter")
	c.wait("", "2 of 3 ticked")
	c.wait("", "2 claims from 2 articles go in.")
	c.wait("", "hold one article only")
	c.shoot("ticked")

	path := c.s.t.TempDir() + "/both.xlsx"
	c.fill(c.bring("Entry", "Fact checks"), path)
	c.keys.chord("Enter")
	c.wait("", "Written to "+path)
	c.shoot("written")
	rows := sheets(t, path)["Claims"]
	for row, want := range []struct{ article, quote string }{{"About a river", "Sentence 1 says"}, {"About a bridge", passage}} {
		for heading, words := range map[string]string{"Article": want.article, "Quote": want.quote} {
			if got := column(t, rows, row+1, heading); !strings.Contains(got, words) {
				t.Errorf("row %d, %s: got %q, want %q in it", row+1, heading, got, words)
			}
		}
	}
	if len(rows) != 3 {
		t.Errorf("there are %d rows, want the headings and two claims", len(rows))
	}

	c.bring("Hyperlink", "Sentence 1 says")
	c.follow("1  Sentence 1 says")
	c.titled("About a river")
	c.wait("Entry", "Sentence 1 says")
	c.keys.chord("Ctrl+E")
	c.wait("", "2 of 3 ticked") // as it was left
	c.keys.chord("Escape")
}

// A time in which no verdict was given makes no report, and the sheet says so.
func TestATimeWithoutVerdictsMakesNoReport(t *testing.T) {
	c := begin(t, "time-", aRiver(3), aBridge())
	c.tag(passage)
	c.decide(verdictAt, verdict)
	c.keys.chord("Ctrl+E")
	c.focused(".xlsx") // what is typed isn't for the text that it lies over
	c.keys.chord("Escape")
	c.gone("Button", "Write report")
	c.keys.chord("Ctrl+E")
	c.click(centre(c.steady("", "All 2 on the desk")))
	c.click(centre(c.steady("", "This year")))
	c.wait("", "1 claim goes in.")
	c.click(centre(c.steady("", "Last year")))
	c.wait("", "Nothing goes in: no verdict was given in that time.")
	c.click(centre(c.bring("Button", "Write report")))
	c.wait("", "Nothing was written: no verdict was given in that time.")
	c.shoot("nothing")
}
