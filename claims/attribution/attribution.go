package attribution

import (
	"iter"
	"slices"
	"sort"

	"factdesk/claims/anchor"
)

// A Kind says how what someone said is given.
type Kind uint8

// The kinds of attribution.
const (
	Indirect Kind = iota // in the article's words
	Direct               // in the speaker's own, between marks
	Mixed                // in the article's, with some of the speaker's own
	Judgment             // what the speaker calls a thing, or holds against it
	Wish                 // what the speaker wants
	Denial               // what the speaker says is not so
)

// String names k.
func (k Kind) String() string {
	return [...]string{"indirect", "direct", "mixed", "judgment", "wish", "denial"}[k]
}

// An Attribution is one place where the article lets somebody speak.
type Attribution struct {
	Kind    Kind
	Speaker anchor.Span   // the words that name the speaker, nearby where the speaker is carried over; may be empty
	Cue     anchor.Span   // the words that say that it was said; empty where there are none
	Content []anchor.Span // what was said, in order; quotations with their marks
	Name    string        // the speaker's full name as the article gives it anywhere
	Role    string        // what the speaker is, as the article says; may be empty

	before bool          // the role stands before the name
	quoted []anchor.Span // of the content, the quotations in it, marks and all
}

// Full is the speaker's name with the role, in the order in which the article
// has them.
func (a Attribution) Full() string {
	switch {
	case a.Role == "":
		return a.Name
	case a.before:
		return a.Role + " " + a.Name
	}
	return a.Name + ", " + a.Role
}

// covers is how many bytes of s the content of a has.
func (a Attribution) covers(s anchor.Span) int {
	n := 0
	for _, c := range a.Content {
		n += max(0, min(c.End, s.End)-max(c.Start, s.Start))
	}
	return n
}

// extent is the stretch from the first byte of the content to the last.
func (a Attribution) extent() anchor.Span {
	return anchor.Span{Start: a.Content[0].Start, End: a.Content[len(a.Content)-1].End}
}

// answers reports whether the words at s are what the speaker of a says: the
// content of a has at least half of them. What is told in passing within a wish,
// a denial or a judgement is the article's own, so there s must be most of it.
func (a Attribution) answers(s anchor.Span) bool {
	n := a.covers(s)
	if s.Empty() || 2*n < s.Len() {
		return false
	}
	if a.Kind < Judgment {
		return true
	}
	whole := 0
	for _, c := range a.Content {
		whole += c.Len()
	}
	return 2*n >= whole
}

// near is how many attributions before a span are looked at for the one that
// it belongs to: more than any paragraph nests.
const near = 64

// At returns the attribution that the words at span belong to: the one that
// has at least half of them. Of two told in one another it's the outer one, who
// answers for it all, unless that is a mere source behind somebody's own words.
func (r *Reading) At(span anchor.Span) (Attribution, bool) {
	n := r.startBefore(span.End)
	best := -1
	for i := n - 1; i >= 0 && i >= n-near; i-- {
		if !r.found[i].answers(span) {
			continue
		}
		if best < 0 || r.prefers(r.found[i], r.found[best]) {
			best = i
		}
	}
	if best < 0 {
		return Attribution{}, false
	}
	return r.found[best], true
}

// startBefore is how many attributions begin before an offset.
func (r *Reading) startBefore(at int) int {
	return sort.Search(len(r.found), func(i int) bool { return r.found[i].extent().Start >= at })
}

func (r *Reading) prefers(a, b Attribution) bool {
	if (a.Kind == Direct) != (b.Kind == Direct) {
		return a.Kind == Direct
	}
	return a.extent().Len() > b.extent().Len()
}

// Speaker says who says the words at span, with the role where the article
// gives it. It's empty for what the article says itself, and for what somebody
// is only said to deny or to judge.
func (r *Reading) Speaker(span anchor.Span) string {
	a, ok := r.At(span)
	if !ok || !r.Asserted(span) {
		return ""
	}
	return a.Full()
}

// Asserted reports whether nobody is said only to deny the words at span, or to
// hold them against somebody in the article's words, not even somebody of whom
// another tells. A span that tells of the denial too is asserted.
func (r *Reading) Asserted(span anchor.Span) bool {
	n := r.startBefore(span.End)
	for i := n - 1; i >= 0 && i >= n-near; i-- {
		if a := r.found[i]; a.answers(span) && !a.asserts(span) {
			return false
		}
	}
	return true
}

// asserts reports whether the speaker of a stands for the words at span.
func (a Attribution) asserts(span anchor.Span) bool {
	if a.Kind != Denial && a.Kind != Judgment {
		return true
	}
	if !a.Cue.Empty() && span.Start <= a.Cue.Start && a.Cue.End <= span.End {
		return true
	}
	return a.Kind == Judgment && slices.ContainsFunc(a.quoted, func(q anchor.Span) bool { return q.Start <= span.Start && span.End <= q.End })
}

// Quotations yields the quotations that somebody is found to say, marks and
// all, each with its attribution, in order. Names and titles between marks are
// left out.
func (r *Reading) Quotations() iter.Seq2[anchor.Span, Attribution] {
	return func(yield func(anchor.Span, Attribution) bool) {
		for k := range r.quotations {
			if r.quotations[k].owner < 0 || r.title(r.quotations[k]) {
				continue
			}
			if a, ok := r.At(r.said(k)); ok && !yield(r.said(k), a) {
				return
			}
		}
	}
}

// Attributions returns everything that somebody says in the text, in order of
// where what is said begins. The caller must not change them.
func (r *Reading) Attributions() []Attribution { return r.found }
