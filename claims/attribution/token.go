package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

type shape uint8

const (
	mark  shape = iota // a comma, a dash, a bracket
	lower              // a word in small letters
	upper              // a word that begins with a capital
	digit              // a number
	quote              // a quotation mark
)

// A token is a word, a number or a mark.
type token struct {
	start, end int
	class      class
	shape      shape
	owner      bool // a word with 's
	quotation  int  // the number of the quotation that it belongs to, marks and all; -1 outside
	paragraph  int
	sentence   int
}

func (t token) word() bool { return t.shape == lower || t.shape == upper || t.shape == digit }

// tokens cuts the text into words and marks.
func (r *Reading) cut() {
	r.tokens = make([]token, 0, len(r.text)/5+8)
	paragraph := 0
	for at := 0; at < len(r.text); {
		c, n := utf8.DecodeRuneInString(r.text[at:])
		switch {
		case c == '\n':
			paragraph++
			at++
		case unicode.IsSpace(c):
			at += n
		default:
			t := r.next(at, c, n)
			t.paragraph, t.quotation = paragraph, -1
			r.tokens = append(r.tokens, t)
			at = t.end
		}
	}
	r.number()
}

// number tells each token which sentence it is in.
func (r *Reading) number() {
	i, n := 0, 0
	for s := range segment.Sentences(r.text) {
		for i < len(r.tokens) && r.tokens[i].start < s.End {
			r.tokens[i].sentence = n
			i++
		}
		n++
	}
	for ; i < len(r.tokens); i++ {
		r.tokens[i].sentence = n
	}
}

// next is the token that begins at an offset with c, which has n bytes.
func (r *Reading) next(at int, c rune, n int) token {
	t := token{start: at, end: at + n}
	switch {
	case c < utf8.RuneSelf && '0' <= c && c <= '9':
		t.shape = digit
		t.end = r.runEnd(at)
		if strings.HasSuffix(r.text[at:t.end], "-old") {
			t.shape = lower // "the 34-year-old"
		}
	case unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c):
		t.shape = lower
		if unicode.IsUpper(c) {
			t.shape = upper
		}
		t.end = r.runEnd(at)
		r.look(&t)
	case marks(c) != 0 || c == '\'':
		t.shape = quote
	}
	return t
}

// look finds out what a word can be, and takes the stop of an abbreviation in.
func (r *Reading) look(t *token) {
	word := r.text[t.start:t.end]
	bare := word
	for _, s := range [...]string{"'s", "’s", "s'", "s’"} {
		if strings.HasSuffix(word, s) {
			t.owner = true
			bare = word[:len(word)-len(s)]
		}
	}
	t.class = r.words.class(word)
	if t.class == 0 && t.shape == upper && r.german() {
		t.class = r.compound(word)
	}
	if t.owner && t.class == 0 {
		t.class = r.words.class(bare) &^ (cue | adverb | be | have | pronoun)
	}
	if t.end >= len(r.text) || r.text[t.end] != '.' || t.shape != upper {
		return
	}
	if initial := utf8.RuneCountInString(word) == 1 || strings.IndexByte(word, '.') > 0; initial ||
		t.class&(title|month) != 0 && len(word) <= 5 || t.class&thing != 0 && len(word) <= 4 && r.smallAfter(t.end+1) {
		t.end++
	}
}

// compound is what a word is whose last part is a role: "Gewerkschaftschef".
func (r *Reading) compound(word string) class {
	const short = 4
	for i := 1; i+short <= len(word); i++ {
		if !utf8.RuneStart(word[i]) {
			continue
		}
		if c := r.words.class(word[i:]); c&role != 0 {
			return c & (role | man | woman)
		}
	}
	return 0
}

// smallAfter reports whether a small letter follows a blank at an offset.
func (r *Reading) smallAfter(at int) bool {
	if at+1 >= len(r.text) || r.text[at] != ' ' {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.text[at+1:])
	return unicode.IsLower(c)
}

// runEnd is where the word that begins at an offset ends.
func (r *Reading) runEnd(at int) int {
	for at < len(r.text) {
		c, n := utf8.DecodeRuneInString(r.text[at:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && c != '_' {
			if !joins(c) || at+n >= len(r.text) || !r.letterAt(at+n) {
				break
			}
		}
		at += n
	}
	return at
}

func joins(c rune) bool {
	return c == '\'' || c == '’' || c == '-' || c == '.' || c == ',' || c == '\u2011' || c == '\u00ad' || c == '&' || c == '+'
}

// letterAt reports whether a word can go on at an offset, after a mark inside
// it; a comma joins digits only.
func (r *Reading) letterAt(at int) bool {
	c, _ := utf8.DecodeRuneInString(r.text[at:])
	if r.text[at-1] == ',' {
		return at >= 2 && '0' <= r.text[at-2] && r.text[at-2] <= '9' && unicode.IsDigit(c)
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

// is reports whether a token is the given mark.
func (r *Reading) is(i int, among string) bool {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].shape != mark {
		return false
	}
	return strings.Contains(among, r.text[r.tokens[i].start:r.tokens[i].end])
}

// span is the stretch of the tokens from up to, but not including, to.
func (r *Reading) span(from, to int) anchor.Span {
	if from >= to {
		return anchor.Span{}
	}
	return anchor.Span{Start: r.tokens[from].start, End: r.tokens[to-1].end}
}

func (r *Reading) of(i int) string { return r.text[r.tokens[i].start:r.tokens[i].end] }
