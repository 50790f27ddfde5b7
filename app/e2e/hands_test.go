//go:build e2e && linux

package e2e_test

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"factdesk/app/e2e/spy"
)

// The hands are those of who sits before the window. Each of their acts ends
// when the window shows what came of it, and keeps a picture of that.
type hands struct {
	*program
	keys *keyboard
}

// signIn says at the first start who is there.
func (h *hands) signIn(name string) {
	h.s.t.Helper()
	h.wait("Button", "Paste an article")
	h.shoot("first-start")
	h.fill(h.steady("Entry", "Your name"), name)
	h.keys.chord("Enter")
	h.wait("", "Thank you, "+name)
	h.shoot("signed-in")
}

// pasteArticle puts an article on the desk that was copied elsewhere.
func (h *hands) pasteArticle(a article) {
	h.s.t.Helper()
	h.s.copyText(a.text)
	h.keys.chord("Ctrl+V")
	h.titled(a.title)
	h.shoot("article-pasted")
}

// titled waits until the window's title has words.
func (h *hands) titled(words string) {
	h.s.t.Helper()
	eventually(h.s.t, "title", func() error {
		if title := h.title(); !strings.Contains(title, words) {
			return fmt.Errorf("it is %q, want %q in it", title, words)
		}
		return nil
	})
}

// tag drags over quote, wherever it is in the article, and presses the button
// that comes up.
func (h *hands) tag(quote string) {
	h.s.t.Helper()
	at := h.scrollTo(quote, spy.Point{X: screenWidth / 2, Y: screenHeight / 2})
	h.drag(at.From, at.To)
	button := h.steady("Button", "Tag claim")
	h.shoot("selected")
	h.click(centre(button))
	h.wait("Entry", quote)
	h.shoot("tagged")
}

// fill replaces what stands in a field.
func (h *hands) fill(field spy.Seen, text string) {
	h.s.t.Helper()
	h.click(centre(field))
	h.focused(field.Hint)
	h.keys.chord("Ctrl+A")
	h.keys.write(text)
	h.wait("Entry", text)
}

// focused waits until what is typed goes into the field that has a hint.
func (h *hands) focused(hint string) {
	h.s.t.Helper()
	eventually(h.s.t, fmt.Sprintf("the focus in “%s”", hint), func() error {
		for _, seen := range h.sees("Entry", hint) {
			if seen.Focused {
				return nil
			}
		}
		return errors.New("it isn't there")
	})
}

// panel is a point of the claim's panel.
func (h *hands) panel() spy.Point { return spy.Point{X: screenWidth * 6 / 7, Y: screenHeight / 2} }

// find scrolls the claim's panel until it shows words in something of the kind,
// and returns that.
func (h *hands) find(kind, words string) spy.Seen {
	h.s.t.Helper()
	const turns = 40
	h.rest()
	h.move(h.panel())
	for i := range 2 * turns {
		if all := h.sees(kind, words); len(all) > 0 {
			return h.steady(kind, words)
		}
		if i < turns {
			h.press(wheelDown)
		} else {
			h.press(wheelUp)
		}
		time.Sleep(2 * glance) // for the window to turn, too
	}
	return h.wait(kind, words)
}

func (h *hands) setSpeaker(name string) {
	h.s.t.Helper()
	h.fill(h.find("Entry", "Speaker"), name)
	h.keys.chord("Escape")
	h.shoot("speaker")
}

// attach asks for a source and types what isn't in the library.
func (h *hands) attach(address string) {
	h.s.t.Helper()
	h.keys.chord("S")
	h.wait("Entry", "Find a source")
	h.keys.write(address)
	h.wait("", "New source")
	h.shoot("palette")
	h.keys.chord("Enter")
	h.gone("Entry", "Find a source")
	h.wait("", address)
	h.shoot("source-attached")
}

func (h *hands) setExcerpt(words string) {
	h.s.t.Helper()
	h.fill(h.find("Entry", "Excerpt"), words)
	h.keys.chord("Escape")
	h.shoot("excerpt")
}

// decide gives the verdict that has the key.
func (h *hands) decide(key, verdict string) {
	h.s.t.Helper()
	h.keys.chord(key)
	h.wait("", verdict)
	h.wait("", "1 of 1 decided")
	h.wait("Hyperlink", "Take back")
	h.shoot("verdict")
}

func (h *hands) explain(rationale string) {
	h.s.t.Helper()
	h.keys.chord("R")
	h.focused("Rationale")
	h.keys.write(rationale)
	h.wait("Entry", rationale)
	h.keys.chord("Escape")
	h.shoot("rationale")
}

// export writes the report to path.
func (h *hands) export(path string) {
	h.s.t.Helper()
	h.keys.chord("Ctrl+E")
	h.fill(h.steady("Entry", ".xlsx"), path)
	h.shoot("export")
	h.keys.chord("Enter")
	h.wait("", "Written to "+path)
	h.shoot("exported")
}

// comesBack waits until the window shows, without being asked, what was open when
// the program ended: the article, the place in it, and the claim.
func (h *hands) comesBack(a article) {
	h.s.t.Helper()
	h.titled(a.title)
	h.place(a.quote)
	h.wait("Entry", a.quote)
}

// takeVerdictBack undoes the rationale and the verdict, which were the last
// things done.
func (h *hands) takeVerdictBack() {
	h.s.t.Helper()
	h.keys.chord("Ctrl+Z")
	h.wait("", "Undone: Edit rationale")
	h.keys.chord("Ctrl+Z")
	h.wait("", "Undone: Give verdict")
	h.wait("", "0 of 1 decided")
	h.gone("Hyperlink", "Take back")
}

// command does what is called so, by the palette.
func (h *hands) command(name string) {
	h.s.t.Helper()
	h.keys.chord("Ctrl+K")
	h.wait("Entry", "Find a claim")
	h.keys.write(name)
	h.wait("Entry", name)
	h.keys.chord("Enter")
	h.gone("Entry", "Find a claim")
}

// unlock types a passphrase where it is asked for.
func (h *hands) unlock(secret string) {
	h.s.t.Helper()
	h.focused("Passphrase or recovery code")
	h.keys.chord("Ctrl+A")
	h.keys.write(secret)
	h.wait("Entry", secret)
	h.keys.chord("Enter")
}
