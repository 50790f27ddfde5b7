package segment

import (
	"strings"
	"unicode/utf8"
)

// A role is what a character may do at a sentence's end.
type role uint16

const (
	dot     role = 1 << iota // ends a sentence, or shortens a word
	strong                   // ends a sentence: ! ? and their like
	full                     // ends a sentence with no blank behind it
	closes                   // follows a stop: a quotation mark, a bracket
	opens                    // stands before a sentence's first word
	joint                    // within a sentence: , ; :
	address                  // an address of the net, that may have ended a line
	clock                    // the time of a mail, likewise
	line                     // what surely was the end of a line
)

// roles are those of ASCII.
//
//nolint:gochecknoglobals // never changed
var roles = [utf8.RuneSelf]role{
	'.': dot, '!': strong, '?': strong,
	'"': closes | opens, '\'': closes | opens, '`': closes | opens, '*': closes | opens,
	')': closes, ']': closes, '}': closes, '(': opens, '[': opens, '{': opens,
	',': joint, ';': joint, ':': joint, '/': joint, '-': opens,
}

// roleOf returns the role of r.
func roleOf(r rune) role {
	if r < utf8.RuneSelf {
		return roles[r]
	}
	switch r {
	case '…', '؟', '۔', '։', '።', '၊', '။', '។', '؞', '‽':
		return strong
	case '。', '！', '？', '｡', '।', '॥', '།':
		return full
	case '”', '“', '’', '‘', '«', '»', '›', '‹', '„', '‚', '″':
		return closes | opens
	case '」', '』', '】', '）', '〉', '》', '〕':
		return closes
	case '「', '『', '【', '（', '〈', '《', '¿', '¡', '–', '—', '―', '•':
		return opens
	case '，', '、', '；', '：', '،', '؛':
		return joint
	}
	return 0
}

// mayStop marks the bytes with which a stop may begin. A scan for them passes
// over all others without a look at what character they belong to.
//
//nolint:gochecknoglobals // never changed
var mayStop = [256]bool{
	'.': true, '!': true, '?': true, ':': true, ';': true, '=': true, ')': true,
	'@': true, '/': true, '*': true, '_': true, '-': true,
	0xD6: true, 0xD8: true, 0xDB: true, 0xE0: true, 0xE1: true, 0xE2: true, 0xE3: true, 0xEF: true,
}

// A stop is a place where a sentence may end.
type stop struct {
	at   int  // where its marks begin
	run  int  // where they end
	end  int  // where the closing marks behind them end
	next int  // what follows the blanks behind those
	dots int  // how many dots there are
	role role // of all its marks
}

// stopFrom returns the first stop that begins at or behind from and before until,
// and false where there is none.
func stopFrom(text string, from, until int) (stop, bool) {
	for i := from; ; i++ {
		for i < until && !mayStop[text[i]] {
			i++
		}
		if i >= until {
			return stop{}, false
		}
		if n := harmless(text[i:]); n > 0 {
			i += n - 1
			continue
		}
		if roleAt(text, i)&(dot|strong|full) != 0 {
			return readStop(text, i), true
		}
		if s, ok := lineStop(text, i, from); ok {
			return s, true
		}
		if n := rareStop(text, i); n > 0 {
			return pastStop(text, stop{at: i, run: i + n, role: strong | dot>>(2-min(n, 2))}), true
		}
	}
}

// harmless returns the length of what rest begins with, where a glance says that
// it's no stop: most of Japanese, a dot in a number or an address.
func harmless(rest string) int {
	if len(rest) < 3 {
		return 0
	}
	switch next := rest[1]; {
	case rest[0] == 0xE3 && next != 0x80:
		return 3
	case rest[0] == '.' && (next >= 'a' && next <= 'z' || next >= '0' && next <= '9'):
		return 1
	}
	return 0
}

