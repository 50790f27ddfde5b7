package claims

import "github.com/google/uuid"

// StandardScale returns the scale that every desk begins with. Its five steps
// follow the order that ClaimReview's readers know, from 5, true, to 1, false;
// the ratings after them answer another question and have no step.
func StandardScale() Scale {
	return Scale{
		// The same on every desk, so that desks can be compared.
		ID:   ScaleID{uuid.MustParse("01900000-0000-7000-8000-0000fac7de5c")},
		Name: "Standard",
		Ratings: []Rating{
			{"True", "The statement is accurate and leaves out nothing that would change its meaning.", "✓", Supported, 5},
			{"Mostly true", "The core is accurate; a detail is imprecise or wants explaining.", "≈", Supported, 4},
			{"Half true", "Part of it is accurate and part of it is not, in about equal measure.", "◐", Partly, 3},
			{"Mostly false", "The core is wrong; a detail of it is accurate.", "◔", Refuted, 2},
			{"False", "Reliable evidence says otherwise.", "✗", Refuted, 1},
			{"Misleading", "The facts are right, and arranged so that they give a wrong impression.", "!", Misleading, 0},
			{"Unproven", "What evidence can be had neither supports nor refutes it.", "?", Unproven, 0},
			{"Not checkable", "It is an opinion, a promise or a forecast, which no evidence can settle today.", "–", Unproven, 0},
		},
	}
}
