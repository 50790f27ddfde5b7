// Package history knows which edits can be undone and redone.
//
// It is a reading of the log, not a list of its own: feeding it a desk's log
// from anywhere on gives the history that the program had when it wrote it, so
// undo outlives a restart. Taking an edit back is an edit too, which says what
// it undoes.
package history

import "factdesk/claims"

// Limit is how many edits are remembered. The oldest go first.
const Limit = 200

// A History holds what can be undone and redone. The zero History is empty. It
// is not safe for concurrent use.
type History struct {
	done   []claims.Edit // the last is undone next
	undone []claims.Edit // the last is redone next; each took back an edit that was done
}

// Add takes note of an edit that was applied.
func (h *History) Add(e claims.Edit) {
	switch {
	case e.Undoes.IsZero():
		h.done, h.undone = append(h.done, e), nil
	case undoes(e, h.done):
		h.done, h.undone = h.done[:len(h.done)-1], append(h.undone, e)
	case undoes(e, h.undone):
		h.done, h.undone = append(h.done, e), h.undone[:len(h.undone)-1]
	default: // it took back something further away
		h.done, h.undone = append(h.done, e), nil
	}
	if len(h.done) > Limit {
		h.done = h.done[len(h.done)-Limit:]
	}
}

func undoes(e claims.Edit, stack []claims.Edit) bool {
	last, ok := top(stack)
	return ok && last.ID == e.Undoes
}

// Undo returns the edit that would be undone next, if there is one.
func (h *History) Undo() (claims.Edit, bool) { return top(h.done) }

// Redo returns the edit whose inverse would be applied by redoing next, if
// there is one: the one that undid something last.
func (h *History) Redo() (claims.Edit, bool) { return top(h.undone) }

// Forget drops every edit that touches one of refs: somebody else has changed
// those meanwhile, and undoing would only meet a conflict.
func (h *History) Forget(refs ...claims.Ref) {
	h.done = without(h.done, refs)
	h.undone = without(h.undone, refs)
}

func top(stack []claims.Edit) (claims.Edit, bool) {
	if len(stack) == 0 {
		return claims.Edit{}, false
	}
	return stack[len(stack)-1], true
}

func without(stack []claims.Edit, refs []claims.Ref) []claims.Edit {
	var kept []claims.Edit
	for _, e := range stack {
		if !touches(e, refs) {
			kept = append(kept, e)
		}
	}
	return kept
}

func touches(e claims.Edit, refs []claims.Ref) bool {
	for _, c := range e.Changes {
		for _, r := range refs {
			if c.Ref() == r {
				return true
			}
		}
	}
	return false
}
