package reader

import (
	"cmp"
	"slices"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// A Mark is a claim as it's shown in the text.
type Mark struct {
	ID    claims.ClaimID
	Span  anchor.Span
	Tone  claims.Tone
	Label string // the verdict's glyph and label, "" where there is none
}

// marks find the claims in a part of the text: an interval tree over a sorted
// slice, whose root is in the middle.
type marks struct {
	all []Mark // by start, the longer first
	end []int  // by mark: the farthest end in the subtree that it's the root of
}

func newMarks(all []Mark) *marks {
	m := &marks{all: slices.Clone(all), end: make([]int, len(all))}
	order := func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End))
	}
	if !slices.IsSortedFunc(m.all, order) {
		slices.SortStableFunc(m.all, order)
	}
	m.grow(0, len(m.all))
	return m
}

func (m *marks) grow(from, to int) int {
	if from >= to {
		return 0
	}
	root := (from + to) / 2
	m.end[root] = max(m.all[root].Span.End, m.grow(from, root), m.grow(root+1, to))
	return m.end[root]
}

// find returns the mark of a claim.
func (m *marks) find(id claims.ClaimID) (Mark, bool) {
	// Looked for rarely: an index would take longer to make than it saves.
	for i := range m.all {
		if m.all[i].ID == id {
			return m.all[i], true
		}
	}
	return Mark{}, false
}

// over appends to found the numbers of the marks that share a byte with span,
// in the order of their starts.
func (m *marks) over(found []int, span anchor.Span) []int {
	return m.search(found, span, 0, len(m.all))
}

func (m *marks) search(found []int, span anchor.Span, from, to int) []int {
	if from >= to {
		return found
	}
	root := (from + to) / 2
	if m.end[root] <= span.Start {
		return found
	}
	found = m.search(found, span, from, root)
	if m.all[root].Span.Start >= span.End {
		return found
	}
	if m.all[root].Span.Overlaps(span) {
		found = append(found, root)
	}
	return m.search(found, span, root+1, to)
}

// covering returns the claims at an offset, the smallest first.
func (m *marks) covering(at int) []Mark {
	var found []Mark
	for _, i := range m.over(nil, anchor.Span{Start: at, End: at + 1}) {
		found = append(found, m.all[i])
	}
	slices.SortStableFunc(found, func(a, b Mark) int { return a.Span.Len() - b.Span.Len() })
	return found
}
