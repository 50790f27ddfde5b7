//go:build e2e && linux

package e2e_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"factdesk/app/e2e/spy"
)

// goOn goes on with Tab and waits until that is where it should be.
func (h *hands) goOn(kind, words string) {
	h.s.t.Helper()
	h.keys.chord("Tab")
	h.at(kind, words)
}

// at waits until something has the focus.
func (h *hands) at(kind, words string) {
	h.s.t.Helper()
	eventually(h.s.t, fmt.Sprintf("the focus on “%s”", words), func() error {
		if !slices.ContainsFunc(h.sees(kind, words), func(s spy.Seen) bool { return s.Focused }) {
			return errors.New("it isn't there")
		}
		return nil
	})
}

// enter types text into the field that has the focus, and waits for it: a key
// that comes too early would type it without its end.
func (h *hands) enter(text string) {
	h.s.t.Helper()
	h.keys.write(text)
	h.wait("Entry", text)
}

// undone takes the last edit back and waits until the window says so.
func (h *hands) undone(names ...string) {
	h.s.t.Helper()
	for _, name := range names {
		h.keys.chord("Ctrl+Z")
		h.wait("", "Undone: "+name)
	}
}

// redo does what was undone last.
func (h *hands) redo(names ...string) {
	h.s.t.Helper()
	for _, name := range names {
		h.keys.chord("Ctrl+Shift+Z")
		h.wait("", "Done again: "+name)
	}
}

// The panel is gone through with the keyboard, each field left is one edit, and
// each edit is taken back by one Ctrl+Z.
func TestThePanelIsWorkedFromTheKeyboard(t *testing.T) {
	s, home, a := newScreen(t), newHome(t), anArticle(t)
	h := &hands{program: s.start(home), keys: s.keys}
	const named, tags = "Olena Koval", "land, law"
	h.signIn(checker)
	h.pasteArticle(a)
	h.tag(a.title)

	h.keys.chord("E")
	h.at("Entry", "Statement")
	h.keys.write(" today")
	h.wait("Entry", a.title+" today")
	h.wait("Hyperlink", "Reset to quote")
	h.goOn("Entry", "Speaker")
	h.enter(named)
	h.goOn("Entry", "Tags")
	h.enter(tags)
	h.goOn("Hyperlink", "said on, place")
	h.keys.chord("Enter") // unfolds the rest
	h.at("Entry", "e.g. 5 Mar 2024")
	h.enter("soon")
	h.goOn("Entry", "Place")
	h.wait("", "Write like 5 March 2024")
	h.shoot("panel-no-date")
	h.keys.chord("Shift+Tab")
	h.at("Entry", "e.g. 5 Mar 2024")
	h.keys.chord("Ctrl+A")
	h.enter("5.3.2024")
	h.goOn("Entry", "Place")
	h.wait("Entry", "5 Mar 2024")
	h.enter("Geneva")
	h.keys.chord("Tab")
	h.wait("", "Saved ")
	h.keys.chord("Enter") // the first type
	h.keys.chord("Escape")
	h.shoot("panel-filled")

	all := []string{"Set types", "Set place", "Set date said", "Set tags", "Set speaker", "Edit statement"}
	h.undone(all...)
	h.gone("Entry", a.title+" today")
	h.gone("Entry", named)
	h.redo("Edit statement", "Set speaker", "Set tags", "Set date said", "Set place", "Set types")
	h.wait("Entry", a.title+" today")
	h.wait("Entry", named)

	h.completes(a.quote, "ol", named)
	h.tellsHistory("Speaker: " + named)
	h.changesAll("Petro Nesterenko", named)
	h.close()

	got := speakersOf(t, home)
	if got[a.quote] != named || got[a.title] != named {
		t.Errorf("the desk has the speakers %q, want %q twice", got, named)
	}
	home.run(t, "check", "--desk", home.desk())
}

// completes tags another quote and has its speaker completed. What is typed
// there is the field's own to undo.
func (h *hands) completes(quote, typed, name string) {
	h.s.t.Helper()
	h.tag(quote)
	h.keys.chord("E")
	h.at("Entry", "Statement")
	h.keys.write("!")
	h.wait("Entry", quote+"!")
	h.keys.chord("Ctrl+Z")
	h.gone("Entry", quote+"!")
	h.keys.chord("Ctrl+Shift+Z")
	h.wait("Entry", quote+"!")
	h.keys.chord("Ctrl+Z")
	h.gone("Entry", quote+"!")
	h.goOn("Entry", "Speaker")
	h.enter(typed)
	h.wait("", "↓ takes "+name)
	h.shoot("panel-completion")
	h.keys.chord("Down")
	h.wait("Entry", name)
	h.keys.chord("Escape")
}

// tellsHistory opens the history and waits until it says words.
func (h *hands) tellsHistory(words string) {
	h.s.t.Helper()
	h.keys.chord("R")
	h.at("Entry", "Rationale")
	h.goOn("Select", "To check")
	h.goOn("Hyperlink", "Show")
	h.keys.chord("Enter")
	h.wait("", words)
	h.wait("", "Tagged “")
	h.shoot("panel-history")
	h.keys.chord("Escape")
}

// changesAll gives all claims another speaker, takes that back in one step and
// goes back to the text.
func (h *hands) changesAll(name, before string) {
	h.s.t.Helper()
	h.command("Select all claims of the article")
	h.wait("", "2 claims")
	h.fill(h.steady("Entry", "Speaker"), name)
	h.keys.chord("Tab")
	h.wait("", "Saved")
	h.shoot("panel-several")
	h.keys.chord("Ctrl+Z")
	h.wait("", "Undone: Set speaker of 2 claims")
	h.wait("", "2 claims")
	h.wait("Entry", before)
	h.keys.chord("Escape")
}

// speakersOf returns who said each quote, by the command that lists claims.
func speakersOf(t *testing.T, h *home) map[string]string {
	t.Helper()
	found := map[string]string{}
	lines := json.NewDecoder(bytes.NewReader(h.run(t, "claims", "--desk", h.desk())))
	for lines.More() {
		var c struct{ Quote, Speaker string }
		if err := lines.Decode(&c); err != nil {
			t.Fatal(err)
		}
		found[c.Quote] = c.Speaker
	}
	return found
}
