package back_test

import (
	"strings"

	"factdesk/export/xlsx/xlsxtest"
)

// spoiltIDs are sheets that say otherwise which claim a row is of, and from when
// they are.
func spoiltIDs() []spoilt {
	const other = "0193d3c0-0000-7000-8000-00000000de5c"
	id := func(change func(string) string) func([]byte) []byte {
		return edited(func(b *xlsxtest.Book) { b.Set("Claim ID", 3, change(b.Text("Claim ID", 3))) })
	}
	be := func(s string) func([]byte) []byte { return id(func(string) string { return s }) }
	fact := func(what, value string) func([]byte) []byte {
		return in(func(p xlsxtest.Parts) { p.Fact(what, value) })
	}
	return []spoilt{
		{"an ID in capitals", id(strings.ToUpper), exactly()},
		{"an ID between blanks", id(func(s string) string { return "\u00a0 " + s + "\n" }), exactly()},
		{"an ID without hyphens", id(func(s string) string { return strings.ReplaceAll(s, "-", "") }), lists("is no Claim ID", "Claim 2 (")},
		{"an ID in braces", id(func(s string) string { return "{" + s + "}" }), lists("is no Claim ID", "Claim 2 (")},
		{"an ID with what nobody sees", id(func(s string) string { return "\u200b" + s[:9] + "\u202e" + s[9:] }), lists("is no Claim ID", "Claim 2 (")},
		{"an ID deleted", be(""), exactly()},
		{"an ID deleted and the row edited", edited(func(b *xlsxtest.Book) { b.Set("Claim ID", 3, ""); b.Set("Speaker", 3, "Me") }), lists("Row 3 (“=1+1", "Claim 2 (")},
		{"an ID of nobody", be(other), lists("isn't one of this article", "Claim 2 (")},
		{"an ID of zeros", be("00000000-0000-0000-0000-000000000000"), lists("is no Claim ID", "Claim 2 (")},
		{"a number for an ID", be("2"), lists("is no Claim ID", "Claim 2 (")},
		{"an endless ID", be(strings.Repeat("0", 30_000)), lists("is no Claim ID", "Claim 2 (")},
		{"a row twice", edited(func(b *xlsxtest.Book) { b.Duplicate(3) }), lists("Rows 3 and 4 are all of claim 2")},
		{"a row twice that differ", edited(func(b *xlsxtest.Book) { b.Duplicate(3); b.Set("Speaker", 3, "Me") }), lists("Rows 3 and 4 are all of claim 2")},
		{"a row three times", edited(func(b *xlsxtest.Book) { b.Duplicate(3); b.Duplicate(3) }), lists("Rows 3, 4 and 5 are all of claim 2")},
		{"a row deleted", edited(func(b *xlsxtest.Book) { b.Remove(3) }), lists("Claim 2 (“=1+1")},
		{"a row typed in", edited(func(b *xlsxtest.Book) { b.Set("Statement", 9, "One more.") }), lists("Row 9 (“One more.”) has no Claim ID")},
		{"a row overwritten with another's", edited(func(b *xlsxtest.Book) { b.Remove(3); b.Duplicate(3) }), lists("Rows 3 and 4 are all of claim 3", "Claim 2 (")},
		{"two IDs exchanged", edited(exchangeIDs), lists("Row 2 has the ID of claim 2", "Row 3 has the ID of claim 1")},
		{"two IDs exchanged, without the quotes", edited(func(b *xlsxtest.Book) { exchangeIDs(b); b.RemoveColumn("Quote") }), lists("Row 2", "Row 3")},
		{"the IDs sorted alone", edited(func(b *xlsxtest.Book) { b.SortColumn("Claim ID", []int{3, 4, 2, 5, 6}) }), lists("Row 2 has the ID", "Row 3 has the ID", "Row 4 has the ID")},
		{"forged fingerprints", in(func(p xlsxtest.Parts) {
			p.Sub(p.Hidden(), `(<c r="E\d+"[^>]*><is><t[^>]*>)[0-9a-f]{64}`, "${1}"+strings.Repeat("0", 64))
		}), exactly()},
		{"fingerprints of other claims", in(func(p xlsxtest.Parts) {
			p.Sub(p.Hidden(), `(<c r="D\d+"[^>]*><is><t[^>]*>)[0-9a-f]{8}`, "${1}00000000")
		}), lists()},
		{"fingerprints that are formulas", in(func(p xlsxtest.Parts) {
			p.Sub(p.Hidden(), `<c r="E(\d+)" t="inlineStr"><is><t[^>]*>[^<]*</t></is>`, `<c r="E$1"><f>1</f><v>1</v>`)
		}), exactly()},
		{"an edit to come", fact("Edit", "99999999"), exactly()}, // the desk refuses it
		{"an edit below zero", fact("Edit", "-1"), exactly()},
		{"an edit beyond all", fact("Edit", "99999999999999999999999999"), exactly()},
		{"an edit in words", fact("Edit", "the last"), exactly()},
		{"an article of nobody", fact("Article", other), exactly()}, // likewise
		{"a schema to come", fact("Schema", "99"), exactly()},
		{"facts that are formulas", in(func(p xlsxtest.Parts) {
			p.Sub(p.Hidden(), `<c r="B(\d+)" t="inlineStr"><is><t[^>]*>[^<]*</t></is>`, `<c r="B$1"><f>1</f><v>1</v>`)
		}), exactly()},
		{"columns that say they are others", in(func(p xlsxtest.Parts) {
			p.Sub(p.Hidden(), `<t xml:space="preserve">speaker</t>`, `<t xml:space="preserve">editors-note</t>`)
		}), lists("2 columns are called “Editor's note”", "no column “Speaker”", "no column “Editor's note”")},
	}
}

// exchangeIDs has two rows have one another's ID.
func exchangeIDs(b *xlsxtest.Book) {
	first, second := b.Text("Claim ID", 2), b.Text("Claim ID", 3)
	b.Set("Claim ID", 2, second)
	b.Set("Claim ID", 3, first)
}
