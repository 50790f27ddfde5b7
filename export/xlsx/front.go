package xlsx

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"factdesk/export"
)

// FrontColumns is how many columns of one width the front has.
const FrontColumns = lastColumn - firstColumn + 1

// FrontWide is how wide they are together, in points.
const FrontWide = FrontColumns * columnPixels / pixelsPerPoint

// maxFront is how many rows a front has at most: about a printed page.
const maxFront = 60

// A Front is what a workbook's Summary begins with, as it looks, for whoever
// draws it.
type Front struct {
	Rows  []Row
	Chart Chart
}

// A Row is a row of the front. What it has no cells for is empty.
type Row struct {
	High  float64 // in points
	Cells []Cell
}

// A Chart lies over some rows and columns of the front. Both count from 0, and
// its last is the one behind it.
type Chart struct {
	Top, Bottom int // rows
	From, To    int // columns
	Bars        []Bar
}

// A Cell is a cell of the front.
type Cell struct {
	From, To int // its first column, and the one behind its last, from 0
	Text     string
	Look     Look
}

// A Look says what a cell looks like. Colours are as in RRGGBB; "" is none.
type Look struct {
	Size   float64 // of the type, in points
	Bold   bool
	Ink    string
	Ground string
	Rule   string // the line below
	Centre bool
}

// A Bar says how long a bar of the chart is, and what it stands for.
type Bar struct {
	Label string
	N     int
	Ink   string
}

// FrontOf returns the front of r's workbook, made by what writes it.
func FrontOf(r export.Report) (front Front, err error) {
	b, err := Way{}.book(r)
	if err != nil {
		return front, err
	}
	defer func() { err = errors.Join(err, b.file.Close()) }()
	s := &sheet{book: b, row: 1, seen: &front}
	for _, part := range s.front() {
		if err := part(); err != nil {
			return front, fmt.Errorf("%s: %w", summarySheet, err)
		}
	}
	if len(front.Rows) > maxFront {
		front.Rows = front.Rows[:maxFront]
	}
	return front, nil
}

// see notes a cell for the front, where one is wanted.
func (s *sheet) see(from, to int, value any, l look) {
	if s.seen == nil {
		return
	}
	at := s.seen.at(s.row)
	at.Cells = append(at.Cells, Cell{
		From: from - firstColumn, To: to - firstColumn + 1, Text: shownValue(value), Look: lookOf(l.style()),
	})
}

// seeRow notes how high the row is, where a front is wanted.
func (s *sheet) seeRow(high float64) {
	if s.seen != nil {
		s.seen.at(s.row).High = high
	}
}

// seeChart notes the chart that lies over the rows from top to the next one, where
// a front is wanted.
func (s *sheet) seeChart(top int) {
	if s.seen == nil {
		return
	}
	c := &s.seen.Chart
	c.Top, c.Bottom, c.From, c.To = top-1, s.row-1, chartStart+1-firstColumn, FrontColumns
	for _, count := range s.report.Summary.Ratings {
		c.Bars = append(c.Bars, Bar{clean(export.RatingWords(count.Of)), count.N, toneInk(count.Of.Tone)})
	}
}

// at returns row number n, from 1.
func (f *Front) at(n int) *Row {
	for len(f.Rows) < n {
		f.Rows = append(f.Rows, Row{})
	}
	return &f.Rows[n-1]
}

// shownValue is what a cell of the Summary shows of a value.
func shownValue(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case time.Time:
		return v.Format(time.DateOnly)
	}
	return ""
}

// lookOf is what s looks like.
func lookOf(s *excelize.Style) Look {
	l := Look{Size: s.Font.Size, Bold: s.Font.Bold, Ink: s.Font.Color, Centre: s.Alignment.Horizontal == "center"}
	if len(s.Fill.Color) > 0 {
		l.Ground = s.Fill.Color[0]
	}
	for _, b := range s.Border {
		if b.Type == "bottom" {
			l.Rule = b.Color
		}
	}
	return l
}
