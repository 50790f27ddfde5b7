package storetest

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/storage"
)

// A model is a plain map that a store is compared with.
type model struct {
	s     storage.Store
	a     article
	held  map[claims.ClaimID]claims.Claim
	edits []claims.Edit // all that went well
}

// testModel runs every series of edits on one store, each under an article of
// its own: opening a store anew for each would take most of the time.
func testModel(t *testing.T, s storage.Store) {
	rapid.Check(t, func(rt *rapid.T) {
		m := model{s, newArticle(), map[claims.ClaimID]claims.Claim{}, nil}
		rt.Repeat(map[string]func(*rapid.T){
			"tag":  func(rt *rapid.T) { m.apply(rt, edit(created(m.anew(rt)))) },
			"two":  func(rt *rapid.T) { m.apply(rt, edit(created(m.anew(rt)), created(m.anew(rt)))) },
			"cut":  func(rt *rapid.T) { m.apply(rt, edit(deleted(m.any(rt)))) },
			"type": func(rt *rapid.T) { m.change(rt) },
			"move": func(rt *rapid.T) { m.move(rt) },
			"undo": func(rt *rapid.T) { m.undo(rt) },
			"":     func(rt *rapid.T) { m.compare(rt) },
		})
	})
}

func (m *model) anew(rt *rapid.T) claims.Claim {
	return m.a.claim(rapid.StringMatching(`[A-Z][a-z"<\\ü]{0,8}\.`).Draw(rt, "statement"))
}

// any returns a claim that is there or, where there is none, one that isn't.
func (m *model) any(rt *rapid.T) claims.Claim {
	all := m.inOrder()
	if len(all) == 0 {
		return m.a.claim("Never stored.")
	}
	return rapid.SampledFrom(all).Draw(rt, "claim")
}

func (m *model) change(rt *rapid.T) {
	before := m.any(rt)
	after := before
	after.Speaker = rapid.SampledFrom([]string{"", "A", "B"}).Draw(rt, "speaker")
	m.apply(rt, edit(changed(before, after)))
}

func (m *model) move(rt *rapid.T) {
	before := m.any(rt)
	after := before
	after.Version = claims.NewID[claims.Version]()
	m.apply(rt, edit(changed(before, after)))
	wantListed(rt, m.s, claims.RefOf(before.Version), claims.KindClaim, m.under(before.Version)...)
}

// undo takes back any edit, also one that others were built on: that conflicts.
func (m *model) undo(rt *rapid.T) {
	if len(m.edits) == 0 {
		rt.Skip("nothing to undo")
	}
	m.apply(rt, inverse(rapid.SampledFrom(m.edits).Draw(rt, "edit")))
}

// apply applies e to the store and to the model, which must agree about it.
func (m *model) apply(rt *rapid.T, e claims.Edit) {
	if !m.fits(e) {
		refuse(rt, m.s, e, storage.ErrConflict)
		return
	}
	apply(rt, m.s, e)
	m.edits = append(m.edits, e)
	for _, c := range e.Changes {
		if before, ok := c.Before.(claims.Claim); ok {
			delete(m.held, before.ID)
		}
		if after, ok := c.After.(claims.Claim); ok {
			m.held[after.ID] = after
		}
	}
}

func (m *model) fits(e claims.Edit) bool {
	for _, c := range e.Changes {
		id := claims.ClaimID{}
		for have := range m.held {
			if claims.RefOf(have) == c.Ref() {
				id = have
			}
		}
		now, there := m.held[id]
		if there != (c.Before != nil) || there && string(claims.Encode(now)) != string(claims.Encode(c.Before)) {
			return false
		}
	}
	return true
}

func (m *model) compare(t tester) {
	var want []claims.Record
	for _, c := range m.inOrder() {
		want = append(want, c)
	}
	wantListed(t, m.s, m.a.Ref(), claims.KindClaim, want...)
}

func (m *model) inOrder() []claims.Claim {
	var all []claims.Claim
	for _, c := range m.held {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b claims.Claim) int {
		x, y := a.ID.Bytes(), b.ID.Bytes()
		return slices.Compare(x[:], y[:])
	})
	return all
}

func (m *model) under(v claims.VersionID) []claims.Record {
	var all []claims.Record
	for _, c := range m.inOrder() {
		if c.Version == v {
			all = append(all, c)
		}
	}
	return all
}
