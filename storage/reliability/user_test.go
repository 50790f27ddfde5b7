package reliability_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
)

// A user edits a desk at random. It knows all that is on the desk, so that it
// can say what should be.
type user struct {
	rand  *rand.Rand
	held  map[claims.Ref]claims.Record
	order []claims.Ref  // of held, and some that are gone
	done  []claims.Edit // what can be undone, in order
	by    claims.PersonID
	pages storage.Snapshots
	large bool // now and then an article is very long

	// word makes the words of everything.
	word func() string
}

// newUser returns a user of the desk in s.
func newUser(r *rand.Rand, s storage.Store) (*user, error) {
	u := &user{rand: r, held: map[claims.Ref]claims.Record{}, by: claims.NewID[claims.Person](), large: true}
	u.word = func() string { return fmt.Sprintf("w%x", r.IntN(1<<20)) }
	err := s.View(context.Background(), func(from storage.Reader) error {
		for _, kind := range claims.Kinds() {
			for rec, err := range from.Records(context.Background(), kind, claims.Ref{}) {
				if err != nil {
					return err
				}
				u.hold(rec)
			}
		}
		return nil
	})
	return u, err
}

func (u *user) hold(r claims.Record) {
	if _, there := u.held[r.Ref()]; !there {
		u.order = append(u.order, r.Ref())
	}
	u.held[r.Ref()] = r
}

// work makes an edit and applies it.
func (u *user) work(s storage.Store) (claims.Logged, error) {
	u.pages, _ = s.(storage.Snapshots)
	e, undo, err := u.next()
	if err != nil {
		return claims.Logged{}, err
	}
	l, err := s.Apply(context.Background(), e)
	if err != nil {
		return l, err
	}
	u.applied(e)
	if undo {
		u.done = u.done[:len(u.done)-1]
	} else {
		u.done = append(u.done, e)
	}
	return l, nil
}

// applied notes that e is applied.
func (u *user) applied(e claims.Edit) {
	for _, c := range e.Changes {
		if c.After == nil {
			delete(u.held, c.Ref())
			continue
		}
		u.hold(c.After)
	}
}

func (u *user) edit(name string, changes ...claims.Change) claims.Edit {
	return claims.Edit{
		ID: claims.NewID[claims.Edit](), Name: name + " " + u.word(), By: u.by, At: u.now(), Changes: changes,
	}
}

func (*user) now() time.Time { return time.Now().UTC().Truncate(time.Millisecond) }

func (u *user) text(words int) string {
	var b strings.Builder
	for range words {
		b.WriteString(u.word())
		b.WriteByte(' ')
	}
	return b.String()
}

// next returns an edit, and whether it takes back the last one.
func (u *user) next() (e claims.Edit, undo bool, err error) {
	for {
		switch roll := u.rand.IntN(100); {
		case roll < 6:
			return u.article(), false, nil
		case roll < 40:
			e, ok := u.claim()
			if ok {
				return e, false, nil
			}
		case roll < 60:
			if e, ok := u.change(); ok {
				return e, false, nil
			}
		case roll < 68:
			if e, ok := u.delete(); ok {
				return e, false, nil
			}
		case roll < 80:
			if e, ok := u.evidence(); ok {
				return e, false, nil
			}
		case roll < 90:
			if e, ok := u.verdict(); ok {
				return e, false, nil
			}
		case roll < 94:
			if u.pages != nil {
				e, err := u.snapshot()
				return e, false, err
			}
		case len(u.done) > 0:
			return u.done[len(u.done)-1].Inverse(claims.NewID[claims.Edit](), u.by, u.now()), true, nil
		}
	}
}

func (u *user) article() claims.Edit {
	a := claims.Article{ID: claims.NewID[claims.Article](), Title: u.text(4), Outlet: u.word(), Current: claims.NewID[claims.Version]()}
	words := 5 + u.rand.IntN(200)
	if u.large && u.rand.IntN(8) == 0 {
		words = 170_000
	}
	v := claims.Version{ID: a.Current, Article: a.ID, Text: u.text(words), Captured: u.now(), From: u.word()}
	return u.edit("add", claims.Change{After: a}, claims.Change{After: v})
}

// pick returns a record of a kind, or false where there is none.
func pick[R claims.Record](u *user) (r R, ok bool) {
	var found []R
	for _, ref := range u.order {
		if held, is := u.held[ref].(R); is {
			found = append(found, held)
		}
	}
	if len(found) == 0 {
		return r, false
	}
	// What is new is worked on more.
	if u.rand.IntN(2) == 0 {
		found = found[max(0, len(found)-5):]
	}
	return found[u.rand.IntN(len(found))], true
}

