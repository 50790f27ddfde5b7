package checkworthy

import (
	"slices"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/attribution"
	"factdesk/claims/checkworthy/clause"
	"factdesk/claims/quantity"
)

// judge makes a suggestion of a part of a sentence.
func (r *reader) judge(sentence anchor.Span, p clause.Part) Suggestion {
	e := r.gather(p)
	of := Suggestion{Span: p.Span, Sentence: sentence, Score: weigh(&e, func() float64 { return r.worth(sentence) })}
	if of.Score < least {
		return of
	}
	if e.asserted {
		of.Speaker = e.voice.Full()
	}
	of.Reasons = r.reasons(&e)
	of.Types = types(&e)
	if slices.Equal(of.Types, []claims.ClaimType{claims.Opinion}) {
		of.Score /= 2 // what nobody can look up: shown only to who wants to see much
	}
	return of
}

// reasons lists why a part wants checking.
func (r *reader) reasons(e *evidence) []Reason {
	var why []Reason
	give := func(code Code, s anchor.Span) { why = append(why, Reason{code, r.text[s.Start:s.End]}) }
	for _, q := range e.numbers {
		if magnitude(q) {
			give(ReasonQuantity, q.Span)
			break
		}
	}
	if i := e.first(clause.Superlative | clause.Unique | clause.Comparative); i >= 0 {
		give(ReasonCompares, e.ranking(i))
	}
	if s, ok := e.when(); ok {
		give(ReasonTime, s)
	}
	if i := e.first(clause.Cause); i >= 0 {
		give(ReasonCause, e.phrase(i, i))
	}
	if i := e.first(clause.Stance); i >= 0 {
		give(ReasonPosition, e.phrase(i, i))
	}
	if i := e.first(clause.Will | clause.Modal); i >= 0 {
		give(ReasonForecast, e.phrase(i, i))
	}
	if i := e.first(clause.Happening | clause.Change); i >= 0 {
		give(ReasonEvent, e.phrase(i, i))
	}
	why = append(why, e.said()...)
	if len(why) == 0 {
		i := max(e.first(clause.Past|clause.Done), e.first(clause.Finite), 0)
		give(ReasonEvent, e.phrase(i, i))
	}
	return why
}

// said gives the reasons that lie in who says a part.
func (e *evidence) said() []Reason {
	if !e.asserted || e.voice.Name == "" {
		return nil
	}
	if e.voice.Kind == attribution.Direct {
		return []Reason{{ReasonQuoted, e.voice.Name}}
	}
	return []Reason{{ReasonSaid, e.voice.Name}}
}

// ranking is what a part says at word i of a rank: with whose it is before it.
func (e *evidence) ranking(i int) anchor.Span {
	from := i
	for from > 0 && e.words[from-1].Is&(clause.Possessive|clause.Determiner|clause.Ordinal|clause.Hyphen) != 0 || e.named(from) {
		from--
	}
	return e.phrase(from, i)
}

// named reports whether the word before i is of a name that word i ends, in a
// possessive.
func (e *evidence) named(i int) bool {
	return i > 0 && e.words[i].Is&clause.Possessive != 0 && e.words[i-1].Is&clause.Name != 0 && e.words[i].Is&clause.Name != 0
}

// when is the first date of the part, with the "since" or "until" before it.
func (e *evidence) when() (anchor.Span, bool) {
	for _, q := range e.numbers {
		if q.Kind != quantity.Date {
			continue
		}
		for i, w := range e.words {
			if w.End > q.Start {
				if i > 0 && e.words[i-1].Is&clause.Since != 0 {
					return anchor.Span{Start: e.words[i-1].Start, End: q.End}, true
				}
				break
			}
		}
		return q.Span, true
	}
	return anchor.Span{}, false
}

// types says what sorts of claim a part is.
func types(e *evidence) []claims.ClaimType {
	var of []claims.ClaimType
	add := func(t claims.ClaimType, is bool) {
		if is {
			of = append(of, t)
		}
	}
	numerical := e.amounts > 0 || e.has(clause.Mass)
	add(claims.Numerical, numerical)
	position := e.has(clause.Stance)
	speculative := e.has(clause.Modal | clause.Will)
	opinion := e.has(clause.Opinion) && !numerical
	add(claims.Event, !position && !speculative && !opinion)
	add(claims.Quotation, e.spoken && e.voice.Kind == attribution.Direct)
	add(claims.Position, position)
	add(claims.Causal, e.has(clause.Cause))
	add(claims.Speculative, speculative)
	add(claims.Opinion, opinion)
	return of
}
