package task

import (
	"context"
	"sync/atomic"
	"time"
)

// Every calls work on a goroutine of its own once in each period, until ctx
// ends. A period in which work isn't finished is left out.
func Every(ctx context.Context, period time.Duration, work func()) {
	ticker := time.NewTicker(period)
	go func() {
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				work()
			case <-ctx.Done():
				return
			}
		}
	}()
}

// Latest returns a function that may be told values as often as one likes, on
// any goroutine. They are shown through post; of those that come while the GUI
// is busy only the last is.
func Latest[T any](post Post, show func(T)) func(T) {
	var held atomic.Pointer[T]
	return func(v T) {
		if held.Swap(&v) == nil {
			post(func() { show(*held.Swap(nil)) })
		}
	}
}
