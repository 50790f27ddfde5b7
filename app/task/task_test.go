package task_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"

	"factdesk/app/task"
)

// posts collects what is posted; the test calls it, as Fyne's goroutine would.
func posts() (task.Post, chan func()) {
	posted := make(chan func(), 10)
	return func(f func()) { posted <- f }, posted
}

func TestSlotDeliversThroughPost(t *testing.T) {
	post, posted := posts()
	var s task.Slot[int]
	got := 0
	s.Start(t.Context(), post, func(context.Context) (int, error) { return 7, nil }, func(v int, err error) {
		if got = v; err != nil {
			t.Error(err)
		}
	})
	if !s.Busy() || got != 0 {
		t.Error("it is done before it was posted")
	}
	(<-posted)()
	if s.Busy() || got != 7 {
		t.Errorf("got %d, busy %v", got, s.Busy())
	}
}

func TestSlotDeliversTheLaterOnly(t *testing.T) {
	post, posted := posts()
	var s task.Slot[string]
	var got []string
	done := func(v string, _ error) { got = append(got, v) }
	s.Start(t.Context(), post, func(ctx context.Context) (string, error) {
		<-ctx.Done() // starting the second cancels the first
		return "first", ctx.Err()
	}, done)
	s.Start(t.Context(), post, func(context.Context) (string, error) { return "second", nil }, done)
	(<-posted)()
	(<-posted)()
	if !slices.Equal(got, []string{"second"}) {
		t.Errorf("got %q", got)
	}
}

func TestSlotThatWasStoppedDeliversNothing(t *testing.T) {
	post, posted := posts()
	var s task.Slot[int]
	s.Start(t.Context(), post, func(ctx context.Context) (int, error) {
		<-ctx.Done()
		return 0, ctx.Err()
	}, func(int, error) { t.Error("delivered") })
	s.Stop()
	(<-posted)()
	if s.Busy() {
		t.Error("busy after Stop")
	}
}

func TestSlotCanBeStartedFromDone(t *testing.T) {
	post, posted := posts()
	var s task.Slot[int]
	bad := errors.New("bad")
	var last error
	s.Start(t.Context(), post, func(context.Context) (int, error) { return 0, nil }, func(int, error) {
		s.Start(t.Context(), post, func(context.Context) (int, error) { return 0, bad }, func(_ int, err error) { last = err })
	})
	(<-posted)()
	(<-posted)()
	if !errors.Is(last, bad) || s.Busy() {
		t.Errorf("got %v, busy %v", last, s.Busy())
	}
}

func TestQueueKeepsTheOrderAndDropsNothing(t *testing.T) {
	var q task.Queue
	var got []int // the queue's goroutines, one after the other, are its only users
	for i := range 1000 {
		q.Add(func() { got = append(got, i) })
	}
	q.Wait()
	if len(got) != 1000 || !slices.IsSorted(got) {
		t.Errorf("got %d pieces of work, in order: %v", len(got), slices.IsSorted(got))
	}
	q.Wait() // an idle queue keeps nobody waiting
}

func TestQueueTakesWorkFromEverywhere(t *testing.T) {
	var q task.Queue
	var adding sync.WaitGroup
	n := 0
	for range 8 {
		adding.Go(func() {
			for range 100 {
				q.Add(func() { n++ })
			}
		})
	}
	adding.Wait()
	q.Wait()
	if n != 800 {
		t.Errorf("got %d, want 800", n)
	}
}

func TestQueueTakesWorkFromItsWork(t *testing.T) {
	var q task.Queue
	n := 0
	q.Add(func() { q.Add(func() { n++ }) })
	q.Wait()
	if n != 1 {
		t.Errorf("got %d, want 1", n)
	}
}

func TestQueueCanBeWaitedForWhileItIsAddedTo(t *testing.T) {
	var q task.Queue
	var waiting sync.WaitGroup
	for range 4 {
		waiting.Go(func() {
			for range 20000 {
				q.Add(func() {})
				q.Wait()
			}
		})
	}
	waiting.Wait()
}
