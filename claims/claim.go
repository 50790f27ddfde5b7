package claims

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"factdesk/claims/anchor"
)

// ErrNoStatement is reported for a claim that says nothing.
var ErrNoStatement = errors.New("the claim has no statement")

// A Claim is one assertion to be checked. Whether it is true is its Verdict,
// what speaks for and against it its Evidence.
type Claim struct {
	ID      ClaimID       `json:"id"`
	Article ArticleID     `json:"article"`
	Version VersionID     `json:"version"` // the text that Anchor holds on to
	Anchor  anchor.Anchor `json:"anchor"`

	// Statement is the assertion in words that stand alone.
	Statement   string      `json:"statement"`
	Speaker     string      `json:"speaker,omitempty"`   // who said it; "" is the article itself
	PublishedBy string      `json:"publisher,omitempty"` // where it was published first, if not in the article
	SaidOn      Date        `json:"said,omitempty"`
	Place       string      `json:"place,omitempty"`
	Types       []ClaimType `json:"types,omitempty"`
	Tags        []string    `json:"tags,omitempty"`
	Priority    Priority    `json:"priority,omitempty"`
	PartOf      ClaimID     `json:"part-of,omitzero"`

	Status     Status `json:"status"`
	CheckAgain Date   `json:"check-again,omitempty"`

	ClaimedValue     string `json:"claimed-value,omitempty"`  // the number claimed, as written
	EvidenceValue    string `json:"evidence-value,omitempty"` // the number found
	SuggestedWording string `json:"suggested-wording,omitempty"`
	EditorsNote      string `json:"editors-note,omitempty"`
	OpenQuestion     string `json:"open-question,omitempty"`
}

// Ref implements Record.
func (c Claim) Ref() Ref { return Ref{KindClaim, c.ID.u} }

// Under implements Record.
func (c Claim) Under() []Ref {
	return refs(refTo(KindArticle, c.Article), refTo(KindVersion, c.Version))
}

// Check implements Record.
func (c Claim) Check() error {
	switch {
	case c.ID.IsZero():
		return ErrNoID
	case c.Article.IsZero() || c.Version.IsZero():
		return ErrNoOwner
	case strings.TrimSpace(c.Statement) == "":
		return ErrNoStatement
	case c.PartOf == c.ID:
		return fmt.Errorf("part of itself: %w", ErrBadValue)
	}
	for _, t := range c.Types {
		if err := oneOf("claim type", t, ClaimTypes()...); err != nil {
			return err
		}
	}
	return errors.Join(
		c.Anchor.Check(),
		oneOf("editorial status", c.Status, Statuses()...),
		optional("priority", c.Priority, Priorities()),
		c.SaidOn.Check(),
		c.CheckAgain.Check(),
	)
}

func (Claim) record() {}

// A SetAside is a sentence that is consciously not checked, with the reason.
type SetAside struct {
	ID      SetAsideID    `json:"id"`
	Article ArticleID     `json:"article"`
	Version VersionID     `json:"version"`
	Anchor  anchor.Anchor `json:"anchor"`
	Reason  AsideReason   `json:"reason"`
	Note    string        `json:"note,omitempty"`
	By      PersonID      `json:"by"`
	At      time.Time     `json:"at"`
}

// Ref implements Record.
func (s SetAside) Ref() Ref { return Ref{KindSetAside, s.ID.u} }

// Under implements Record.
func (s SetAside) Under() []Ref {
	return refs(refTo(KindArticle, s.Article), refTo(KindVersion, s.Version))
}

// Check implements Record.
func (s SetAside) Check() error {
	switch {
	case s.ID.IsZero():
		return ErrNoID
	case s.Article.IsZero() || s.Version.IsZero():
		return ErrNoOwner
	}
	return errors.Join(s.Anchor.Check(), oneOf("reason", s.Reason, AsideReasons()...), utc(s.At))
}

func (SetAside) record() {}
