// Package place knows where the analyst is on the desk, and was in each article,
// and remembers it over restarts. What it keeps is a convenience: a place that
// can't be read is no place, never an error that stops anybody.
package place

import "factdesk/claims"

// A Place is where the analyst is. It is comparable; the zero Place is the desk
// with nothing open.
type Place struct {
	Article claims.ArticleID `json:"article,omitzero"`
	Claim   claims.ClaimID   `json:"claim,omitzero"`
	Top     int              `json:"top,omitempty"` // the first byte of the text's topmost visible line
}
