package checkworthy

import (
	"factdesk/claims/anchor"
	"factdesk/claims/attribution"
	"factdesk/claims/checkworthy/clause"
	"factdesk/claims/quantity"
)

// Evidence is what of a part speaks for checking it, and against.
type evidence struct {
	part    clause.Part
	words   []clause.Word
	all     clause.Class // of all its words together
	count   int          // of its words, marks aside
	names   int          // one after the other count once
	verb    bool         // it has a verb, or a participle for one
	numbers []quantity.Quantity
	amounts int // of the numbers, those that aren't dates
	dates   int
	voiced  float64 // how much of what was said lately was opinion
	unread  bool    // the words of its language aren't known

	voice    attribution.Attribution
	spoken   bool // by somebody: voice
	asserted bool // and not only denied, or held against another, by them
}

// gather looks at a part.
func (r *reader) gather(p clause.Part) evidence {
	e := evidence{part: p, words: r.cutter.Words()[p.First:p.Past], numbers: r.within(p.Span), unread: !r.cutter.Knows()}
	e.voice, e.spoken = r.voice(p.Span)
	e.asserted = e.spoken && r.voices.Asserted(r.toHeard(p.Span))
	e.readWords()
	for _, q := range e.numbers {
		switch q.Kind {
		case quantity.Date, quantity.Age:
			e.dates++
		case quantity.Ordinal:
		default:
			e.amounts++
		}
	}
	if e.unread && !e.spoken && r.tells(p.Span) {
		e.part.Kind = clause.Cue
	}
	e.voiced = r.voiced
	if !e.spoken {
		const slow = 0.9
		r.voiced = slow*r.voiced + (1-slow)*one(e.has(clause.First|clause.Second|clause.Modal|clause.Opinion))
	}
	const verbal = clause.Finite | clause.Past | clause.Done
	e.verb = e.unread || e.has(verbal) ||
		p.Kind == clause.Participle && e.has(clause.Ing) ||
		e.has(clause.Superlative) && e.names > 0
	return e
}

// readWords counts the words.
func (e *evidence) readWords() {
	named := false
	for _, w := range e.words {
		if w.Is&clause.Mark != 0 {
			continue
		}
		e.count++
		e.all |= w.Is
		name := w.Is&clause.Name != 0 && w.Is&clause.Pronoun == 0
		if name && !named {
			e.names++
		}
		named = name
	}
}

// has reports whether any word of the part can be one of a class.
func (e *evidence) has(is clause.Class) bool { return e.all&is != 0 }

// first returns the first word of the part that can be one of a class.
func (e *evidence) first(is clause.Class) int {
	for i, w := range e.words {
		if w.Is&is != 0 {
			return i
		}
	}
	return -1
}

// phrase is the span of the part's words from one to another, both included.
func (e *evidence) phrase(from, to int) anchor.Span {
	from, to = max(from, 0), min(to, len(e.words)-1)
	return anchor.Span{Start: e.words[from].Start, End: e.words[to].End}
}
