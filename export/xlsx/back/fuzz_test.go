package back_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/merge"
	"factdesk/export/xlsx/xlsxtest"
)

// largestSeed is how large a spoilt sheet may be to be fuzzed from: others take too
// long for one try.
const largestSeed = 100 << 10

// FuzzRead changes the bytes of the file.
func FuzzRead(f *testing.F) {
	good := workbook(f, report(f, exporttest.Sample()))
	for _, one := range spoiltZips() {
		if file := one.file(good); len(file) < largestSeed {
			f.Add(file)
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := read(t.Context(), b); err != nil && refused(err) == nil {
			t.Errorf("got %v", err)
		}
	})
}

// FuzzParts changes what is packed in it: the claims, the hidden sheet, the texts
// that cells share, the styles, and how the parts hang together. What is read has
// all the claims, or says which it hasn't.
func FuzzParts(f *testing.F) {
	r := report(f, exporttest.Sample())
	good := workbook(f, r)
	whole := xlsxtest.Unpack(good)
	hidden := whole.Hidden()
	names := []string{xlsxtest.ClaimsPart, hidden, xlsxtest.TextsPart, xlsxtest.StylesPart, xlsxtest.BookPart, xlsxtest.RelsPart}
	fixed, actual := idsOf(r)
	for _, one := range slices.Concat(spoiltXML(), spoiltBooks(), spoiltCells()) {
		file := one.file(good)
		if len(file) > largestSeed {
			continue
		}
		var in []string
		for _, name := range names {
			in = append(in, fixed.Replace(xlsxtest.Unpack(file)[name]))
		}
		f.Add(in[0], in[1], in[2], in[3], in[4], in[5])
	}
	f.Fuzz(func(t *testing.T, claims, origin, texts, styles, book, rels string) {
		all := maps.Clone(whole)
		for i, part := range []string{claims, origin, texts, styles, book, rels} {
			all[names[i]] = actual.Replace(part)
		}
		s, err := read(t.Context(), all.Store())
		if err != nil {
			if refused(err) == nil {
				t.Errorf("got %v", err)
			}
			return
		}
		found := merge.Compare(s, r, &r)
		if len(s.Rows) < len(r.Claims) && len(found.Listed) == 0 {
			t.Errorf("%d rows of %d are left, and nothing is listed", len(s.Rows), len(r.Claims))
		}
	})
}

// idsOf puts others in the place of the claims' IDs, which are the same in each
// process that fuzzes, and puts them back.
func idsOf(r export.Report) (fixed, actual *strings.Replacer) {
	var to, from []string
	for i, c := range r.Claims {
		other := fmt.Sprintf("0193d3c0-0000-7000-8000-%012d", i)
		to, from = append(to, c.ID.String(), other), append(from, other, c.ID.String())
	}
	return strings.NewReplacer(to...), strings.NewReplacer(from...)
}
