package journal_test

import "context"

// bg is for helpers that serve *testing.T, *testing.F and *rapid.T alike.
func bg() context.Context { return context.Background() }
