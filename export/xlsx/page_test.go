package xlsx_test

import (
	"strings"
	"testing"
)

// A sheet is printed on as many pages side by side as it takes to be read, row
// after row; one with nothing in it takes one page. The Summary is one page, or goes on behind
// what isn't settled.
func TestPagesCanBeRead(t *testing.T) {
	every := samples(t)
	for _, row := range []struct{ sample, sheet, wide, high string }{
		{"internal", "Summary", "1", "0"},
		{"public", "Summary", "1", "1"},
		{"internal", "Claims", "3", "0"},
		{"internal", "Evidence", "1", "0"},
		{"internal", "Sources", "2", "0"},
		{"internal", "Article", "1", "0"},
		{"several", "Summary", "1", "0"},
		{"bare", "Claims", "1", "0"},
		{"bare", "Sources", "1", "0"},
	} {
		page := laid(t, every[row.sample]).sheets[row.sheet].Page
		if page.Wide != row.wide || page.High != row.high || page.Order != "overThenDown" {
			t.Errorf("%s, %s: got %+v, want %s pages wide and %s high", row.sample, row.sheet, page, row.wide, row.high)
		}
	}
	if part := laid(t, every["several"]).parts["xl/worksheets/sheet1.xml"]; strings.Count(part, "<brk ") != 1 {
		t.Errorf("the Summary of several articles has %d places to turn the page", strings.Count(part, "<brk "))
	}
}
