package snapshot

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
)

// Sweep removes the snapshots whose hash isn't in keep, and what a program that
// was killed has left, and returns how many files it removed. What was kept
// since the folder was opened stays: the edit that points at it may be still to
// come. So do files that are not ours.
func (f *Folder) Sweep(ctx context.Context, keep map[string]bool) (removed int, err error) {
	names, err := f.namesOf(keep)
	if err != nil {
		return 0, fmt.Errorf("sweep snapshots: %w", err)
	}
	found, err := f.disk.List(f.path)
	if err != nil {
		return 0, fmt.Errorf("sweep snapshots: %w", err)
	}
	for _, name := range found {
		if err := ctx.Err(); err != nil {
			return removed, err
		}
		n, err := f.sweep(name, names)
		if err != nil {
			return removed, fmt.Errorf("sweep snapshots: %w", err)
		}
		removed += n
	}
	return removed, nil
}

// namesOf returns the files' names. In a folder that has a key, a hash can't be
// read from a name.
func (f *Folder) namesOf(sums map[string]bool) (map[string]bool, error) {
	names := make(map[string]bool, len(sums))
	for sum, wanted := range sums {
		parsed, err := parse(sum)
		if err != nil {
			return nil, err
		}
		if wanted {
			names[f.key.Name(parsed)] = true
		}
	}
	return names, nil
}

// sweep removes the file of that name, unless it is wanted or not ours, and
// returns how many it removed.
func (f *Folder) sweep(name string, wanted map[string]bool) (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	of := strings.TrimSuffix(name, asideSuffix)
	switch {
	case strings.HasPrefix(name, freshPrefix):
		if f.begun[name] {
			return 0, nil
		}
	case len(of) != len(f.key.Name(Sum{})) || wanted[of] || f.kept[of]:
		return 0, nil
	}
	return 1, f.disk.Remove(filepath.Join(f.path, name))
}
