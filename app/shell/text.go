package shell

import (
	"cmp"
	"maps"
	"slices"

	"factdesk/app/desk"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// around returns the sentences that span stands in, and where in them it
// begins.
func around(text string, span anchor.Span) (context string, at int) {
	if span.Empty() || span.End > len(text) {
		return "", 0
	}
	first := segment.SentenceAt(text, span.Start)
	last := segment.SentenceAt(text, span.End-1)
	from, to := min(first.Start, span.Start), max(last.End, span.End)
	return text[from:to], span.Start - from
}

// speakers are those whom the claims of p name, the most named first.
func speakers(p desk.Page) []string {
	times := map[string]int{}
	for _, j := range p.Claims {
		if j.Claim.Speaker != "" {
			times[j.Claim.Speaker]++
		}
	}
	return often(times)
}

// tags are those that the claims of p have, the most used first.
func tags(p desk.Page) []string {
	times := map[string]int{}
	for _, j := range p.Claims {
		for _, tag := range j.Claim.Tags {
			times[tag]++
		}
	}
	return often(times)
}

// often returns the names in the order of how often they occur.
func often(times map[string]int) []string {
	return slices.SortedFunc(maps.Keys(times), func(a, b string) int {
		return cmp.Or(cmp.Compare(times[b], times[a]), cmp.Compare(a, b))
	})
}
