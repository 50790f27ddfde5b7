package attribution

import "strings"

// longNoun is how many words a noun phrase has at most.
const longNoun = 22

// nounLeft is the noun phrase that ends before a token.
func (r *Reading) nounLeft(from, end int) noun {
	i := end
	for i > from && end-i < longNoun && r.nounGoesOn(i-1, end) {
		i--
		if r.subjective(i) {
			if i == end-1 {
				return noun{i, end}
			}
			i++
			break
		}
	}
	return r.trimNoun(i, end)
}

// subjective reports whether a word is a pronoun that stands alone.
func (r *Reading) subjective(i int) bool {
	c := r.tokens[i].class
	return c&pronoun != 0 && c&determiner == 0 && (c&adverb == 0 || !r.english())
}

// nounGoesOn reports whether a noun phrase with this end can have the token i.
func (r *Reading) nounGoesOn(i, end int) bool {
	t := r.tokens[i]
	switch {
	case !r.free(i) || !t.word():
		return false
	case t.class&and != 0:
		return i+1 < end && i > 0 && r.tokens[i-1].shape == upper && r.free(i-1) && (r.tokens[i+1].shape == upper || r.tokens[i+1].class&determiner != 0) ||
			i > 0 && r.tokens[i-1].class&role != 0
	case t.shape == upper && t.class&(common|clause|be|have) == 0:
		return true
	case t.class&determiner != 0 && t.class&that == 0:
		return true
	case i > 0 && r.of(i) == "to":
		return r.of(i-1) == "close" || r.tokens[i-1].class&role != 0 // "a source close to", "an adviser to"
	case t.class&(clause|be|have|relative) != 0:
		return false
	case t.class&cue != 0 && t.class&role == 0:
		return t.shape == upper && t.class&weak != 0
	}
	return t.class&adverb == 0
}

// trimNoun drops a phrase such as "On Monday" from the beginning.
func (r *Reading) trimNoun(from, end int) noun {
	for from < end {
		t := r.tokens[from]
		switch {
		case t.class&(day|when) != 0 || t.class&month != 0 && t.class&(male|female) == 0 || t.shape == digit && from+1 < end && !r.followsRole(from, end):
			from++
		case t.class&(of|away) != 0 && t.class&determiner == 0:
			from = r.afterPlace(from, end)
		case t.class&and != 0 || t.class&turn != 0:
			from++
		default:
			return r.checkNoun(from, end)
		}
	}
	return noun{}
}

func (r *Reading) followsRole(from, end int) bool {
	for i := from; i < min(end, from+4); i++ {
		if r.tokens[i].class&role != 0 {
			return true
		}
	}
	return false
}

// afterPlace is where a noun phrase goes on behind a preposition and what it
// governs: at a date's end, or where a name begins that ends the phrase.
func (r *Reading) afterPlace(from, end int) int {
	i := from + 1
	for i < end && r.tokens[i].class&(day|month|when|determiner) != 0 {
		i++
	}
	if i > from+1 && i < end && r.tokens[i].class&(of|away) == 0 && r.tokens[i-1].class&(day|month|when) != 0 {
		return i
	}
	if m, ok := r.mentionEnding(end); ok && m.from > i {
		return r.roleBegin(m.from)
	}
	return end
}

// checkNoun takes a phrase for a speaker only if something in it can speak.
func (r *Reading) checkNoun(from, end int) noun {
	if from >= end {
		return noun{}
	}
	for i := from; i < end; i++ {
		t := r.tokens[i]
		if t.class&first != 0 && t.class&determiner == 0 {
			return noun{}
		}
		if t.shape == upper || t.class&(role|country) != 0 || t.class&determiner != 0 {
			return noun{from, end}
		}
	}
	// Without a name, an article or a known role: people in the plural.
	if !r.english() || end-from <= 3 && strings.HasSuffix(r.of(end-1), "s") {
		return noun{from, end}
	}
	return noun{}
}

// english reports whether words are those of English.
func (r *Reading) english() bool { return r.words.words["the"] != 0 }

// german reports whether nouns have capitals.
func (r *Reading) german() bool { return r.words.words["dass"] != 0 }

// mentionEnding is the mention of a person that ends at a token.
func (r *Reading) mentionEnding(end int) (mention, bool) {
	i := r.mentionFrom(end)
	if i > 0 && r.mentions[i-1].to == end {
		return r.mentions[i-1], true
	}
	return mention{}, false
}

// mentionFrom is the number of the first mention that begins at a token or
// behind it.
func (r *Reading) mentionFrom(token int) int {
	low, high := 0, len(r.mentions)
	for low < high {
		if middle := (low + high) / 2; r.mentions[middle].from < token {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// nounRight is the noun phrase that begins at a token.
func (r *Reading) nounRight(from, limit int) noun {
	if from >= limit || !r.free(from) || !r.tokens[from].word() {
		return noun{}
	}
	if r.subjective(from) {
		return noun{from, from + 1}
	}
	if t := r.tokens[from]; t.class&(clause|away|of|be|have|cue|adverb|and|day) != 0 && t.class&determiner == 0 && t.shape == lower {
		return noun{}
	}
	i := from + 1
	for i < limit && i-from < longNoun && r.free(i) && r.tokens[i].word() && !r.endsNoun(i) {
		i++
	}
	if i == from+1 && r.tokens[from].class&someone != 0 {
		return noun{from, i}
	}
	for i > from && r.tokens[i-1].class&(of|and|determiner) != 0 && r.tokens[i-1].shape == lower {
		i--
	}
	return r.checkNoun(from, i)
}

// endsNoun reports whether a noun phrase that was begun ends before a token.
func (r *Reading) endsNoun(i int) bool {
	t := r.tokens[i]
	if !r.english() && !r.german() && t.class&away != 0 && r.tokens[i-1].shape == upper && t.shape == lower {
		return true // "disse Itamar a Fu"
	}
	if t.class&determiner != 0 && t.class&that == 0 || r.tokens[i-1].owner {
		return false
	}
	if r.german() && t.shape == lower && t.class&(of|and|particle) == 0 && r.tokens[i-1].shape == upper {
		return true // there, what describes a noun stands before it
	}
	if t.shape == upper {
		return t.class&(day|clause) != 0
	}
	return t.class&(clause|relative|be|have|away|day|when|adverb|pronoun) != 0 || t.class&cue != 0 && t.class&role == 0
}
