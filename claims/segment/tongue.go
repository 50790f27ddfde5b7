package segment

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"factdesk/assets/language"
)

// An ending says when a shortened word ends a sentence, where a capital or a
// number follows its dot.
type ending uint8

const (
	unknown ending = iota // no shortened word
	never                 // it stands before a name
	number                // unless it's a number that follows
	either                // where one of the commonest words follows
	after                 // where it stands after a number: "2014 р."
)

func endingOf(name string) ending {
	switch name {
	case "number":
		return number
	case "either":
		return either
	case "after":
		return after
	}
	return never
}

// A dictionary holds the shortened words of all languages.
type dictionary struct {
	words  map[string]*[len(codes)]ending
	shapes [256]uint32 // the lengths, as bits, of the words that end in a byte
	known  [len(codes)]bool
}

//nolint:gochecknoglobals // read once, never changed
var shortened = sync.OnceValue(func() *dictionary {
	d := dictionary{words: map[string]*[len(codes)]ending{}}
	for i, code := range codes {
		for entry := range language.Words("abbreviations/" + code) {
			word, how, _ := strings.Cut(entry, " ")
			d.learn(strings.TrimSuffix(word, "."), i, endingOf(strings.TrimSpace(how)))
		}
	}
	return &d
})

// learn adds a word of a language.
func (d *dictionary) learn(word string, code int, how ending) {
	if d.words[word] == nil {
		d.words[word] = new([len(codes)]ending)
	}
	d.words[word][code] = how
	d.known[code] = true
	for _, form := range []string{word, strings.ToUpper(word)} {
		if len(form) < 32 {
			d.shapes[form[len(form)-1]] |= 1 << len(form)
		}
	}
}

// find returns how a word ends in each language, or nil where it's none of any
// list's.
func (d *dictionary) find(word string) *[len(codes)]ending {
	if word == "" || len(word) > longest || d.shapes[word[len(word)-1]]>>len(word)&1 == 0 {
		return nil // most are, and that is quickly said
	}
	var room [longest]byte
	return d.words[string(lowered(room[:0], word))]
}

// A tongue is the language of a text. It's told when it matters first, which it
// seldom does in a short text.
type tongue struct {
	text    string
	told    bool
	strange bool // another stands for it, that nothing is known of
	code    int  // in codes
}

// tell finds out which of codes it is. For a language without a list stands
// English, or Russian where it's in that script.
func (t *tongue) tell() {
	if t.told {
		return
	}
	t.told = true
	name := Language(t.text)
	for i, code := range codes {
		if code == name && shortened().known[i] {
			t.code = i
			return
		}
	}
	t.strange = name != ""
	if cyrillic(name) {
		t.code = russian
	}
}

// listed returns how a word of the list ends.
func (t *tongue) listed(word string) ending {
	how := shortened().find(word)
	if how == nil {
		return unknown
	}
	t.tell()
	return how[t.code]
}

// common reports whether word is one of the language's commonest.
func (t *tongue) common(word string) bool {
	var room [longest]byte
	in := commonWords()[string(lowered(room[:0], word))]
	if in == 0 {
		return false
	}
	t.tell()
	return in>>t.code&1 == 1
}

// find returns how a word ends.
func (t *tongue) find(word string) ending {
	how := t.listed(word)
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case word == "":
		return unknown
	case size == len(word) && unicode.IsUpper(r) && how != never:
		return either // an initial
	case how != unknown:
		return how
	case linked(word):
		return t.part(word)
	case kindOf(r) == digit:
		if len(word) <= 2 {
			return t.listed("0") // an ordinal, where the language writes them so
		}
		return unknown
	case size == len(word) && t.common(word):
		return unknown
	case size == len(word), strings.Contains(word, ".") && unicode.IsLetter(r):
		return either // "U.S."
	case roman(word):
		return t.listed("0")
	}
	return unknown
}

// linked reports whether a hyphen or an apostrophe is in a word.
func linked(word string) bool {
	for i := range len(word) {
		if b := word[i]; b == '-' || b == '\'' || b == 0xE2 {
			return true
		}
	}
	return false
}

// part returns how the last part of a word ends: of "l'ing", "J.-P".
func (t *tongue) part(word string) ending {
	i := strings.LastIndexAny(word, "-'’")
	if i < 0 {
		return unknown
	}
	mark, size := utf8.DecodeRuneInString(word[i:])
	last := word[i+size:]
	if r, size := utf8.DecodeRuneInString(last); mark == '-' && size == len(last) && unicode.IsUpper(r) {
		return either
	}
	return t.listed(last)
}
