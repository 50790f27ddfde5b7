// Package notice tells the open views which records have changed.
//
// A notice carries references, never values: who is told reads again what it
// shows. Everyone is told of every change made after asking, in the order in
// which the changes were made. Changed returns when all have been told.
package notice

import (
	"slices"

	"factdesk/claims"
)

// A Board passes each notice on to everyone who asked for it, in the order of
// asking. It belongs to the GUI's goroutine: who learns of a change elsewhere
// posts it there first.
type Board struct {
	told []*listener
}

type listener struct{ tell func([]claims.Ref) }

// Subscribe has tell called for every notice until cancel is. Both may be
// called from inside a notice.
func (b *Board) Subscribe(tell func([]claims.Ref)) (cancel func()) {
	l := &listener{tell}
	b.told = append(slices.Clip(b.told), l)
	return func() {
		b.told = slices.DeleteFunc(slices.Clone(b.told), func(o *listener) bool { return o == l })
	}
}

// Changed tells everyone of the records that refs name.
func (b *Board) Changed(refs ...claims.Ref) {
	for _, l := range b.told {
		l.tell(refs)
	}
}
