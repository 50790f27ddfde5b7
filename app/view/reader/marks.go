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

	Statement string
	Sources   int // how many it's checked against
}

// marks find the claims in a part of the text: an interval tree over a sorted
// slice, whose root is in the middle.
type marks struct {
	all  []Mark  // by start, the longer first
	end  []int   // by mark: the farthest end in the subtree that it's the root of
	lane []uint8 // by mark: which of the lines under the text is its
	last int     // the mark that was found last
	own  bool    // all is nobody else's
}

// newMarks returns the marks of all, which it doesn't change, and which mustn't
// change.
func newMarks(all []Mark) *marks {
	m := &marks{all: all, end: make([]int, len(all)), lane: make([]uint8, 0, len(all))}
	if !slices.IsSortedFunc(all, inOrder) {
		m.all, m.own = slices.Clone(all), true
		slices.SortStableFunc(m.all, inOrder)
	}
	m.index()
	return m
}

// inOrder compares marks by their starts, the longer first.
func inOrder(a, b Mark) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End))
}

// index makes anew what is made of all.
func (m *marks) index() {
	m.grow(0, len(m.all))
	m.lane = lanes(m.lane, m.all)
}

// move has the mark of a claim stand at another span.
func (m *marks) move(id claims.ClaimID, span anchor.Span) {
	from, ok := m.number(id)
	if !ok || m.all[from].Span == span {
		return
	}
	if !m.own {
		m.all, m.own = slices.Clone(m.all), true
	}
	moved := m.all[from]
	moved.Span = span
	rest := slices.Delete(m.all, from, from+1)
	at, _ := slices.BinarySearchFunc(rest, moved, inOrder)
	m.all = slices.Insert(rest, at, moved)
	m.last = at
	m.index()
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
	i, ok := m.number(id)
	if !ok {
		return Mark{}, false
	}
	return m.all[i], true
}

// number returns the number of a claim's mark. Mostly it's that of the chosen
// claim, over and over.
func (m *marks) number(id claims.ClaimID) (int, bool) {
	if id.IsZero() {
		return 0, false
	}
	if m.last < len(m.all) && m.all[m.last].ID == id {
		return m.last, true
	}
	// An index would take longer to make than it saves.
	for i := range m.all {
		if m.all[i].ID == id {
			m.last = i
			return i, true
		}
	}
	return 0, false
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
