//go:build e2e && linux

package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/unix"

	"factdesk/app/e2e/spy"
)

// watch has the end-to-end tests told what w shows, on the socket that
// FACTDESK_SPY names.
func watch(ctx context.Context, w fyne.Window) {
	path := os.Getenv("FACTDESK_SPY")
	if path == "" {
		return
	}
	go func() {
		if err := spy.Serve(ctx, path, spy.Watch{Window: w, Post: fyne.Do, Clock: worked, Now: time.Now}); err != nil {
			fmt.Fprintln(os.Stderr, "factdesk:", err)
		}
	}()
}

// worked is how long the thread has worked that it's called on. The GUI's goroutine
// has one to itself.
func worked() time.Duration {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t); err != nil {
		return 0
	}
	return time.Duration(t.Nano())
}
