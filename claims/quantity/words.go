package quantity

import (
	"math"
	"strconv"
	"strings"
)

// arithmetic says in words how found, which is f in the claim's unit, stands to
// what was claimed.
func arithmetic(claimed, found, f Quantity, a Agreement) string {
	var b strings.Builder
	b.WriteString(Say(claimed) + " is claimed, " + Say(found) + " found")
	if found.Unit != f.Unit {
		bare := f
		bare.Hedge = Exact
		b.WriteString(", which is " + Say(bare))
	}
	if a.Difference == 0 {
		b.WriteString(": no difference")
		if claimed.Low != f.Low || claimed.High != f.High {
			b.WriteString(" as far as it goes")
		}
	} else {
		b.WriteString(": " + amountOf(math.Abs(a.Difference), claimed) + moreOrLess(a.Difference))
		if a.Part != 0 && claimed.Kind != Ordinal {
			b.WriteString(", " + figure(math.Abs(a.Part)*100, 2) + " % of the claim")
		}
	}
	switch a.Outcome {
	case Within:
		b.WriteString("; the claim's words allow it")
	case Contradicts:
		b.WriteString("; outside " + allowed(claimed))
	case Equal, NotComparable:
	}
	return b.String()
}

func moreOrLess(d float64) string {
	if d > 0 {
		return " more"
	}
	return " less"
}

// amountOf is a difference in the claim's unit; that of two shares is in
// percentage points.
func amountOf(d float64, claimed Quantity) string {
	switch claimed.Unit {
	case "percent":
		return figure(d, 3) + " percentage points"
	case "fraction":
		return figure(d*100, 3) + " percentage points"
	}
	return strings.TrimSpace(figure(d, 3) + " " + claimed.Unit)
}

// allowed is the range that the claim's words allow.
func allowed(claimed Quantity) string {
	low, high := Tolerance(claimed)
	switch {
	case math.IsInf(low, -1):
		return "what the claim allows, up to " + figure(high, 6)
	case math.IsInf(high, 1):
		return "what the claim allows, from " + figure(low, 6)
	}
	return "what the claim allows, " + figure(low, 6) + " to " + figure(high, 6)
}

// Say puts a quantity in few words, as "about 20 %" or "5 to 6 billion USD".
func Say(q Quantity) string {
	var b strings.Builder
	switch q.Hedge {
	case Exact, "":
	case Order:
		b.WriteString("in the order of ")
	default:
		b.WriteString(string(q.Hedge) + " ")
	}
	b.WriteString(figure(q.Low, 6))
	if q.High != q.Low && q.Hedge != Order {
		b.WriteString(" to " + figure(q.High, 6))
	}
	switch q.Unit {
	case "", "fraction":
	case "percent":
		b.WriteString(" %")
	default:
		b.WriteString(" " + q.Unit)
	}
	if q.Per != "" {
		b.WriteString(" per " + q.Per)
	}
	return b.String()
}

// figure writes v with so many significant digits, and large numbers with their
// scale in words.
func figure(v float64, digits int) string {
	for _, s := range [...]struct {
		one  float64
		name string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if math.Abs(v) >= s.one && math.Abs(v) < 1000*s.one {
			return number(v/s.one, digits) + s.name
		}
	}
	return number(v, digits)
}

func number(v float64, digits int) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', digits, 64), 64)
	if err != nil || math.IsInf(rounded, 0) || math.IsNaN(rounded) || math.Abs(rounded) >= 1e15 {
		return strconv.FormatFloat(v, 'g', digits, 64)
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
