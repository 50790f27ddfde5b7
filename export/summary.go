package export

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// summary counts the claims of report, and the sentences of its text.
func (r *records) summary(report Report, sentences int) Summary {
	s := count(report.Scales, report.Claims)
	s.Sentences, s.Unaccounted = sentences, len(report.Open)
	return s
}

// count counts all, which are rated on scales.
func count(scales []claims.Scale, all []Claim) Summary {
	s := Summary{Claims: len(all), Ratings: ratings(scales, all)}
	for _, status := range claims.Statuses() {
		s.Statuses = append(s.Statuses, Count[claims.Status]{Of: status})
	}
	for _, c := range all {
		s.add(c)
	}
	return s
}

// add counts c.
func (s *Summary) add(c Claim) {
	for i, count := range s.Statuses {
		if count.Of == c.Status {
			s.Statuses[i].N++
		}
	}
	if !c.Decided() {
		s.Left++
	}
	if c.Independent < 2 {
		s.FewSources++
	}
	if strings.TrimSpace(c.Verdict.Rationale) == "" {
		s.Unreasoned++
	}
	s.Checkers = once(s.Checkers, c.Checked.By)
	s.Reviewers = once(s.Reviewers, c.Reviewed.By)
	s.Approvers = once(s.Approvers, c.Approved.By)
}

// once returns names with name, if it is one and not among them yet.
func once(names []string, name string) []string {
	if name == "" || slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}

// ratings counts the claims by rating: all of the scales in use, so that also
// what was never given shows.
func ratings(scales []claims.Scale, all []Claim) []Count[claims.Rating] {
	var counts []Count[claims.Rating]
	for _, scale := range scales {
		for _, rating := range scale.Ratings {
			counts = append(counts, Count[claims.Rating]{Of: rating})
		}
	}
	counts = append(counts, Count[claims.Rating]{Of: NoVerdict()})
	for _, c := range all {
		same := func(k Count[claims.Rating]) bool { return k.Of == c.Rating }
		at := slices.IndexFunc(counts, same)
		if at < 0 {
			at = len(counts)
			counts = append(counts, Count[claims.Rating]{Of: c.Rating})
		}
		counts[at].N++
	}
	return counts
}

// taken lists the spans of the current version that someone has dealt with.
func (r *records) taken() []anchor.Span {
	var spans []anchor.Span
	for _, c := range r.claims {
		if r.elsewhere(c) == 0 {
			spans = append(spans, c.Anchor.Span)
		}
	}
	for _, a := range r.aside {
		if a.Version == r.version.ID && a.Anchor.Holds(r.version.Text) == nil {
			spans = append(spans, a.Anchor.Span)
		}
	}
	return spans
}