func (u *user) claim() (claims.Edit, bool) {
	v, ok := pick[claims.Version](u)
	if !ok {
		return claims.Edit{}, false
	}
	from := u.rand.IntN(len(v.Text))
	from = strings.LastIndexByte(v.Text[:from], ' ') + 1
	end := from + strings.IndexByte(v.Text[from:]+" ", ' ')
	if end <= from {
		from, end = 0, strings.IndexByte(v.Text, ' ')
	}
	c := claims.Claim{
		ID: claims.NewID[claims.Claim](), Article: v.Article, Version: v.ID,
		Anchor:    anchor.Anchor{Span: anchor.Span{Start: from, End: end}, Quote: v.Text[from:end]},
		Statement: u.text(3 + u.rand.IntN(20)), Status: claims.ToCheck, Speaker: u.word(),
	}
	return u.edit("tag", claims.Change{After: c}), true
}

func (u *user) change() (claims.Edit, bool) {
	c, ok := pick[claims.Claim](u)
	if !ok {
		return claims.Edit{}, false
	}
	next := c
	next.Statement, next.Status = u.text(2+u.rand.IntN(30)), claims.Statuses()[u.rand.IntN(len(claims.Statuses()))]
	next.EditorsNote = u.text(u.rand.IntN(9))
	return u.edit("type", claims.Change{Before: c, After: next}), true
}

// delete takes away a claim, with what hangs under it.
func (u *user) delete() (claims.Edit, bool) {
	c, ok := pick[claims.Claim](u)
	if !ok {
		return claims.Edit{}, false
	}
	var changes []claims.Change
	for _, ref := range u.order {
		r, there := u.held[ref]
		if !there {
			continue
		}
		for _, owner := range r.Under() {
			if owner == c.Ref() {
				changes = append(changes, claims.Change{Before: r})
			}
		}
	}
	return u.edit("delete", append(distinct(changes), claims.Change{Before: c})...), true
}

func distinct(changes []claims.Change) (once []claims.Change) {
	seen := map[claims.Ref]bool{}
	for _, c := range changes {
		if !seen[c.Ref()] {
			seen[c.Ref()] = true
			once = append(once, c)
		}
	}
	return once
}

func (u *user) evidence() (claims.Edit, bool) {
	c, ok := pick[claims.Claim](u)
	if !ok {
		return claims.Edit{}, false
	}
	var changes []claims.Change
	s, ok := pick[claims.Source](u)
	if !ok || u.rand.IntN(2) == 0 {
		s = claims.Source{ID: claims.NewID[claims.Source](), Title: u.text(3), Kind: claims.Page, Publisher: u.word()}
		changes = append(changes, claims.Change{After: s})
	}
	ev := claims.Evidence{
		ID: claims.NewID[claims.Evidence](), Article: c.Article, Claim: c.ID, Source: s.ID,
		Excerpt: u.text(12), Stance: claims.Refutes, Note: u.word(), By: u.by, At: u.now(),
	}
	return u.edit("evidence", append(changes, claims.Change{After: ev})...), true
}

func (u *user) verdict() (claims.Edit, bool) {
	c, ok := pick[claims.Claim](u)
	if !ok {
		return claims.Edit{}, false
	}
	var changes []claims.Change
	scale := claims.StandardScale()
	if u.held[scale.Ref()] == nil {
		changes = append(changes, claims.Change{After: scale})
	}
	v := claims.Verdict{
		Claim: c.ID, Article: c.Article, Scale: scale.ID, Rating: 1 + u.rand.IntN(5), Rationale: u.text(9), By: u.by, At: u.now(),
	}
	change := claims.Change{Before: u.held[v.Ref()], After: v}
	return u.edit("verdict", append(changes, change)...), true
}

// snapshot keeps the bytes of a source, and points at them.
func (u *user) snapshot() (claims.Edit, error) {
	s := claims.Source{ID: claims.NewID[claims.Source](), Title: u.text(3), Kind: claims.Document}
	page := []byte(u.text(1 + u.rand.IntN(3000)))
	sum, size, err := u.pages.Keep(context.Background(), bytes.NewReader(page))
	if err != nil {
		return claims.Edit{}, err
	}
	snap := claims.Snapshot{
		ID: claims.NewID[claims.Snapshot](), Source: s.ID, SHA256: sum, Size: size, MediaType: "text/plain", Taken: u.now(),
	}
	return u.edit("capture", claims.Change{After: s}, claims.Change{After: snap}), nil
}
