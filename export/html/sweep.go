package html

import (
	"slices"

	"factdesk/claims/anchor"
	"factdesk/export"
)

// A sweep goes through a text once and knows which claims stand where it is.
type sweep struct {
	claims []export.Claim // those still to come, in order
	open   []export.Claim // those that the paragraph shares words with
}

// to goes on to the paragraph at p and returns the claims that begin in it, or
// before it and after the last.
func (s *sweep) to(p anchor.Span) []export.Claim {
	n := 0
	for n < len(s.claims) && s.claims[n].Anchor.Start < p.End {
		n++
	}
	begun := s.claims[:n]
	s.claims = s.claims[n:]
	s.open = slices.DeleteFunc(s.open, func(c export.Claim) bool { return c.Anchor.End <= p.Start })
	s.open = append(s.open, begun...)
	return begun
}

// cut returns p in pieces, each the same claims' throughout.
func (s *sweep) cut(p anchor.Span) []anchor.Span {
	edges := []int{p.Start, p.End}
	for _, c := range s.open {
		edges = append(edges, min(max(c.Anchor.Start, p.Start), p.End), min(max(c.Anchor.End, p.Start), p.End))
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	var all []anchor.Span
	for i := range len(edges) - 1 {
		all = append(all, anchor.Span{Start: edges[i], End: edges[i+1]})
	}
	return all
}

// piece is the run of text at a span that cut returned.
func (s *sweep) piece(text string, at anchor.Span) piece {
	out := piece{Text: export.Plain(text[at.Start:at.End])}
	shortest := 0
	for _, c := range s.open {
		if !c.Anchor.Overlaps(at) {
			continue
		}
		if n := c.Anchor.Len(); shortest == 0 || n < shortest {
			shortest, out.Tone = n, toneOf(c.Rating)
		}
		if c.Anchor.End == at.End {
			out.Marks = append(out.Marks, mark{c.No, export.RatingWords(c.Rating), toneOf(c.Rating)})
		}
	}
	return out
}
