package csv

import (
	"bytes"
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
	out := newLines(w)
	all, g := columns(r.Profile), newGuard()
	line := make([]string, len(all))
	for i, c := range all {
		line[i] = c.name
	}
	if err := out.write(line); err != nil {
		return err
	}
	for _, claim := range r.Claims {
		for i, c := range all {
			line[i] = g.harmless(c.show(claim))
		}
		if err := out.write(line); err != nil {
			return err
		}
	}
	return nil
}

// lines writes records that end with CR LF, whose cells keep their own line ends.
// The library's own CR LF is for both.
type lines struct {
	w    io.Writer
	held bytes.Buffer
	one  *stdcsv.Writer
}

func newLines(w io.Writer) *lines {
	l := &lines{w: w}
	l.one = stdcsv.NewWriter(&l.held)
	return l
}

// write writes a record.
func (l *lines) write(record []string) error {
	l.held.Reset()
	if err := l.one.Write(record); err != nil {
		return err
	}
	l.one.Flush()
	l.held.Truncate(l.held.Len() - 1)
	l.held.WriteString("\r\n")
	_, err := l.held.WriteTo(l.w)
	return err
}
