package xlsx

import (
	"math"
	"strconv"
	"strings"
)

// A measure is a number as it was written, where it can be read one way only.
type measure struct {
	n       float64
	percent bool
	grouped bool // its thousands are divided
}

// read returns the number that s writes, if s is nothing but one: 1250, 1,250,
// −3.5, 20%. Anything else, such as "about 20%" or "1,5", keeps its words.
func read(s string) (measure, bool) {
	s = strings.ReplaceAll(strings.TrimSpace(s), "−", "-")
	bare, percent := strings.CutSuffix(s, "%")
	bare = strings.TrimSpace(bare)
	// Excel keeps 15 digits: a longer number would change.
	if len(bare) > 15 || !numeric(bare) {
		return measure{}, false
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(bare, ",", ""), 64)
	return measure{n, percent, strings.Contains(bare, ",")}, err == nil
}

// numeric reports whether s is a number with a point before its decimals, and
// with commas between its thousands or without.
func numeric(s string) bool {
	whole, decimals, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if point && !digits(decimals) {
		return false
	}
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if !digits(g) || i > 0 && len(g) != 3 || len(groups) > 1 && len(g) > 3 {
			return false
		}
	}
	return true
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// quantity shows a value as the number it is, or in its own words.
func quantity(s string) cell {
	m, ok := read(s)
	switch {
	case !ok:
		return text(s)
	case m.percent:
		return cell{value: m.n / 100, form: asPercent}
	}
	return cell{value: m.n, form: m.form()}
}

// difference shows how much more is claimed than was found, if both are numbers
// of one kind.
func difference(claimed, found string) cell {
	a, ok := read(claimed)
	b, same := read(found)
	switch {
	case !ok || !same || a.percent != b.percent:
		return cell{form: asNumber}
	case a.percent:
		return cell{value: round(a.n - b.n), form: asPoints}
	}
	d := measure{n: round(a.n - b.n), grouped: a.grouped || b.grouped}
	return cell{value: d.n, form: d.form()}
}

// form shows divided thousands where they were written so: 2024 may be a year.
func (m measure) form() form {
	if m.grouped && m.n == math.Trunc(m.n) {
		return asGrouped
	}
	return asNumber
}

// round takes off what binary fractions leave at the far end.
func round(n float64) float64 {
	short, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 12, 64), 64)
	if err != nil {
		return n
	}
	return short
}
