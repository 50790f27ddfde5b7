package back

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"factdesk/export/merge"
)

// File reads the claims of the workbook in a file, with the errors of Read.
func File(ctx context.Context, path string) (s merge.Sheet, err error) {
	// Looked at first: a pipe would only open once somebody writes to it.
	info, err := os.Stat(path)
	if err != nil {
		return s, err
	}
	if !info.Mode().IsRegular() {
		return s, fmt.Errorf("%s: %w", filepath.Base(path), ErrNotWorkbook)
	}
	file, err := os.Open(path) // #nosec G304 -- the user has named it
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if info, err = file.Stat(); err != nil {
		return s, err
	}
	s, err = Read(ctx, file, info.Size())
	if err != nil {
		return merge.Sheet{}, fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	return s, nil
}
