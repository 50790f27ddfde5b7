package claims

import (
	"errors"
	"time"
)

// ErrDate is reported for a date in another form than Date's.
var ErrDate = errors.New("write a date as 2026-02-18, 2026-02 or 2026")

// A Date is a calendar date as people know it: a day (2026-02-18), a month
// (2026-02) or a year (2026), in the reduced forms of ISO 8601. "" is unknown.
type Date string

// Check reports ErrDate where d is not a date.
func (d Date) Check() error {
	if d == "" {
		return nil
	}
	_, err := d.Time()
	return err
}

// Time returns the first instant of d in UTC.
func (d Date) Time() (time.Time, error) {
	for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
		if len(d) == len(form) {
			if t, err := time.Parse(form, string(d)); err == nil && t.Year() > 0 {
				return t, nil
			}
		}
	}
	return time.Time{}, ErrDate
}

// DateOf returns the day of t in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }
