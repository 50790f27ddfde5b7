package xlsx_test

import "testing"

// A sheet is printed on as many pages side by side as it takes to be read, row
// after row; one with nothing in it takes one page. The Summary is one page.
func TestPagesCanBeRead(t *testing.T) {
	every := samples(t)
	for _, row := range []struct{ sample, sheet, wide, high string }{
		{"internal", "Summary", "1", "1"},
		{"internal", "Claims", "3", "0"},
		{"internal", "Evidence", "1", "0"},
		{"internal", "Sources", "2", "0"},
		{"internal", "Article", "1", "0"},
		{"several", "Summary", "1", "1"},
		{"bare", "Claims", "1", "0"},
		{"bare", "Sources", "1", "0"},
	} {
		page := laid(t, every[row.sample]).sheets[row.sheet].Page
		if page.Wide != row.wide || page.High != row.high || page.Order != "overThenDown" {
			t.Errorf("%s, %s: got %+v, want %s pages wide and %s high", row.sample, row.sheet, page, row.wide, row.high)
		}
	}
}
