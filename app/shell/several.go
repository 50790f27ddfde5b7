package shell

import (
	"context"
	"fmt"
	"slices"

	"factdesk/claims"
)

// wireSeveral joins what changes several claims to the desk.
func (s *Shell) wireSeveral() {
	s.panes.claim.OnSeveral = func(name string, ids []claims.ClaimID, change func(*claims.Claim)) {
		if len(ids) > 1 {
			name = fmt.Sprintf("%s of %d claims", name, len(ids))
		}
		s.do(func(ctx context.Context) error { return s.desk.ReviseAll(ctx, name, ids, change) })
	}
}

// chooseSeveral shows several claims of the open article together.
func (s *Shell) chooseSeveral(ids []claims.ClaimID) {
	s.panes.claim.Flush()
	s.reads.card.Stop()
	s.here.Claim, s.together = claims.ClaimID{}, ids
	s.panes.reader.SelectTogether(ids)
	s.showSeveral()
	s.names()
	s.rememberPlace()
	s.offer()
}

// chooseAlso shows a claim together with those that are chosen, or, where it's one
// of them, no longer.
func (s *Shell) chooseAlso(id claims.ClaimID) {
	ids := slices.Clone(s.together)
	if !s.here.Claim.IsZero() {
		ids = append(ids, s.here.Claim)
	}
	if at := slices.Index(ids, id); at >= 0 {
		ids = slices.Delete(ids, at, at+1)
	} else {
		ids = append(ids, id)
	}
	switch len(ids) {
	case 0:
		s.unchoose()
	case 1:
		s.choose(ids[0])
	default:
		s.chooseSeveral(ids)
	}
}

// chooseAll shows all claims of the open article together.
func (s *Shell) chooseAll() {
	var ids []claims.ClaimID
	for _, j := range s.page.Claims {
		ids = append(ids, j.Claim.ID)
	}
	s.chooseSeveral(ids)
}

// showSeveral shows those of the chosen claims that there are still.
func (s *Shell) showSeveral() {
	chosen := make(map[claims.ClaimID]bool, len(s.together))
	for _, id := range s.together {
		chosen[id] = true
	}
	var all []claims.Claim
	for i := range s.page.Claims { // not by value: there may be thousands
		if c := &s.page.Claims[i].Claim; chosen[c.ID] {
			all = append(all, *c)
		}
	}
	if len(all) == 0 {
		s.together = nil
		s.panes.claim.Clear()
		return
	}
	s.panes.claim.SetCards(all)
}

// among reports whether all the claims are among those chosen together.
func (s *Shell) among(all []claims.ClaimID) bool {
	if len(s.together) == 0 || len(all) == 0 {
		return false
	}
	chosen := make(map[claims.ClaimID]bool, len(s.together))
	for _, id := range s.together {
		chosen[id] = true
	}
	return !slices.ContainsFunc(all, func(id claims.ClaimID) bool { return !chosen[id] })
}

// countable reports whether the open article has several claims.
func (s *Shell) countable() bool { return s.reading() && len(s.page.Claims) > 1 }
