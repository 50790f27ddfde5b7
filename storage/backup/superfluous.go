package backup

import (
	"slices"
	"time"

	"factdesk/storage"
)

// How many backups are kept.
const (
	keptHours = 24
	keptDays  = 14
	keptWeeks = 8

	// keptBefore is how long what was made before something dangerous is kept,
	// whatever is made after it.
	keptBefore = 30 * 24 * time.Hour
)

// Superfluous returns those of all that nobody needs any more, newest first. Of
// each of the last 24 hours, 14 days and 8 weeks that have a backup, it leaves
// the newest: days without one don't count, so that a desk that rests loses
// none. Days and weeks are those of UTC, weeks begin on Monday.
//
// It leaves what was made by hand, and for 30 days what was made before
// something dangerous; what can't be read, and what says that it was made after
// now, which may be the clock's mistake and counts for no hour.
func Superfluous(all []Found, now time.Time) []Found {
	sorted := slices.SortedFunc(slices.Values(all), newestFirst)
	hours, days, weeks := latest[time.Time](keptHours), latest[time.Time](keptDays), latest[week](keptWeeks)
	var over []Found
	for _, f := range sorted {
		if f.Err != nil || f.Manifest.Made.After(now) {
			continue
		}
		made := f.Manifest.Made.UTC()
		day := time.Date(made.Year(), made.Month(), made.Day(), 0, 0, 0, 0, time.UTC)
		hour, inDay, inWeek := hours(made.Truncate(time.Hour)), days(day), weeks(weekOf(made))
		if !hour && !inDay && !inWeek && !precious(f.Manifest, now) {
			over = append(over, f)
		}
	}
	return over
}

// latest returns a function that reports whether a backup is the first of its
// period that it is asked about, and the period one of the first n.
func latest[P comparable](n int) func(P) bool {
	seen := map[P]bool{}
	return func(p P) bool {
		if seen[p] || len(seen) == n {
			return false
		}
		seen[p] = true
		return true
	}
}

// precious reports whether a backup is kept for why it was made.
func precious(m Manifest, now time.Time) bool {
	switch m.Why {
	case storage.Hourly:
		return false
	case storage.BeforeRestore, storage.BeforeMigration, storage.BeforePassphrase, storage.BeforeReimport:
		return now.Sub(m.Made) < keptBefore
	case storage.ByHand:
	}
	return true // also what a newer Factdesk made
}

// A week is one of ISO 8601.
type week struct{ year, week int }

func weekOf(t time.Time) week {
	year, n := t.ISOWeek()
	return week{year, n}
}
