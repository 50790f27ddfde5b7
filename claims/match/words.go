package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how many bytes of a text count. Claims are short; what is longer
// must not be slow.
const longest = 1 << 15

// A word is a piece of a text as it is looked up: lower case, or a number.
type word struct {
	from, to int   // where in the cutter's low it stands
	common   uint8 // the tongues to which it is too common to tell claims apart, a bit each
	aside    bool  // says who posted the text, not what it says
}

// A cutter cuts texts into words. It may be used again, for one text at a time.
type cutter struct {
	text  string
	at    int
	aside bool
	words []word
	low   []byte // all words' letters
	begin int    // where in low the next word begins
}

// cut cuts a text into words and returns the tongue they are in. Links are left
// out, and hashtags and handles are taken apart at their capitals.
func (c *cutter) cut(text string) *tongue {
	c.words, c.low, c.begin = c.words[:0], c.low[:0], 0
	body, who := signature(beginning(text))
	c.text, c.at, c.aside = body, 0, false
	c.all()
	c.text, c.at, c.aside = who, 0, true
	c.all()
	t := tongueOf(c.words, c.low)
	c.drop(t)
	return t
}

// beginning returns as much of a text as counts.
func beginning(text string) string {
	if len(text) <= longest {
		return text
	}
	end := longest
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// drop leaves out the words that are common in a tongue, unless there are no
// others.
func (c *cutter) drop(t *tongue) {
	kept := 0
	for _, w := range c.words {
		if w.common&t.bit == 0 {
			kept++
		}
	}
	if kept == 0 {
		return
	}
	all := c.words
	c.words = c.words[:0]
	for _, w := range all {
		if w.common&t.bit == 0 {
			c.words = append(c.words, w)
		}
	}
}

// letters returns what a word is written with, until the next cut.
func (c *cutter) letters(w word) []byte { return c.low[w.from:w.to] }

func (c *cutter) all() {
	for c.at < len(c.text) {
		r, n := c.rune()
		switch {
		case digit(r):
			c.number()
		case !letter(r):
			c.at += n
			c.mark(r)
		case unspaced(r):
			c.pairs()
		case link(c.text[c.at:]) > 0:
			c.at += link(c.text[c.at:])
		case initials(c.text[c.at:]) > 0:
			c.short(initials(c.text[c.at:]))
		default:
			c.plain()
			c.end()
		}
	}
}

// short passes over n bytes of initials, "U.S." or "US", which are one word and
// never a common one.
func (c *cutter) short(n int) {
	for _, b := range []byte(c.text[c.at : c.at+n]) {
		if b != '.' {
			c.lower(rune(b))
		}
	}
	c.end()
	c.words[len(c.words)-1].common = 0
	c.at += n
}

// rune returns the next character and its bytes.
func (c *cutter) rune() (rune, int) {
	if b := c.text[c.at]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(c.text[c.at:])
}

// end ends the word whose letters were put into low.
func (c *cutter) end() {
	if len(c.low) > c.begin {
		common := lists().common[string(c.low[c.begin:])]
		c.words = append(c.words, word{c.begin, len(c.low), common, c.aside})
		c.begin = len(c.low)
	}
}

// mark does what a character that is in no word asks for.
func (c *cutter) mark(r rune) {
	switch r {
	case '%':
		c.low = append(c.low, "percent"...)
		c.end()
	case '#', '@':
		c.tag()
	}
}

// number passes over a number, without the commas that part thousands.
func (c *cutter) number() {
	for ; c.at < len(c.text); c.at++ {
		b := c.text[c.at]
		switch {
		case digit(rune(b)):
			c.low = append(c.low, b)
		case b != ',' && b != '.' || digits(c.text[c.at+1:]) == 0:
			c.end()
			return
		case b == '.' || digits(c.text[c.at+1:]) != 3:
			c.low = append(c.low, '.')
		}
	}
	c.end()
}

// digits counts the digits that text begins with, up to four.
func digits(text string) int {
	n := 0
	for n < min(len(text), 4) && digit(rune(text[n])) {
		n++
	}
	return n
}

// plain puts the letters from here on into low.
func (c *cutter) plain() {
	for c.at < len(c.text) {
		r, n := c.rune()
		switch {
		case r == '\'', r == '’', r == 'ʼ':
			c.at += n + possessive(c.text[c.at+n:])
		case !letter(r) && !digit(r) && !unicode.IsMark(r), unspaced(r):
			return
		default:
			c.at += n
			c.lower(r)
		}
	}
}

func (c *cutter) lower(r rune) {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		c.low = append(c.low, byte(r)) //nolint:gosec // it is less than RuneSelf
		return
	}
	c.low = utf8.AppendRune(c.low, unicode.ToLower(r))
}

// possessive is 1 if an s stands alone after an apostrophe.
func possessive(rest string) int {
	if rest == "" || rest[0] != 's' && rest[0] != 'S' {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(rest[1:]); letter(r) {
		return 0
	}
	return 1
}

// tag takes a hashtag or a handle apart: a word ends before a capital that
// follows a small letter.
func (c *cutter) tag() {
	small := false
	for c.at < len(c.text) && !strings.HasPrefix(c.text[c.at:], picture) {
		r, n := c.rune()
		if !letter(r) && !digit(r) && r != '_' || unspaced(r) {
			break
		}
		if digit(r) {
			c.end()
			c.number()
			continue
		}
		upper := unicode.IsUpper(r)
		if upper && small || r == '_' {
			c.end()
		}
		if small = !upper; r != '_' {
			c.lower(r)
		}
		c.at += n
	}
	c.end()
}

// pairs gives each two neighbouring characters of a script without blanks.
func (c *cutter) pairs() {
	before, first := "", true
	for c.at < len(c.text) {
		r, n := c.rune()
		if !unspaced(r) {
			break
		}
		now := c.text[c.at : c.at+n]
		if before != "" {
			c.low = append(append(c.low, before...), now...)
			c.end()
			first = false
		}
		before = now
		c.at += n
	}
	if first {
		c.low = append(c.low, before...)
		c.end()
	}
}
