package xlsx

import (
	"fmt"
	"slices"
	"strings"
)

// Empty is the key of a template's column that is to be left empty.
const Empty = "empty"

// A ColumnError is reported for a template with columns that nobody has said the
// meaning of. It is an ErrColumn.
type ColumnError struct {
	Columns []Unknown // the first of them
}

// An Unknown is a column that nobody has said the meaning of.
type Unknown struct {
	Sheet, Name string
	Says        string    // the name that it is to be told by
	May         []Meaning // what it can be: what no other column of the sheet is
}

// A Meaning is what a column can be.
type Meaning struct {
	Key   string
	Title string // as we call such a column
}

// Error implements error.
func (e *ColumnError) Error() string {
	names := make([]string, len(e.Columns))
	for i, c := range e.Columns {
		names[i] = c.Name
	}
	return fmt.Sprintf("the columns “%s”: %v", strings.Join(names, "”, “"), ErrColumn)
}

// Unwrap makes e an ErrColumn.
func (*ColumnError) Unwrap() error { return ErrColumn }

// told returns the first of the columns that nobody knows. Those of one name on
// several sheets are told with the sheet's.
func told(all []Unknown) []Unknown {
	first := slices.Clone(all[:min(len(all), maxTold)])
	for i, c := range first {
		other := func(o Unknown) bool { return o.Name == c.Name && o.Sheet != c.Sheet }
		if slices.ContainsFunc(all, other) {
			first[i].Says = qualified(c.Sheet, c.Name)
		}
	}
	return first
}

// qualified is the name of a sheet's column that another sheet has too.
func qualified(sheet, name string) string { return sheet + "/" + name }

// bySheet divides keys by their sheets, which stay in their order.
func bySheet(all []key) (sheets [][]key) {
	for from := 0; from < len(all); {
		to := from
		for to < len(all) && all[to].sheet == all[from].sheet {
			to++
		}
		sheets = append(sheets, all[from:to])
		from = to
	}
	return sheets
}

// Meanings say what the columns of one sheet are.
type meanings struct {
	known []key
	said  map[string]string // keys by name
}

// keyOf returns the key of the column that name means, or "".
func (m meanings) keyOf(name string) string {
	said, ok := m.said[qualified(m.known[0].sheet, name)]
	if !ok {
		said = m.said[name]
	}
	if said == Empty {
		return Empty
	}
	for _, is := range []func(key) bool{
		func(k key) bool { return strings.EqualFold(k.key, said) },
		func(k key) bool { return strings.EqualFold(k.column, name) || strings.EqualFold(k.key, name) },
	} {
		if at := slices.IndexFunc(m.known, is); at >= 0 {
			return m.known[at].key
		}
	}
	return ""
}

// free lists what no column chosen is yet.
func (m meanings) free(chosen []choice) (all []Meaning) {
	for _, k := range m.known {
		if !slices.ContainsFunc(chosen, func(c choice) bool { return c.key == k.key }) {
			all = append(all, Meaning{k.key, k.column})
		}
	}
	return all
}

// distrust turns a panic of the workbook library over a file from elsewhere into
// an error: such a file may be made to cause one.
func distrust(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("template: %w (%v)", ErrTemplate, r)
	}
}
