package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"factdesk/export"
)

// Errors of templates.
var (
	// ErrTemplate is reported for a file that is no workbook, or too large a one.
	ErrTemplate = errors.New("it is no workbook that reports can be laid out in: save it as .xlsx")

	// ErrColumn is reported, in a ColumnError, for a template with columns that
	// nobody has said the meaning of.
	ErrColumn = errors.New("it isn't known what they are")

	// ErrTwice is reported for a template in which two columns of a sheet have
	// the same name.
	ErrTwice = errors.New("two columns have the same name: give one another")
)

// Limits of templates: what they may unpack to.
const (
	maxTemplate     = 200 << 20
	maxTemplatePart = 16 << 20
	maxTold         = 20  // columns that an error lists
	maxColumnName   = 255 // of a column of a table, in UTF-16 code units
)

// A Template is a newsroom's own workbook to lay reports out in. Its sheets
// stay, with logo and colours, before those of the report. One that is called
// like a sheet of the report gives its place to that: the names in its first row
// say which columns the report's sheet has, in which order, how wide, and what
// they are called.
type Template struct {
	body   []byte
	chosen map[string][]choice // by sheet
}

// A choice is a column that a template wants.
type choice struct {
	key, name string
	width     float64
}

// ReadTemplate reads a workbook as a template. A column may be called as we
// call it, or by its key; what others mean, names says, as keys by name, of
// which Empty is one. It reports the errors above.
func ReadTemplate(body []byte, names map[string]string) (t Template, err error) {
	defer distrust(&err)
	f, err := openTemplate(body)
	if err != nil {
		return t, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	t = Template{body: body, chosen: map[string][]choice{}}
	var unknown []Unknown
	for _, known := range bySheet(knownColumns()) {
		model := sheetLike(f, known[0].sheet)
		if model == "" {
			continue
		}
		strange, err := t.want(f, model, meanings{known, names})
		if err != nil {
			return t, fmt.Errorf("template, sheet %s: %w", model, err)
		}
		unknown = append(unknown, strange...)
	}
	if len(unknown) > 0 {
		return t, fmt.Errorf("template: %w", &ColumnError{told(unknown)})
	}
	return t, nil
}

func openTemplate(body []byte) (*excelize.File, error) {
	f, err := excelize.OpenReader(bytes.NewReader(body), excelize.Options{UnzipSizeLimit: maxTemplate, UnzipXMLSizeLimit: maxTemplatePart})
	if err != nil {
		return nil, fmt.Errorf("template: %w (%w)", ErrTemplate, err)
	}
	if !plainBook(f) {
		return nil, errors.Join(fmt.Errorf("template: %w", ErrTemplate), f.Close())
	}
	return f, nil
}

// plainBook reports whether f is the kind of workbook that is called .xlsx: what is
// made of one with macros would be one, too.
func plainBook(f *excelize.File) bool {
	held, _ := f.Pkg.Load("[Content_Types].xml")
	types, _ := held.([]byte) //nolint:errcheck // none name nothing
	return bytes.Contains(types, []byte(excelize.ContentTypeSheetML))
}

// sheetLike returns the sheet of f that is called name, whatever the case, or "".
func sheetLike(f *excelize.File, name string) string {
	for _, s := range f.GetSheetList() {
		if strings.EqualFold(s, name) {
			return s
		}
	}
	return ""
}

// knownColumns lists the columns that a template may have.
func knownColumns() []key {
	two := export.Report{Parts: make([]export.Part, 2)} // with the article's name
	b := &book{report: two, index: indexOf(two), limit: limit{rows: maxRows, links: maxLinks}}
	return slices.Concat(b.claimsTable().keys(), b.evidenceTable().keys(), b.sourcesTable().keys(), b.articleTable().keys(), b.historyTable().keys())
}

// Keys lists the keys that columns can have, for people who must say what a
// template's columns are.
func Keys() []string {
	var all []string
	for _, k := range knownColumns() {
		if !slices.Contains(all, k.key) {
			all = append(all, k.key)
		}
	}
	return append(all, Empty)
}

// want reads which columns a sheet of a template wants, and returns those that
// nobody knows.
func (t Template) want(f *excelize.File, model string, m meanings) (unknown []Unknown, err error) {
	heads, err := headsOf(f, model)
	if err != nil {
		return nil, err
	}
	sheet := m.known[0].sheet
	var chosen []choice
	seen := map[string]bool{}
	for i, name := range heads {
		name = strings.TrimSpace(name)
		if name == "" {
			continue
		}
		key, whole := m.keyOf(name), name
		name = cutTo(name, maxColumnName, "…")
		if seen[strings.ToLower(name)] {
			return nil, fmt.Errorf("“%s”: %w", name, ErrTwice)
		}
		seen[strings.ToLower(name)] = true
		if key != Empty && slices.ContainsFunc(chosen, func(c choice) bool { return c.key == key }) {
			key = "" // another column is that already
		}
		if key == "" {
			unknown = append(unknown, Unknown{Sheet: sheet, Name: whole, Says: whole})
		}
		width, err := f.GetColWidth(model, letters(i+1))
		if err != nil {
			return nil, err
		}
		chosen = append(chosen, choice{key, name, max(width, 6)})
	}
	t.chosen[sheet] = chosen
	free := m.free(chosen)
	for i := range unknown {
		unknown[i].May = free
	}
	return unknown, nil
}

// headsOf returns the first row of a sheet.
func headsOf(f *excelize.File, sheet string) (heads []string, err error) {
	rows, err := f.Rows(sheet)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if !rows.Next() {
		return nil, rows.Error()
	}
	return rows.Columns()
}

// makeRoom takes the sheets out of f whose names the report needs, and adds an
// empty Summary.
func makeRoom(f *excelize.File) error {
	const first = "Factdesk's first sheet"
	if _, err := f.NewSheet(first); err != nil {
		return err
	}
	for _, name := range f.GetSheetList() {
		if !ours(name) {
			continue
		}
		tables, err := f.GetTables(name)
		if err != nil {
			return err
		}
		for _, table := range tables {
			if err := f.DeleteTable(table.Name); err != nil {
				return err
			}
		}
		if err := f.DeleteSheet(name); err != nil {
			return err
		}
	}
	f.SetActiveSheet(0)
	return f.SetSheetName(first, summarySheet)
}

// ours reports whether a report may need a sheet of that name.
func ours(name string) bool {
	for _, own := range []string{summarySheet, claimsSheet, evidenceSheet, sourcesSheet, articleSheet, balanceSheet, historySheet, hiddenSheet} {
		bare, number, many := strings.Cut(name, " ")
		if strings.EqualFold(name, own) || many && strings.EqualFold(bare, own) && strings.Trim(number, "0123456789") == "" {
			return true
		}
	}
	return false
}

// as returns t with the columns that the template wants of it. The claims' IDs
// are always among them: without these nothing would come back.
func (t table[R]) as(wanted []choice) table[R] {
	if len(wanted) == 0 {
		return t
	}
	var columns []column[R]
	for _, w := range wanted {
		if w.key == Empty {
			columns = append(columns, column[R]{key: Empty, name: w.name, width: w.width, show: func(R) cell { return cell{} }})
			continue
		}
		at := slices.IndexFunc(t.columns, func(c column[R]) bool { return c.key == w.key })
		if at < 0 {
			continue // not for these readers
		}
		c := t.columns[at]
		c.name, c.width = w.name, w.width
		columns = append(columns, c)
	}
	id := slices.IndexFunc(t.columns, func(c column[R]) bool { return c.key == "claim-id" })
	if id >= 0 && !slices.ContainsFunc(wanted, func(w choice) bool { return w.key == "claim-id" }) {
		columns = append(columns, t.columns[id])
	}
	if len(columns) > 0 {
		t.columns, t.lead = columns, 1
	}
	return t
}
