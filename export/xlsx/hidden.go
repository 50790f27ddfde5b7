package xlsx

import (
	"strconv"
	"time"

	"factdesk/claims"
	"factdesk/export"
)

// schema is the version of the workbook's layout, for whoever reads it back. Since
// 2 it says which edit of the desk was the last, from which all cells can be known
// as they were, and what the columns are.
const schema = 2

// The hidden sheet: names and values in A and B, the fingerprints of the claims'
// rows with their numbers in D, E and F, the lists for choosing in G, H and I, what
// programs call the columns in K, L and M, and the articles in O, P and Q.
const (
	listColumns  = "GHI"
	firstListRow = 2
)

// lists are the cells that hold what may be chosen, as formulas name them.
type lists struct {
	verdicts, priorities, statuses string
	ratings                        []tint
}

func listsOf(r export.Report) lists {
	at := func(column string, n int) string {
		return hiddenSheet + "!$" + column + "$2:$" + column + "$" + strconv.Itoa(n+firstListRow-1)
	}
	values := choices(r)
	var ratings []tint
	for i, count := range r.Summary.Ratings {
		ratings = append(ratings, tint{values[0][i], count.Of.Tone})
	}
	return lists{
		ratings:    ratings,
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
	p, err := b.newHidden()
	if err != nil {
		return err
	}
	rows := [][]any{{
		"What", "Value", nil, "Claim ID", "Fingerprint", "No.", "Verdicts", "Priorities", "Statuses",
		nil, "Sheet", "Column", "Key", nil, "Article", "Version", "SHA-256",
	}}
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
	for i, c := range b.returning() {
		put(i+1, 3, c.ID.String())
		put(i+1, 4, fingerprint(c))
		put(i+1, 5, c.No)
	}
	for i, list := range b.offered() {
		for j, choice := range list {
			put(j+1, 6+i, choice)
		}
	}
	for i, k := range b.keys {
		put(i+1, 10, k.sheet)
		put(i+1, 11, k.column)
		put(i+1, 12, k.key)
	}
	for i, p := range b.report.Parts {
		put(i+1, 14, p.Article.ID.String())
		put(i+1, 15, p.Version.ID.String())
		put(i+1, 16, p.Version.SHA256())
	}
	w := &rowWriter{w: p.rows}
	for i, row := range rows {
		w.begin(i+1, 0)
		for _, value := range row {
			w.cell(0, value)
		}
		if err := w.end(); err != nil {
			return err
		}
	}
	return p.close()
}

// newHidden makes the sheet, out of sight.
func (b *book) newHidden() (*part, error) {
	p, err := b.newSheet(hiddenSheet)
	if err != nil {
		return nil, err
	}
	return p, b.file.SetSheetVisible(hiddenSheet, false, true)
}

// offered lists what may be chosen, if anything may.
func (b *book) offered() (out [3][]string) {
	if b.report.Profile == export.Public {
		return out
	}
	return choices(b.report)
}

// returning lists the claims whose rows may come back. Those of a public report
// don't: a hash of what it leaves out would tell of that.
func (b *book) returning() []export.Claim {
	if b.report.Profile == export.Public {
		return nil
	}
	return b.report.Claims[:min(len(b.report.Claims), b.limit.rows-1)]
}

// origin says where the workbook comes from.
func (b *book) origin() [][2]string {
	r := b.report
	var one export.Part // of several articles, none is the one
	if len(r.Parts) == 1 {
		one = r.Parts[0]
	}
	return [][2]string{
		{"Schema", strconv.Itoa(schema)},
		{"Desk", clean(r.Desk)},
		{"Report", r.ID.String()},
		{"Article", one.Article.ID.String()},
		{"Version", one.Version.ID.String()},
		{"SHA-256", one.Version.SHA256()},
		{"Made", r.At.Format(time.RFC3339)},
		{"Edit", strconv.FormatUint(uint64(r.Edit), 10)},
		{"Profile", string(r.Profile)},
	}
}

// fingerprint is that of what stands in the editable cells of c's row.
func fingerprint(c export.Claim) string { return c.Editable().Map(clean).Fingerprint() }
