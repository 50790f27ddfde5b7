package checkworthy

import (
	"math"

	"factdesk/claims/attribution"
	"factdesk/claims/checkworthy/clause"
	"factdesk/claims/quantity"
)

// A feature is something about a part that speaks for checking it, or against.
type feature uint8

// The features of parts. What weighs how much is in weights.go.
const (
	ground     feature = iota // every part has it
	ofSentence                // the score of its sentence
	names                     // how many, three at most
	dates                     // how many, two at most
	amount                    // there is one
	amounts                   // how many, three at most
	countWord                 // “dozens”, but no amount
	superlative
	unique
	comparative
	happening
	change
	cause
	since
	stance
	negation
	hedge
	past        // it happened
	progressive // it's happening
	finite      // it's so
	first
	second
	opinion
	modal
	will
	abstract
	greeting
	notice
	direct // it's quoted
	participle
	dependent // a relative or subordinate clause
	content   // what somebody is said to have said
	verbless
	tiny   // less than three words
	brief  // less than five, and something happened
	bare   // less than five, and none of that
	long   // more than five
	vague  // nothing to look up
	nobody // and nobody that does it
	unread // the words of its language aren't known
	voiced // what the article has said lately was opinion
	own    // the article itself speaks of us or you
	kinds  // how many features there are
)

// weights holds what each feature adds to the logarithm of the odds.
type weights [kinds]float64

// features are what a part has of each feature, as weights are multiplied by it.
type features [kinds]float64

// weigh returns how likely a desk checks a part, from 0 to 1: what speaks for it
// and against, and what its sentence as a whole is worth. That is asked for only
// where it can matter.
func weigh(e *evidence, sentence func() float64) float64 {
	if e.idle() {
		return 0
	}
	f := e.features()
	sum := f.times(&fitted)
	if sum+fitted[ofSentence]*logit(1) < logit(least) {
		return 0
	}
	sum += fitted[ofSentence] * logit(sentence())
	return 1 / (1 + math.Exp(-sum))
}

// idle reports whether a part is no claim, whatever else is in it: it only says
// who said something, or who wouldn't, or it is the subject of what follows.
func (e *evidence) idle() bool {
	switch {
	case e.part.Kind == clause.Cue:
		return true
	case e.has(clause.Rebuff) && e.has(clause.Stance|clause.Negation):
		return true // “declined to comment”, “did not immediately respond”
	}
	return e.verbless() && e.count < 5 && len(e.numbers) == 0 && !e.has(clause.Numeral|clause.Superlative|clause.Unique)
}

// verbless reports whether a part has no verb, and isn't one that needs none.
func (e *evidence) verbless() bool { return !e.verb && e.part.Kind != clause.Apposition }

// times is what the features weigh together.
func (f *features) times(w *weights) float64 {
	sum := 0.0
	for i, x := range f {
		sum += x * w[i]
	}
	return sum
}

// features looks at everything but the score of the sentence.
func (e *evidence) features() features {
	var f features
	f[ground], f[unread], f[voiced] = 1, one(e.unread), e.voiced
	e.substance(&f)
	e.doubt(&f)
	e.form(&f)
	e.size(&f)
	return f
}

// substance is what can be looked up.
func (e *evidence) substance(f *features) {
	f[names], f[dates] = float64(min(e.names, 3)), float64(min(e.dates, 2))
	f[amount], f[amounts] = one(e.amounts > 0), float64(min(e.amounts, 3))
	f[countWord] = one(e.amounts == 0 && e.has(clause.Mass|clause.Numeral))
	e.mark(f, []sign{
		{clause.Superlative, superlative},
		{clause.Unique, unique},
		{clause.Comparative, comparative},
		{clause.Happening, happening},
		{clause.Change, change},
		{clause.Cause, cause},
		{clause.Since, since},
		{clause.Stance, stance},
		{clause.Negation, negation},
		{clause.Hedge, hedge},
	})
	switch {
	case e.has(clause.Modal):
	case e.has(clause.Past | clause.Done):
		f[past] = 1
	case e.has(clause.Aux) && e.has(clause.Ing):
		f[progressive] = 1
	case e.has(clause.Finite):
		f[finite] = 1
	}
}

// A sign is a class of words that makes a feature.
type sign struct {
	is clause.Class
	of feature
}

// mark sets the features that lie in single words.
func (e *evidence) mark(f *features, signs []sign) {
	for _, s := range signs {
		if e.has(s.is) {
			f[s.of] = 1
		}
	}
}

// doubt is what can't be checked: opinions, promises, what may be.
func (e *evidence) doubt(f *features) {
	e.mark(f, []sign{
		{clause.First, first},
		{clause.Second, second},
		{clause.Opinion, opinion},
		{clause.Modal, modal},
		{clause.Will, will},
		{clause.Abstract, abstract},
		{clause.Greeting, greeting},
		{clause.Notice, notice},
	})
	f[own] = one(!e.spoken && e.has(clause.First|clause.Second))
	f[direct] = one(e.spoken && e.voice.Kind == attribution.Direct)
}

// form is how the part is made.
func (e *evidence) form(f *features) {
	switch e.part.Kind {
	case clause.Participle:
		f[participle] = 1
	case clause.Relative, clause.Subordinate:
		f[dependent] = 1
	case clause.Content:
		f[content] = 1
	case clause.Main, clause.Coordinate, clause.Apposition, clause.Cue:
	}
	f[verbless] = one(e.verbless())
	if e.names+e.amounts+e.dates == 0 {
		f[vague] = 1
		f[nobody] = one(!e.has(clause.Happening) && (e.part.Kind == clause.Coordinate || e.part.Kind == clause.Relative))
	}
}

// size is how long the part is.
func (e *evidence) size(f *features) {
	switch {
	case e.count < 3:
		f[tiny] = 1
	case e.count < 5 && e.has(clause.Happening|clause.Stance):
		f[brief] = 1
	case e.count < 5 && e.amounts == 0:
		f[bare] = 1
	case e.count > 5:
		f[long] = 1
	}
}

// one is 1 where something is so.
func one(is bool) float64 { //nolint:revive // a number is what it makes of it
	if is {
		return 1
	}
	return 0
}

// logit is the logarithm of the odds of p, kept within what one opinion may
// weigh.
func logit(p float64) float64 {
	const most = 0.95
	p = min(max(p, 1-most), most)
	return math.Log(p / (1 - p))
}

// magnitude reports whether a quantity is one that readers will want to know.
func magnitude(q quantity.Quantity) bool {
	return q.Kind != quantity.Date && q.Kind != quantity.Ordinal
}
