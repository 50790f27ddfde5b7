package segment

import (
	"slices"
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
	strange bool // it stands for another language
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
			k.endings[strings.TrimSuffix(word, ".")] = endingOf(strings.TrimSpace(how))
		}
		if len(k.endings) > 0 {
			all[code] = k
		}
	}
	return all
})

func endingOf(name string) ending {
	return ending(1 + max(slices.Index([]string{"", "number", "either", "after"}, name), 0))
}

// find returns how a word ends.
func (k *knowledge) find(word string) ending {
	var room [longest + utf8.UTFMax]byte
	low := lowered(room[:0], word)
	if how := k.endings[string(low)]; how != unknown {
		return how
	}
	r, size := utf8.DecodeRuneInString(word)
	if i := strings.LastIndexAny(word, "-'’"); i >= 0 {
		_, size = utf8.DecodeRuneInString(word[i:])
		return k.find(word[i+size:])
	}
	switch {
	case kindOf(r) == digit:
		if len(word) <= 2 {
			return k.endings["0"] // an ordinal, where the language writes them so
		}
		return unknown
	case size == len(word), strings.Contains(word, ".") && unicode.IsLetter(r):
		return either // an initial; "U.S."
	case roman(word):
		return k.endings["0"]
	}
	return unknown
}
