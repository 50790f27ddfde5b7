package claims

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// ErrNoRatings is reported for a scale that can't rate anything.
var ErrNoRatings = errors.New("a scale has at least two ratings, each with a label of its own")

// A Scale is an ordered list of ratings that a desk uses.
type Scale struct {
	ID      ScaleID  `json:"id"`
	Name    string   `json:"name"`
	Ratings []Rating `json:"ratings"`
}

// A Rating is one place on a scale.
type Rating struct {
	Label      string `json:"label"`
	Definition string `json:"definition,omitempty"` // when it is given
	Glyph      string `json:"glyph,omitempty"`      // one character that goes with the label
	Tone       Tone   `json:"tone"`

	// Step is the rating's number for ClaimReview, 1 the least true; 0 where
	// it is none, because it answers another question (unproven, satire).
	Step int `json:"step,omitempty"`
}

// Ref implements Record.
func (s Scale) Ref() Ref { return Ref{KindScale, s.ID.u} }

// Under implements Record.
func (Scale) Under() []Ref { return nil }

// Check implements Record.
func (s Scale) Check() error {
	if s.ID.IsZero() {
		return ErrNoID
	}
	if len(s.Ratings) < 2 {
		return ErrNoRatings
	}
	labels := map[string]bool{}
	for _, r := range s.Ratings {
		if strings.TrimSpace(r.Label) == "" || labels[r.Label] {
			return ErrNoRatings
		}
		labels[r.Label] = true
		if r.Step < 0 {
			return fmt.Errorf("step %d: %w", r.Step, ErrBadValue)
		}
		if err := oneOf("tone", r.Tone, Tones()...); err != nil {
			return err
		}
	}
	return nil
}

// Rating returns the rating at place, which counts from 1. It reports false
// where there is none: also for 0, which is no rating yet.
func (s Scale) Rating(place int) (Rating, bool) {
	if place < 1 || place > len(s.Ratings) {
		return Rating{}, false
	}
	return s.Ratings[place-1], true
}

func (Scale) record() {}

// A Verdict is what the desk concludes about a claim. A claim has one or none;
// the verdicts that it had before are in the log of edits.
type Verdict struct {
	Claim      ClaimID    `json:"claim"`
	Article    ArticleID  `json:"article"` // the claim's
	Scale      ScaleID    `json:"scale"`
	Rating     int        `json:"rating,omitempty"` // its place on the scale from 1; 0 is none yet
	Rationale  string     `json:"rationale,omitempty"`
	Confidence Confidence `json:"confidence,omitempty"`
	AsOf       Date       `json:"as-of,omitempty"` // what was known when
	By         PersonID   `json:"by"`
	At         time.Time  `json:"at"`
}

// VerdictID names the verdict of claim c. The verdict bears its claim's ID, so
// that two people who judge one claim at once meet in a conflict and not in two
// verdicts.
func VerdictID(c ClaimID) ID[Verdict] { return ID[Verdict](c) }

// Ref implements Record.
func (v Verdict) Ref() Ref { return Ref{KindVerdict, v.Claim.u} }

// Under implements Record.
func (v Verdict) Under() []Ref {
	return refs(refTo(KindArticle, v.Article), refTo(KindScale, v.Scale), refTo(KindClaim, v.Claim))
}

// Check implements Record.
func (v Verdict) Check() error {
	switch {
	case v.Claim.IsZero():
		return ErrNoID
	case v.Article.IsZero() || v.Scale.IsZero():
		return ErrNoOwner
	case v.Rating < 0:
		return fmt.Errorf("rating %d: %w", v.Rating, ErrBadValue)
	}
	return errors.Join(optional("confidence", v.Confidence, Confidences()), v.AsOf.Check(), utc(v.At))
}

// Decided reports whether v says more than "not yet".
func (v Verdict) Decided() bool { return v.Rating > 0 }

func (Verdict) record() {}

// A Review is a second person's decision on a claim's verdict.
type Review struct {
	ID       ReviewID  `json:"id"`
	Article  ArticleID `json:"article"` // the claim's
	Claim    ClaimID   `json:"claim"`
	Decision Decision  `json:"decision"`
	Reason   string    `json:"reason,omitempty"` // why it was returned

	// Blind is the rating that the reviewer gave before seeing the verdict;
	// 0 where the desk doesn't ask for one.
	Blind int       `json:"blind,omitempty"`
	By    PersonID  `json:"by"`
	At    time.Time `json:"at"`
}

// Ref implements Record.
func (r Review) Ref() Ref { return Ref{KindReview, r.ID.u} }

// Under implements Record.
func (r Review) Under() []Ref {
	return refs(refTo(KindArticle, r.Article), refTo(KindClaim, r.Claim))
}

// Check implements Record.
func (r Review) Check() error {
	switch {
	case r.ID.IsZero():
		return ErrNoID
	case r.Article.IsZero() || r.Claim.IsZero():
		return ErrNoOwner
	case r.Blind < 0 || r.Decision == Return && strings.TrimSpace(r.Reason) == "":
		return fmt.Errorf("a returned verdict needs a reason: %w", ErrBadValue)
	}
	return errors.Join(oneOf("decision", r.Decision, Decisions()...), utc(r.At))
}

func (Review) record() {}

// A Person is somebody who acts on the desk.
type Person struct {
	ID   PersonID `json:"id"`
	Name string   `json:"name"`
}

// Ref implements Record.
func (p Person) Ref() Ref { return Ref{KindPerson, p.ID.u} }

// Under implements Record.
func (Person) Under() []Ref { return nil }

// Check implements Record.
func (p Person) Check() error {
	switch {
	case p.ID.IsZero():
		return ErrNoID
	case strings.TrimSpace(p.Name) == "":
		return fmt.Errorf("a person without a name: %w", ErrBadValue)
	}
	return nil
}

func (Person) record() {}
