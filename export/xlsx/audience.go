package xlsx

import (
	"slices"

	"factdesk/export"
)

// An audience is who may see a column.
type audience byte

const (
	everyone audience = iota
	editors           // and the desk
	desk              // alone
)

// sees reports whether a report for p has columns for a.
func (a audience) sees(p export.Profile) bool {
	switch p {
	case export.Editor:
		return a <= editors
	case export.Public:
		return a == everyone
	case export.Internal:
	}
	return true
}

// read returns t with the columns that readers of p see. A public report is for
// reading only.
func (t table[R]) read(p export.Profile) table[R] {
	t.columns = slices.DeleteFunc(slices.Clone(t.columns), func(c column[R]) bool { return !c.who.sees(p) })
	if p == export.Public {
		for i := range t.columns {
			t.columns[i].edit = ""
		}
		t.still = true
	}
	return t
}

// A key names a column for programs: its name may change, its place too.
type key struct{ sheet, column, key string }

func (t table[R]) keys() []key {
	all := make([]key, len(t.columns))
	for i, c := range t.columns {
		all[i] = key{t.sheet, c.name, c.key}
	}
	return all
}

// ranks is how many ranks of links t has.
func (t table[R]) ranks() int {
	n := 0
	for _, c := range t.columns {
		n = max(n, c.rank)
	}
	return n + 1
}
