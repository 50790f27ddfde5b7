package xlsx

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/export"
)

// A group is what some claims have in common that the Summary names, and what it
// says of each.
type group struct {
	name  string
	holds func(export.Claim) bool
	head  string
	says  func(export.Claim) string
}

// groups are what isn't settled: what must still be checked, what was and couldn't
// be proved, what was decided while a question is left, and what was decided on little. A claim is in the first that holds it.
func groups() []group {
	const question = "Open question"
	asked := func(c export.Claim) string { return c.OpenQuestion }
	return []group{
		{"Not proven yet, still to be checked", func(c export.Claim) bool { return !c.Decided() }, question, asked},
		{"Checked, and neither proven nor refuted", func(c export.Claim) bool { return c.Rating.Tone == claims.Unproven }, question, asked},
		{"Decided, with a question that is still open", func(c export.Claim) bool { return strings.TrimSpace(c.OpenQuestion) != "" }, question, asked},
		{
			"Decided on fewer than two independent sources",
			func(c export.Claim) bool { return c.Independent < 2 }, "Rests on", restsOn,
		},
	}
}

// restsOn names the best source of c.
func restsOn(c export.Claim) string {
	if c.Best == nil {
		return "no source"
	}
	return c.Best.Name()
}

// grouped divides the claims among the groups. Of those that are cut from the
// article it says only how many there would be.
func grouped(all []export.Claim, among []group) (own [][]export.Claim, cut []int) {
	own, cut = make([][]export.Claim, len(among)), make([]int, len(among))
	for _, c := range all {
		switch at := slices.IndexFunc(among, func(g group) bool { return g.holds(c) }); {
		case at < 0:
		case c.Status == claims.Cut:
			cut[at]++
		default:
			own[at] = append(own[at], c)
		}
	}
	return own, cut
}

// urgency is lower for what wants checking sooner.
func urgency(c export.Claim) int {
	if at := slices.Index(claims.Priorities(), c.Priority); at >= 0 {
		return at
	}
	return len(claims.Priorities())
}
