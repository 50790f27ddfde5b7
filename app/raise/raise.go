// Package raise brings the window of a program to the front that has a desk open
// already: a second program asks for it through a file in the desk's folder,
// which the first looks for.
//
// A file is what all systems have, and what two programs of one user share who
// can open the same desk. On a network share the machines' names tell whose
// window is meant.
package raise

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// name is the file in the desk's folder that asks for the window.
const name = "raise"

// Ask asks the program that has the desk in a folder open on a machine to come
// forward, and reports whether it did, within patience.
func Ask(ctx context.Context, folder, machine string, patience time.Duration) bool {
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(machine), 0o600); err != nil {
		return false
	}
	// Whoever answers takes the file away. Nobody shall find it much later.
	defer os.Remove(path) //nolint:errcheck // see above
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	const look = 50 * time.Millisecond
	for ticker := time.NewTicker(look); ; {
		select {
		case <-ticker.C:
			if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
				ticker.Stop()
				return true
			}
		case <-ctx.Done():
			ticker.Stop()
			return false
		}
	}
}

// Asked reports whether a program on the machine has asked for the window of the
// desk in a folder, since it was asked last.
func Asked(folder, machine string) bool {
	path := filepath.Join(folder, name)
	b, err := os.ReadFile(path) // #nosec G304 -- the desk's own folder
	if err != nil || strings.TrimSpace(string(b)) != machine {
		return false
	}
	return os.Remove(path) == nil
}
