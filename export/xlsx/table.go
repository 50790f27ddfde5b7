package xlsx

import (
	"context"
	"fmt"
	"slices"
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
	still   bool // it is for reading only
	lead    int  // how many columns say what a row is about: on each page; 0 is 1
}

// A column says what one cell of each row shows.
type column[R any] struct {
	key   string // what a program knows it by, whatever the name
	name  string
	who   audience
	width float64 // in digits
	short bool    // its cells are centred, and so is its head
	spare bool    // it says nothing, and is out of sight
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
	value   any // nil, string, int, float64, time.Time or []run
	form    form
	tone    claims.Tone
	address string
	place   string

	quoted, backward bool // as in look
}

// writeTable writes the sheet of t with its rows, and as many more sheets as
// they need.
func writeTable[R any](ctx context.Context, b *book, t table[R], rows []R) error {
	t = t.read(b.report.Profile)
	if chosen := b.template.chosen[t.sheet]; len(chosen) > 0 {
		t = t.as(chosen)
	} else {
		t = t.sparing(rows)
	}
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
	p, err := b.newSheet(t.sheet)
	if err != nil {
		return err
	}
	if err := t.frame(b, len(rows)); err != nil {
		return err
	}
	all := newLinks(p, b.limit.links, len(rows), t.ranks())
	w := &rowWriter{w: p.rows}
	for i, row := range rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := t.row(b, w, i+2, row, all); err != nil {
			return err
		}
		b.pace.row()
	}
	b.unlinked += all.lost
	return p.close()
}

// frame writes all of the sheet but its rows, of which there are so many.
func (t table[R]) frame(b *book, rows int) error {
	last := max(rows, 1) + 1
	for _, step := range []func() error{
		func() error { return b.fit(t.sheet) },
		func() error { return t.head(b) },
		func() error { return b.file.SetSheetDimension(t.sheet, "A1:"+ref(len(t.columns), last)) },
		func() error { return t.validations(b, last) },
		func() error { return t.colours(b, last) },
		func() error { return b.page(t.sheet, t.pages(rows), t.leading()) },
		func() error { return b.file.AddTable(t.sheet, t.filtered(last)) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// sparing returns t with the columns out of sight in which no row says anything and
// nobody is to say anything.
func (t table[R]) sparing(rows []R) table[R] {
	if len(rows) == 0 {
		return t
	}
	t.columns = slices.Clone(t.columns)
	for i, c := range t.columns {
		says := func(row R) bool { return c.show(row).value != nil }
		t.columns[i].spare = c.edit == "" && !slices.ContainsFunc(rows, says)
	}
	return t
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
func (t table[R]) head(b *book) error {
	deepest := 1
	for i, c := range t.columns {
		if err := b.file.SetColWidth(t.sheet, letters(i+1), letters(i+1), c.width); err != nil {
			return err
		}
		if err := b.file.SetColVisible(t.sheet, letters(i+1), !c.spare); err != nil {
			return err
		}
		style, err := b.style(look{form: asHeader, edit: c.edit != "", short: c.short})
		if err != nil {
			return err
		}
		cell := ref(i+1, 1)
		if err := b.file.SetCellStr(t.sheet, cell, spelled(c.name)); err != nil {
			return err
		}
		if err := b.file.SetCellStyle(t.sheet, cell, cell, style); err != nil {
			return err
		}
		// The filter's button takes two digits.
		deepest = max(deepest, lines(c.name, c.width-2))
	}
	lead := t.leading()
	frozen := &excelize.Panes{Freeze: true, XSplit: lead, YSplit: 1, TopLeftCell: ref(lead+1, 2), ActivePane: "bottomRight"}
	if err := b.file.SetPanes(t.sheet, frozen); err != nil {
		return err
	}
	return b.file.SetRowHeight(t.sheet, 1, min(height(deepest, asHeader)+4, maxHeight))
}

// row writes row number n, and its links.
func (t table[R]) row(b *book, w *rowWriter, n int, row R, all *linkList) error {
	cells := w.room(len(t.columns))
	high := height(1, asText)
	for i, column := range t.columns {
		c := &cells[i]
		*c = column.show(row)
		high = max(high, c.settle(b, column.width))
		if c.address == "" && c.place == "" {
			continue
		}
		room, err := all.add(column.rank, link{cell: ref(i+1, n), address: c.address, place: c.place})
		if err != nil {
			return err
		}
		if !room {
			c.form = c.form.unlinked()
		}
	}
	w.begin(n, high)
	for i, c := range cells {
		l := look{form: c.form, edit: t.columns[i].edit != "", tone: c.tone, quoted: c.quoted, backward: c.backward}
		style, err := b.style(l)
		if err != nil {
			return err
		}
		w.cell(style, c.value)
	}
	return w.end()
}

// settle cleans what c says, and returns how high it is in a column so wide.
func (c *cell) settle(b *book, width float64) float64 {
	switch v := c.value.(type) {
	case string:
		s := b.clean(v)
		c.value, c.quoted, c.backward = s, formulaic(s), backward(s)
		return height(lines(s, width*scaleOf(c.form)), c.form)
	case []run:
		s := joined(v)
		c.quoted, c.backward = formulaic(s), backward(s)
		return height(lines(s, width*scaleOf(c.form)/spread(v)), c.form)
	}
	return 0
}

// scaleOf is how much more text a column takes in a form's smaller, or bolder,
// type.
func scaleOf(f form) float64 {
	switch f {
	case asID, asAddress:
		return 1.21
	case asVerdict, asHeader:
		return 0.91
	default:
		return 0.97 // Excel's letters are a little wider on some screens
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
func number(n int) cell   { return cell{value: n, form: asCentred} }

// orNone leaves a cell without text empty, so that it counts as blank.
func orNone(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func yes(b bool) cell {
	return cell{value: map[bool]string{true: "Yes", false: "No"}[b], form: asCentred}
}

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
