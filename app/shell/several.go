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
	s.panes.reader.Select(s.here.Claim)
	s.showSeveral()
	s.names()
	s.rememberPlace()
	s.offer()
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
	var all []claims.Claim
	for _, j := range s.page.Claims {
		if slices.Contains(s.together, j.Claim.ID) {
			all = append(all, j.Claim)
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
	return len(s.together) > 0 && len(all) > 0 &&
		!slices.ContainsFunc(all, func(id claims.ClaimID) bool { return !slices.Contains(s.together, id) })
}

// countable reports whether the open article has several claims.
func (s *Shell) countable() bool { return s.reading() && len(s.page.Claims) > 1 }
