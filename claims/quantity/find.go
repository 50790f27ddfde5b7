package quantity

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/anchor"
)

// Find yields the quantities of text, in order. The language is its tag, such as
// "uk"; none means English, and one that there are no lists for leaves digits
// with what all languages write alike.
func Find(text, language string) iter.Seq[Quantity] {
	return func(yield func(Quantity) bool) {
		p := parser{text: text, words: known(language)}
		for at := 0; at < len(text); {
			line := lineAt(text, at)
			p.tokens = scan(p.tokens[:0], text, line, p.words)
			p.numerals = [len(p.numerals)]readNumeral{}
			if !p.line(yield) {
				return
			}
			at = line.End
			if at < len(text) && text[at] == '\n' {
				at++
			}
		}
	}
}

// lineAt returns the line of text that begins at offset at, or of a very long
// one what goes up to the end of a sentence, or else of a word.
func lineAt(text string, at int) anchor.Span {
	const long = 32 << 10
	rest := text[at:min(len(text), at+long)]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		return anchor.Span{Start: at, End: at + i}
	}
	if len(rest) < long {
		return anchor.Span{Start: at, End: len(text)}
	}
	for _, end := range [...]string{". ", " "} {
		if i := strings.LastIndex(rest, end); i > 0 {
			return anchor.Span{Start: at, End: at + i + len(end)}
		}
	}
	end := at + len(rest)
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	return anchor.Span{Start: at, End: end}
}

// A parser reads the quantities of one line.
type parser struct {
	text     string
	tokens   []token
	words    *lexicon
	numerals [4]readNumeral
	hedged   [2]int // the token after the last hedge, and the hedge's first
}

// line yields the quantities of the line, until yield wants no more.
func (p *parser) line(yield func(Quantity) bool) bool {
	for i := 0; i < len(p.tokens); {
		if p.idle(i) {
			i++
			continue
		}
		q, next := p.quantity(i)
		if q.Kind != "" {
			q.Start, q.End = p.tokens[i].Start, p.tokens[next-1].End
			if !yield(q) {
				return false
			}
		}
		i = max(next, i+1)
	}
	return true
}

// idle reports whether no quantity begins at token i.
func (p *parser) idle(i int) bool {
	const begin roles = 1<<card | 1<<scale | 1<<dozen | 1<<half | 1<<ordinal | 1<<multiple | 1<<order | 1<<dozens |
		1<<few | 1<<minus | 1<<between | 1<<from | 1<<hedge | 1<<symbol | 1<<code | 1<<aged | 1<<month | 1<<weekday | 1<<season | 1<<part |
		1<<lately | 1<<tens | 1<<today | 1<<since | 1<<until | 1<<after | 1<<fraction | 1<<myriad
	t := &p.tokens[i]
	switch {
	case t.form == digits:
		return false
	case t.form == opaque:
		return true
	case t.roles&(1<<article) != 0 && p.has(p.bridge(i+1), 1<<scale|1<<dozen|1<<half|1<<fraction|1<<unit|1<<card):
		return false
	case t.roles&begin != 0 && p.opens(i, begin):
		return false
	case t.form == word:
		return p.rune(i) != 'Q' || t.Len() != 2
	}
	switch p.rune(i) {
	case '-', '+', '−', '\'', '’', '‘':
		return !p.is(i+1, digits)
	}
	return true
}

// opens reports whether token i, or a phrase that it begins, has one of roles.
func (p *parser) opens(i int, roles roles) bool {
	for _, s := range p.tokens[i].senses {
		if roles&(1<<s.role) != 0 && p.follows(i+1, s.rest) {
			return true
		}
	}
	return false
}

// quantity reads the quantity that begins at token i, with its hedge, and
// returns the token after it. One of no kind is none, and its tokens are to be
// passed over.
func (p *parser) quantity(i int) (Quantity, int) {
	h, from := p.hedge(i)
	p.hedged = [2]int{from, i}
	if from == i {
		return p.core(i, Exact)
	}
	q, next := p.core(from, h)
	if q.Kind == "" || q.Kind == Date && p.vague(i) {
		if q.Kind == Date && p.has(i, 1<<until|1<<since|1<<after) {
			return p.core(i, Exact) // "до 2014 року" is no bound of a number
		}
		return Quantity{}, i + 1
	}
	if p.starts(i) && q.Kind != Money {
		return Quantity{}, from
	}
	if h != Exact && q.Hedge != Order {
		q.Hedge = h
	}
	if q.Kind == Duration && (h == MoreThan && p.during(i, next) || q.Relative && p.has(from, 1<<article) && p.has(from-1, 1<<by)) {
		q.Hedge = Exact
	}
	return q, next
}

