//go:build e2e && linux

package e2e_test

import (
	"os"
	"strings"
	"testing"

	"factdesk/export/xlsx/xlsxtest"
)

// resave has an editor change the workbook at path, and returns the name of the
// file that they send back.
func (h *home) resave(t *testing.T, path string, edit func(*xlsxtest.Book)) string {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	b := xlsxtest.Open(file)
	edit(b)
	if err := os.WriteFile(h.path("edited.xlsx"), b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return "edited.xlsx"
}

// chooseSheet chooses a file that came back, in the folder that the program was
// started in.
func (h *hands) chooseSheet(name string) {
	h.s.t.Helper()
	h.command("Apply an edited sheet…")
	h.click(centre(h.steady("Label", strings.TrimSuffix(name, ".xlsx"))))
	h.shoot("sheet-chosen")
	h.click(centre(h.steady("Button", "Open")))
	h.wait("", name+" · ")
}

// says waits until the desk's claims say all of words, once the window is closed.
func (h *home) says(t *testing.T, words ...string) {
	t.Helper()
	got := string(h.run(t, "claims", "--desk", h.desk()))
	for _, w := range words {
		if !strings.Contains(got, w) {
			t.Errorf("the desk doesn't say %q:\n%s", w, got)
		}
	}
}

// A report goes out, comes back changed, and is applied with the mouse; what the
// desk has changed meanwhile is chosen; and one Ctrl+Z takes all of it back.
func TestAnEditedSheetIsAppliedAndTakenBack(t *testing.T) {
	for _, theme := range []string{"light", "dark"} {
		t.Run(theme, func(t *testing.T) {
			s, home := newScreen(t), newHome(t)
			home.theme, home.shots.prefix = theme, "applying-"+theme+"-"
			c := &hands{program: s.start(home), keys: s.keys}
			c.signIn(checker)
			c.pasteArticle(aBridge())
			c.tag("The mayor says that it never closed")
			c.keys.chord("Escape")
			c.tag(passage)
			report := home.path("report.xlsx")
			c.export(report)
			c.keys.chord("Escape")
			name := home.resave(t, report, func(b *xlsxtest.Book) {
				b.Set("Speaker", 2, "The city")
				b.Set("Verdict", 2, "false")
				b.Set("Rationale", 2, "The register says 1,150 metres.")
				b.Set("Speaker", 3, "The mayor of the city")
				b.Set("Editorial status", 3, "fine")
			})
			c.click(middle(c.place(passage)))
			c.keys.chord(verdictAt)
			c.wait("", "1 of 2 decided")

			c.chooseSheet(name)
			c.wait("", "4 differences · 1 to choose")
			c.wait("", "“fine”: it is none of the list")
			c.shoot("differences")
			c.fill(c.steady("Entry", "Who has edited the sheet"), "Edda Editor")
			c.wait("Button", "Apply 3 changes")
			c.click(centre(c.steady("", "To choose  1")))
			c.click(centre(c.steady("Button", "Apply 4 changes")))
			c.wait("", "4 changes of the sheet made in the name of Edda Editor.")
			c.shoot("applied")
			c.find("Entry", "The register says 1,150 metres.")

			c.keys.chord("Ctrl+Z")
			c.wait("", "Undone: Apply edited sheet")
			c.gone("Entry", "The register says 1,150 metres.")
			c.wait("", "1 of 2 decided")
			c.shoot("taken-back")
			c.keys.chord("Ctrl+Shift+Z")
			c.wait("", "Done again: Apply edited sheet")
			c.close()
			home.says(t, "The city", "The mayor of the city")
			if backups := string(home.run(t, "backups", "--desk", home.desk())); !strings.Contains(backups, "before a workbook was read back") {
				t.Errorf("got the backups\n%s", backups)
			}
		})
	}
}
