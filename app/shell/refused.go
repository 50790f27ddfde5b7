package shell

import (
	"context"
	"errors"
	"syscall"

	"factdesk/app/kit"
	"factdesk/app/task"
	"factdesk/storage"
)

// writes are the acts that change the desk, done one after the other. The acts
// that the disk refused are kept until they are tried again or given up; they
// belong to the GUI's goroutine.
type writes struct {
	task.Queue
	refused []act
}

// An act is something that changes the desk, and what follows when it has.
type act struct {
	work func(context.Context) error
	done func()
}

// carry has the desk carry out an act after those before it.
func (s *Shell) carry(a act) {
	if s.env.Visit.Mode != Writing {
		s.refuse(a, storage.ErrReadOnly)
		return
	}
	s.writing.Add(func() {
		err := a.work(s.ctx)
		s.env.Post(func() {
			switch {
			case err == nil:
				a.done()
				s.offer()
			case refused(err):
				s.refuse(a, err)
			default:
				s.fail(err)
			}
		})
	})
}

// refused reports whether err is the disk's, so that the act is all right and
// can be tried again.
func refused(err error) bool {
	for _, is := range []error{storage.ErrFull, storage.ErrUnsure, storage.ErrReadOnly, syscall.ENOSPC, syscall.EIO, syscall.EROFS} {
		if errors.Is(err, is) {
			return true
		}
	}
	return false
}

// refuse says that an act couldn't be stored, in a bar that stays whatever else
// is told. What was typed stays where it is.
func (s *Shell) refuse(a act, err error) {
	s.panes.claim.Refuse()
	switch {
	case s.env.Visit.Mode != Writing:
		s.panes.stuck.Tell(kit.Warning, Words(err))
	case errors.Is(err, storage.ErrUnsure), errors.Is(err, storage.ErrReadOnly):
		s.writing.refused = append(s.writing.refused, a)
		s.panes.stuck.Tell(kit.Failure, Words(err), kit.Act{Name: "Open the desk again", Do: s.env.Visit.Porter.Enter})
	default:
		s.writing.refused = append(s.writing.refused, a)
		s.panes.stuck.Tell(kit.Failure, Words(err), kit.Act{Name: "Try again", Do: s.tryAgain})
	}
	s.panes.head.unsaved()
	s.reload()
}

// tryAgain carries out what was refused, in its order.
func (s *Shell) tryAgain() {
	again := s.writing.refused
	s.writing.refused = nil
	s.panes.stuck.Hide()
	for _, a := range again {
		s.carry(a)
	}
}

// giveUp forgets what was refused. What was typed stays in its fields.
func (s *Shell) giveUp() { s.writing.refused = nil }

// askToLeave asks whether the window is to be closed although something in it
// couldn't be stored.
func (s *Shell) askToLeave(left func()) {
	s.panes.stuck.Tell(kit.Failure,
		"What you did last couldn't be stored, and is lost when the desk is closed now. Copy what you typed, or make room on the disk and try again.",
		kit.Act{Name: "Try again", Do: s.tryAgain},
		kit.Act{Name: "Close all the same", Do: func() {
			s.giveUp()
			s.release()
			left()
		}})
}
