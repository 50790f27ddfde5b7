package back

import (
	"fmt"
	"slices"
	"strings"

	"factdesk/export/merge"
)

// A key says what a column holds, in the same words whatever its heading. That
// of an editable column is its field's.
type key string

const (
	keyID    key = "claim-id"
	keyQuote key = "quote"
	keyNo    key = "no"
)

// keyOf returns the key that a heading of ours makes: "editors-note" for
// "Editor's note".
func keyOf(heading string) key {
	var b strings.Builder
	for _, r := range strings.ToLower(heading) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == ' ' || r == '-':
			b.WriteByte('-')
		}
	}
	return key(b.String())
}

// A layout is the columns of the claims as the workbook was exported, in their
// order, and the name of their sheet.
type layout struct {
	sheet   string
	columns []heading
}

// A heading is what stood above a column.
type heading struct {
	key   key
	words string
}

// A head is the row of headings.
type head struct {
	line    int
	id      int                 // the column of the claims' IDs
	quote   int                 // 0 is none
	no      int                 // likewise
	columns map[merge.Field]int // the others, from 1
	unknown []string            // sentences about what isn't known
}

// maxAbove is how many rows may have been put in above the headings.
const maxAbove = 20

// headOf reads the headings in r, and reports false where they aren't there.
func headOf(r row, was layout) (h head, ok bool) {
	h = head{line: r.line, columns: map[merge.Field]int{}}
	at := map[key][]int{}
	for _, c := range r.cells {
		k := was.keyOf(c.text)
		at[k] = append(at[k], c.column)
	}
	if len(at["fingerprint"]) > 0 || len(at[keyID]) != 1 {
		return h, false
	}
	h.id = at[keyID][0]
	if len(at[keyQuote]) == 1 {
		h.quote = at[keyQuote][0]
	}
	if len(at[keyNo]) == 1 {
		h.no = at[keyNo][0]
	}
	for _, f := range merge.Fields() {
		switch found := at[keyOf(f.String())]; len(found) {
		case 0:
			if column := was.unnamed(f, r); column > 0 {
				h.columns[f] = column
				h.unknown = append(h.unknown, fmt.Sprintf("The column %s is headed “%s” in the sheet, and was taken for “%v”, which stood there.", letters(column), r.at(column).text, f))
			}
		case 1:
			h.columns[f] = found[0]
		default:
			h.unknown = append(h.unknown, fmt.Sprintf("%d columns are called “%v”: nothing of them is taken.", len(found), f))
		}
	}
	return h, len(h.columns) > 0
}

// fields are those that have a column, in their order.
func (h head) fields() (all []merge.Field) {
	for _, f := range merge.Fields() {
		if h.columns[f] > 0 {
			all = append(all, f)
		}
	}
	return all
}

// keyOf returns the key of a heading: as it was exported, or else as we call it.
func (l layout) keyOf(words string) key {
	words = plain(words)
	for _, c := range l.columns {
		if plain(c.words) == words {
			return c.key
		}
	}
	return keyOf(words)
}

// plain returns a heading without what people and programs change in passing.
func plain(heading string) string {
	heading = strings.NewReplacer("’", "'", "‘", "'", "\u00a0", " ").Replace(heading)
	return strings.ToLower(strings.Join(strings.Fields(heading), " "))
}

// unnamed returns the column of a field whose heading isn't known any more: that
// at its old place, if it has a heading that is none of ours, and what stood on
// both sides of it still does. Otherwise it returns 0.
func (l layout) unnamed(f merge.Field, r row) int {
	at := slices.IndexFunc(l.columns, func(h heading) bool { return h.key == keyOf(f.String()) })
	if at < 0 {
		return 0
	}
	words := r.at(at + 1).text
	if plain(words) == "" || l.known(words) {
		return 0
	}
	for _, side := range []int{at - 1, at + 1} {
		if side >= 0 && side < len(l.columns) && l.keyOf(r.at(side+1).text) != l.columns[side].key {
			return 0
		}
	}
	return at + 1
}

// known reports whether a heading is one of those exported.
func (l layout) known(words string) bool {
	k := l.keyOf(words)
	for _, c := range l.columns {
		if c.key == k {
			return true
		}
	}
	return false
}

// letters names a column as spreadsheet programs do.
func letters(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}
