package quantity

import (
	"strings"
	"unicode"
)

// counted returns the token after the noun that is counted at token i, or i
// where there is none. Of one thing the noun is singular.
//
// English says a plural, so it is the first of those, past the adjectives.
// Elsewhere it is the next word.
func (p *parser) counted(i int, many bool) int {
	switch {
	case p.bridge(i) > i:
		return p.compound(p.bridge(i), i)
	case p.words.noun:
		if end := p.next(p.ofScale(i)); end > p.ofScale(i) {
			return end
		}
		return i
	case !many:
		if end := p.single(p.furtherOne(i)); end > p.furtherOne(i) {
			return end
		}
		return i
	}
	return p.plurals(i)
}

// plurals is the noun of which there are many: the first plural.
func (p *parser) plurals(i int) int {
	const far = 7
	for k := i; k < i+far && k < len(p.tokens); k++ {
		switch {
		case p.passes(k, i), p.typeBetween(k, i):
		case !p.is(k, word) || p.ends(k) || k == i && p.close(k):
			return p.modifying(i)
		case p.pluralAt(k) && !p.hyphen(k+1):
			return p.further(k) + 1
		}
	}
	return p.modifying(i)
}

// further returns the last of the plurals from token k on, as in "sports teams"
// and "police officers". No verb behind a plural ends in s.
func (p *parser) further(k int) int {
	const most = 2
	for range most {
		w := p.said(k + 1)
		if p.has(k, 1<<plural) && (w == "people" || w == "men" || w == "women" || w == "children") {
			return k + 1 // "homeless people"
		}
		if !p.is(k+1, word) || !p.pluralAt(k+1) || p.ends(k+1) || w[len(w)-1] != 's' || p.capital(k) != p.capital(k+1) || strings.HasSuffix(w, "wards") || strings.HasSuffix(w, "ways") {
			break
		}
		k++
	}
	return k
}

// modifying returns the token after a singular that measures the word behind it,
// as in "a 180 page book", or i.
func (p *parser) modifying(i int) int {
	if !p.is(i+1, word) || p.has(i+1, 1<<stop) || p.close(i) {
		return i
	}
	switch p.said(i) {
	case "page", "piece", "member", "person", "man", "woman", "seat", "story", "room", "part", "game", "point", "team", "state", "nation", "country", "vote", "volume", "parent", "step", "star", "player":
		return i + 1
	}
	return i
}

// ends reports whether token k is no part of a noun phrase.
func (p *parser) ends(k int) bool {
	return p.has(k, 1<<stop|1<<month|1<<weekday) && !p.abbreviation(k) && !p.hyphen(k-1)
}

// passes reports whether token k stands between the words of a noun phrase that
// begins at token i: a hyphen, a quotation mark, or an "and" or comma between
// adjectives.
func (p *parser) passes(k, i int) bool {
	switch {
	case p.quoted(k):
		return p.is(k+1, word)
	case k == i:
		return false
	case p.hyphen(k):
		return true
	case p.pluralAt(k - 1):
		return false
	}
	return p.has(k, 1<<and|1<<or) && p.joins(k) || p.byte(k) == ',' && p.adjectives(k)
}

// typeBetween reports whether the digits at token k stand in the name of a type
// between a number before token i and its noun, as in "five 747 freighters".
func (p *parser) typeBetween(k, i int) bool {
	named := p.capital(k-1) || p.hyphen(k-1) && k > i+1 && p.capital(k-2) // "F-35 jets"
	if !p.is(k, digits) || k > i && !named || k == i && p.close(k) {
		return false
	}
	d := p.tokens[k].digits
	return !d.joined && !d.odd && (d.count == 3 || p.close(k)) && p.is(k+1, word) && !p.has(k+1, 1<<stop|1<<scale|1<<unit|1<<times)
}

// compound is the noun of "five-member panel".
func (p *parser) compound(at, i int) int {
	if p.is(at, word) && !p.has(at, 1<<behind|1<<inside|1<<to|1<<and|1<<or|1<<of|1<<article) && !p.capital(at) {
		return at + 1
	}
	return i
}

// next is the noun where any word may be one: the first that isn't an adjective
// with a further word behind it.
func (p *parser) next(i int) int {
	const far = 4
	for k := i; k < i+far && p.mayBeNoun(k); k++ {
		if !p.attribute(k) || !p.mayBeNoun(k+1) {
			return k + 1
		}
	}
	return i
}

func (p *parser) mayBeNoun(i int) bool {
	return p.is(i, word) && !p.has(i, 1<<stop|1<<month|1<<weekday|1<<to|1<<and|1<<inside) && (p.tokens[i].spaced || ideograph(p.rune(i)))
}

