package xlsx

import (
	"context"
	"strconv"

	"factdesk/export"
)

// balance writes the Balance sheet: what was checked, of whom and about what,
// and how it came out. One article alone has none.
func (b *book) balance(ctx context.Context) error {
	if len(b.report.Parts) == 1 && b.report.Span.IsZero() {
		return nil
	}
	columns := []column[export.Line]{
		{key: "by", name: "By", width: 12, show: func(l export.Line) cell { return text(l.By) }},
		{key: "name", name: "Name", width: 36, show: func(l export.Line) cell { return text(l.Name) }},
		{key: "claims", name: "Claims", width: 11, short: true, show: func(l export.Line) cell { return number(l.Claims) }},
	}
	for i, count := range b.report.Summary.Ratings {
		columns = append(columns, column[export.Line]{
			key: "rating-" + strconv.Itoa(i+1), name: b.unlike(i, export.RatingWords(count.Of)), width: 17, short: true,
			show: func(l export.Line) cell { return number(l.Counts[i]) },
		})
	}
	return writeTable(ctx, b, table[export.Line]{sheet: balanceSheet, columns: columns}, b.report.Balance())
}

// unlike returns words, with a number where an earlier rating has the same ones:
// a table's columns need names of their own.
func (b *book) unlike(at int, words string) string {
	words = clean(words)
	for _, before := range b.report.Summary.Ratings[:at] {
		if clean(export.RatingWords(before.Of)) == words {
			return words + " (" + strconv.Itoa(at+1) + ")"
		}
	}
	return words
}
