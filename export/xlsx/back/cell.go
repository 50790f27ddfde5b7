package back

import (
	"encoding/xml"
	"errors"
	"math"
	"strconv"
	"strings"
	"time"

	"factdesk/export/merge"
)

// A cell is what one cell holds.
type cell struct {
	column  int
	text    string
	number  bool // text is one
	form    form
	late    bool   // days are counted from 1904
	problem string // why it can't be taken at its word
}

// cell reads the cell that has just begun.
func (s *sheetReading) cell(e xml.StartElement) (c cell, err error) {
	kind, value, formula := attr(e, "t"), "", false
	err = s.t.children(func(in xml.StartElement) (err error) {
		more := ""
		switch name := s.t.own(in); name {
		case "v":
			more, err = s.t.text()
		case "is":
			more, err = rich(s.t)
		case "f":
			formula = true
			return s.several(in)
		case "extLst":
		default:
			return broken("a cell of row %d holds %s", s.line, in.Name.Local)
		}
		if more != "" && value != "" {
			return broken("a cell of row %d holds two values", s.line)
		}
		value += more
		return errors.Join(err, s.keep(more))
	})
	if err != nil {
		return c, err
	}
	c, err = s.typed(kind, value)
	if formula {
		c = cell{problem: ofFormula}
	}
	if c.number {
		c.form, c.late = s.form(attr(e, "s")), s.late
	}
	return c, err
}

// ofFormula says why what a formula says isn't taken.
const ofFormula = "it holds a formula; only what is typed in as words or a date is taken"

// several has the cells be refused that a formula has more results in.
func (s *sheetReading) several(formula xml.StartElement) error {
	if kind := attr(formula, "t"); kind != "array" && kind != "dataTable" {
		return nil
	}
	return s.area(attr(formula, "ref"), ofFormula)
}

// typed returns a cell of a type that holds value.
func (s *sheetReading) typed(kind, value string) (c cell, err error) {
	switch kind {
	case "s":
		if value == "" {
			return c, nil
		}
		at, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || at < 0 || at >= len(s.strings) {
			return c, broken("a cell of row %d holds text number %q, which there isn't", s.line, value)
		}
		c.text = s.strings[at]
	case "inlineStr":
		c.text = value
	case "str":
		c.text = unescape(value)
	case "d":
		c.text = strings.TrimSpace(value)
	case "b":
		var ok bool
		if c.text, ok = truths()[strings.TrimSpace(value)]; !ok {
			return c, broken("a cell of row %d is neither true nor false: %q", s.line, value)
		}
	case "e":
		c.problem = "it holds an error of the spreadsheet program, " + value
	case "", "n":
		c.text = strings.TrimSpace(value)
		c.number = c.text != ""
	default:
		return c, broken("a cell of row %d is of the type %q", s.line, kind)
	}
	return c, nil
}

// truths are what programs show for what they write as true and false.
func truths() map[string]string {
	return map[string]string{"": "", "1": "TRUE", "true": "TRUE", "0": "FALSE", "false": "FALSE"}
}

// form returns the form of the style that has a number. One that there isn't shows
// nobody knows what.
func (s *sheetReading) form(id string) form {
	if id == "" {
		id = "0"
	}
	n, err := strconv.Atoi(id)
	switch {
	case err == nil && n >= 0 && n < len(s.forms):
		return s.forms[n]
	case err == nil && n == 0:
		return asNumber
	}
	return asOther
}

// as returns what c says in field f.
func (c cell) as(f merge.Field) merge.Cell {
	if c.problem != "" || !c.number {
		return merge.Cell{Text: c.text, Problem: c.problem}
	}
	n, err := strconv.ParseFloat(c.text, 64)
	switch {
	case err != nil || math.IsNaN(n) || math.Abs(n) >= 1e15:
		return merge.Cell{Problem: "it holds a number that can't be read as it is shown"}
	case f == merge.CheckAgain && (c.form == asDate || !year(n)):
		return c.day(n)
	case c.form == asDate:
		return merge.Cell{Problem: "the spreadsheet program has made a date of what was typed: write it as text"}
	case c.form == asOther:
		return merge.Cell{Problem: "it holds a number in a format of its own: write it as text"}
	}
	return merge.Cell{Text: strconv.FormatFloat(n, 'f', -1, 64)}
}

// year reports whether n, which isn't shown as a date, is that of a year.
func year(n float64) bool { return n == math.Trunc(n) && n >= 1900 && n <= 2100 }

// day returns day number n of the workbook's calendar.
func (c cell) day(n float64) merge.Cell {
	const last = 2_958_465 // in 9999
	first := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	if c.late {
		first = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	// Before March 1900 Excel counts a day that never was.
	if n < 61 && !c.late || n < 0 || n > last || c.form == asOther {
		return merge.Cell{Problem: "it holds the number " + c.text + ", which is no date: write a date as 2026-02-18"}
	}
	return merge.Cell{Text: first.AddDate(0, 0, int(n)).Format(time.DateOnly)}
}
