//go:build e2e && linux

package e2e_test

import (
	"testing"
	"time"
)

const (
	// patience is when a wait has failed. It's long, because a machine that
	// paints by software and runs other things meanwhile can be slow.
	patience = 30 * time.Second
	// glance is the time between two looks at what is waited for.
	glance = 25 * time.Millisecond
)

// eventually waits until look reports nil, and fails t with what it last
// reported if it never does.
func eventually(t testing.TB, what string, look func() error) {
	t.Helper()
	deadline := time.Now().Add(patience)
	err := look()
	for err != nil && time.Now().Before(deadline) {
		time.Sleep(glance)
		err = look()
	}
	if err != nil {
		t.Fatalf("%s: not within %v: %v", what, patience, err)
	}
}
