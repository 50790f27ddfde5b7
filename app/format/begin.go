package format

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"factdesk/export"
	"factdesk/export/xlsx"
)

// What a report begins with, at most: so much of it is looked at.
const (
	mostBytes = 64 << 10
	mostLines = 25
	mostWide  = 240 // characters of a line
)

// A Beginning is what a report begins with. It's one of these.
type Beginning struct {
	Front xlsx.Front // a workbook's
	Page  []Line     // a page's words, as somebody reads them
	Text  string     // the file's own
}

// Begin returns what the file would begin with that Save writes. It is made by
// the same code, which is stopped once there is enough. It reports the errors of
// the format, and ctx's.
func (f Format) Begin(ctx context.Context, r export.Report, how How) (b Beginning, err error) {
	if f.Name == Workbook().Name {
		b.Front, err = xlsx.FrontOf(r)
		return b, errors.Join(err, ctx.Err())
	}
	start := &beginning{lines: mostLines}
	if f.page {
		start.lines = mostBytes
	}
	err = f.write(ctx, stopping{ctx, start}, job{r, how, f.way})
	switch {
	case ctx.Err() != nil:
		return b, ctx.Err()
	case err != nil && !errors.Is(err, errEnough):
		return b, err
	case f.page:
		b.Page = pageOf(start.held.Bytes(), mostLines)
	default:
		b.Text = start.text()
	}
	return b, nil
}

// errEnough stops a format whose beginning is known.
var errEnough = errors.New("that is enough")

// A beginning keeps what is written first.
type beginning struct {
	held  bytes.Buffer
	lines int // that are still wanted
}

var _ io.Writer = (*beginning)(nil)

// Write implements io.Writer. It reports errEnough where no more is wanted.
func (k *beginning) Write(b []byte) (int, error) {
	for at, c := range b {
		if k.lines == 0 || k.held.Len() == mostBytes {
			return at, errEnough
		}
		k.held.WriteByte(c)
		if c == '\n' {
			k.lines--
		}
	}
	return len(b), nil
}

// text is what is kept, with lines that can be shown.
func (k *beginning) text() string {
	lines := strings.Split(strings.TrimPrefix(k.held.String(), "\ufeff"), "\n")
	if last := len(lines) - 1; lines[last] == "" {
		lines = lines[:last]
	}
	for i, l := range lines {
		lines[i] = shortened(strings.TrimSuffix(strings.ToValidUTF8(l, ""), "\r"))
	}
	return strings.Join(lines, "\n")
}

// shortened returns s as a line can show it.
func shortened(s string) string {
	if utf8.RuneCountInString(s) <= mostWide {
		return s
	}
	return string([]rune(s)[:mostWide]) + "…"
}
