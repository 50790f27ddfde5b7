//go:build e2e && linux

package e2e_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// What the checker of the story types. The excerpt is the resolution's first
// operative paragraph.
const (
	checker   = "Ada Prüfer"
	speaker   = "the report itself"
	address   = "https://undocs.org/A/RES/68/262"
	excerpt   = "within its internationally recognized borders"
	rationale = "The resolution affirms the borders – it measures no area."
	verdict   = "Unproven"
	verdictAt = "7" // its key
)

// One working line, from the article in the clipboard to the workbook that
// somebody else opens, across a power cut.
func TestOneWorkingLine(t *testing.T) {
	s, h, a := newScreen(t), newHome(t), anArticle(t)
	workbook := h.path("report of the talks.xlsx")

	c := &hands{program: s.start(h), keys: s.keys}
	c.signIn(checker)
	c.pasteArticle(a)
	c.tag(a.quote)
	c.setSpeaker(speaker)
	c.attach(address)
	c.setExcerpt(excerpt)
	c.decide(verdictAt, verdict)
	c.explain(rationale)
	c.export(workbook)
	c.kill()

	c = &hands{program: s.start(h), keys: s.keys}
	c.comesBack(a)
	c.wait("", "The program ended unexpectedly last time. Everything up to ")
	c.wait("", "1 of 1 decided")
	for _, words := range []string{a.quote, speaker, address, excerpt, rationale} {
		c.find("Entry", words)
	}
	c.shoot("after-the-power-cut")
	c.takeVerdictBack()
	c.wait("", "Saved ")
	c.shoot("verdict-taken-back")
	c.close()

	checkDesk(t, h, a)
	checkWorkbook(t, workbook, a)
}

// A stored claim is a line that the command claims prints.
type stored struct {
	Quote, Speaker, Verdict, Rationale string

	Evidence []struct{ URL, Excerpt string }
}

// checkDesk looks at what is stored, without the window.
func checkDesk(t *testing.T, h *home, a article) {
	t.Helper()
	var all []stored
	lines := json.NewDecoder(bytes.NewReader(h.run(t, "claims", "--desk", h.desk())))
	for lines.More() {
		var c stored
		if err := lines.Decode(&c); err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	want := stored{Quote: a.quote, Speaker: speaker}
	want.Evidence = append(want.Evidence, struct{ URL, Excerpt string }{address, excerpt})
	if len(all) != 1 || !reflect.DeepEqual(all[0], want) {
		t.Errorf("the desk has %+v, want only %+v: the verdict was taken back", all, want)
	}
	h.run(t, "check", "--desk", h.desk())
}

// checkWorkbook looks at the report as a program does that had no part in
// writing it.
func checkWorkbook(t *testing.T, workbook string, a article) {
	t.Helper()
	all := sheets(t, workbook)
	for _, c := range []struct{ sheet, heading, want string }{
		{"Claims", "Quote", a.quote},
		{"Claims", "Speaker", speaker},
		{"Claims", "Verdict", verdict},
		{"Claims", "Rationale", rationale},
		{"Evidence", "Excerpt", excerpt},
		{"Sources", "URL", address},
	} {
		if got := column(t, all[c.sheet], 1, c.heading); !strings.Contains(got, c.want) {
			t.Errorf("%s, %s: got %q, want %q in it", c.sheet, c.heading, got, c.want)
		}
	}
	text, links := printed(t, workbook)
	text = strings.Join(strings.Fields(text), " ")
	for _, words := range []string{a.quote, speaker, verdict, rationale, excerpt, address} {
		if !strings.Contains(text, words) {
			t.Errorf("on paper the report lacks %q:\n%s", words, text)
		}
	}
	if !strings.Contains(links, address) {
		t.Errorf("no link leads to %s: %s", address, links)
	}
}
