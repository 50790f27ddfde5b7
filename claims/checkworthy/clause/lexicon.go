package clause

import (
	"strings"
	"sync"

	"factdesk/assets/language"
)

// A lexicon holds what is known of the words of a language.
type lexicon struct {
	words map[string]Class
	verbs bool // there are lists of verbs
}

// classes are the names of classes in the lists.
//
//nolint:gochecknoglobals // never changed
var classes = map[string]Class{
	"aux": Aux, "finite": Finite, "modal": Modal, "will": Will, "past": Past | Finite, "done": Done, "plain": Plain,
	"linking": Linking, "speech": Speech, "bare": Bare, "rebuff": Rebuff, "prep": Preposition, "det": Determiner,
	"pronoun": Pronoun, "subject": Subject, "first": First, "second": Second, "relative": Relativizer,
	"coord": Coordinator, "subord": Subordinator, "contrast": Contrast, "starter": Starter, "not": Negation,
	"adverb": Adverb, "numeral": Numeral, "mass": Mass, "ordinal": Ordinal, "unique": Unique,
	"superlative": Superlative, "comparative": Comparative, "degree": 0, "time": Time, "month": Month, "span": Since,
	"cause": Cause, "change": Change, "happen": Happening, "kin": Ing, "opinion": Opinion, "abstract": Abstract,
	"causeto": Cause | causeTo, "willto": willTo, "hedge": Hedge, "greeting": Greeting, "credit": Credit, "notice": Notice, "inner": Inner, "sure": Sure | Finite,
}

// known holds the lexicons read so far.
//
//nolint:gochecknoglobals // read once, never changed
var english = sync.OnceValue(func() *lexicon { return newLexicon("en") })

// lexiconOf returns the lexicon of a language, which may have nothing in it.
func lexiconOf(code string) *lexicon {
	if code == "en" {
		return english()
	}
	return newLexicon(code)
}

// newLexicon reads the lists of a language.
func newLexicon(code string) *lexicon {
	l := &lexicon{words: map[string]Class{}}
	for line := range language.Words("clauses/" + code) {
		name, words, _ := strings.Cut(line, ":")
		for word := range strings.FieldsSeq(words) {
			l.add(name, word)
		}
	}
	return l
}

// add puts a word of a list in.
func (l *lexicon) add(list, word string) {
	switch list {
	case "verb":
		l.verbs = true
		l.conjugate(word, 0)
	case "position":
		l.conjugate(word, Stance)
	case "act":
		l.conjugate(word, Happening|doing)
	default:
		l.words[word] |= classes[list]
	}
}

// conjugate puts in the forms of a regular verb, and of others those that are.
func (l *lexicon) conjugate(verb string, as Class) {
	l.words[verb] |= Base | as
	l.words[third(verb)] |= Finite | Plural | as
	stem := strings.TrimSuffix(verb, "e")
	if n := len(stem); strings.HasSuffix(stem, "y") && !strings.ContainsRune("aeo", rune(stem[n-2])) {
		l.words[stem[:n-1]+"ied"] |= Past | Finite | Done | as
	} else {
		l.words[stem+"ed"] |= Past | Finite | Done | as
	}
	l.words[stem+"ing"] |= Ing | as
}

// third returns the third person of a verb.
func third(verb string) string {
	n := len(verb)
	switch {
	case strings.HasSuffix(verb, "y") && !strings.ContainsRune("aeou", rune(verb[n-2])):
		return verb[:n-1] + "ies"
	case strings.HasSuffix(verb, "s"), strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"),
		strings.HasSuffix(verb, "x"), verb == "go", verb == "do", verb == "veto":
		return verb + "es"
	}
	return verb + "s"
}

// longest is how many bytes the longest word in a list has.
const longest = 24

// classOf returns what a word can be.
func (l *lexicon) classOf(word string) Class {
	is := shapeOf(word)
	if is&(Mark|Digit) != 0 || len(word) > longest {
		return is
	}
	var room [longest]byte
	low := lowered(room[:0], word)
	is |= l.words[string(low)]
	if l.verbs {
		is = byEnding(low, is)
	}
	return is
}

// lowered appends word to room, its ASCII letters in lower case.
func lowered(room []byte, word string) []byte {
	for i := range len(word) {
		b := word[i]
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		}
		room = append(room, b)
	}
	return room
}

// byEnding adds what the ending of an English word tells.
func byEnding(word []byte, is Class) Class {
	n := len(word)
	if is&Plain != 0 {
		return is &^ (Finite | Past | Done | Ing)
	}
	if is&(Possessive|Preposition|Determiner|Pronoun|Numeral|Aux) != 0 || n < 4 {
		return is
	}
	switch {
	case word[n-2] == 'e' && word[n-1] == 'd':
		is |= Past | Finite | Done
	case string(word[n-3:]) == "ing" && n > 4:
		is |= Ing
	case word[n-1] == 's' && word[n-2] != 's' && word[n-2] != 'u':
		is |= Plural
	case word[n-1] == 'y' && word[n-2] == 'l':
		is |= Adverb
	case string(word[n-4:]) == "iest":
		is |= Superlative
	}
	return is
}
