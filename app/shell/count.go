package shell

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// count writes how many of something there are: "1 edit", "1,204 edits". The
// second name is the plural where it isn't the first with an s.
func count(n int, names ...string) string {
	name := names[0]
	if n != 1 {
		name = names[len(names)-1]
		if len(names) == 1 {
			name += "s"
		}
	}
	return grouped(n) + " " + name
}

// grouped writes a number with its thousands set apart.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	var parts []string
	for len(digits) > 3 {
		parts = append([]string{digits[len(digits)-3:]}, parts...)
		digits = digits[:len(digits)-3]
	}
	return strings.Join(append([]string{digits}, parts...), ",")
}

// size writes how many bytes something takes.
func size(bytes int64) string {
	const kilo, mega = 1e3, 1e6
	switch b := float64(bytes); {
	case b < mega:
		return fmt.Sprintf("%.0f kB", max(b/kilo, 1))
	case b < 1000*mega:
		return fmt.Sprintf("%.1f MB", b/mega)
	default:
		return fmt.Sprintf("%.1f GB", b/mega/1000)
	}
}

// moment writes a time of day, with its day unless that's today.
func moment(at, now time.Time) string {
	at = at.In(now.Location())
	if at.YearDay() == now.YearDay() && at.Year() == now.Year() {
		return at.Format("15:04:05")
	}
	return at.Format("2 Jan 2006, 15:04:05")
}

// day writes when something was made.
func day(at, now time.Time) string {
	at = at.In(now.Location())
	if at.YearDay() == now.YearDay() && at.Year() == now.Year() {
		return "Today, " + at.Format("15:04:05")
	}
	return at.Format("Monday, 2 Jan 2006, 15:04:05")
}

// ago writes how long before now something was.
func ago(at, now time.Time) string {
	const day = 24 * time.Hour
	switch d := now.Sub(at); {
	case d < time.Minute:
		return "just now"
	case d < time.Hour:
		return count(int(d/time.Minute), "minute") + " ago"
	case d < day:
		return count(int(d/time.Hour), "hour") + " ago"
	case d < 60*day:
		return count(int(d/day), "day") + " ago"
	case d < 730*day:
		return count(int(d/(30*day)), "month") + " ago"
	default:
		return count(int(d/(365*day)), "year") + " ago"
	}
}
