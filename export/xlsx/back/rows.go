package back

import (
	"encoding/xml"
	"errors"
	"strconv"
	"strings"
)

// What a sheet may have at most.
const (
	maxRow    = 1 << 20 // Excel's last
	maxColumn = 1 << 14
	maxRows   = 50_000    // with something in them
	maxCells  = 4_000_000 // likewise
	maxText   = 64 << 20
)

// errEnough ends the reading of a sheet of which enough is known.
var errEnough = errors.New("enough was read")

// A row is what one row of a sheet holds.
type row struct {
	line  int
	cells []cell // in the order of their columns, empty ones left out
}

// at returns the cell in a column, or the zero cell.
func (r row) at(column int) cell {
	for _, c := range r.cells {
		if c.column == column {
			return c
		}
	}
	return cell{}
}

// rowsOf calls do with each row of a sheet that holds something, and then merged
// with each area of cells that are one.
func (b *book) rowsOf(part string, do func(row) error, merged func(area) error) error {
	err := b.read(part, func(t *tokens) error {
		s := sheetReading{book: b, t: t, do: do}
		return t.each(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "row":
				return s.row(e)
			case "mergeCell":
				if a, ok := areaOf(attr(e, "ref")); ok && merged != nil {
					return merged(a)
				}
			}
			return nil
		})
	})
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

// sheetReading is how far a sheet was read.
type sheetReading struct {
	*book

	t    *tokens
	do   func(row) error
	line int
	rows int
	held int // how many cells hold something
	size int // of all texts
}

// row reads the row that has just begun.
func (s *sheetReading) row(e xml.StartElement) error {
	line := s.line + 1
	if n := attr(e, "r"); n != "" {
		var err error
		if line, err = strconv.Atoi(n); err != nil || line <= s.line || line > maxRow {
			return broken("row %q follows row %d", n, s.line)
		}
	}
	s.line = line
	r := row{line: line}
	last := 0
	err := s.t.within(func(token xml.Token) (err error) {
		if c, ok := token.(xml.StartElement); ok && c.Name.Local == "c" {
			last, err = s.add(&r, c, last)
		}
		return err
	})
	if err != nil || len(r.cells) == 0 {
		return err
	}
	s.rows++
	s.held += len(r.cells)
	if s.rows > maxRows || s.held > maxCells || s.size > maxText {
		return ErrTooLarge
	}
	return s.do(r)
}

// add reads the cell that has just begun into r, and returns its column, which
// follows another.
func (s *sheetReading) add(r *row, c xml.StartElement, last int) (int, error) {
	column, err := s.column(c, last)
	if err != nil {
		return 0, err
	}
	held, err := s.cell(c)
	if held != (cell{}) {
		held.column = column
		r.cells = append(r.cells, held)
	}
	return column, err
}

// column returns the column of a cell, which follows another.
func (s *sheetReading) column(c xml.StartElement, last int) (int, error) {
	ref := attr(c, "r")
	if ref == "" {
		return last + 1, nil
	}
	column, line, ok := place(ref)
	if !ok || line != s.line || column <= last {
		return 0, broken("cell %q is in row %d", ref, s.line)
	}
	return column, nil
}

// place reads the name of a cell.
func place(ref string) (column, line int, ok bool) {
	letters := strings.TrimRight(ref, "0123456789")
	for _, r := range letters {
		if r < 'A' || r > 'Z' || column > maxColumn {
			return 0, 0, false
		}
		column = column*26 + int(r-'A') + 1
	}
	line, err := strconv.Atoi(ref[len(letters):])
	return column, line, err == nil && column >= 1 && column <= maxColumn && line >= 1 && line <= maxRow
}

// An area is a rectangle of cells.
type area struct{ left, top, right, bottom int }

func areaOf(ref string) (a area, ok bool) {
	from, to, two := strings.Cut(ref, ":")
	if !two {
		return a, false
	}
	var first, second bool
	a.left, a.top, first = place(from)
	a.right, a.bottom, second = place(to)
	return a, first && second
}
