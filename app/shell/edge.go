package shell

import (
	"context"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// moveEdge has a claim begin or end elsewhere, as the reader shows it already.
func (s *Shell) moveEdge(id claims.ClaimID, span anchor.Span) {
	s.panes.claim.Flush() // a statement that is being typed isn't the quote any more
	s.do(func(ctx context.Context) error { return s.desk.MoveEdge(ctx, id, span) })
}
