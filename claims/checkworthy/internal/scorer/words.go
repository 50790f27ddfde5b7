package scorer

import (
	"unicode"
	"unicode/utf8"
)

// A word is what the scorer reads of a sentence at a time: a word, a number, or
// one of the marks that say something of a claim.
type word struct {
	hash  uint32 // of its small letters, or of its kind where it's a number
	flags flags
}

// flags tell what the small letters of a word don't.
type flags uint8

const (
	capital flags = 1 << iota // begins with a capital letter, and is not the first
	number
	year
	exact // a number with separated thousands or with decimals
	first
	question
	amount // a mark of percent or of money
	quote
)

// A reader yields the words of a sentence, one after the other.
type reader struct {
	text string
	at   int
	held word // the rest of a word that was cut in two, if its hash isn't 0
	any  bool // a word was yielded
}

// next returns the next word. It reports whether there was one.
func (r *reader) next() (word, bool) {
	w, ok := r.held, r.held.hash != 0
	r.held = word{}
	if !ok {
		w, ok = r.read()
	}
	if !ok {
		return word{}, false
	}
	if !r.any {
		w.flags = w.flags&^capital | first
	}
	r.any = true
	return w, true
}

// read reads the next word of the text.
func (r *reader) read() (word, bool) {
	for r.at < len(r.text) {
		b := r.text[r.at]
		switch kinds[b] {
		case letter:
			return r.letters(), true
		case digit:
			return r.digits(), true
		case mark:
			r.at++
			return marked(b), true
		case beyond:
			if w, ok := r.foreign(); ok {
				return w, true
			}
		default:
			r.at++
		}
	}
	return word{}, false
}

// foreign reads a word that begins beyond ASCII. It reports false where there
// is something else, and goes past it.
func (r *reader) foreign() (word, bool) {
	c, n := utf8.DecodeRuneInString(r.text[r.at:])
	if unicode.IsLetter(c) {
		return r.letters(), true
	}
	r.at += n
	switch c {
	case '“', '”', '„', '«', '»':
		return marked('"'), true
	case '€', '£':
		return marked('$'), true
	case '؟', '？':
		return marked('?'), true
	}
	return word{}, false
}

// marked returns the word that a mark is.
func marked(b byte) word {
	w := word{hash: hashed(start, b)}
	switch b {
	case '?':
		w.flags = question
	case '$', '%':
		w.flags = amount
	case '"':
		w.flags = quote
	}
	return w
}

// letters reads a word of letters. What an apostrophe cuts off is a word of its
// own: "we'll" is "we" and "'ll", "don't" is "do" and "n't".
func (r *reader) letters() word {
	w, begin := word{hash: start}, r.at
	before, last := w.hash, rune(0)
	for r.at < len(r.text) {
		c, n := lettered(r.text[r.at:])
		if n == 0 && r.abbreviates(begin) {
			c, n = '.', 1
		}
		if n == 0 {
			break
		}
		small := unicode.ToLower(c)
		if r.at == begin && small != c {
			w.flags = capital
		}
		before, last = w.hash, small
		w.hash = hashRune(w.hash, small)
		r.at += n
	}
	if n := apostrophe(r.text[r.at:]); n > 0 {
		if end := r.text[r.at+n:]; last == 'n' && before != start && end != "" && end[0]|0x20 == 't' {
			w.hash, r.held, r.at = before, negation(), r.at+n+1
		} else {
			r.held = r.clitic(n)
		}
	}
	return w
}

// abbreviates reports whether a stop stands between two letters of an
// abbreviation like "U.S.", of which the word that begins at begin is the first
// part. The last stop is not read.
func (r *reader) abbreviates(begin int) bool {
	at := r.at
	return r.text[at] == '.' && (at == begin+1 || at > begin+1 && r.text[at-2] == '.') &&
		at+1 < len(r.text) && kinds[r.text[at+1]] == letter
}

// negation returns the word "n't".
func negation() word { return word{hash: hashed(hashed(hashed(start, 'n'), '\''), 't')} }

// clitic reads what follows an apostrophe of n bytes, if it's letters.
func (r *reader) clitic(n int) word {
	at, hash := r.at+n, hashed(start, '\'')
	for at < len(r.text) && kinds[r.text[at]] == letter {
		hash = hashed(hash, r.text[at]|0x20)
		at++
	}
	if at == r.at+n {
		return word{}
	}
	r.at = at
	return word{hash: hash}
}

// apostrophe returns the length of the apostrophe that text begins with, or 0.
func apostrophe(text string) int {
	switch {
	case text != "" && text[0] == '\'':
		return 1
	case len(text) > 2 && text[:3] == "’":
		return 3
	}
	return 0
}

// lettered returns the letter or digit that text begins with and its length,
// which is 0 where it begins with something else.
func lettered(text string) (rune, int) {
	switch b := text[0]; kinds[b] {
	case letter, digit:
		return rune(b), 1
	case beyond:
		if c, n := utf8.DecodeRuneInString(text); unicode.IsLetter(c) || unicode.IsMark(c) {
			return c, n
		}
	}
	return 0, 0
}
