package xlsx

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"factdesk/export"
)

// Errors of templates.
var (
	// ErrTemplate is reported for a file that is no workbook, or too large a one.
	ErrTemplate = errors.New("it is no workbook that reports can be laid out in: save it as .xlsx")

	// ErrColumn is reported for a template with columns that nobody has said
	// the meaning of.
	ErrColumn = errors.New("it isn't known what they are")
)

// Limits of templates: what they may unpack to.
const (
	maxTemplate     = 200 << 20
	maxTemplatePart = 16 << 20
	maxTold         = 20  // names that an error lists
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
// call it, or by its key; what others mean, names says, as keys by name. It
// reports ErrTemplate, and ErrColumn with the names that nobody knows.
func ReadTemplate(body []byte, names map[string]string) (t Template, err error) {
	f, err := openTemplate(body)
	if err != nil {
		return t, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	t = Template{body: body, chosen: map[string][]choice{}}
	var unknown []string
	for _, k := range knownColumns() {
		if _, done := t.chosen[k.sheet]; done {
			continue
		}
		model := sheetLike(f, k.sheet)
		if model == "" {
			continue
		}
		var strange []string
		t.chosen[k.sheet], strange, err = wantedOf(f, model, k.sheet, names)
		if err != nil {
			return t, fmt.Errorf("template, sheet %s: %w", model, err)
		}
		unknown = append(unknown, strange...)
	}
	if len(unknown) > 0 {
		unknown = unknown[:min(len(unknown), maxTold)]
		return t, fmt.Errorf("template: the columns “%s”: %w", strings.Join(unknown, "”, “"), ErrColumn)
	}
	return t, nil
}

func openTemplate(body []byte) (*excelize.File, error) {
	f, err := excelize.OpenReader(bytes.NewReader(body), excelize.Options{UnzipSizeLimit: maxTemplate, UnzipXMLSizeLimit: maxTemplatePart})
	if err != nil {
		return nil, fmt.Errorf("template: %w (%w)", ErrTemplate, err)
	}
	return f, nil
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
	return all
}

// wantedOf reads which columns a sheet of a template wants, and which nobody
// knows.
func wantedOf(f *excelize.File, model, sheet string, names map[string]string) (chosen []choice, unknown []string, err error) {
	rows, err := f.Rows(model)
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if !rows.Next() {
		return nil, nil, nil
	}
	heads, err := rows.Columns()
	for i, name := range heads {
		name = strings.TrimSpace(name)
		if name == "" {
			continue
		}
		key := keyOf(sheet, name, names)
		name = cutTo(name, maxColumnName, "…")
		taken := slices.ContainsFunc(chosen, func(c choice) bool { return c.key == key || strings.EqualFold(c.name, name) })
		if key == "" || taken {
			unknown = append(unknown, name)
			continue
		}
		width, werr := f.GetColWidth(model, letters(i+1))
		err = errors.Join(err, werr)
		chosen = append(chosen, choice{key, name, max(width, 6)})
	}
	return chosen, unknown, err
}

// keyOf returns the key of the column of a sheet that name means, or "".
func keyOf(sheet, name string, names map[string]string) string {
	known := slices.DeleteFunc(knownColumns(), func(k key) bool { return k.sheet != sheet })
	for _, is := range []func(key) bool{
		func(k key) bool { return strings.EqualFold(k.key, names[name]) },
		func(k key) bool { return strings.EqualFold(k.column, name) || strings.EqualFold(k.key, name) },
	} {
		if at := slices.IndexFunc(known, is); at >= 0 {
			return known[at].key
		}
	}
	return ""
}

// WriteInto is Write into a template.
func WriteInto(ctx context.Context, w io.Writer, r export.Report, t Template) error {
	f, err := openTemplate(t.body)
	if err != nil {
		return err
	}
	if err := makeRoom(f); err != nil {
		return errors.Join(fmt.Errorf("template: %w", err), f.Close())
	}
	b := bookIn(f, r, limit{rows: maxRows, links: maxLinks})
	b.template = t
	return b.write(ctx, w)
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
		t.columns = columns
	}
	return t
}
