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

// rowsOf calls do with each row of a sheet that holds something, and refuse with
// each area of cells that can't be taken at their word, at any time.
func (b *book) rowsOf(part string, do func(row) error, refuse func(area) error) error {
	if refuse == nil {
		refuse = func(area) error { return nil }
	}
	err := b.read(part, func(t *tokens) error {
		s := sheetReading{book: b, t: t, do: do, refuse: refuse}
		return t.each(s.element)
	})
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

// sheetReading is how far a sheet was read.
type sheetReading struct {
	*book

	t      *tokens
	do     func(row) error
	refuse func(area) error
	data   bool // the rows were read
	line   int
	rows   int
	held   int // how many cells hold something
}

// element reads what we need of an element that has just begun.
func (s *sheetReading) element(e xml.StartElement) error {
	switch name := s.t.own(e); {
	case name == "sheetData" && s.t.depth == 2:
		if s.data {
			return broken("%s has two tables", s.t.name)
		}
		s.data = true
		return s.t.children(func(e xml.StartElement) error {
			if s.t.own(e) != "row" {
				return broken("%s stands between the rows of %s", e.Name.Local, s.t.name)
			}
			return s.row(e)
		})
	case name == "mergeCell":
		return s.area(attr(e, "ref"), "it is joined with other cells: divide them again")
	}
	return nil
}

// area has the cells that ref names be refused.
func (s *sheetReading) area(ref, why string) error {
	a, ok := areaOf(ref)
	if !ok {
		return broken("%q names no cells", ref)
	}
	a.why = why
	return s.refuse(a)
}

// row reads the row that has just begun.
func (s *sheetReading) row(e xml.StartElement) error {
	line := s.line + 1
	if n := attr(e, "r"); n != "" {
		var err error
		if line, err = strconv.Atoi(n); err != nil {
			return broken("row %q follows row %d", n, s.line)
		}
	}
	if line <= s.line || line > maxRow {
		return broken("row %d follows row %d", line, s.line)
	}
	s.line = line
	r := row{line: line}
	last := 0
	err := s.t.children(func(e xml.StartElement) (err error) {
		switch s.t.own(e) {
		case "c":
			last, err = s.add(&r, e, last)
		case "extLst":
		default:
			err = broken("%s stands between the cells of row %d", e.Name.Local, s.line)
		}
		return err
	})
	if err != nil || len(r.cells) == 0 {
		return err
	}
	s.rows++
	s.held += len(r.cells)
	if s.rows > maxRows || s.held > maxCells {
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
	if ref == "" && last < maxColumn {
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

// An area is a rectangle of cells, and why they can't be taken at their word.
type area struct {
	left, top, right, bottom int
	why                      string
}

// areaOf reads the name of an area, or of one cell.
func areaOf(ref string) (a area, ok bool) {
	from, to, two := strings.Cut(ref, ":")
	if !two {
		to = from
	}
	column, line, first := place(from)
	otherColumn, otherLine, second := place(to)
	return area{
		left: min(column, otherColumn), right: max(column, otherColumn),
		top: min(line, otherLine), bottom: max(line, otherLine),
	}, first && second
}

// single reports whether a is one cell.
func (a area) single() bool { return a.left == a.right && a.top == a.bottom }

// has reports whether a cell is in a.
func (a area) has(column, line int) bool {
	return column >= a.left && column <= a.right && line >= a.top && line <= a.bottom
}