// roleAt returns the role of the character whose first byte is at at.
func roleAt(text string, at int) role {
	b := text[at]
	if b < utf8.RuneSelf {
		return roles[b]
	}
	if at+1 < len(text) && (b == 0xE2 && text[at+1] != 0x80 || b == 0xD8 && text[at+1] >= 0xA0) {
		return 0 // most of Arabic
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	return roleOf(r)
}

// readStop reads the stop that begins at at.
func readStop(text string, at int) stop {
	s := stop{at: at, run: at}
	for s.run < len(text) {
		r, size := utf8.DecodeRuneInString(text[s.run:])
		if now := roleOf(r); now&(dot|strong|full) != 0 {
			s.role |= now
			if r == '.' {
				s.dots++
			}
		} else if !s.spaced(text) {
			break
		}
		s.run += size
	}
	return pastStop(text, s)
}

// pastStop reads what stands behind the marks of s.
func pastStop(text string, s stop) stop {
	s.end = closed(text, s.run)
	s.next = blanksEnd(text, s.end)
	for s.next < len(text) && s.next > s.end {
		end := closed(text, s.next)
		if end == s.next || !shuts(text, s.next, end) {
			break
		}
		s.end, s.next = end, blanksEnd(text, end)
	}
	return s
}

// shuts reports whether the marks between at and end, which a blank stands
// before, belong to what is before them.
func shuts(text string, at, end int) bool {
	switch r, _ := utf8.DecodeRuneInString(text[at:]); r {
	case ')', ']', '}', '»', '”', '’', '›':
	default:
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[end:])
	return end == len(text) || kindOf(next) == blank || roleOf(next)&(joint|dot|strong) != 0
}

// smile returns the length of the brackets at at, where they close nothing: "))".
func smile(text string, at int) int {
	const nearby = 200
	rest := text[at:]
	n := len(rest) - len(strings.TrimLeft(rest, ")"))
	if n < 2 || strings.IndexByte(text[max(0, at-nearby):at], '(') >= 0 {
		return 0
	}
	return n
}

// rareStop returns the length of the stop at at, where it begins with a mark
// that seldom is one: the Armenian and the Greek stop, and a face as in
// ":-)" and "))".
func rareStop(text string, at int) int {
	if text[at] >= utf8.RuneSelf {
		return 0
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	if strings.IndexByte(":;=)", text[at]) < 0 {
		return 0
	}
	rest := text[at+1:]
	spaced := rest == "" || rest[0] == ' ' || roles[rest[0]&0x7F]&closes != 0
	switch {
	case text[at] == ':' && before >= 0x531 && before <= 0x58A, text[at] == ';' && before >= 0x370 && before <= 0x3FF:
		if spaced {
			return 1
		}
		return 0
	case text[at] == ')':
		return smile(text, at)
	case before != ' ' && before != '.' && before != '!':
		return 0
	}
	n := 0
	if n < len(rest) && (rest[n] == '-' || rest[n] == '\'') {
		n++
	}
	if n < len(rest) && strings.IndexByte(")(DPp", rest[n]) >= 0 && (n+1 == len(rest) || rest[n+1] == ' ') {
		return n + 2
	}
	return 0
}

// spaced reports whether a blank stands within an ellipsis, as in ". . .".
func (s *stop) spaced(text string) bool {
	rest := text[s.run:]
	return s.role == dot && len(rest) > 1 && rest[0] == ' ' && rest[1] == '.' && (len(rest) == 2 || rest[2] == ' ' || rest[2] == '.' || roles[rest[2]&0x7F]&closes != 0 || rest[2] >= utf8.RuneSelf)
}

// closed returns where the closing marks at at end. The number of a note, as
// in "so.[12]", is one of them.
func closed(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if r == '[' {
			size = note(text[at:])
		}
		if size == 0 || r != '[' && roleOf(r)&closes == 0 {
			return at
		}
		at += size
	}
	return at
}

// note returns the length of a note's number with its brackets, with which text
// begins, or 0.
func note(text string) int {
	for i := 1; i < len(text) && i < 5; i++ {
		switch b := text[i]; {
		case b == ']' && i > 1:
			return i + 1
		case b < '0' || b > '9':
			return 0
		}
	}
	return 0
}
