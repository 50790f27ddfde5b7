package csv

import (
	stdcsv "encoding/csv"
	"fmt"
	"io"

	"factdesk/export"
)

// mark is how Excel knows that what follows is UTF-8.
const mark = "\ufeff"

// Write writes a line for each claim of r, in reading order, below a line with
// the columns' names.
func Write(w io.Writer, r export.Report) error {
	if err := write(w, r); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

func write(w io.Writer, r export.Report) error {
	if _, err := io.WriteString(w, mark); err != nil {
		return err
	}
	out := stdcsv.NewWriter(w)
	out.UseCRLF = true
	all, g := columns(r.Profile), newGuard()
	line := make([]string, len(all))
	for i, c := range all {
		line[i] = c.name
	}
	if err := out.Write(line); err != nil {
		return err
	}
	for _, claim := range r.Claims {
		for i, c := range all {
			line[i] = g.harmless(c.show(claim))
		}
		if err := out.Write(line); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
