package xlsx

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// validations gives each column its input message, and its list or date rule,
// in the rows from 2 to last.
func (t table[R]) validations(b *book, last int) error {
	if t.still {
		return nil
	}
	var fixed []string
	for i, c := range t.columns {
		name := letters(i + 1)
		cells := name + "2:" + name + strconv.Itoa(last)
		if c.edit == "" {
			fixed = append(fixed, cells)
			continue
		}
		if err := b.file.AddDataValidation(t.sheet, c.validation(cells)); err != nil {
			return err
		}
	}
	v := excelize.NewDataValidation(true)
	v.SetInput("Comes from the desk", "What you change here doesn't go back. The columns whose head is brown do.")
	v.Sqref = strings.Join(fixed, " ")
	return b.file.AddDataValidation(t.sheet, v)
}

// validation describes what may be typed into cells of an editable column.
func (c column[R]) validation(cells string) *excelize.DataValidation {
	v := excelize.NewDataValidation(true)
	v.Sqref = cells
	v.SetInput("You may change this", c.edit)
	switch {
	case c.list != "":
		v.SetSqrefDropList(c.list)
		v.SetError(excelize.DataValidationErrorStyleStop, "Not on the list", "Choose one of the list, or leave it as it was.")
	case c.date:
		v.Type, v.Operator, v.Formula1 = "date", "greaterThan", "61" // from March 1900, where Excel's days are right
		v.SetError(excelize.DataValidationErrorStyleWarning, "Not a date", "Type a date such as 2026-02-18.")
	}
	return v
}
