//go:build e2e

package main

import (
	"context"
	"fmt"
	"os"

	"fyne.io/fyne/v2"

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
		if err := spy.Serve(ctx, path, w, fyne.Do); err != nil {
			fmt.Fprintln(os.Stderr, "factdesk:", err)
		}
	}()
}
