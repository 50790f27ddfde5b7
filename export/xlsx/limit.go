package xlsx

import (
	"fmt"
	"strconv"
	"strings"
)

// maxRows is how many rows a sheet can have.
const maxRows = 1_048_576

// A limit is how much a sheet can hold: rows, with its head, and links.
type limit struct{ rows, links int }

// sheetName is what the sheet that a table goes on in is called. All names are
// our own, so that none breaks a rule of Excel's.
func sheetName(sheet string, part int) string {
	if part == 0 {
		return sheet
	}
	return sheet + " " + strconv.Itoa(part+1)
}

// inFormula is a sheet's name as formulas and links have it.
func inFormula(name string) string {
	if strings.Contains(name, " ") {
		return "'" + name + "'"
	}
	return name
}

// clean is s as a cell can hold it. It counts what is cut.
func (b *book) clean(s string) string {
	out := clean(s)
	if len(s) > maxText && strings.HasSuffix(out, continued) {
		b.cut++
	}
	return out
}

// noteRows keeps that a table of so many rows needs more than one sheet.
func (b *book) noteRows(sheet string, rows int) {
	if room := b.limit.rows - 1; rows > room {
		b.more = append(b.more, fmt.Sprintf(
			"%s has more rows than a sheet can hold: it goes on in “%s” and so on.", sheet, sheetName(sheet, 1)))
	}
}

// notes says what the workbook couldn't hold.
func (b *book) notes() []string {
	all := b.more
	if b.cut > 0 {
		all = append(all, fmt.Sprintf("%s longer than the 32,767 characters that a cell can hold: cut, and marked “%s”.", texts(b.cut), continued))
	}
	if b.unlinked > 0 {
		all = append(all, fmt.Sprintf(
			"%d links are plain text, as a sheet can hold 65,530: the addresses stand on the Sources sheet.", b.unlinked))
	}
	return all
}

func texts(n int) string {
	if n == 1 {
		return "1 text is"
	}
	return strconv.Itoa(n) + " texts are"
}
