package quantity

import (
	"fmt"
	"time"
)

// agreeOnDates compares two dates, each as far as it is told: 2014 and March 2014
// are one, since nothing in them differs.
func agreeOnDates(claimed, found Quantity) Agreement {
	switch {
	case claimed.Kind != found.Kind:
		return Agreement{Outcome: NotComparable, Why: "one is a date, the other isn't"}
	case claimed.Relative || found.Relative:
		return Agreement{Outcome: NotComparable, Why: "one counts from when it was said"}
	case openness(claimed.When) != openness(found.When):
		return Agreement{Outcome: NotComparable, Why: "one is open on a side where the other isn't"}
	}
	c, f := claimed.When, found.When
	said := fmt.Sprintf("%v is claimed, %v found", c, f)
	if c == f {
		return Agreement{Outcome: Equal, Why: said + ": the same"}
	}
	d := daysBetween(c, f)
	switch {
	case d == 0:
		return Agreement{Outcome: Within, Why: said + ": one lies within the other as far as they are told"}
	case d > 0:
		return Agreement{Outcome: Contradicts, Difference: float64(d), Why: fmt.Sprintf("%s: %d days later", said, d)}
	}
	return Agreement{Outcome: Contradicts, Difference: float64(d), Why: fmt.Sprintf("%s: %d days earlier", said, -d)}
}

// openness tells apart periods that are open at the beginning or at the end.
func openness(p Period) [2]bool { return [2]bool{p.From == Day{}, p.To == Day{}} }

// daysBetween is how many days found lies after what was claimed, or before it
// if negative; it's 0 where they share a day. What one of them doesn't say
// doesn't part them.
func daysBetween(c, f Period) int {
	if c.From == (Day{}) || f.From == (Day{}) {
		c.From, f.From = c.To, f.To
	}
	if c.To == (Day{}) || f.To == (Day{}) {
		c.To, f.To = c.From, f.From
	}
	if c.From.Year == 0 || f.From.Year == 0 || c.To.Year == 0 || f.To.Year == 0 {
		c.From.Year, c.To.Year, f.From.Year, f.To.Year = 0, 0, 0, 0
	}
	if n := f.From.first() - c.To.last(); n > 0 {
		return n
	}
	if n := f.To.last() - c.From.first(); n < 0 {
		return n
	}
	return 0
}

// first is the number of the first day that d may be.
func (d Day) first() int {
	t := time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
	return int(t.Unix() / (24 * 60 * 60))
}

// last is the number of the last day that d may be.
func (d Day) last() int {
	switch {
	case d.Month == 0:
		return Day{d.Year + 1, 1, 1}.first() - 1
	case d.Day == 0 && d.Month == 12:
		return Day{d.Year + 1, 1, 1}.first() - 1
	case d.Day == 0:
		return Day{d.Year, d.Month + 1, 1}.first() - 1
	}
	return d.first()
}

// String is the day as far as it is told: "2024-03-05", "2014", "--03-05".
func (d Day) String() string {
	switch {
	case d == Day{}:
		return ""
	case d.Year == 0 && d.Day == 0:
		return fmt.Sprintf("--%02d", d.Month)
	case d.Year == 0:
		return fmt.Sprintf("--%02d-%02d", d.Month, d.Day)
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// String is the period in the form of ISO 8601, with ".." where it is open.
func (p Period) String() string {
	if p.From == p.To {
		return p.From.String()
	}
	from, to := p.From.String(), p.To.String()
	if from == "" {
		from = ".."
	}
	if to == "" {
		to = ".."
	}
	return from + "/" + to
}
