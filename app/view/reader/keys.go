package reader

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"factdesk/claims/segment"
)

// focus takes the keyboard.
func (r *Reader) focus() {
	if r.env.Canvas != nil && !r.state.focus {
		r.env.Canvas.Focus(r)
	}
}

// FocusGained implements fyne.Focusable.
func (r *Reader) FocusGained() {
	r.state.focus = true
	r.update()
}

// FocusLost implements fyne.Focusable.
func (r *Reader) FocusLost() {
	r.state.focus = false
	r.stopRolling()
	r.update()
}

// TypedRune implements fyne.Focusable. A letter of another alphabet counts as the
// Latin one on its key, whose name came just before.
func (r *Reader) TypedRune(c rune) {
	if c > unicode.MaxASCII && len(r.key) == 1 && r.key >= "A" && r.key <= "Z" {
		c = rune(r.key[0])
	}
	r.key = ""
	if c > ' ' && r.OnLetter != nil {
		r.OnLetter(strings.ToUpper(string(c)))
	}
}

// TypedKey implements fyne.Focusable.
func (r *Reader) TypedKey(e *fyne.KeyEvent) {
	r.key = e.Name
	if e.Name == fyne.KeyEscape && r.takeEdgeBack() {
		return
	}
	if r.decideByKey(e.Name) {
		return
	}
	if e.Name == fyne.KeyEscape && (r.state.bar || !r.Selection().Empty()) {
		r.ClearSelection()
		return
	}
	if e.Name == fyne.KeyEscape && r.marker.on {
		r.ToggleHighlighter()
		return
	}
	if !r.move(e.Name, r.env.Modifiers()) && r.OnKey != nil {
		r.OnKey(e.Name)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (r *Reader) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		r.Copy()
		return
	case *fyne.ShortcutSelectAll:
		r.selectAll()
		return
	case *desktop.CustomShortcut:
		if r.move(s.KeyName, s.Modifier) {
			return
		}
	}
	// Who has the focus is asked first, and the window only if nobody has it.
	if window, ok := r.env.Canvas.(fyne.Shortcutable); ok {
		window.TypedShortcut(s)
	}
}

// Copy puts the selected words on the clipboard.
func (r *Reader) Copy() {
	span := r.Selection()
	if !span.Empty() && r.env.Clipboard != nil {
		r.env.Clipboard.SetContent(r.page.layout.Text[span.Start:span.End])
	}
}

// move moves the caret, and with Shift the selection's end, and reports whether
// key is one that does so.
func (r *Reader) move(key fyne.KeyName, held fyne.KeyModifier) bool {
	if len(r.page.layout.Lines) == 0 {
		return false
	}
	word := held&fyne.KeyModifierShortcutDefault != 0
	at, upper := r.state.head, false
	switch key {
	case fyne.KeyLeft, fyne.KeyRight:
		at = r.aside(at, key == fyne.KeyRight, word)
	case fyne.KeyUp, fyne.KeyDown:
		r.moveLines(key, held)
		return true
	case fyne.KeyPageUp, fyne.KeyPageDown:
		r.turn(key == fyne.KeyPageDown, held)
		return true
	case fyne.KeyHome, fyne.KeyEnd:
		at, upper = r.edge(key == fyne.KeyEnd, word)
	default:
		return false
	}
	r.state.wish = -1
	r.moveTo(at, upper, held)
	return true
}

// moveTo puts the caret at an offset and follows it.
func (r *Reader) moveTo(at int, upper bool, held fyne.KeyModifier) {
	r.state.head, r.state.upper = at, upper
	if held&fyne.KeyModifierShift == 0 {
		r.state.anchor = at
	}
	r.state.bar = !r.trimmed().Empty()
	r.follow(r.lineOf(at, upper))
}

// moveLines moves the caret up or down, at the x where it began to.
func (r *Reader) moveLines(key fyne.KeyName, held fyne.KeyModifier) {
	l := r.page.layout
	i := r.lineOf(r.state.head, r.state.upper)
	if r.state.wish < 0 {
		r.state.wish = r.caretIn(i, r.state.head, r.state.upper)
	}
	if key == fyne.KeyUp {
		i--
	} else {
		i++
	}
	at, upper := r.hitLine(min(max(i, 0), len(l.Lines)-1), r.state.wish)
	r.moveTo(at, upper, held)
}

// edge returns the beginning or end of the caret's line, or of the whole text.
func (r *Reader) edge(end, whole bool) (at int, upper bool) { //nolint:revive // both flags are keys that are down
	l := r.page.layout
	switch {
	case whole && end:
		return len(l.Text), false
	case whole:
		return 0, false
	}
	line := l.Lines[r.lineOf(r.state.head, r.state.upper)]
	if end {
		return int(line.End), int(line.End) < len(l.Text) && l.Text[line.End] != '\n'
	}
	return int(line.Start), false
}

// aside returns the offset a cluster or word to the left or right of at.
func (r *Reader) aside(at int, right, word bool) int {
	s := r.line(r.page.layout.LineAt(at))
	ahead := right != s.RTL()
	switch {
	case word && ahead:
		return r.wordEnd(at)
	case word:
		return r.wordStart(at)
	case ahead:
		return r.next(at)
	}
	return r.previous(at)
}

func (r *Reader) next(at int) int {
	if to := r.line(r.page.layout.LineAt(at)).Next(at); to > at {
		return to
	}
	return min(at+1, len(r.page.layout.Text)) // over the newline
}

func (r *Reader) previous(at int) int {
	l := r.page.layout
	i := l.LineAt(at)
	if to := r.line(i).Previous(at); to < at {
		return to
	}
	if i == 0 {
		return 0
	}
	if int(l.Lines[i-1].End) < at {
		return at - 1 // over the newline
	}
	return r.line(i - 1).Previous(at)
}

func (r *Reader) wordEnd(at int) int {
	text := r.page.layout.Text
	at += len(text[at:]) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
	if at == len(text) {
		return at
	}
	return max(segment.WordAt(text, at).End, r.next(at))
}

func (r *Reader) wordStart(at int) int {
	text := r.page.layout.Text
	at = len(strings.TrimRightFunc(text[:at], unicode.IsSpace))
	if at == 0 {
		return 0
	}
	return segment.WordAt(text, at-1).Start
}

// Shift reports whether Shift is held down.
func (r *Reader) Shift() bool { return r.env.Modifiers()&fyne.KeyModifierShift != 0 }
