package export

import (
	"strconv"
	"strings"
)

// A Measure is a number as it was written, where it can be read one way only.
type Measure struct {
	N       float64
	Percent bool // N is in hundredths
	Grouped bool // its thousands are divided
}

// ReadMeasure returns the number that s writes, if s is nothing but one: 1250,
// 1,250, −3.5, 20%. Anything else, such as "about 20%" or "1,5", keeps its words.
func ReadMeasure(s string) (Measure, bool) {
	s = strings.ReplaceAll(strings.TrimSpace(s), "−", "-")
	bare, percent := strings.CutSuffix(s, "%")
	bare = strings.TrimSpace(bare)
	// A spreadsheet keeps 15 digits: a longer number would change.
	if len(bare) > 15 || !isNumber(bare) {
		return Measure{}, false
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(bare, ",", ""), 64)
	return Measure{n, percent, strings.Contains(bare, ",")}, err == nil
}

// isNumber reports whether s writes a number in digits: a minus before them or
// none, the thousands divided or not, a fraction behind a point or none. It is
// asked of every cell, so it is no regular expression.
func isNumber(s string) bool {
	whole, fraction, broken := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if broken && !digits(fraction) {
		return false
	}
	first, thousands, grouped := strings.Cut(whole, ",")
	if !digits(first) || grouped && len(first) > 3 {
		return false
	}
	if !grouped {
		return true
	}
	for three := range strings.SplitSeq(thousands, ",") {
		if len(three) != 3 || !digits(three) {
			return false
		}
	}
	return true
}

// digits reports whether s is digits, one at least.
func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// Difference returns how much more is claimed than was found, if both are
// numbers of one kind.
func Difference(claimed, found string) (Measure, bool) {
	a, ok := ReadMeasure(claimed)
	b, same := ReadMeasure(found)
	if !ok || !same || a.Percent != b.Percent {
		return Measure{}, false
	}
	return Measure{round(a.N - b.N), a.Percent, a.Grouped || b.Grouped}, true
}

// round takes off what binary fractions leave at the far end.
func round(n float64) float64 {
	short, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 12, 64), 64)
	if err != nil {
		return n
	}
	return short
}
