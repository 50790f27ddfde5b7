package export_test

import (
	"regexp"
	"strings"
	"testing"

	"factdesk/export"
)

// The rule in short, which is too slow to ask of every cell.
func TestAMeasureIsANumberAndNothingElse(t *testing.T) {
	rule := regexp.MustCompile(`^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$`)
	all := []string{""}
	for _, parts := range [][]string{
		{"", "-", "--", "+", "x"},
		{"", "1", "123", "1234", "١", "1234567890123456"},
		{"", ",123", ",12", ",1234", ",123,456", ",,123", ",123,"},
		{"", ".5", ".", ".5.5", ".5,5"},
		{"", "%", " %", "%%", "x"},
	} {
		var longer []string
		for _, s := range all {
			for _, p := range parts {
				longer = append(longer, s+p)
			}
		}
		all = longer
	}
	for _, s := range all {
		bare := strings.TrimSpace(strings.TrimSuffix(s, "%"))
		want := len(bare) <= 15 && rule.MatchString(bare)
		if _, got := export.ReadMeasure(s); got != want {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
}
