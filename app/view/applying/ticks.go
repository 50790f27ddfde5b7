package applying

import (
	"slices"

	"factdesk/claims"
)

// ticks say which changes are to be applied.
type ticks struct {
	on    []bool
	sheet Sheet
}

// newTicks ticks what only the editor has changed.
func newTicks(s Sheet) ticks {
	t := ticks{make([]bool, len(s.Changes)), s}
	for i, c := range s.Changes {
		t.on[i] = c.State == Edited
	}
	return t
}

// chosen returns the places of the changes ticked.
func (t ticks) chosen() (all []int) {
	for i, on := range t.on {
		if on {
			all = append(all, i)
		}
	}
	return all
}

// A group is some of the changes, which are ticked together.
type group func(Change) bool

func all(Change) bool        { return true }
func conflict(c Change) bool { return c.State != Edited }

func ofClaim(id claims.ClaimID) group { return func(c Change) bool { return c.Claim == id } }
func ofField(field string) group      { return func(c Change) bool { return c.Field == field } }

// members returns the places of a group's changes. Those that somebody must choose
// one by one aren't among them, unless there are no others.
func (t ticks) members(g group) (at []int) {
	var conflicts []int
	for i, c := range t.sheet.Changes {
		switch {
		case !g(c):
		case c.State == Edited:
			at = append(at, i)
		default:
			conflicts = append(conflicts, i)
		}
	}
	if at == nil {
		return conflicts
	}
	return at
}

// full reports whether all of a group are ticked.
func (t ticks) full(g group) bool {
	return !slices.ContainsFunc(t.members(g), func(i int) bool { return !t.on[i] })
}

// toggle ticks all of a group, or none where all are.
func (t ticks) toggle(g group) {
	on := !t.full(g)
	for _, i := range t.members(g) {
		t.on[i] = on
	}
}
