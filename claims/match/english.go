package match

import "strings"

// english takes the endings off an English word, after M. F. Porter's algorithm
// of 1980 with the later changes that he made in his English one: words of two
// letters stay, "-ies" of short words gives "-ie", and some words are kept.
func english(w []byte) []byte {
	if len(w) < 3 {
		return w
	}
	for _, b := range w {
		if b < 'a' || b > 'z' {
			return w
		}
	}
	w = plural(w)
	w = past(w)
	if n := len(w); n > 2 && w[n-1] == 'y' && !vowel(w, n-2) {
		w[n-1] = 'i'
	}
	w = swap(w, derived[:], 1)
	w = swap(w, doubled[:], 1)
	w = swap(w, plain[:], 2)
	return bare(w)
}

// plural takes off an s.
func plural(w []byte) []byte {
	n := len(w)
	switch {
	case ends(w, "sses"):
		return w[:n-2]
	case ends(w, "ied"), ends(w, "ies"):
		if n > 4 {
			return w[:n-2]
		}
		return w[:n-1]
	case ends(w, "us"), ends(w, "ss"):
		return w
	case w[n-1] == 's' && spoken(w[:n-2]):
		return w[:n-1]
	}
	return w
}

// past takes off -ed, -ing and -ly after them.
func past(w []byte) []byte {
	n := len(w)
	cut := 0
	switch {
	case ends(w, "eed"):
		if measure(w[:n-3]) > 0 {
			return w[:n-1]
		}
		return w
	case ends(w, "eedly"):
		if measure(w[:n-5]) > 0 {
			return w[:n-3]
		}
		return w
	case ends(w, "ed"):
		cut = 2
	case ends(w, "edly"):
		cut = 4
	case ends(w, "ing"):
		cut = 3
	case ends(w, "ingly"):
		cut = 5
	}
	if cut == 0 || !spoken(w[:n-cut]) {
		return w
	}
	w = w[:n-cut]
	n = len(w)
	switch {
	case ends(w, "at"), ends(w, "bl"), ends(w, "iz"):
		return append(w, 'e')
	case n > 2 && w[n-1] == w[n-2] && !vowel(w, n-1) && !strings.ContainsRune("lsz", rune(w[n-1])):
		return w[:n-1]
	case measure(w) == 1 && closed(w):
		return append(w, 'e')
	}
	return w
}

// bare takes off a last e, and one of two l.
func bare(w []byte) []byte {
	n := len(w)
	switch m := measure(w[:n-1]); {
	case w[n-1] == 'e' && (m > 1 || m == 1 && !closed(w[:n-1])):
		return w[:n-1]
	case w[n-1] == 'l' && w[n-2] == 'l' && m > 1:
		return w[:n-1]
	}
	return w
}

// A change is an ending and what stands for it in the stem.
type change struct{ from, to string }

// The longest of endings that end alike come first.
//
//nolint:gochecknoglobals // tables, never changed
var (
	derived = [...]change{
		{"ational", "ate"},
		{"ization", "ize"},
		{"fulness", "ful"},
		{"ousness", "ous"},
		{"iveness", "ive"},
		{"tional", "tion"},
		{"biliti", "ble"},
		{"lessli", "less"},
		{"entli", "ent"},
		{"ation", "ate"},
		{"alism", "al"},
		{"aliti", "al"},
		{"ousli", "ous"},
		{"iviti", "ive"},
		{"fulli", "ful"},
		{"enci", "ence"},
		{"anci", "ance"},
		{"abli", "able"},
		{"izer", "ize"},
		{"ator", "ate"},
		{"alli", "al"},
		{"bli", "ble"},
		{"li", ""},
	}
	doubled = [...]change{
		{"ational", "ate"}, {"tional", "tion"}, {"alize", "al"}, {"icate", "ic"}, {"iciti", "ic"}, {"ical", "ic"}, {"ness", ""}, {"ful", ""},
	}
	plain = [...]change{
		{"ement", ""},
		{"ance", ""},
		{"ence", ""},
		{"able", ""},
		{"ible", ""},
		{"ment", ""},
		{"ative", ""},
		{"ant", ""},
		{"ent", ""},
		{"ism", ""},
		{"ate", ""},
		{"iti", ""},
		{"ous", ""},
		{"ive", ""},
		{"ize", ""},
		{"sion", "s"},
		{"tion", "t"},
		{"al", ""},
		{"er", ""},
		{"ic", ""},
	}
)

// swap changes the first ending that w has, if what is before measures enough.
func swap(w []byte, table []change, enough int) []byte {
	for _, c := range table {
		if !ends(w, c.from) {
			continue
		}
		if stem := w[:len(w)-len(c.from)]; measure(stem) >= enough {
			return append(stem, c.to...)
		}
		return w
	}
	return w
}

func ends(w []byte, with string) bool {
	return len(w) >= len(with) && w[len(w)-1] == with[len(with)-1] && string(w[len(w)-len(with):]) == with
}

func vowel(w []byte, i int) bool {
	switch w[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	case 'y':
		return i > 0 && !vowel(w, i-1)
	}
	return false
}

// spoken reports whether w has a vowel.
func spoken(w []byte) bool {
	for i := range w {
		if vowel(w, i) {
			return true
		}
	}
	return false
}

// measure counts how often a consonant follows a vowel.
func measure(w []byte) int {
	n, before := 0, false
	for i := range w {
		v := vowel(w, i)
		if before && !v {
			n++
		}
		before = v
	}
	return n
}

// closed reports whether w ends in consonant, vowel, consonant, as a short word
// that has lost its e.
func closed(w []byte) bool {
	n := len(w)
	if n == 2 {
		return vowel(w, 0) && !vowel(w, 1)
	}
	return n > 2 && !vowel(w, n-1) && vowel(w, n-2) && !vowel(w, n-3) && w[n-1] != 'w' && w[n-1] != 'x' && w[n-1] != 'y'
}
