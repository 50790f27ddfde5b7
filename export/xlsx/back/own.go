package back

import (
	"fmt"
	"maps"
	"slices"

	"factdesk/export/xlsx"
)

// ownColumns are the columns that an editor has put in, or written beside the
// table: what stands there would be lost without a word.
type ownColumns struct {
	ours  map[int]bool
	heads map[int]string
	used  map[int]bool
}

// ownOf reads in the row of headings which columns aren't ours.
func ownOf(r row, was layout) ownColumns {
	own := ownColumns{map[int]bool{}, map[int]string{}, map[int]bool{}}
	keys := xlsx.Keys()
	for _, c := range r.cells {
		own.heads[c.column] = c.text
		is := string(was.keyOf(c.text))
		own.ours[c.column] = is != xlsx.Empty && (was.known(c.text) || slices.Contains(keys, is))
	}
	return own
}

// look takes note of what stands in a row.
func (o ownColumns) look(r row) {
	for _, c := range r.cells {
		if !o.ours[c.column] && c.text != "" {
			o.used[c.column] = true
		}
	}
}

// words tell of the columns that something stands in, but for those that h has
// taken for ours.
func (o ownColumns) words(h head) (all []string) {
	const most = 10
	for _, column := range slices.Sorted(maps.Keys(o.used)) {
		if slices.Contains(slices.Collect(maps.Values(h.columns)), column) {
			continue
		}
		if len(all) == most {
			return append(all, "Nor is what stands in further columns read.")
		}
		name := ""
		if head := o.heads[column]; head != "" {
			name = fmt.Sprintf(", headed “%.60s”,", head)
		}
		all = append(all, fmt.Sprintf("The column %s%s isn't one of the report's: what is written there isn't read.", letters(column), name))
	}
	return all
}
