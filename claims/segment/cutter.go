package segment

import (
	"unicode/utf8"

	"factdesk/claims/anchor"
)

// A cutter goes over the sentences of a paragraph that has no blanks at its
// ends.
type cutter struct {
	in   *tongue
	text string
	held anchor.Span // the sentence that next found
	from int         // where the one behind it begins
	list items       // none where it has no first
	item int         // where the next item of the list begins, or the end
	head int         // where a letter goes on behind whom it's to, or 0
	tail int         // where the name of whoever wrote it begins, or the end
}

// cutter returns a cutter of a paragraph.
func (t *tongue) cutter(paragraph string) cutter {
	c := cutter{in: t, text: paragraph, item: len(paragraph)}
	c.head, c.tail = t.greeted(paragraph), t.signed(paragraph)
	if list, ok := t.itemsOf(paragraph); ok {
		c.item = list.next(paragraph, 0)
		c.list = list
	}
	return c
}

// next finds the next sentence, and reports whether there is one.
func (c *cutter) next() bool {
	start := c.from
	if start >= len(c.text) {
		return false
	}
	if start == 0 && c.head > 0 {
		c.held, c.from = Trim(c.text, anchor.Span{End: c.head}), c.head
		return true
	}
	for at := c.behindSign(start); ; {
		until := c.until(start)
		s, found := stopFrom(c.text, at, until)
		switch {
		case !found:
			s.end, s.next, s.role = until, until, line
		case !c.in.ends(c.text, s):
			at = s.run
			continue
		}
		c.held, c.from = anchor.Span{Start: start, End: s.end}, s.next
		if s.role&line != 0 {
			c.held = Trim(c.text, c.held) // no mark ends it
		}
		return true
	}
}

// until returns where the sentence at start ends at the latest.
func (c *cutter) until(start int) int {
	if c.tail > start {
		return min(c.item, c.tail)
	}
	return c.item
}

// behindSign returns where the words of the sentence at start begin: behind the
// sign of an item, if it is one.
func (c *cutter) behindSign(start int) int {
	switch {
	case c.list.first == "":
		return start
	case start == 0:
		return len(c.list.first)
	case start < c.item || c.item == len(c.text):
		return start
	}
	at := max(start, c.item+len(c.list.sign()))
	c.item = c.list.next(c.text, c.item)
	return at
}

// nearby is how far back SentenceAt looks at first, in bytes.
const nearby = 512

// around returns the sentence at at, from what stands within back bytes before
// it, and whether that was enough.
func (c *cutter) around(at, back int) (anchor.Span, bool) {
	one := *c
	whole := at <= back || c.list.first != ""
	if !whole {
		from, found := calm(c.text, at-back, at)
		if !found {
			return anchor.Span{}, false
		}
		one.from = from
	}
	sure := whole // of where the sentence begins
	for one.next() {
		if one.from > at || one.from >= len(c.text) {
			return one.held, sure
		}
		sure = true
	}
	return one.held, sure
}

// calm returns the first place from from on, and before until, that is within a
// word, where no sentence can end and from where all their ends are found.
func calm(text string, from, until int) (int, bool) {
	from = clamp(text, from)
	for at := from; at < until; {
		prev, size := utf8.DecodeRuneInString(text[at:])
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		if wordly(prev) && wordly(next) && apart(prev, next) {
			return at + size, true
		}
		at += size
	}
	return 0, false
}

func wordly(r rune) bool {
	what := kindOf(r)
	return what == letter || what == single
}
