//go:build e2e && linux

package e2e_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/app/e2e/spy"
)

// writeAs opens the export sheet, chooses a format by its title and writes the
// report into the folder of h's user. It returns what was written.
func (h *hands) writeAs(title, end string) string {
	h.s.t.Helper()
	h.keys.chord("Ctrl+E")
	h.click(centre(h.steady("", title)))
	path := filepath.Join(h.s.t.TempDir(), "report"+end)
	h.fill(h.steady("Entry", end), path)
	h.keys.chord("Enter")
	h.wait("", "Written to "+path)
	h.shoot("written-" + strings.TrimPrefix(end, "."))
	b, err := os.ReadFile(path)
	if err != nil {
		h.s.t.Fatal(err)
	}
	h.keys.chord("Escape")
	return string(b)
}

// follow clicks on a row's words, which needn't fill it.
func (h *hands) follow(words string) {
	h.s.t.Helper()
	seen := h.steady("Hyperlink", words)
	h.click(spy.Point{X: seen.X + 40, Y: seen.Y + seen.H/2})
}

// A report goes out in each format, and the last one is offered again.
func TestAReportGoesOutInEachFormat(t *testing.T) {
	c := begin(t, "formats-", aBridge())
	c.tag(passage)
	c.decide(verdictAt, verdict)
	for _, row := range []struct{ title, end, says string }{
		{"Web page", ".html", "<mark class=\"unproven\">" + passage + "</mark>"},
		{"CSV", ".csv", passage},
		{"Web Annotation", ".annotations.json", `"exact": "` + passage + `"`},
	} {
		if got := c.writeAs(row.title, row.end); !strings.Contains(got, row.says) {
			t.Errorf("%s: %q isn't in it:\n%s", row.title, row.says, got)
		}
	}

	c.keys.chord("Ctrl+E")
	c.steady("Entry", ".annotations.json") // as it was written last
	c.click(centre(c.steady("", "ClaimReview")))
	c.click(centre(c.steady("Button", "Write report")))
	c.wait("", "Nothing was written: no verdict is approved.")
	c.shoot("nothing-approved")
	c.click(centre(c.steady("", "Also verdicts that nobody has approved")))
	c.click(centre(c.steady("Button", "Write report")))
	c.wait("", "1 verdict is written as a draft")
	c.shoot("drafts")
}

// What is still open is listed, and each row leads to its place in the article.
func TestWhatIsOpenLeadsToItsPlace(t *testing.T) {
	c := begin(t, "open-", aBridge())
	c.tag(passage)
	c.keys.chord("Escape")
	c.keys.chord("Ctrl+E")
	c.wait("", "Claims without a verdict (1)")
	c.wait("", "Sentences neither claimed nor set aside (2)")
	c.shoot("questions")
	c.follow("The mayor says")
	c.keys.chord("T") // the sentence is selected there
	c.wait("Entry", "The mayor says that it never closed")
	c.keys.chord("Ctrl+E")
	c.wait("", "Claims without a verdict (2)")
	c.follow("1  " + passage)
	eventually(t, "the claim in the panel", func() error {
		for _, seen := range c.sees("Entry", passage) {
			if seen.Hint == "" || strings.Contains(seen.Hint, "Statement") {
				return nil
			}
		}
		return errors.New("it isn't there")
	})
	if all := c.sees("", "Still open"); len(all) > 0 {
		t.Errorf("the sheet lies over the article: %v", all)
	}
}

// Of claims that are chosen together the report can be about these alone.
func TestChosenClaimsGoOutAlone(t *testing.T) {
	c := begin(t, "some-", aRiver(5))
	c.tags("Sentence 1 says", "Sentence 2 says", "Sentence 3 says")
	c.click(middle(c.place("Sentence 1 says")))
	c.withCtrl(middle(c.place("Sentence 3 says")))
	c.wait("", "2 claims")
	c.keys.chord("Ctrl+E")
	c.wait("", "All 3 claims")
	c.click(centre(c.steady("", "The 2 chosen")))
	c.click(centre(c.steady("", "CSV")))
	path := filepath.Join(t.TempDir(), "report.csv")
	c.fill(c.steady("Entry", ".csv"), path)
	c.keys.chord("Enter")
	c.wait("", "Written to "+path)
	c.shoot("written")
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for quote, want := range map[string]bool{"Sentence 1 says": true, "Sentence 2 says": false, "Sentence 3 says": true} {
		if got := strings.Contains(string(b), ","+quote+","); got != want {
			t.Errorf("%q: got %v, want %v in\n%s", quote, got, want, b)
		}
	}
}
