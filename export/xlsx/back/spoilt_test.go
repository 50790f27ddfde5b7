package back_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/merge"
	"factdesk/export/xlsx/xlsxtest"
)

// A spoilt is a workbook of ours that an editor, a program or somebody hostile
// has changed, and what must come of it.
type spoilt struct {
	name string
	file func(good []byte) []byte
	outcome
}

// An outcome is what comes of reading and comparing: an error, or all differences
// and all that is listed. The zero outcome is that nothing differs.
type outcome struct {
	refused error
	differs []string // "1 Speaker: Me"
	listed  []string // what each sentence says among others
}

func exactly() outcome                { return outcome{} }
func refusedAs(err error) outcome     { return outcome{refused: err} }
func lists(words ...string) outcome   { return outcome{listed: words} }
func differs(words ...string) outcome { return outcome{differs: words} }

// in has a change be made to the parts.
func in(change func(xlsxtest.Parts)) func([]byte) []byte {
	return func(good []byte) []byte {
		p := xlsxtest.Unpack(good)
		change(p)
		return p.Pack()
	}
}

// swap, words and cell are in for the commonest changes.
func swap(part, old, fresh string) func([]byte) []byte {
	return in(func(p xlsxtest.Parts) { p.Swap(part, old, fresh) })
}

func words(ref, words string) func([]byte) []byte {
	return in(func(p xlsxtest.Parts) { p.Words(ref, words) })
}

func cell(ref, attrs, inner string) func([]byte) []byte {
	return in(func(p xlsxtest.Parts) { p.Cell(ref, attrs, inner) })
}

// edited has a change be made as a program for workbooks does.
func edited(change func(*xlsxtest.Book)) func([]byte) []byte {
	return func(good []byte) []byte {
		b := xlsxtest.Open(good)
		change(b)
		return b.Bytes()
	}
}

// spoiltOnes are all that we know of, but for the bombs.
func spoiltOnes() []spoilt {
	return slices.Concat(spoiltZips(), spoiltXML(), spoiltBooks(), spoiltCells(), spoiltRows(), spoiltIDs(), spoiltWords())
}

// Each is refused in one sentence, or is read and everything that can't be taken
// at its word is listed: no more, and no less.
func TestSpoiltSheetsAreRefusedOrToldOf(t *testing.T) {
	r := report(t, exporttest.Sample())
	good := workbook(t, r)
	seen := map[string]bool{}
	for _, one := range spoiltOnes() {
		if seen[one.name] {
			t.Errorf("two are called %q", one.name)
		}
		seen[one.name] = true
		t.Run(one.name, func(t *testing.T) {
			s, err := read(t.Context(), one.file(good))
			if one.refused != nil || err != nil {
				if !errors.Is(err, one.refused) || strings.Contains(err.Error(), "\n") || len(s.Rows) > 0 {
					t.Errorf("got %v and %d rows, want %v", err, len(s.Rows), one.refused)
				}
				return
			}
			one.check(t, merge.Compare(s, r, &r))
			accounted(t, s, r)
		})
	}
	t.Logf("%d spoilt sheets", len(seen))
}

// check reports what differs or is listed otherwise than it should be.
func (o outcome) check(t *testing.T, got merge.Result) {
	t.Helper()
	var found []string
	for _, d := range got.Differences {
		found = append(found, fmt.Sprintf("%d %v: %s", d.No, d.Field, d.Sheet))
	}
	if !slices.Equal(found, o.differs) {
		t.Errorf("got the differences %.300q, want %.300q", found, o.differs)
	}
	left := slices.Clone(got.Listed)
	for _, want := range o.listed {
		at := slices.IndexFunc(left, func(s string) bool { return strings.Contains(s, want) })
		if at < 0 {
			t.Errorf("listed %q, want %q", got.Listed, want)
			return
		}
		left = slices.Delete(left, at, at+1)
	}
	if len(left) > 0 {
		t.Errorf("listed %q too", left)
	}
}

// accounted reports claims of r that have neither a row nor a sentence.
func accounted(t *testing.T, s merge.Sheet, r export.Report) {
	t.Helper()
	rows := map[string]int{}
	for _, row := range s.Rows {
		rows[strings.ToLower(strings.TrimSpace(row.Claim))]++
	}
	listed := strings.Join(merge.Compare(s, r, &r).Listed, "\n")
	for _, c := range r.Claims {
		if rows[c.ID.String()] == 0 && rows[""] == 0 && !strings.Contains(listed, fmt.Sprintf("Claim %d (", c.No)) {
			t.Errorf("claim %d has gone without a word", c.No)
		}
	}
}
