// Package trail says, field by field, what a change did to a claim, its
// verdict, its evidence or a review of it. A window and a report put it into
// sentences and cells of their own.
package trail

import (
	"strings"

	"factdesk/claims"
)

// A Kind is what sort of thing happened.
type Kind byte

// The kinds.
const (
	Passed   Kind = iota // a field passed from one value to another
	Tagged               // a claim was made; To is its quote
	Removed              // a claim was taken away; From is what it said
	Attached             // a source was used for the claim
	Detached             // and isn't any more
	Reviewed             // a second person decided; To is what, and why
)

// A Step is one thing that a change did.
type Step struct {
	Kind     Kind
	What     string // the field: "Speaker"
	Of       string // what the source is called, where the step is about one
	Source   claims.SourceID
	From, To string // "" for nothing
	Written  bool   // From and To are somebody's own words
}

// Words are what values and records are called.
type Words struct {
	Rating   func(claims.Verdict) string // "" for none yet
	Source   func(claims.SourceID) string
	Type     func(claims.ClaimType) string
	Priority func(claims.Priority) string
	Status   func(claims.Status) string
	Stance   func(claims.Stance) string
}

// Of returns what c did, or nothing where that is none of what is known here.
func (w Words) Of(c claims.Change) []Step {
	record := c.After
	if record == nil {
		record = c.Before
	}
	switch record.(type) { //nolint:gochecksumtype // the others are not about a claim
	case claims.Claim:
		return w.ofClaim(as[claims.Claim](c.Before), as[claims.Claim](c.After))
	case claims.Verdict:
		return w.ofVerdict(as[claims.Verdict](c.Before), as[claims.Verdict](c.After))
	case claims.Evidence:
		return w.ofEvidence(as[claims.Evidence](c.Before), as[claims.Evidence](c.After))
	case claims.Review:
		return ofReview(as[claims.Review](c.Before), as[claims.Review](c.After))
	}
	return nil
}

// as is r as an R, zero where there is none.
func as[R any](r claims.Record) (typed R) {
	typed, _ = r.(R) //nolint:errcheck // zero is what's wanted
	return typed
}

func (w Words) ofClaim(before, after claims.Claim) []Step {
	switch {
	case before.ID.IsZero():
		return []Step{{Kind: Tagged, What: "Tagged", To: after.Anchor.Quote, Written: true}}
	case after.ID.IsZero():
		return []Step{{Kind: Removed, What: "Removed", From: before.Statement, Written: true}}
	}
	return passed(
		written("Statement", before.Statement, after.Statement),
		written("Words", before.Anchor.Quote, after.Anchor.Quote),
		chosen("Speaker", before.Speaker, after.Speaker),
		chosen("Published by", before.PublishedBy, after.PublishedBy),
		chosen("Said on", before.SaidOn.Words(), after.SaidOn.Words()),
		chosen("Place", before.Place, after.Place),
		chosen("Types", list(before.Types, w.Type), list(after.Types, w.Type)),
		chosen("Tags", strings.Join(before.Tags, ", "), strings.Join(after.Tags, ", ")),
		chosen("Priority", w.Priority(before.Priority), w.Priority(after.Priority)),
		chosen("Editorial status", w.Status(before.Status), w.Status(after.Status)),
		chosen("Check again on", before.CheckAgain.Words(), after.CheckAgain.Words()),
		chosen("Claimed value", before.ClaimedValue, after.ClaimedValue),
		chosen("Evidence value", before.EvidenceValue, after.EvidenceValue),
		written("Suggested wording", before.SuggestedWording, after.SuggestedWording),
		written("Editor's note", before.EditorsNote, after.EditorsNote),
		written("Open question", before.OpenQuestion, after.OpenQuestion),
	)
}

func (w Words) ofVerdict(before, after claims.Verdict) []Step {
	return passed(
		chosen("Verdict", w.Rating(before), w.Rating(after)),
		written("Rationale", before.Rationale, after.Rationale),
		chosen("As of", before.AsOf.Words(), after.AsOf.Words()),
	)
}

func (w Words) ofEvidence(before, after claims.Evidence) []Step {
	id := after.Source
	if after.ID.IsZero() {
		id = before.Source
	}
	name := w.Source(id)
	switch {
	case before.ID.IsZero():
		return []Step{{Kind: Attached, What: "Source attached", Of: name, Source: id, To: name, Written: true}}
	case after.ID.IsZero():
		return []Step{{Kind: Detached, What: "Source detached", Of: name, Source: id, From: name, Written: true}}
	}
	stance := chosen("Source", w.Stance(before.Stance), w.Stance(after.Stance))
	stance.Of = name
	all := passed(
		stance,
		written("Excerpt", before.Excerpt, after.Excerpt),
		chosen("Where in the source", before.Locator, after.Locator),
		written("Note on the source", before.Note, after.Note),
	)
	for i := range all {
		all[i].Source = id
	}
	return all
}

func ofReview(before, after claims.Review) []Step {
	if after.ID.IsZero() {
		return []Step{{Kind: Passed, What: "Review", From: decided(before)}}
	}
	if before.ID.IsZero() {
		return []Step{{Kind: Reviewed, What: "Review", To: decided(after)}}
	}
	return passed(chosen("Review", decided(before), decided(after)))
}

// decided says what a reviewer decided.
func decided(r claims.Review) string {
	switch r.Decision {
	case claims.Approve:
		return "Approved"
	case claims.Return:
		return "Returned: " + r.Reason
	}
	return string(r.Decision)
}

func written(what, from, to string) Step {
	return Step{What: what, From: from, To: to, Written: true}
}

func chosen(what, from, to string) Step { return Step{What: what, From: from, To: to} }

// passed are those of all in which something passed to another value.
func passed(all ...Step) (some []Step) {
	for _, s := range all {
		if s.From != s.To {
			some = append(some, s)
		}
	}
	return some
}

func list[T any](all []T, called func(T) string) string {
	words := make([]string, len(all))
	for i, one := range all {
		words[i] = called(one)
	}
	return strings.Join(words, ", ")
}