// attribute reports whether token i looks like an adjective before its noun.
func (p *parser) attribute(i int) bool {
	if p.words.large {
		return !p.capital(i)
	}
	for _, end := range p.words.endings {
		if w := p.said(i); len(w) > len(end)+4 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// single is the noun of which there is one: the first word, past adjectives.
func (p *parser) single(i int) int {
	const far = 4
	for k := i; k < i+far && p.is(k, word) && !p.has(k, 1<<stop) && !p.contracted(k); k++ {
		compound := false
		for p.hyphen(k + 1) {
			k, compound = k+2, true
		}
		switch {
		case !p.is(k+1, word), p.has(k+1, 1<<stop), p.contracted(k + 1):
			if w := p.said(k); len(w) > 5 && (strings.HasSuffix(w, "ed") || adverb(w)) {
				return i // "one refused"
			}
			return k + 1
		case !compound && !p.describes(k):
			return p.head(k) + 1
		}
	}
	return i
}

// describes reports whether token k looks like an adjective of the word behind
// it, as in "first Mexican player".
func (p *parser) describes(k int) bool {
	w := p.said(k)
	return adjective(w) || strings.HasSuffix(w, "ed") || p.capital(k) && !p.capital(k+1) && (!verbal(p.said(k+1)) || adjective(p.said(k+1)))
}

// head is the last word of the compound noun that begins at token k, such as
// "trade expert".
func (p *parser) head(k int) int {
	const most = 2
	for range most {
		if !p.is(k+1, word) || p.has(k+1, 1<<stop|1<<and|1<<or|1<<to|1<<oneself|1<<month|1<<weekday) || p.capital(k) != p.capital(k+1) || verbal(p.said(k+1)) || p.contracted(k+1) {
			break
		}
		k++
	}
	return k
}

// contracted reports whether token k is a pronoun or a verb with what it lost
// behind an apostrophe, such as "you've" and "hadn't".
func (p *parser) contracted(k int) bool {
	w := p.said(k)
	at := strings.IndexAny(w, "'’")
	return at > 0 && w[len(w)-1] != 's' && w[len(w)-1] != 'S'
}

// adverb reports whether a word looks like one.
func adverb(w string) bool {
	switch w {
	case "family", "assembly", "supply", "reply", "ally", "rally", "anomaly", "monopoly", "bully", "fly":
		return false
	}
	return strings.HasSuffix(w, "ly")
}

// verbal reports whether a word looks like a verb, an adverb or an adjective
// rather than a noun.
func verbal(w string) bool {
	if adverb(w) {
		return true
	}
	for _, end := range [...]string{"ed", "ing", "s", "iar", "able"} {
		if strings.HasSuffix(w, end) && !strings.HasSuffix(w, "ss") {
			return true
		}
	}
	return adjective(w)
}

// abbreviation reports whether token k is written in capitals, so that "US" and
// "LED" aren't the words that they look like.
func (p *parser) abbreviation(k int) bool { return len(p.said(k)) > 1 && p.upper(k) }

// joins reports whether the "and" at token k stands within a noun phrase.
func (p *parser) joins(k int) bool {
	return p.is(k+1, word) && !p.has(k+1, 1<<stop|1<<card|1<<article)
}

// adjectives reports whether the "and" or comma at token k stands between two
// adjectives, as in "racial and ethnic groups".
func (p *parser) adjectives(k int) bool {
	return adjective(p.said(k-1)) && p.is(k+1, word) && !p.has(k+1, 1<<stop) && !p.pluralAt(k+1)
}

// quoted reports whether token i opens or closes a quotation.
func (p *parser) quoted(i int) bool {
	switch p.rune(i) {
	case '"', '“', '”', '‘', '«', '„':
		return true
	}
	return false
}

// adjective reports whether a word looks like one.
func adjective(w string) bool {
	for _, end := range [...]string{"al", "ic", "ous", "ful", "ive", "less", "able", "ible", "ary", "ian", "ish", "ern"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+2 {
			return true
		}
	}
	switch w {
	case "new", "young", "old", "big", "senior", "former", "major", "small", "large", "single", "key", "huge", "great", "good", "bad", "long", "short", "high", "low", "top", "more", "black", "white", "red", "very", "best", "most", "lead", "adult", "pro", "straight", "consecutive", "successive", "additional", "different", "recent", "other", "extra", "current", "separate", "full", "largest", "biggest", "highest", "worst", "greatest", "longest", "oldest", "youngest", "main":
		return true
	}
	return false
}

// pluralAt reports whether token i looks like a plural.
func (p *parser) pluralAt(i int) bool {
	if p.has(i, 1<<plural) {
		return true
	}
	w := p.said(i)
	if len(w) < 4 || p.has(i, 1<<singular) {
		return false
	}
	switch w[len(w)-1] {
	case 's':
		return !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") &&
			!strings.HasSuffix(w, "'s") && !strings.HasSuffix(w, "’s")
	case 'S':
		return len(w) > 4
	}
	return false
}

// named gives q the noun that ends before token next.
func (p *parser) named(q Quantity, next int) Quantity {
	from := next - 1
	for p.hyphen(from-1) && p.is(from-2, word) && p.tokens[from-2].Start >= q.Number.End {
		from -= 2 // "e-mails"
	}
	w := p.text[p.tokens[from].Start:p.tokens[next-1].End]
	if strings.ContainsFunc(w, unicode.IsUpper) {
		w = strings.ToLower(w)
	}
	q.Unit = w
	if q.Kind == Number {
		q.Kind = Count
	}
	return q
}
