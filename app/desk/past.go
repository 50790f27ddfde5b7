package desk

import (
	"sync"

	"factdesk/app/history"
)

// past is what was done and can be taken back. It is safe for concurrent use,
// under a lock of its own: a window asks for it at each step, and mustn't wait
// for a disk that is being written to.
type past struct {
	mu sync.Mutex
	h  history.History
}

func (p *past) add(e history.Step) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.h.Add(e)
}

func (p *past) undo() (history.Step, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.h.Undo()
}

func (p *past) redo() (history.Step, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.h.Redo()
}

// forget no longer offers steps of which touched reports true.
func (p *past) forget(touched func(history.Step) bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.h.Forget(touched)
}
