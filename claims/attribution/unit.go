package attribution

import "strings"

// A unit is a sentence, or several that a quotation holds together.
type unit struct{ from, to int }

// longUnit is where a unit is cut whether it's at an end or not: nobody writes
// such sentences, and what looks at all of one must not take for ever.
const longUnit = 600

// divide cuts the tokens into units. A short sentence that only says who
// spoke belongs to the quotation before it.
func (r *Reading) divide() {
	from := 0
	for i := range r.tokens {
		long := i-from >= longUnit
		if i+1 < len(r.tokens) && !r.parts(i) && !long {
			continue
		}
		if i+1 < len(r.tokens) && !long && r.closesQuotation(i) && r.tails(i+1) {
			continue
		}
		r.units = append(r.units, unit{from, i + 1})
		from = i + 1
	}
}

// parts reports whether a unit ends with the token i.
func (r *Reading) parts(i int) bool {
	a, b := r.tokens[i], r.tokens[i+1]
	if a.paragraph != b.paragraph || r.dateline(i) {
		return true
	}
	return a.sentence != b.sentence && (a.quotation < 0 || a.quotation != b.quotation)
}

// longDateline is how many words a dateline has at most.
const longDateline = 8

// dateline reports whether the token i is the dash behind "GENEVA, Switzerland"
// or "(Reuters)" at the beginning of a paragraph.
func (r *Reading) dateline(i int) bool {
	if !r.is(i, "—–") {
		return false
	}
	k := i
	for k > 0 && i-k < longDateline && r.tokens[k-1].paragraph == r.tokens[i].paragraph {
		k--
	}
	if k > 0 && r.tokens[k-1].paragraph == r.tokens[i].paragraph {
		return false
	}
	word := r.of(k)
	return r.is(k, "(") || len(word) > 2 && r.tokens[k].shape == upper && strings.ToUpper(word) == word
}

func (r *Reading) closesQuotation(i int) bool {
	q := r.tokens[i].quotation
	return q >= 0 && r.quotations[q].to == i+1 && !r.quotations[q].goesOn
}

// longTail is how many words a sentence may have that only says who spoke.
const longTail = 14

// tails reports whether the sentence at i only says who spoke, or is none.
func (r *Reading) tails(i int) bool {
	if r.tokens[i].paragraph != r.tokens[i-1].paragraph {
		return false
	}
	if r.tokens[i].shape == lower {
		return true // no sentence begins so
	}
	verb := -1
	n := i
	for ; n < len(r.tokens) && r.tokens[n].sentence == r.tokens[i].sentence && n-i < longTail; n++ {
		if r.tokens[n].quotation >= 0 {
			return false
		}
		if verb < 0 && r.tokens[n].class&(say|tell|weak) != 0 && r.tokens[n].shape == lower && r.tokens[n-1].class&determiner == 0 {
			verb = n
		}
	}
	if verb < 0 || n-i >= longTail && verb > i {
		return false
	}
	next := verb + 1
	return verb == i || next >= n || !r.tokens[next].word() || r.tokens[next].class&(away|day) != 0
}

// unitOf is the number of the unit that a token is in, found from one at or
// before it.
func (r *Reading) unitOf(token int) int {
	low, high := 0, len(r.units)
	for low+1 < high {
		if middle := (low + high) / 2; r.units[middle].from <= token {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

// free reports whether the token i stands outside all quotations.
func (r *Reading) free(i int) bool { return r.tokens[i].quotation < 0 }
