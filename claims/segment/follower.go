package segment

import (
	"unicode"
	"unicode/utf8"
)

// A follower is what stands behind a stop.
type follower struct {
	first  rune   // its first letter, digit or mark
	rest   string // the text from there
	opened bool   // a quotation mark or a bracket stands before it
	dashed bool   // a dash stands before it
}

// follow reads what stands at at.
func follow(text string, at int) follower {
	var f follower
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		what := roleOf(r)
		if what&opens == 0 && kindOf(r) != blank {
			f.first, f.rest = r, text[at:]
			return f
		}
		f.opened = f.opened || what&closes != 0 || r == '(' || r == '['
		f.dashed = f.dashed || r == '–' || r == '—' || r == '-' || r == '―'
		at += size
	}
	return f
}

// word returns its letters and digits, but no more than a word of a list has.
func (f follower) word() string {
	end := 0
	for end < len(f.rest) && end <= longest {
		r, size := utf8.DecodeRuneInString(f.rest[end:])
		if what := kindOf(r); what != letter && what != digit && what != rider {
			break
		}
		end += size
	}
	return f.rest[:end]
}

// initial reports whether it's a letter with a dot.
func (f follower) initial() bool {
	n := utf8.RuneLen(f.first)
	return n > 0 && len(f.rest) > n && f.rest[n] == '.'
}

// lower reports whether it's in lower case.
func (f follower) lower() bool { return unicode.IsLower(f.first) }

// number reports whether it's a number, in digits or in Roman ones.
func (f follower) number() bool {
	return kindOf(f.first) == digit || f.first == '§' || f.first == '№' || f.first == '#' || roman(f.word())
}

// roman reports whether word is a number in Roman digits.
func roman(word string) bool {
	for _, r := range word {
		switch r {
		case 'I', 'V', 'X', 'L', 'C':
		default:
			return false
		}
	}
	return word != ""
}
