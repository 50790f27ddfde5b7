package xlsx

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"factdesk/claims"
)

// A table is a sheet with one row for each R.
type table[R any] struct {
	sheet   string
	columns []column[R]
	pages   int  // how many pages wide it is printed
	still   bool // it is for reading only
}

// A column says what one cell of each row shows.
type column[R any] struct {
	key   string // what a program knows it by, whatever the name
	name  string
	who   audience
	width float64 // in digits
	show  func(R) cell

	// For what an editor may change: what to say there, and the cells that
	// hold what may be chosen, if it is from a list.
	edit string
	list string
	date bool // a date is what is typed in

	// The colours that a value has, also after somebody has chosen it.
	tones []tint
	// Where there are more links than a sheet can hold, columns of a higher
	// rank lose theirs first.
	rank int
}

// A cell is what one cell shows.
type cell struct {
	value   any // nil, string, int, float64, time.Time or []excelize.RichTextRun
	form    form
	tone    claims.Tone
	address string
	place   string
}

// writeTable writes the sheet of t with its rows, and as many more sheets as
// they need.
func writeTable[R any](ctx context.Context, b *book, t table[R], rows []R) error {
	t = t.read(b.report.Profile)
	b.keys = append(b.keys, t.keys()...)
	room := b.limit.rows - 1
	for part := 0; part == 0 || part*room < len(rows); part++ {
		one := t
		one.sheet = sheetName(t.sheet, part)
		if err := one.write(ctx, b, rows[part*room:min((part+1)*room, len(rows))]); err != nil {
			return fmt.Errorf("%s: %w", one.sheet, err)
		}
	}
	b.noteRows(t.sheet, len(rows))
	return nil
}

// write writes one sheet.
func (t table[R]) write(ctx context.Context, b *book, rows []R) error {
	if _, err := b.file.NewSheet(t.sheet); err != nil {
		return err
	}
	if err := b.fit(t.sheet); err != nil {
		return err
	}
	w, err := b.file.NewStreamWriter(t.sheet)
	if err != nil {
		return err
	}
	if err := t.head(b, w); err != nil {
		return err
	}
	all := newLinks(b.limit.links, len(rows), t.ranks())
	for i, row := range rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := t.row(b, w, i+2, row, all); err != nil {
			return err
		}
	}
	// What the stream has no method for is set while it is open: flushing it
	// writes that too, and forgets what comes later.
	last := max(len(rows), 1) + 1
	if err := t.validations(b, last); err != nil {
		return err
	}
	if err := t.colours(b, last); err != nil {
		return err
	}
	if err := all.write(b.file, t.sheet); err != nil {
		return err
	}
	b.unlinked += all.lost
	if err := b.page(t.sheet, t.pages); err != nil {
		return err
	}
	if err := w.AddTable(t.filtered(last)); err != nil {
		return err
	}
	return w.Flush()
}

// filtered describes the Excel table that covers the rows up to last.
func (t table[R]) filtered(last int) *excelize.Table {
	stripes := true
	return &excelize.Table{
		Range:          "A1:" + ref(len(t.columns), last),
		Name:           strings.ReplaceAll(t.sheet, " ", "_"),
		StyleName:      "TableStyleLight1",
		ShowRowStripes: &stripes,
	}
}

// head writes the header row, which stays in sight.
func (t table[R]) head(b *book, w *excelize.StreamWriter) error {
	values := make([]any, len(t.columns))
	deepest := 1
	for i, c := range t.columns {
		if err := w.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
		style, err := b.style(look{form: asHeader, edit: c.edit != ""})
		if err != nil {
			return err
		}
		values[i] = excelize.Cell{StyleID: style, Value: c.name}
		// The filter's button takes two digits.
		deepest = max(deepest, lines(c.name, c.width-2))
	}
	frozen := &excelize.Panes{Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"}
	if err := w.SetPanes(frozen); err != nil {
		return err
	}
	return w.SetRow("A1", values, excelize.RowOpts{Height: height(deepest, asHeader) + 4})
}

// row writes row number n, and notes its links.
func (t table[R]) row(b *book, w *excelize.StreamWriter, n int, row R, all *linkList) error {
	values := make([]any, len(t.columns))
	high := height(1, asText)
	for i, column := range t.columns {
		c := column.show(row)
		l := look{form: c.form, edit: column.edit != "", tone: c.tone}
		if c.address != "" || c.place != "" {
			one := link{cell: ref(i+1, n), address: c.address, place: c.place}
			if !all.add(column.rank, one) && c.form == asLink {
				l.form = asText
			}
		}
		switch v := c.value.(type) {
		case string:
			s := b.clean(v)
			c.value, l.quoted, l.backward = s, formulaic(s), backward(s)
			high = max(high, height(lines(s, column.width*scaleOf(c.form)), c.form))
		case []excelize.RichTextRun:
			s := joined(v)
			l.quoted, l.backward = formulaic(s), backward(s)
			high = max(high, height(lines(s, column.width), c.form))
		}
		style, err := b.style(l)
		if err != nil {
			return err
		}
		values[i] = excelize.Cell{StyleID: style, Value: c.value}
	}
	return w.SetRow(ref(1, n), values, excelize.RowOpts{Height: high})
}

// scaleOf is how much more text a column takes in a form's smaller, or bolder,
// type.
func scaleOf(f form) float64 {
	switch f {
	case asID:
		return 1.35
	case asVerdict, asHeader:
		return 0.9
	default:
		return 0.97
	}
}

// ref names a cell.
func ref(column, row int) string { return letters(column) + strconv.Itoa(row) }

// letters names a column, from 1.
func letters(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// text, small and others are cells of one form.
func text(s string) cell  { return cell{value: orNone(s)} }
func small(s string) cell { return cell{value: orNone(s), form: asID} }
func number(n int) cell   { return cell{value: n, form: asNumber} }

// orNone leaves a cell without text empty, so that it counts as blank.
func orNone(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func yes(b bool) cell { return text(map[bool]string{true: "Yes", false: "No"}[b]) }

// linked is a text that leads to address, if a link can.
func linked(s, address string) cell {
	if to := linkable(address); to != "" && s != "" {
		return cell{value: s, form: asLink, address: to}
	}
	return text(s)
}

// day is a time as a date of its own.
func day(t time.Time) cell {
	if t.IsZero() {
		return cell{form: asDate}
	}
	return date(claims.DateOf(t))
}

// moment is a time of day, to the minute.
func moment(t time.Time) cell {
	return cell{value: t.UTC().Truncate(time.Minute), form: asTime}
}

// date is a day as a real date. A month or a year isn't one, nor is a day before
// Excel's calendar begins to be right: these are text.
func date(d claims.Date) cell {
	t, err := d.Time()
	if err != nil || len(d) != len(time.DateOnly) || t.Before(time.Date(1900, time.March, 1, 0, 0, 0, 0, time.UTC)) {
		return cell{value: orNone(string(d)), form: asDate}
	}
	return cell{value: t, form: asDate}
}
