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

// A workbook of all articles comes back when one of them isn't on the desk any more:
// the other's changes are applied, and it is said what isn't.
func TestASheetOfSeveralArticlesIsApplied(t *testing.T) {
	s, home := newScreen(t), newHome(t)
	home.shots.prefix = "applying-several-"
	c := &hands{program: s.start(home), keys: s.keys}
	c.signIn(checker)
	tram := article{title: "About a tram", text: "About a tram\nThe tram has run since 1932.\n"}
	for _, a := range []struct {
		article
		quote string
	}{{aBridge(), passage}, {tram, "The tram has run since 1932"}, {article{title: "About a list", text: "About a list\nThe list has 120 lines.\n"}, "The list has 120 lines"}} {
		c.pasteArticle(a.article)
		c.tag(a.quote)
		c.keys.chord("Escape")
	}
	c.close()
	report := home.path("report.xlsx")
	home.run(t, "export", "--desk", home.desk(), "--all", "--profile", "editor", "-o", report)
	name := home.resave(t, report, func(b *xlsxtest.Book) {
		for _, line := range []int{2, 3, 4} {
			b.Set("Speaker", line, "The city")
		}
	})

	c = &hands{program: s.start(home), keys: s.keys}
	c.titled("About a list")
	c.command("Remove article")
	c.titled("About a tram")
	c.chooseSheet(name)
	c.wait("", "Edited sheet of 2 articles")
	c.wait("", "Row 4 is of “About a list”, which was removed from the desk since: nothing of it is taken.")
	c.wait("", "2 · The tram has run since 1932")
	c.shoot("differences")
	c.fill(c.steady("Entry", "Who has edited the sheet"), "Edda Editor")
	c.click(centre(c.steady("Button", "Apply 2 changes")))
	c.wait("", "2 changes of the sheet made in the name of Edda Editor.")
	c.keys.chord("Ctrl+Z")
	c.wait("", "Undone: Apply edited sheet")
	c.keys.chord("Ctrl+Shift+Z")
	c.wait("", "Done again: Apply edited sheet")
	c.close()
	if got := strings.Count(string(home.run(t, "claims", "--desk", home.desk())), "The city"); got != 2 {
		t.Errorf("%d claims are said by the city, want 2", got)
	}
}
