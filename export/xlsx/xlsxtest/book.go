// Package xlsxtest edits workbooks as editors and their programs do: for tests of
// what happens when one comes back.
package xlsxtest

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// claims is the sheet that is edited.
const claims = "Claims"

// A Book is a workbook that is being edited. Its methods panic where a test asks
// for what there isn't.
type Book struct{ file *excelize.File }

// Open returns the workbook that b is.
func Open(b []byte) *Book {
	f, err := excelize.OpenReader(bytes.NewReader(b))
	must(err)
	return &Book{f}
}

// Bytes returns the workbook as a file.
func (b *Book) Bytes() []byte {
	var out bytes.Buffer
	must(b.file.Write(&out))
	must(b.file.Close())
	return out.Bytes()
}

// Rows returns how many rows the claims have, the headings included.
func (b *Book) Rows() int { return len(b.grid()) }

// Column returns the number of the column that is headed so, or 0.
func (b *Book) Column(heading string) int { return slices.Index(b.Headings(), heading) + 1 }

// Headings returns the first row.
func (b *Book) Headings() []string {
	rows, err := b.file.Rows(claims)
	must(err)
	defer rows.Close() //nolint:errcheck // it's only read
	if !rows.Next() {
		return nil
	}
	all, err := rows.Columns()
	must(err)
	return all
}

// Text returns what a cell holds, of row number line.
func (b *Book) Text(heading string, line int) string {
	text, err := b.file.GetCellValue(claims, b.ref(heading, line), excelize.Options{RawCellValue: true})
	must(err)
	return text
}

// Set types a value into a cell. Words are kept as Excel keeps them: what looks
// like an escape is escaped.
func (b *Book) Set(heading string, line int, value any) {
	if words, ok := value.(string); ok {
		value = escaped(words)
	}
	must(b.file.SetCellValue(claims, b.ref(heading, line), value))
}

// Calculate types a formula into a cell, which has a result.
func (b *Book) Calculate(heading string, line int, formula string) {
	must(b.file.SetCellFormula(claims, b.ref(heading, line), formula))
}

// Rename gives a column another heading.
func (b *Book) Rename(heading, other string) { b.Set(heading, 1, other) }

// Join makes one cell of those from one column to another.
func (b *Book) Join(from, to string, line int) {
	must(b.file.MergeCell(claims, b.ref(from, line), b.ref(to, line)))
}

// Hide hides a row, as a filter does.
func (b *Book) Hide(line int) { must(b.file.SetRowVisible(claims, line, false)) }

// Remove removes a row, and Insert puts an empty one there.
func (b *Book) Remove(line int) { must(b.file.RemoveRow(claims, line)) }

// Insert puts an empty row where one is.
func (b *Book) Insert(line int) { must(b.file.InsertRows(claims, line, 1)) }

// Duplicate puts a copy of a row below it.
func (b *Book) Duplicate(line int) { must(b.file.DuplicateRow(claims, line)) }

// Put types words into a cell by its name, such as "A1", whether or not the table
// has it.
func (b *Book) Put(cell, words string) { must(b.file.SetCellValue(claims, cell, words)) }

// InsertColumn puts an empty column before the one that is headed so.
func (b *Book) InsertColumn(heading string) {
	must(b.file.InsertCols(claims, name(b.Column(heading)), 1))
}

// RemoveColumn removes a column.
func (b *Book) RemoveColumn(heading string) {
	must(b.file.RemoveCol(claims, name(b.Column(heading))))
}

// HasSheet reports whether there is a sheet of a name.
func (b *Book) HasSheet(called string) bool {
	at, err := b.file.GetSheetIndex(called)
	return err == nil && at >= 0
}

// RemoveSheet removes a sheet.
func (b *Book) RemoveSheet(called string) {
	if !b.HasSheet(called) {
		panic("there is no sheet " + called)
	}
	must(b.file.DeleteSheet(called))
}

// Sort puts the rows of claims into another order: order lists their lines, from
// 2, of which some may have been removed.
func (b *Book) Sort(order []int) {
	cells := b.cells()
	sorted := [][]any{cells[0]}
	for _, line := range order {
		if line <= len(cells) { // one that's left
			sorted = append(sorted, cells[line-1])
		}
	}
	b.write(sorted)
}

// SortColumn puts only one column into another order.
func (b *Book) SortColumn(heading string, order []int) {
	cells, at := b.cells(), b.Column(heading)-1
	was := make([]any, len(cells))
	for i := range cells {
		was[i] = cells[i][at]
	}
	for i, line := range order {
		cells[i+1][at] = was[line-1]
	}
	b.write(cells)
}

// Order puts the columns into another order, which lists them from 0.
func (b *Book) Order(columns []int) {
	cells := b.cells()
	for i, row := range cells {
		moved := make([]any, len(columns))
		for to, from := range columns {
			moved[to] = row[from]
		}
		cells[i] = moved
	}
	b.write(cells)
}

// Columns returns how many columns there are.
func (b *Book) Columns() int { return len(b.Headings()) }

// cells returns all cells with their types.
func (b *Book) cells() [][]any {
	rows, wide := b.Rows(), b.Columns()
	cells := make([][]any, rows)
	for i := range cells {
		cells[i] = make([]any, wide)
		for j := range cells[i] {
			ref := name(j+1) + strconv.Itoa(i+1)
			text, err := b.file.GetCellValue(claims, ref, excelize.Options{RawCellValue: true})
			must(err)
			kind, err := b.file.GetCellType(claims, ref)
			must(err)
			cells[i][j] = escaped(text)
			if n, err := strconv.ParseFloat(text, 64); err == nil && (kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber) {
				cells[i][j] = n
			}
		}
	}
	return cells
}

func (b *Book) write(cells [][]any) {
	for i, row := range cells {
		for j, value := range row {
			must(b.file.SetCellValue(claims, name(j+1)+strconv.Itoa(i+1), value))
		}
	}
}

func (b *Book) grid() [][]string {
	rows, err := b.file.GetRows(claims)
	must(err)
	return rows
}

func (b *Book) ref(heading string, line int) string {
	at := b.Column(heading)
	if at == 0 {
		panic(fmt.Sprintf("no column %q", heading))
	}
	return name(at) + strconv.Itoa(line)
}

func name(column int) string {
	s, err := excelize.ColumnNumberToName(column)
	must(err)
	return s
}

func escaped(words string) string {
	return regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`).ReplaceAllString(words, "_x005F_$1")
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
