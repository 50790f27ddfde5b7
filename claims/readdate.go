package claims

import (
	"strings"
	"time"
)

// ReadDate returns the date that people write as 5 March 2024, March 2024,
// 5.3.2024, 2024-03-05 or 2024. It reports ErrDate for anything else, also for
// 5/3/2024, which is one day to some and another day to others. "" is unknown.
func ReadDate(text string) (Date, error) {
	words := strings.Join(strings.Fields(strings.ReplaceAll(text, ",", " ")), " ")
	if words == "" {
		return "", nil
	}
	for _, form := range dateForms() {
		if t, err := time.Parse(form.read, words); err == nil && t.Year() > 0 {
			return Date(t.Format(form.keep)), nil
		}
	}
	return "", ErrDate
}

// A dateForm is a way to write a date, and how a date so written is kept.
type dateForm struct{ read, keep string }

func dateForms() []dateForm {
	const day, month, year = time.DateOnly, "2006-01", "2006"
	return []dateForm{
		{day, day},
		{month, month},
		{year, year},
		{"2 January 2006", day},
		{"2 Jan 2006", day},
		{"2. January 2006", day},
		{"January 2 2006", day},
		{"Jan 2 2006", day},
		{"January 2006", month},
		{"Jan 2006", month},
		{"2.1.2006", day},
		{"2. 1. 2006", day},
		{"1.2006", month},
	}
}

// Words returns d as people write it, 5 Mar 2024 or March 2024. What is no date
// it returns as it is.
func (d Date) Words() string {
	t, err := d.Time()
	switch {
	case err != nil || len(d) == len("2006"):
		return string(d)
	case len(d) == len("2006-01"):
		return t.Format("January 2006")
	}
	return t.Format("2 Jan 2006")
}
