package quantity

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"factdesk/assets/language"
	"factdesk/claims/anchor"
)

// A role is what a word can do in a quantity.
type role uint8

// The roles, as the lists name them.
const (
	card role = iota
	scale
	short
	dozen
	article
	half
	fraction
	ordinal
	suffix
	multiple
	order
	dozens
	few
	times
	and
	to
	or
	out
	of
	between
	from
	point
	hedge
	behind
	filler
	unit
	symbol
	code
	per
	rate
	old
	aged
	ago
	clock
	month
	weekday
	season
	part
	lately
	today
	since
	until
	after
	inside
	decade
	century
	bc
	fiscal
	quarter
	label
	stop
	plural
	singular
	noone
	oneself
	myriad
	yearly
	change
	by
	whose
	tens
	spare
	speaks
	minus
	ad
	noRole
)

const roleNames = "card scale short dozen article half fraction ordinal suffix multiple order dozens few times and to or out of between from point " +
	"hedge behind filler unit symbol code per rate old aged ago clock month weekday season part lately today since until after inside decade century bc " +
	"fiscal quarter label stop plural singular noone oneself myriad yearly change by whose tens spare speaks minus ad"

// roles is a set of them.
type roles uint64

// A sense is one thing that a word, or the phrase that it begins, can mean.
type sense struct {
	role  role
	value float64
	code  string
	rest  []string // the phrase's further tokens, in lower case
}

// An entry is all that a word can mean, the longest phrases first.
type entry struct {
	senses []sense
	roles  roles
}

// A lexicon is what is known of one language.
type lexicon struct {
	senses map[string]*entry
	point  rune // the decimal mark
	blanks bool // a blank may part thousands
	elides bool // "d'euros" is two words
	large  bool // nouns have a capital
	noun   bool // any word may be a noun: there are no plurals to go by

	endings []string // of adjectives that stand before nouns
}

// tongues are the languages with lists of their own.
const tongues = "en uk ru de fr es pt pl zh ja ko"

// lexicons are all languages' lists by their tags.
var lexicons = sync.OnceValue(func() map[string]*lexicon { //nolint:gochecknoglobals // read once, never changed
	all := map[string]*lexicon{"": read("")}
	for tongue := range strings.FieldsSeq(tongues) {
		all[tongue] = read(tongue)
	}
	return all
})

// known returns what is known of a language: of English where none is said, and
// of one without lists what all languages share.
func known(tag string) *lexicon {
	tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
	if tag == "" {
		tag = "en"
	}
	if l, ok := lexicons()[tag]; ok {
		return l
	}
	return lexicons()[""]
}

func read(tongue string) *lexicon {
	l := &lexicon{senses: map[string]*entry{}, point: ','}
	switch tongue {
	case "en", "zh", "ja", "ko":
		l.point = '.'
	default:
		l.blanks = true
	}
	l.elides, l.large = tongue == "fr", tongue == "de"
	l.noun = tongue != "en"
	for _, list := range []string{tongue, "any"} {
		for line := range language.Words("quantity/" + list) {
			l.add(line)
		}
	}
	for _, e := range l.senses {
		slices.SortStableFunc(e.senses, func(a, b sense) int { return cmp.Compare(len(b.rest), len(a.rest)) })
	}
	return l
}

// add takes in a line such as "card 1: one". One whose role is unknown says
// nothing; a test sees that there is none.
func (l *lexicon) add(line string) {
	head, forms, _ := strings.Cut(line, ": ")
	name, value, _ := strings.Cut(head, " ")
	if name == "ending" {
		l.endings = strings.Split(forms, ", ")
		return
	}
	s := sense{role: roleOf(name), code: value}
	if v, err := strconv.ParseFloat(value, 64); err == nil {
		s.value, s.code = v, ""
	}
	for f := range strings.SplitSeq(forms, ", ") {
		l.mean(f, s)
	}
}

// mean notes that a word or phrase has the sense s.
func (l *lexicon) mean(phrase string, s sense) {
	var tokens []string
	for _, t := range scan(nil, phrase, anchor.Span{End: len(phrase)}, nil) {
		tokens = append(tokens, strings.ToLower(phrase[t.Start:t.End]))
	}
	e := l.senses[tokens[0]]
	if e == nil {
		e = new(entry)
		l.senses[tokens[0]] = e
	}
	s.rest = tokens[1:]
	e.senses, e.roles = append(e.senses, s), e.roles|1<<s.role
}

// roleOf is the role that the lists call name.
func roleOf(name string) role {
	var r role
	for known := range strings.FieldsSeq(roleNames) {
		if known == name {
			return r
		}
		r++
	}
	return noRole
}

// find returns what a word can mean, in any case, or nil.
func (l *lexicon) find(w string) *entry {
	const longest = 40
	if len(w) > longest {
		return nil
	}
	var buffer [2 * longest]byte
	return l.senses[string(lower(buffer[:0], w))]
}

// lower appends w in lower case.
func lower(b []byte, w string) []byte {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return wide(b, w[i:])
		}
		c := w[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

// wide is lower for any characters.
func wide(b []byte, w string) []byte {
	for _, r := range w {
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	return b
}
