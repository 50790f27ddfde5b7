//go:build !(e2e && linux)

package main

import (
	"context"

	"fyne.io/fyne/v2"
)

// watch tells nobody anything: only the end-to-end tests' own build is watched.
func watch(context.Context, fyne.Window) {}
