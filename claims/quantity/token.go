package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/anchor"
)

// form is what a token is made of.
type form uint8

const (
	mark   form = iota // one character that is none of the others
	word               // letters
	digits             // a number in digits
	opaque             // an address or a tag, which holds no numbers for us
)

// A token is a word, a number in digits, or a mark.
type token struct {
	anchor.Span

	form   form
	spaced bool // a blank or the beginning of the line stands before it
	roles  roles
	senses []sense // what a word can mean, by the lexicon
	digits decimal
}

// A scanner cuts a line into tokens.
type scanner struct {
	text   string
	at     int
	end    int
	spaced bool
	words  *lexicon
}

// scan appends the tokens of one line of text to tokens.
func scan(tokens []token, text string, line anchor.Span, words *lexicon) []token {
	s := scanner{text: text, at: line.Start, end: line.End, spaced: true, words: words}
	for s.at < s.end {
		r, n := s.rune(s.at)
		if unicode.IsSpace(r) || r == '\u200b' {
			s.at, s.spaced = s.at+n, true
			continue
		}
		t := token{Span: anchor.Span{Start: s.at}, spaced: s.spaced}
		s.take(&t, r, n)
		t.End = s.at
		s.spaced = false
		tokens = append(tokens, t)
	}
	return tokens
}

// take reads the token that begins with r, n bytes long.
func (s *scanner) take(t *token, r rune, n int) {
	switch {
	case s.spaced && s.address():
		t.form = opaque
		return
	case digit(r) >= 0, r == '.' && s.pointed():
		t.form = digits
		s.number(&t.digits)
		return
	case vulgar(r) > 0:
		t.form, t.digits = digits, decimal{value: vulgar(r), vulgar: true}
		s.at += n
		return
	case unicode.IsLetter(r) && !ideograph(r):
		t.form = word
		s.word()
	case ideograph(r):
		t.form = word
		s.at += n
	default:
		s.at += n
	}
	if s.words != nil {
		if e := s.words.find(s.text[t.Start:s.at]); e != nil {
			t.senses, t.roles = e.senses, e.roles
		}
	}
}

// pointed reports whether the stop here begins a decimal such as ".50".
func (s *scanner) pointed() bool {
	next, _ := s.rune(s.at + 1)
	if digit(next) < 0 || s.point() != '.' {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s.text[:s.at])
	return s.spaced || last == '(' || unicode.Is(unicode.Sc, last)
}

// address reads on to the next blank if a web address, an e-mail address, a
// handle or a tag begins here.
func (s *scanner) address() bool {
	chunk := s.chunk()
	if chunk == "" {
		return false // a control character
	}
	c := chunk[0]
	if c == '#' || c == '@' && len(chunk) > 1 || strings.HasPrefix(chunk, "www.") || far(chunk) {
		s.at += len(chunk)
		return true
	}
	return false
}

// chunk returns what stands from here to the next ASCII blank, or the beginning
// of it.
func (s *scanner) chunk() string {
	const long = 200 // longer words are looked at piece by piece
	rest := s.text[s.at:min(s.end, s.at+long)]
	for i := range len(rest) {
		if rest[i] <= ' ' {
			return rest[:i]
		}
	}
	for len(rest) > 1 && s.at+len(rest) < s.end && !utf8.RuneStart(s.text[s.at+len(rest)]) {
		rest = rest[:len(rest)-1]
	}
	return rest
}

// far reports whether a word without blanks is an address.
func far(chunk string) bool {
	if i := strings.IndexByte(chunk, ':'); i > 0 && strings.HasPrefix(chunk[i:], "://") {
		return true
	}
	at := strings.IndexByte(chunk, '@')
	return at > 0 && strings.IndexByte(chunk[at:], '.') > 0
}

// word reads letters, the digits in between, and apostrophes and stops that
// have letters on both sides, as in "don't" and "U.S.".
func (s *scanner) word() {
	start := s.at
	for s.at < s.end {
		r, n := s.rune(s.at)
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		case ideograph(r):
			return
		case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsNumber(r) && vulgar(r) == 0 && (r < utf8.RuneSelf || digit(r) < 0):
		case r == '\'' || r == '’':
			if !s.inner(n) || s.elided(start) {
				return
			}
		case r == '.':
			if !s.initials(start) {
				return
			}
		default:
			return
		}
		s.at += n
	}
}

// inner reports whether a letter follows the mark of n bytes here.
func (s *scanner) inner(n int) bool {
	r, _ := s.rune(s.at + n)
	return unicode.IsLetter(r)
}

// elided reports whether the word from start up to here is an article or the
// like that lost its vowel, as in "d'euros".
func (s *scanner) elided(start int) bool {
	return s.words != nil && s.words.elides && s.at-start <= 2
}

// initials reports whether the stop here belongs to letters with stops, as in
// "U.S." and "p.m.".
func (s *scanner) initials(start int) bool {
	_, last := utf8.DecodeLastRuneInString(s.text[start:s.at])
	from := s.at - last
	if from > start {
		return s.text[from-1] == '.' // the stop of the last letter
	}
	r, n := s.rune(s.at + 1)
	if !unicode.IsLetter(r) {
		return false
	}
	after, _ := s.rune(s.at + 1 + n)
	return after == '.'
}

// rune returns the character at offset at, or 0 at the line's end.
func (s *scanner) rune(at int) (rune, int) {
	if at >= s.end {
		return 0, 0
	}
	if c := s.text[at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[at:s.end])
}

// ideograph reports whether r is of a script that is written without blanks
// between words, so that each character is a token.
func ideograph(r rune) bool {
	return r >= 0x2e80 && (r <= 0x9fff && r != '々' || r >= 0xac00 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff) && unicode.IsLetter(r)
}
