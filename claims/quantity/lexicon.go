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
	noRole
)

const roleNames = "card scale short dozen article half fraction ordinal suffix multiple order dozens few times and to or out of between from point " +
	"hedge behind filler unit symbol code per rate old aged ago clock month weekday season part lately today since until after inside decade century bc " +
	"fiscal quarter label stop plural singular noone oneself myriad yearly change by whose"

// roles is a set of them.
type roles uint64

func set(all ...role) roles {
	var s roles
	for _, r := range all {
		s |= 1 << r
	}
	return s
}

// A sense is one thing that a word, or the phrase that it begins, can mean.
type sense struct {
	role  role
	value float64
	code  string
	rest  []string // the phrase's further tokens, in lower case
}

// A lexicon is what is known of one language.
type lexicon struct {
	senses map[string][]sense
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
	l := &lexicon{senses: map[string][]sense{}, point: ','}
	switch tongue {
	case "en", "zh", "ja", "ko":
		l.point = '.'
	default:
		l.blanks = true
	}
	l.elides, l.large = tongue == "fr", tongue == "de"
	l.noun = tongue != "en"
	for _, list := range []string{tongue, "any"} {
		for entry := range language.Words("quantity/" + list) {
			l.add(entry)
		}
	}
	for _, senses := range l.senses {
		slices.SortStableFunc(senses, func(a, b sense) int { return cmp.Compare(len(b.rest), len(a.rest)) })
	}
	return l
}

// add takes in a line such as "card 1: one".
func (l *lexicon) add(entry string) {
	head, forms, _ := strings.Cut(entry, ": ")
	name, value, _ := strings.Cut(head, " ")
	if name == "ending" {
		l.endings = strings.Split(forms, ", ")
		return
	}
	s := sense{role: role(slices.Index(strings.Fields(roleNames), name)), code: value}
	if v, err := strconv.ParseFloat(value, 64); err == nil {
		s.value, s.code = v, ""
	}
	for f := range strings.SplitSeq(forms, ", ") {
		var tokens []string
		for _, t := range scan(nil, f, anchor.Span{End: len(f)}, nil) {
			tokens = append(tokens, strings.ToLower(f[t.Start:t.End]))
		}
		s.rest = tokens[1:]
		l.senses[tokens[0]] = append(l.senses[tokens[0]], s)
	}
}

// find returns what a word can mean, in any case.
func (l *lexicon) find(w string) ([]sense, roles) {
	const longest = 40
	if len(w) > longest {
		return nil, 0
	}
	var buffer [2 * longest]byte
	senses := l.senses[string(lower(buffer[:0], w))]
	var r roles
	for _, s := range senses {
		r |= 1 << s.role
	}
	return senses, r
}

// lower appends w in lower case, with straight apostrophes.
func lower(b []byte, w string) []byte {
	for _, r := range w {
		switch {
		case r >= 'A' && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		case r < utf8.RuneSelf:
			b = append(b, byte(r))
		default:
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return b
}
