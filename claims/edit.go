package claims

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// Errors of edits.
var (
	ErrNoName    = errors.New("the edit has no name")
	ErrNoChange  = errors.New("the edit changes nothing")
	ErrTwoThings = errors.New("a change turns one record into another")
	ErrTwice     = errors.New("the edit changes one record twice")
)

// A Change is the passage of one record from Before to After. A nil Before is a
// creation, a nil After a deletion.
type Change struct {
	Before, After Record
}

// Ref names the record that c changes.
func (c Change) Ref() Ref {
	if c.After != nil {
		return c.After.Ref()
	}
	if c.Before != nil {
		return c.Before.Ref()
	}
	return Ref{}
}

// Same reports whether c leaves the record as it was.
func (c Change) Same() bool {
	if c.Before == nil || c.After == nil {
		return c.Before == nil && c.After == nil
	}
	return bytes.Equal(Encode(c.Before), Encode(c.After))
}

// An Edit is one act by one person, under the name that Undo shows. It is
// applied whole or not at all.
type Edit struct {
	ID      EditID
	Name    string
	By      PersonID
	At      time.Time
	Changes []Change

	// Undoes is the edit that this one takes back, or zero.
	Undoes EditID
}

// Check reports the first rule that e breaks, or nil. What it passes can be
// encoded, and decoded again.
func (e Edit) Check() error {
	if err := e.check(); err != nil {
		return err
	}
	for _, c := range e.Changes {
		if err := c.checkText(); err != nil {
			return fmt.Errorf("%v: %w", c.Ref(), err)
		}
	}
	if !utf8.ValidString(e.Name) {
		return ErrNotUTF8
	}
	return nil
}

func (e Edit) check() error {
	switch {
	case e.ID.IsZero():
		return ErrNoID
	case strings.TrimSpace(e.Name) == "":
		return ErrNoName
	case len(e.Changes) == 0:
		return ErrNoChange
	}
	if err := utc(e.At); err != nil {
		return err
	}
	seen := make(map[Ref]bool, len(e.Changes))
	for _, c := range e.Changes {
		if err := c.check(); err != nil {
			return fmt.Errorf("%v: %w", c.Ref(), err)
		}
		if seen[c.Ref()] {
			return fmt.Errorf("%v: %w", c.Ref(), ErrTwice)
		}
		seen[c.Ref()] = true
	}
	return nil
}

// check looks at Before too: a record that breaks a rule can't have been read,
// and might not even be encoded.
func (c Change) check() error {
	if c.Before == nil && c.After == nil {
		return ErrNoChange
	}
	for _, r := range []Record{c.Before, c.After} {
		if r == nil {
			continue
		}
		if err := r.Check(); err != nil {
			return err
		}
		if r.Ref() != c.Ref() {
			return ErrTwoThings
		}
	}
	return nil
}

// checkText reports ErrNotUTF8 for a record in which any string isn't. JSON has
// no way to write such a string, and would store another in its place. All that
// has passed check and is valid UTF-8 can be read back.
func (c Change) checkText() error {
	if c.After == nil {
		return nil
	}
	if _, err := Decode(Encode(c.After)); err != nil {
		return fmt.Errorf("%w: %v", ErrNotUTF8, err) //nolint:errorlint // nothing is damaged
	}
	return nil
}

// Inverse returns the changes of e backwards, last change first, as the edit
// that takes e back. Who does so, when, and the new edit's ID are the caller's
// to say.
func (e Edit) Inverse(id EditID, by PersonID, at time.Time) Edit {
	back := make([]Change, 0, len(e.Changes))
	for _, c := range slices.Backward(e.Changes) {
		back = append(back, Change{Before: c.After, After: c.Before})
	}
	return Edit{ID: id, Name: e.Name, By: by, At: at, Changes: back, Undoes: e.ID}
}

// Claims returns the claims that e touches, each once: those changed, and those
// whose evidence, verdict or review is.
func (e Edit) Claims() []ClaimID { return touched[Claim](e, KindClaim) }

// Articles returns the articles that e touches, each once: those changed, and
// those that something under them is.
func (e Edit) Articles() []ArticleID { return touched[Article](e, KindArticle) }

func touched[K any](e Edit, kind Kind) []ID[K] {
	var all []ID[K]
	seen := map[Ref]bool{}
	for _, c := range e.Changes {
		r := c.After
		if r == nil {
			r = c.Before
		}
		for _, ref := range append(r.Under(), r.Ref()) {
			if ref.Kind == kind && !seen[ref] {
				seen[ref] = true
				all = append(all, ID[K]{ref.ID})
			}
		}
	}
	return all
}
