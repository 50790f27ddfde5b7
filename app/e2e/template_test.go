//go:build e2e && linux

package e2e_test

import (
	"archive/zip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// prefers writes what the window remembers of the last time.
func (h *home) prefers(t *testing.T, all map[string]any) {
	t.Helper()
	b, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	path := h.path("config", "fyne", "io.github.factdesk.Factdesk", "preferences.json")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

// texts returns the texts that a workbook's cells share.
func texts(t *testing.T, workbook string) string {
	t.Helper()
	z, err := zip.OpenReader(workbook)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close() //nolint:errcheck // it's only read
	return string(partOf(t, &z.Reader, sharedTexts))
}

const sharedTexts = "xl/sharedStrings.xml"

func partOf(t *testing.T, z *zip.Reader, name string) []byte {
	t.Helper()
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // it's only read
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// house makes a newsroom's workbook, in which a column is called otherwise.
func house(t *testing.T, from, to, column, name string) {
	t.Helper()
	z, err := zip.OpenReader(from)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close() //nolint:errcheck // it's only read
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close() //nolint:errcheck // closing the zip says what goes wrong
	w := zip.NewWriter(out)
	for _, f := range z.File {
		b := partOf(t, &z.Reader, f.Name)
		if f.Name == sharedTexts {
			b = []byte(strings.Replace(string(b), ">"+column+"<", ">"+name+"<", 1))
		}
		part, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write(b); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

// A workbook is laid out in a newsroom's own, once it's said what a column is that
// nobody knows; where that workbook is gone, ours is left.
func TestAReportInANewsroomsTemplate(t *testing.T) {
	s, h := newScreen(t), newHome(t)
	h.shots.prefix = "template-"
	plain, template := h.path("plain.xlsx"), h.path("house.xlsx")
	h.run(t, "demo", "--desk", h.path("other"), "-o", plain)
	house(t, plain, template, "Rationale", "Grounds")
	h.prefers(t, map[string]any{"report-template": template, "report-laid-out": true})
	c := &hands{program: s.start(h), keys: s.keys}
	c.signIn(checker)
	c.pasteArticle(aBridge())
	c.tag(passage)
	c.keys.chord("Ctrl+E")
	c.wait("", "It isn't known what these columns of house.xlsx are")
	c.click(centre(c.steady("Select", "What is it?")))
	c.shoot("meanings")
	c.click(centre(c.steady("Text", "Rationale")))
	c.click(centre(c.steady("Button", "Remember and use it")))
	c.wait("", "Behind the sheets of house.xlsx")
	c.follow("+ Preview")
	c.wait("Text", "FACT-CHECK REPORT")
	c.shoot("preview")

	path := h.path("report.xlsx")
	c.follow("− Hide the preview")
	c.fill(c.steady("Entry", ".xlsx"), path)
	c.keys.chord("Enter")
	c.wait("", "Written to "+path)
	if got := texts(t, path); !strings.Contains(got, ">Grounds<") || strings.Contains(got, ">Rationale<") {
		t.Errorf("its columns aren't the template's: %s", got)
	}
	if b, err := os.ReadFile(template + ".columns.json"); err != nil || !strings.Contains(string(b), `"Grounds": "rationale"`) {
		t.Errorf("what the column is wasn't remembered: %s, %v", b, err)
	}
	c.keys.chord("Escape")

	if err := os.Remove(template); err != nil {
		t.Fatal(err)
	}
	c.keys.chord("Ctrl+E")
	c.wait("", "house.xlsx isn't in "+h.folder+" any more")
	c.shoot("gone")
	c.keys.chord("Escape")
	c.close()
}
