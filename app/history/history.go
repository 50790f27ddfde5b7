// Package history knows which edits can be undone and redone.
//
// It is a reading of the log, not a list of its own: feeding it a desk's log
// from anywhere on gives the history that the program had when it wrote it, so
// undo outlives a restart. Taking an edit back is an edit too, which says what
// it undoes.
package history

import (
	"slices"
	"strings"

	"factdesk/claims"
)

// A Step is an edit as the history remembers it: without its changes, which are
// in the log, for one edit may have thousands of them.
type Step struct {
	ID     claims.EditID
	Seq    claims.Seq
	Name   string
	Undoes claims.EditID
}

// StepOf returns the step that l is.
func StepOf(l claims.Logged) Step {
	// A clone: the name as it was read is a part of all that the edit says.
	return Step{ID: l.Edit.ID, Seq: l.Seq, Name: strings.Clone(l.Edit.Name), Undoes: l.Edit.Undoes}
}

// Limit is how many edits are remembered. The oldest go first.
const Limit = 200

// A History holds what can be undone and redone. The zero History is empty. It
// is not safe for concurrent use.
type History struct {
	done   []Step // the last is undone next
	undone []Step // the last is redone next; each took back an edit that was done
}

// Add takes note of an edit that was applied.
func (h *History) Add(e Step) {
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

func undoes(e Step, stack []Step) bool {
	last, ok := top(stack)
	return ok && last.ID == e.Undoes
}

// Undo returns the edit that would be undone next, if there is one.
func (h *History) Undo() (Step, bool) { return top(h.done) }

// Redo returns the edit whose inverse would be applied by redoing next, if
// there is one: the one that undid something last.
func (h *History) Redo() (Step, bool) { return top(h.undone) }

// Forget drops every edit of which touched reports true: somebody else has
// changed what it changed meanwhile, and undoing would only meet a conflict.
func (h *History) Forget(touched func(Step) bool) {
	h.done = slices.DeleteFunc(h.done, touched)
	h.undone = slices.DeleteFunc(h.undone, touched)
}

func top(stack []Step) (Step, bool) {
	if len(stack) == 0 {
		return Step{}, false
	}
	return stack[len(stack)-1], true
}
