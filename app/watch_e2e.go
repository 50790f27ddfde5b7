//go:build e2e && linux

package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"
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
		if err := spy.Serve(ctx, path, spy.Watch{Window: w, Post: fyne.Do, Clock: spent, Now: time.Now}); err != nil {
			fmt.Fprintln(os.Stderr, "factdesk:", err)
		}
	}()
}

// spent is how long the thread has worked that it's called on. The GUI's goroutine
// has one to itself.
func spent() spy.Spent {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t); err != nil {
		return spy.Spent{}
	}
	worked := time.Duration(t.Nano())
	return spy.Spent{Worked: worked, Taken: worked + kept()}
}

// kept is how long that thread had something to do and no processor to do it on, as
// far as the system tells.
func kept() time.Duration {
	raw, err := os.ReadFile("/proc/thread-self/schedstat")
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(raw)) // the time it ran, the time it waited, how often
	if len(fields) < 2 {
		return 0
	}
	waited, err := strconv.ParseInt(fields[1], 10, 64)
	if err != nil {
		return 0
	}
	return time.Duration(waited)
}
