package task_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"factdesk/app/task"
)

func TestEveryGoesOnUntilItsContextEnds(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	ticks := make(chan struct{})
	task.Every(ctx, time.Millisecond, func() {
		select {
		case ticks <- struct{}{}:
		case <-ctx.Done():
		}
	})
	for range 3 {
		<-ticks
	}
	end()
}

func TestLatestShowsOnlyTheLastOfWhatCameWhileNobodyLooked(t *testing.T) {
	var posted []func()
	var shown []int
	tell := task.Latest(func(f func()) { posted = append(posted, f) }, func(v int) { shown = append(shown, v) })
	look := func() {
		for _, f := range posted {
			f()
		}
		posted = nil
	}
	tell(1)
	tell(2)
	tell(3)
	look()
	tell(4)
	look()
	if want := []int{3, 4}; !slices.Equal(shown, want) {
		t.Errorf("shown %v, want %v", shown, want)
	}
}