// core reads the quantity at token i, after a hedge h.
func (p *parser) core(i int, h Hedge) (Quantity, int) {
	if i >= len(p.tokens) {
		return Quantity{}, i
	}
	if n := p.nothing(i); n > i {
		return Quantity{}, n
	}
	if n := p.nothing(i + 1); p.minus(i) && n > i+1 {
		return Quantity{}, n
	}
	for _, read := range []func(int) (Quantity, int){p.age, p.when, p.stretch, p.special} {
		if q, next := read(i); q.Kind != "" {
			return q, next
		}
	}
	if q, next := p.amount(i, h); q.Kind != "" {
		return p.trail(q, next)
	}
	return Quantity{}, i + 1
}

// special reads what is neither a plain number nor a date.
func (p *parser) special(i int) (Quantity, int) {
	for _, read := range []func(int) (Quantity, int){p.part, p.magnitude, p.multiple, p.ordinal} {
		if q, next := read(i); q.Kind != "" {
			return p.trail(q, next)
		}
	}
	return Quantity{}, i
}

// has reports whether token i can do any of what roles say.
func (p *parser) has(i int, r roles) bool {
	return i >= 0 && i < len(p.tokens) && p.tokens[i].roles&r != 0
}

// is reports whether token i is of a form.
func (p *parser) is(i int, f form) bool {
	return i >= 0 && i < len(p.tokens) && p.tokens[i].form == f
}

// match returns the longest word or phrase at token i in a role, and the token
// after it, which is i where there is none.
func (p *parser) match(i int, r role) (sense, int) {
	if !p.has(i, 1<<r) {
		return sense{}, i
	}
	for _, s := range p.tokens[i].senses {
		if s.role == r && p.follows(i+1, s.rest) && (r != symbol || p.joint(i, len(s.rest))) {
			return s, i + 1 + len(s.rest)
		}
	}
	return sense{}, i
}

// follows reports whether the tokens from i on are those of a phrase.
func (p *parser) follows(i int, rest []string) bool {
	if i+len(rest) > len(p.tokens) {
		return false
	}
	for k, w := range rest {
		if !strings.EqualFold(p.said(i+k), w) {
			return false
		}
	}
	return true
}

// joint reports whether a currency's sign with letters, such as "US$", is
// written in one, with a capital.
func (p *parser) joint(i, rest int) bool {
	return rest == 0 || p.close(i+rest) && (p.capital(i) || !p.is(i, word))
}

// said is the text of token i, or nothing.
func (p *parser) said(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.text[p.tokens[i].Start:p.tokens[i].End]
}

// rune is the first character of token i, or -1.
func (p *parser) rune(i int) rune {
	if i < 0 || i >= len(p.tokens) {
		return -1
	}
	r, _ := utf8.DecodeRuneInString(p.said(i))
	return r
}

// byte is the first byte of token i, or 0.
func (p *parser) byte(i int) byte {
	if i < 0 || i >= len(p.tokens) {
		return 0
	}
	return p.text[p.tokens[i].Start]
}

// capital reports whether token i is a word with a capital.
func (p *parser) capital(i int) bool { return p.is(i, word) && unicode.IsUpper(p.rune(i)) }

// close reports whether token i stands right behind the one before it.
func (p *parser) close(i int) bool { return i > 0 && i < len(p.tokens) && !p.tokens[i].spaced }

// hyphen reports whether token i is a hyphen between two words.
func (p *parser) hyphen(i int) bool {
	switch p.rune(i) {
	case '-', '‐', '‑', '–':
		return p.close(i) && p.close(i+1)
	}
	return false
}

// bridge returns the token after a hyphen at i, or i.
func (p *parser) bridge(i int) int {
	if p.hyphen(i) {
		return i + 1
	}
	return i
}

// span is the stretch of text from token i up to token next.
func (p *parser) span(i, next int) anchor.Span {
	return anchor.Span{Start: p.tokens[i].Start, End: p.tokens[next-1].End}
}
