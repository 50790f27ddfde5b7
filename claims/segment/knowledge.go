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

// A knowledge is what is known of a language.
type knowledge struct {
	bit     uint32 // of the language in commonWords
	endings map[string]ending
	shapes  [256]uint32 // the lengths, as bits, of the words that end in a byte
	strange bool        // it stands for another language
}

// knowledgeOf returns what is known of a language. For one without a list, what
// is known of English stands, or of Russian where it's in that script.
func knowledgeOf(code string) *knowledge {
	all := knowledges()
	if k := all[code]; k != nil {
		return k
	}
	k := *all["en"]
	if cyrillic(code) {
		k = *all["ru"]
	}
	k.strange = code != ""
	return &k
}

//nolint:gochecknoglobals // read once, never changed
var knowledges = sync.OnceValue(func() map[string]*knowledge {
	all := map[string]*knowledge{}
	for i, code := range codes {
		k := &knowledge{bit: 1 << i, endings: map[string]ending{}}
		for entry := range language.Words("abbreviations/" + code) {
			word, how, _ := strings.Cut(entry, " ")
			k.learn(strings.TrimSuffix(word, "."), endingOf(strings.TrimSpace(how)))
		}
		if len(k.endings) > 0 {
			all[code] = k
		}
	}
	return all
})

// learn adds a word.
func (k *knowledge) learn(word string, how ending) {
	k.endings[word] = how
	for _, form := range []string{word, strings.ToUpper(word)} {
		if len(form) < 32 {
			k.shapes[form[len(form)-1]] |= 1 << len(form)
		}
	}
}

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

// find returns how a word ends.
func (k *knowledge) find(word string) ending {
	how := k.listed(word)
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case word == "":
		return unknown
	case size == len(word) && unicode.IsUpper(r) && how != never:
		return either // an initial
	case how != unknown:
		return how
	case linked(word):
		return k.part(word)
	case kindOf(r) == digit:
		if len(word) <= 2 {
			return k.endings["0"] // an ordinal, where the language writes them so
		}
		return unknown
	case size == len(word) && k.common(word):
		return unknown
	case size == len(word), strings.Contains(word, ".") && unicode.IsLetter(r):
		return either // "U.S."
	case roman(word):
		return k.endings["0"]
	}
	return unknown
}

// listed returns how a word of the list ends.
func (k *knowledge) listed(word string) ending {
	if word == "" || len(word) > longest || k.shapes[word[len(word)-1]]>>len(word)&1 == 0 {
		return unknown // most are none of the list's, and that is quickly said
	}
	var room [longest]byte
	return k.endings[string(lowered(room[:0], word))]
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
func (k *knowledge) part(word string) ending {
	i := strings.LastIndexAny(word, "-'’")
	if i < 0 {
		return unknown
	}
	mark, size := utf8.DecodeRuneInString(word[i:])
	last := word[i+size:]
	if r, size := utf8.DecodeRuneInString(last); mark == '-' && size == len(last) && unicode.IsUpper(r) {
		return either
	}
	return k.listed(last)
}
