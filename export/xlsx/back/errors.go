package back

import (
	"errors"
	"fmt"
)

// Errors of a file that can't be taken back. Each is a sentence for people.
var (
	// ErrNotWorkbook is reported for a file of another kind.
	ErrNotWorkbook = errors.New("this is no Excel workbook: save the sheet as .xlsx and apply that")

	// ErrOldOrLocked is reported for a workbook of Excel 2003, or one that has a
	// password.
	ErrOldOrLocked = errors.New("this workbook has a password, or is in Excel's format of before 2007: save it without one as .xlsx and apply that")

	// ErrBroken is reported for a workbook that ends too early or isn't written
	// as workbooks are.
	ErrBroken = errors.New("this workbook is damaged or cut off, so nothing of it was read: ask for it to be sent again")

	// ErrTooLarge is reported for a workbook that no report of ours would become.
	ErrTooLarge = errors.New("this workbook is far larger than a report can be, so it was not read")

	// ErrForeign is reported for a workbook without the rows of a report.
	ErrForeign = errors.New("this workbook has no sheet with a column “Claim ID”: it isn't a report of Factdesk, or has lost what its rows are known by")

	// ErrTwoSheets is reported where it isn't sure which sheet is meant.
	ErrTwoSheets = errors.New("more than one sheet of this workbook has a column “Claim ID”: leave only the one that is meant, or call it Claims")
)

// broken returns ErrBroken with what was found.
func broken(found string, args ...any) error {
	return fmt.Errorf("%w (%s)", ErrBroken, fmt.Sprintf(found, args...))
}
