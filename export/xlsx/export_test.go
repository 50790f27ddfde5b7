package xlsx

import (
	"context"
	"io"

	"factdesk/export"
)

// What tests look at from outside.

func Clean(s string) string { return clean(s) }

func TextElement(s string) string { return string(appendText(nil, s)) }

func Linkable(address string) string { return linkable(address) }

func Units(s string) int { return units(s) }

func Lines(s string, width float64) int { return lines(s, width) }

// KeptLinks returns how many of n links a sheet gets.
func KeptLinks(n int) int {
	l := newLinks(newPart(), maxLinks, n, 1)
	for range n {
		if _, err := l.add(0, link{cell: "A1", place: "Claims!A1"}); err != nil {
			return -1
		}
	}
	return l.n
}

// WriteWithin is Write with so many rows and links to a sheet.
func WriteWithin(ctx context.Context, w io.Writer, r export.Report, rows, links int) error {
	f, err := newFile()
	if err != nil {
		return err
	}
	return bookIn(f, r, limit{rows: rows, links: links}).write(ctx, w)
}

// Distrusted returns what becomes of a panic over a template.
func Distrusted() (err error) {
	defer distrust(&err)
	panic("index out of range")
}
