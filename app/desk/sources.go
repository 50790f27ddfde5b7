package desk

import (
	"context"

	"factdesk/claims"
	"factdesk/storage"
)

// countSources says of each of all, the claims of an article, how many sources
// it has. It reads what is cited once, and none of the sources.
func countSources(ctx context.Context, r storage.Reader, id claims.ArticleID, all []Judged) error {
	type use struct {
		claim  claims.ClaimID
		source claims.SourceID
	}
	seen, many := map[use]bool{}, map[claims.ClaimID]int{}
	for e, err := range storage.Under[claims.Evidence](ctx, r, id) {
		if err != nil {
			return err
		}
		if u := (use{e.Claim, e.Source}); !seen[u] {
			seen[u] = true
			many[e.Claim]++
		}
	}
	for i := range all {
		all[i].Sources = many[all[i].Claim.ID]
	}
	return nil
}
