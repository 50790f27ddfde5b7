package attribution

import (
	"strings"
	"sync"

	"factdesk/assets/language"
	"factdesk/claims/segment"
)

// A class is a set of things that a word can be.
type class uint64

const (
	say class = 1 << iota
	tell
	weak
	judge
	wish
	deny
	adverb
	be
	have
	clause
	and
	relative
	of
	away
	determiner
	he
	she
	they
	it
	first
	title
	role
	woman
	man
	day
	month
	when
	common
	country
	male
	female
	particle
	so
	source // begins a phrase that comes before a source
	postposition
	thing
	that
	turn
	article
	no
	mood
	learn
	participle
	future
	past
	several
	joint
	someone
	perfect
	group
	on      // before a day, it only says when
	till    // before a day, it says up to when, or since when
	planned // behind "is": what is to come
	present // may be a verb of the present
	doubt   // with it, a clause may speak of more than one time
	nobody

	cue     = say | tell | weak | judge | wish | deny | learn
	pronoun = he | she | they | it | first
)

func classes() map[string]class {
	return map[string]class{
		"say": say, "tell": tell, "weak": weak, "judge": judge, "wish": wish, "deny": deny, "adverb": adverb,
		"be": be, "have": have, "clause": clause, "and": and, "relative": relative, "of": of, "away": away,
		"determiner": determiner, "he": he, "she": she, "they": they, "it": it, "first": first, "title": title,
		"role": role, "woman": woman, "man": man, "day": day, "month": month, "when": when, "common": common,
		"country": country, "male": male, "female": female, "particle": particle, "so": so, "source": source,
		"postposition": postposition, "thing": thing, "that": that, "turn": turn, "article": article, "no": no, "mood": mood, "learn": learn, "participle": participle, "future": future, "past": past, "several": several, "joint": joint, "someone": someone, "perfect": perfect, "group": group,
		"on": on, "till": till, "planned": planned, "present": present, "doubt": doubt, "nobody": nobody,
	}
}

// A lexicon is what one language's words can be.
type lexicon struct {
	words   map[string]class
	phrases map[string][][]string // a first word to the rest of each phrase
	days    map[string]int        // a day's name to how many days after Monday it is
}

// languages are those with a list of words.
const languages = "en de uk ru fr es pt pl"

//nolint:gochecknoglobals // read once, never changed
var lexicons = sync.OnceValue(func() map[string]lexicon {
	all := map[string]lexicon{}
	for name := range strings.FieldsSeq(languages) {
		all[name] = read(name)
	}
	return all
})

func read(name string) lexicon {
	l := lexicon{words: map[string]class{}, phrases: map[string][][]string{}, days: map[string]int{}}
	named := classes()
	for line := range language.Words("attribution/" + name) {
		words := strings.Fields(line)
		for n, word := range words[1:] {
			if words[0] == "day" {
				l.days[word] = n
			}
			parts := strings.Split(strings.ToLower(word), "_")
			l.words[parts[0]] |= named[words[0]] & l.allowed(parts)
			if named[words[0]] == source {
				l.phrases[parts[0]] = append(l.phrases[parts[0]], parts[1:])
			}
		}
	}
	// First names are the same everywhere, as far as we know any.
	if name != "en" {
		for line := range language.Words("attribution/en") {
			words := strings.Fields(line)
			for _, word := range words[1:] {
				l.words[word] |= named[words[0]] & (male | female)
			}
		}
	}
	return l
}

// allowed is what the first word of a phrase may be for the phrase's sake.
func (l lexicon) allowed(parts []string) class {
	if len(parts) > 1 {
		return source
	}
	return ^class(0)
}

// class looks a word up. It makes no copy of a short word in plain letters.
func (l lexicon) class(word string) class {
	var small [24]byte
	if len(word) > len(small) {
		return 0
	}
	for i := range len(word) {
		c := word[i]
		if c >= 0x80 {
			return l.words[strings.ToLower(word)]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		small[i] = c
	}
	return l.words[string(small[:len(word)])]
}

// wordsOf is what a text in a language is read with: English where the language
// has no list of its own.
func wordsOf(text, code string) lexicon {
	if code == "" {
		code = segment.Language(text)
	}
	code, _, _ = strings.Cut(strings.ToLower(code), "-")
	if l, ok := lexicons()[code]; ok {
		return l
	}
	return lexicons()["en"]
}
