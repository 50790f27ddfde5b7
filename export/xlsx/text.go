package xlsx

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxText is how much a cell can hold, in UTF-16 code units.
const maxText = 32767

// continued stands at the end of a text that is cut for a cell.
const continued = "… (continues in the desk)"

// clean returns s as a cell can hold it: line feeds for all line ends, without
// characters that XML forbids, which a note at the end then says, and cut where
// it is too long. What is clean stays as it is.
func clean(s string) string {
	if plain(s) {
		return cut(s)
	}
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	var b strings.Builder
	dropped := 0
	for i, size := 0, 0; i < len(s); i += size {
		var r rune
		r, size = utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || forbidden(r) {
			dropped++
			continue
		}
		b.WriteString(s[i : i+size])
	}
	switch dropped {
	case 0:
	case 1:
		b.WriteString(" [1 unprintable character left out]")
	default:
		fmt.Fprintf(&b, " [%d unprintable characters left out]", dropped)
	}
	return cut(b.String())
}

// plain reports whether s has nothing that clean would take out or change.
func plain(s string) bool {
	for _, r := range s {
		// An invalid byte reads as U+FFFD, which is rare enough to look twice.
		if r == '\r' || r == utf8.RuneError || forbidden(r) {
			return false
		}
	}
	return true
}

// forbidden reports whether XML 1.0, section 2.2, has no place for r.
func forbidden(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF
}

// cut shortens s to what a cell can hold.
func cut(s string) string { return cutTo(s, maxText, continued) }

// cutTo shortens s to so many UTF-16 code units, of which the last are end.
func cutTo(s string, most int, end string) string {
	if len(s) <= most {
		return s // no character has more UTF-16 units than UTF-8 bytes
	}
	room := most - units(end)
	used, kept := 0, 0
	for i, r := range s {
		if used <= room {
			kept = i
		}
		used += width16(r)
	}
	if used <= most {
		return s
	}
	return s[:kept] + end
}

// units counts the UTF-16 code units of s.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += width16(r)
	}
	return n
}

func width16(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// formulaic reports whether a spreadsheet that s is typed or pasted into would
// take it for a formula. In a cell that says it is text it is none; a style
// that says so too keeps it none when somebody edits the cell.
func formulaic(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("=+-@\t\n＝＋－＠", first)
}

// backward reports whether s is read from right to left, as its first letter
// says.
func backward(s string) bool {
	for _, r := range s {
		if r < 0x590 {
			if unicode.IsLetter(r) {
				return false
			}
			continue
		}
		if unicode.IsLetter(r) {
			return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam)
		}
	}
	return false
}
