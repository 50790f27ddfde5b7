package claims

import (
	"encoding/hex"
	"errors"
	"fmt"
	"time"
)

// ErrNoTitle is reported for a source that can't be told from others.
var ErrNoTitle = errors.New("it has neither title nor address")

// A Source is a document, dataset, person or page. It is in the desk's library
// and may be used as evidence for many claims.
type Source struct {
	ID          SourceID   `json:"id"`
	Title       string     `json:"title,omitempty"`
	Publisher   string     `json:"publisher,omitempty"`
	Author      string     `json:"author,omitempty"`
	Kind        SourceKind `json:"kind"`
	Primary     bool       `json:"primary,omitempty"` // it is where the fact comes from, not a report of it
	Published   Date       `json:"published,omitempty"`
	URL         string     `json:"url,omitempty"`
	ArchivedURL string     `json:"archived-url,omitempty"`
	Accessed    Date       `json:"accessed,omitempty"`
	Reliability string     `json:"reliability,omitempty"` // a note on how far to trust it
	Withheld    bool       `json:"withheld,omitempty"`    // never to be named outside the desk, for safety
}

// Ref implements Record.
func (s Source) Ref() Ref { return Ref{KindSource, s.ID.u} }

// Under implements Record.
func (Source) Under() []Ref { return nil }

// Check implements Record.
func (s Source) Check() error {
	switch {
	case s.ID.IsZero():
		return ErrNoID
	case s.Title == "" && s.URL == "":
		return ErrNoTitle
	}
	return errors.Join(
		oneOf("kind of source", s.Kind, SourceKinds()...),
		checkURL(s.URL),
		checkURL(s.ArchivedURL),
		s.Published.Check(),
		s.Accessed.Check(),
	)
}

// Name returns what to call s in a list: its title, or else its address.
func (s Source) Name() string {
	if s.Title != "" {
		return s.Title
	}
	return s.URL
}

func (Source) record() {}

// A Snapshot says which bytes of a source were captured, when and how. The
// bytes are kept apart, under their hash.
type Snapshot struct {
	ID        SnapshotID `json:"id"`
	Source    SourceID   `json:"source"`
	SHA256    string     `json:"sha256"` // of the bytes, 64 hexadecimal digits
	Size      int64      `json:"size"`   // in bytes
	MediaType string     `json:"media-type"`
	Taken     time.Time  `json:"taken"`
	How       string     `json:"how,omitempty"` // fetched, dropped, printed …
}

// Ref implements Record.
func (s Snapshot) Ref() Ref { return Ref{KindSnapshot, s.ID.u} }

// Under implements Record.
func (s Snapshot) Under() []Ref { return refs(refTo(KindSource, s.Source)) }

// Check implements Record.
func (s Snapshot) Check() error {
	switch {
	case s.ID.IsZero():
		return ErrNoID
	case s.Source.IsZero():
		return ErrNoOwner
	case s.Size < 0:
		return fmt.Errorf("size %d: %w", s.Size, ErrBadValue)
	}
	if sum, err := hex.DecodeString(s.SHA256); err != nil || len(sum) != 32 {
		return fmt.Errorf("SHA-256 %q: %w", s.SHA256, ErrBadValue)
	}
	return utc(s.Taken)
}

func (Snapshot) record() {}

// Evidence is a source used for a claim.
type Evidence struct {
	ID      EvidenceID `json:"id"`
	Article ArticleID  `json:"article"` // the claim's
	Claim   ClaimID    `json:"claim"`
	Source  SourceID   `json:"source"`
	Excerpt string     `json:"excerpt,omitempty"` // the words that count, verbatim
	Locator string     `json:"locator,omitempty"` // page, paragraph or timecode
	Stance  Stance     `json:"stance"`
	Note    string     `json:"note,omitempty"`
	By      PersonID   `json:"by"`
	At      time.Time  `json:"at"`
}

// Ref implements Record.
func (e Evidence) Ref() Ref { return Ref{KindEvidence, e.ID.u} }

// Under implements Record.
func (e Evidence) Under() []Ref {
	return refs(refTo(KindArticle, e.Article), refTo(KindSource, e.Source), refTo(KindClaim, e.Claim))
}

// Check implements Record.
func (e Evidence) Check() error {
	switch {
	case e.ID.IsZero():
		return ErrNoID
	case e.Article.IsZero() || e.Claim.IsZero() || e.Source.IsZero():
		return ErrNoOwner
	}
	return errors.Join(oneOf("stance", e.Stance, Stances()...), utc(e.At))
}

func (Evidence) record() {}
