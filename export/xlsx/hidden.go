package xlsx

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"factdesk/claims"
	"factdesk/export"
)

// schema is the version of the workbook's layout, for whoever reads it back. Since
// 2 it says which edit of the desk was the last, from which all cells can be known
// as they were, and what the columns are.
const schema = 2

// The hidden sheet: names and values in A and B, the fingerprints of the claims'
// rows in D and E, the lists for choosing in G, H and I, and what programs call the
// columns, in their order, in K, L and M.
const (
	listColumns  = "GHI"
	firstListRow = 2
)

// lists are the cells that hold what may be chosen, as formulas name them.
type lists struct{ verdicts, priorities, statuses string }

func listsOf(r export.Report) lists {
	at := func(column string, n int) string {
		return hiddenSheet + "!$" + column + "$2:$" + column + "$" + strconv.Itoa(n+firstListRow-1)
	}
	values := choices(r)
	return lists{
		verdicts:   at(listColumns[0:1], len(values[0])),
		priorities: at(listColumns[1:2], len(values[1])),
		statuses:   at(listColumns[2:3], len(values[2])),
	}
}

// choices lists what may be chosen as a verdict, a priority and a status.
func choices(r export.Report) [3][]string {
	var out [3][]string
	for _, count := range r.Summary.Ratings {
		out[0] = append(out[0], clean(export.RatingWords(count.Of)))
	}
	for _, p := range claims.Priorities() {
		out[1] = append(out[1], export.Words(p))
	}
	for _, s := range claims.Statuses() {
		out[2] = append(out[2], export.Words(s))
	}
	return out
}

// hidden writes what lets the workbook find its way back: which desk, which
// report, and what each row held.
func (b *book) hidden() error {
	rows := [][]any{{"What", "Value", nil, "Claim ID", "Fingerprint", nil, "Verdicts", "Priorities", "Statuses", nil, "Sheet", "Column", "Key"}}
	put := func(row, column int, value any) {
		for len(rows) <= row {
			rows = append(rows, make([]any, len(rows[0])))
		}
		rows[row][column] = value
	}
	for i, fact := range b.origin() {
		put(i+1, 0, fact[0])
		put(i+1, 1, fact[1])
	}
	for i, c := range b.report.Claims {
		put(i+1, 3, c.ID.String())
		put(i+1, 4, fingerprint(c))
	}
	for i, list := range choices(b.report) {
		for j, choice := range list {
			put(j+1, 6+i, choice)
		}
	}
	for i, c := range claimsTable(b.report).columns {
		put(i+1, 10, claimsSheet)
		put(i+1, 11, c.name)
		put(i+1, 12, keyOf(c.name))
	}
	w, err := b.file.NewStreamWriter(hiddenSheet)
	if err != nil {
		return err
	}
	for i, row := range rows {
		if err := w.SetRow(ref(1, i+1), row); err != nil {
			return err
		}
	}
	return w.Flush()
}

// origin says where the workbook comes from.
func (b *book) origin() [][2]string {
	r := b.report
	return [][2]string{
		{"Schema", strconv.Itoa(schema)},
		{"Desk", clean(r.Desk)},
		{"Report", r.ID.String()},
		{"Article", r.Article.ID.String()},
		{"Version", r.Version.ID.String()},
		{"SHA-256", r.Version.SHA256()},
		{"Made", r.At.Format(time.RFC3339)},
		{"Edit", strconv.FormatUint(uint64(r.Edit), 10)},
	}
}

// keyOf returns what names a column whatever its heading: "editors-note" for
// "Editor's note".
func keyOf(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// fingerprint is that of what stands in the editable cells of c's row.
func fingerprint(c export.Claim) string { return c.Editable().Map(clean).Fingerprint() }
