//go:build e2e && linux

package e2e_test

import (
	"errors"
	"os"
	"strings"
	"testing"
)

// An article is also put together in the form, or read from a file.
func TestNewArticlesByTheirKeys(t *testing.T) {
	c := reads(t, "new-", bridge())
	c.s.copyText("A lake is deep.\nNobody has seen its ground.\n")
	c.keys.chord("Ctrl+N")
	c.wait("Label", "New article")
	c.click(centre(c.steady("Button", "Paste from clipboard")))
	c.wait("", "Nobody has seen its ground.")
	c.fill(c.steady("Entry", "Title"), "About a lake")
	c.shoot("form")
	c.click(centre(c.steady("Button", "Add article")))
	c.titled("About a lake")
	c.place("Nobody has seen its ground.")

	file := c.process.Dir + "/river.txt"
	if err := os.WriteFile(file, []byte("About a river\nIt is long.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c.keys.chord("Ctrl+O")
	c.click(centre(c.steady("Label", "river")))
	c.shoot("file")
	c.click(centre(c.steady("Button", "Open")))
	c.titled("About a river")
	c.place("It is long.")
	c.close()
}

// A claim within another is made part of that, which the panel says and leads to,
// and is taken out of it again.
func TestAClaimIsPartOfTheOneAroundIt(t *testing.T) {
	c := reads(t, "part-", bridge())
	c.tripleClick(middle(c.place("metres")))
	c.steady("Button", "Tag claim")
	c.keys.chord("T")
	c.wait("", "0 of 1 decided")
	c.doubleClick(middle(c.place("1,200")))
	c.steady("Button", "Tag claim")
	c.keys.chord("T")
	c.wait("", "0 of 2 decided")
	c.wait("Entry", "1,200")

	c.command("Part of the claim around it")
	c.find("", "Part of")
	c.shoot("part")
	c.click(centre(c.find("Hyperlink", "The bridge is 1,200 metres long.")))
	c.wait("Entry", "The bridge is 1,200 metres long.")
	c.gone("", "Part of")

	c.click(inside(c.place("1,200")))
	c.find("", "Part of")
	c.command("No longer part of another claim")
	c.gone("", "Part of")
	c.close()
}

// What is selected is copied with its sentence and the article it's from by the
// menu of the right button, too.
func TestCopyingWithContextByTheMenu(t *testing.T) {
	c := reads(t, "copymenu-", bridge())
	c.doubleClick(middle(c.place("opened")))
	c.steady("Button", "Tag claim")
	c.rightClick(middle(c.place("opened")))
	c.click(centre(c.steady("Text", "Copy with context")))
	c.keys.chord("Ctrl+F")
	c.focused("Find in the article")
	c.keys.chord("Ctrl+A")
	c.keys.chord("Ctrl+V")
	eventually(t, "what was pasted", func() error {
		if !c.says("Find in the article", "“opened” In context: It opened in 1932. — About a bridge") {
			return errors.New("it isn't there")
		}
		return nil
	})
	c.close()
}

// says reports whether a field with a hint holds words, however they are spaced.
func (h *hands) says(hint, words string) bool {
	h.s.t.Helper()
	for _, seen := range h.sees("Entry", hint) {
		if strings.Join(strings.Fields(seen.Text), " ") == words {
			return true
		}
	}
	return false
}
