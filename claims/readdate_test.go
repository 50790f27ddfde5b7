package claims_test

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims"
)

func TestDatesAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]claims.Date{
		"2024-03-05":     "2024-03-05",
		"2024-03":        "2024-03",
		"2024":           "2024",
		"5 March 2024":   "2024-03-05",
		"05 march 2024":  "2024-03-05",
		" 5  Mar 2024 ":  "2024-03-05",
		"5. March 2024":  "2024-03-05",
		"March 5, 2024":  "2024-03-05",
		"Mar 5 2024":     "2024-03-05",
		"March 2024":     "2024-03",
		"march, 2024":    "2024-03",
		"5.3.2024":       "2024-03-05",
		"05.03.2024":     "2024-03-05",
		"29.2.2024":      "2024-02-29",
		"":               "",
		"   ":            "",
		"5/3/2024":       "",
		"29.2.2023":      "",
		"31 April 2024":  "",
		"yesterday":      "",
		"0000":           "",
		"24":             "",
		"5 March":        "",
		"2024-3-5":       "",
		"March 2024 AD":  "",
		"5 березня 2024": "",
	} {
		got, err := claims.ReadDate(text)
		if got != want || err != nil && !errors.Is(err, claims.ErrDate) {
			t.Errorf("ReadDate(%q): got %q, %v, want %q", text, got, err, want)
		}
		if blank := len(text) == 0 || text == "   "; (err != nil) != (want == "" && !blank) {
			t.Errorf("ReadDate(%q): got %v", text, err)
		}
	}
}

func TestDatesAreReadAsTheyAreShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year, month, day := rapid.IntRange(1, 9999).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")
		d := claims.Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day)[:rapid.SampledFrom([]int{4, 7, 10}).Draw(t, "length")])
		if got, err := claims.ReadDate(d.Words()); got != d || err != nil {
			t.Errorf("%q is shown as %q and read as %q, %v", d, d.Words(), got, err)
		}
		if got, err := claims.ReadDate(string(d)); got != d || err != nil {
			t.Errorf("%q is read as %q, %v", d, got, err)
		}
	})
	if got := claims.Date("soon").Words(); got != "soon" {
		t.Errorf("got %q, want what was there", got)
	}
}
