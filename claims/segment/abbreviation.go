package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// continues reports whether the sentence said doesn't end where it seems to,
// but goes on with rest.
func continues(said, rest string) bool {
	if !strings.HasSuffix(said, ".") {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(rest, unicode.IsSpace))
	if unicode.IsLower(next) {
		return true
	}
	last := said[strings.LastIndexFunc(said, unicode.IsSpace)+1:]
	last = strings.TrimLeft(last, "(\"'“‘«[")
	return before(last) || initial(last) && unicode.IsUpper(next)
}

// initial reports whether word is a capital and a stop, as in "J. Smith". "I"
// is a word, and ends sentences.
func initial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return len(word) == n+1 && unicode.IsUpper(r) && r != 'I'
}

// before reports whether word is an abbreviation that stands before a name, a
// number or a date, and so at no sentence's end.
func before(word string) bool {
	switch strings.ToLower(word) {
	case "mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "sen.", "rep.", "gov.", "gen.", "lt.", "col.", "capt.",
		"sgt.", "rev.", "hon.", "pres.", "amb.", "no.", "nos.", "vol.", "fig.", "art.", "sec.", "vs.", "v.", "cf.",
		"e.g.", "i.e.", "ca.", "approx.", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.",
		"oct.", "nov.", "dec.", "u.s.", "u.k.", "u.n.", "e.u.",
		"z.b.", "bzw.", "nr.", "hr.", "fr.", "m.", "mme.", "sr.", "sra.", "ул.", "вул.", "ст.", "див.", "см.", "г.", "р.", "ім.", "им.":
		return true
	}
	return false
}
