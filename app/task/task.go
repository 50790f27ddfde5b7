// Package task runs slow work off the GUI's goroutine and brings its results
// back to it. It is the only place in the program that starts goroutines for
// the window.
package task

import (
	"context"
	"sync"
)

// A Post hands f to the GUI's goroutine, to be called there later and in turn.
// In the program it is Fyne's; a test collects what is posted and calls it.
type Post func(f func())

// A Slot holds at most one piece of work. Starting another cancels the first,
// whose result is then never delivered: a slow read can't overwrite a quicker,
// later one. The zero Slot is empty. A Slot belongs to the GUI's goroutine.
type Slot[T any] struct {
	stop    context.CancelFunc
	current *struct{ _ byte } // what is awaited, by identity
}

// Start calls work on a goroutine of its own and later done, with what work
// returned, through post.
func (s *Slot[T]) Start(ctx context.Context, post Post, work func(context.Context) (T, error), done func(T, error)) {
	s.Stop()
	ctx, s.stop = context.WithCancel(ctx)
	mine := new(struct{ _ byte })
	s.current = mine
	go func() {
		v, err := work(ctx)
		post(func() {
			if s.current == mine {
				s.Stop()
				done(v, err)
			}
		})
	}()
}

// Busy reports whether work is under way.
func (s *Slot[T]) Busy() bool { return s.current != nil }

// Stop cancels the work in the slot, if any.
func (s *Slot[T]) Stop() {
	if s.stop != nil {
		s.stop()
	}
	s.stop, s.current = nil, nil
}

// A Queue does pieces of work one after the other, in the order in which they
// were given to it, and drops none: it is for writing. It is safe for
// concurrent use.
type Queue struct {
	mu      sync.Mutex
	waiting []func()

	// idle is closed when the queue runs dry; nil while it is. It isn't a
	// WaitGroup, which panics when work is added while somebody is waiting.
	idle chan struct{}
}

// Add has work called when all that was added before has been done.
func (q *Queue) Add(work func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiting = append(q.waiting, work)
	if q.idle == nil {
		q.idle = make(chan struct{})
		go q.run()
	}
}

func (q *Queue) run() {
	for {
		work, ok := q.next()
		if !ok {
			return
		}
		work()
	}
}

func (q *Queue) next() (func(), bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) == 0 {
		close(q.idle)
		q.idle = nil
		return nil, false
	}
	work := q.waiting[0]
	q.waiting = q.waiting[1:]
	return work, true
}

// Wait returns when everything that was added has been done.
func (q *Queue) Wait() {
	q.mu.Lock()
	idle := q.idle
	q.mu.Unlock()
	if idle != nil {
		<-idle
	}
}

// Ahead starts work at once and returns a function that waits for it and
// returns what it did. It is for what will be asked for before there is a
// window to ask for it.
func Ahead[T any](ctx context.Context, work func(context.Context) (T, error)) func(context.Context) (T, error) {
	wait := sync.OnceValues(func() (T, error) { return work(ctx) })
	go func() { _, _ = wait() }() //nolint:errcheck // whoever asks gets it
	return func(context.Context) (T, error) { return wait() }
}
