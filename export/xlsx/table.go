package xlsx

import (
	"context"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"factdesk/claims"
)

// A table is a sheet with one row for each R.
type table[R any] struct {
	sheet   string
	columns []column[R]
	pages   int // how many pages wide it is printed
}

// A column says what one cell of each row shows.
type column[R any] struct {
	name  string
	width float64 // in digits
	show  func(R) cell

	// For what an editor may change: what to say there, and the cells that
	// hold what may be chosen, if it is from a list.
	edit string
	list string
	date bool // a date is what is typed in
}

// A cell is what one cell shows.
type cell struct {
	value   any // nil, string, int, float64, time.Time or []excelize.RichTextRun
	form    form
	tone    claims.Tone
	address string
	place   string
}

// writeTable writes the sheet of t with its rows.
func writeTable[R any](ctx context.Context, b *book, t table[R], rows []R) error {
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
	var all links
	for i, row := range rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := t.row(b, w, i+2, row, &all); err != nil {
			return err
		}
	}
	// What the stream has no method for is set while it is open: flushing it
	// writes that too, and forgets what comes later.
	last := max(len(rows), 1) + 1
	if err := t.validations(b, last); err != nil {
		return err
	}
	if err := all.write(b.file, t.sheet); err != nil {
		return err
	}
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
		Name:           t.sheet,
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
func (t table[R]) row(b *book, w *excelize.StreamWriter, n int, row R, all *links) error {
	values := make([]any, len(t.columns))
	high := height(1, asText)
	for i, column := range t.columns {
		c := column.show(row)
		l := look{form: c.form, edit: column.edit != "", tone: c.tone}
		if s, ok := c.value.(string); ok {
			s = clean(s)
			c.value, l.quoted = s, formulaic(s)
			high = max(high, height(lines(s, column.width*scaleOf(c.form)), c.form))
		}
		if runs, ok := c.value.([]excelize.RichTextRun); ok {
			high = max(high, height(lines(joined(runs), column.width), c.form))
		}
		style, err := b.style(l)
		if err != nil {
			return err
		}
		values[i] = excelize.Cell{StyleID: style, Value: c.value}
		if c.address != "" || c.place != "" {
			all.add(link{cell: ref(i+1, n), address: c.address, place: c.place})
		}
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

// date is a day as a real date. A month or a year isn't one, nor is a day before
// Excel's calendar begins to be right: these are text.
func date(d claims.Date) cell {
	t, err := d.Time()
	if err != nil || len(d) != len(time.DateOnly) || t.Before(time.Date(1900, time.March, 1, 0, 0, 0, 0, time.UTC)) {
		return cell{value: orNone(string(d)), form: asDate}
	}
	return cell{value: t, form: asDate}
}
