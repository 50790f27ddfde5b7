package quantity

import (
	"math"
	"strings"
)

// An Agreement says how what was found stands to what was claimed.
type Agreement struct {
	Outcome Outcome

	// Difference is how much more was found than claimed, in the claim's unit,
	// less if negative; Part is that as a part of the claim. Both are 0 where the
	// two can't be compared.
	Difference, Part float64

	Why string // the arithmetic in words, in English
}

// Outcome is what comes of comparing two quantities. It's arithmetic: what it
// means for a claim, people decide.
type Outcome string

// The outcomes.
const (
	Equal         Outcome = "equal"
	Within        Outcome = "within the hedge" // equal as far as the claim's words and rounding go
	Contradicts   Outcome = "contradicts"
	NotComparable Outcome = "not comparable" // of another unit, date or denominator
)

// Agree compares what was found with what was claimed. The claim's own words say
// how exact it is (see [Tolerance]); the found quantity counts as far as its last
// digit goes.
func Agree(claimed, found Quantity) Agreement {
	if claimed.Kind == Date || found.Kind == Date {
		return agreeOnDates(claimed, found)
	}
	f, why := inUnitOf(claimed, found)
	if why != "" {
		return Agreement{Outcome: NotComparable, Why: why}
	}
	d := difference(claimed, f)
	a := Agreement{Difference: d, Outcome: Contradicts}
	if nearest := edge(claimed, d); nearest != 0 {
		a.Part = d / math.Abs(nearest)
	}
	low, high := Tolerance(claimed)
	switch slack := math.Max(1, math.Abs(claimed.High)) * 1e-9; {
	case claimed.Hedge == found.Hedge && near(claimed.Low, f.Low) && near(claimed.High, f.High),
		claimed.Hedge != Order && found.Hedge == Exact && near(claimed.Low, f.Low) && near(claimed.High, f.High) && inclusive(claimed.Hedge):
		a.Outcome = Equal
	case (f.High >= low-slack || f.High+f.Step/2 > low+slack) && (f.Low <= high+slack || f.Low-f.Step/2 < high-slack) && !excluded(claimed, f):
		a.Outcome = Within
	}
	a.Why = arithmetic(claimed, found, f, a)
	return a
}

// inclusive reports whether a number with a hedge may be the number itself.
func inclusive(h Hedge) bool { return h != MoreThan && h != LessThan }

// excluded reports whether what was found is the very bound that "more than" and
// "less than" leave out.
func excluded(claimed, f Quantity) bool {
	return claimed.Hedge == MoreThan && f.High <= claimed.Low && near(f.High, claimed.Low) ||
		claimed.Hedge == LessThan && f.Low >= claimed.High && near(f.Low, claimed.High)
}

// near reports whether two values are the same but for float64's rounding.
func near(a, b float64) bool {
	return a == b || math.Abs(a-b) <= 1e-9*math.Max(math.Abs(a), math.Abs(b))
}

// difference is how far found lies outside the claimed range, or from the
// claimed value; of two ranges that overlap it's 0.
func difference(claimed, found Quantity) float64 {
	switch {
	case found.Low > claimed.High:
		return found.Low - claimed.High
	case found.High < claimed.Low:
		return found.High - claimed.Low
	}
	return 0
}

// edge is the end of the claimed range that a difference d is counted from.
func edge(claimed Quantity, d float64) float64 {
	if d > 0 {
		return claimed.High
	}
	return claimed.Low
}

// inUnitOf returns found in the claim's unit, or why that can't be.
func inUnitOf(claimed, found Quantity) (Quantity, string) {
	if !samePer(claimed.Per, found.Per) {
		return found, "one is per " + cmpPer(claimed.Per) + ", the other per " + cmpPer(found.Per)
	}
	if why := otherKind(claimed.Kind, found.Kind); why != "" {
		return found, why
	}
	if claimed.Unit == found.Unit || sameNoun(claimed.Unit, found.Unit) {
		return found, ""
	}
	if claimed.Unit == "" && claimed.Kind == Number || found.Unit == "" && found.Kind == Number {
		return found, "" // a number alone may be of anything
	}
	c, f := measureOf(claimed.Unit), measureOf(found.Unit)
	if c.dimension == "" || c.dimension != f.dimension || c.dimension == "money" || c.factor == 0 || f.factor == 0 {
		return found, "one is in " + named(claimed) + ", the other in " + named(found)
	}
	return converted(found, claimed.Unit), ""
}

// converted is q in another unit of its dimension.
func converted(q Quantity, to string) Quantity {
	ratio := factorOf(q.Unit) / factorOf(to)
	if dimensionOf(to) == "temperature" {
		q.Low, q.High = degrees(q.Low, q.Unit, to), degrees(q.High, q.Unit, to)
	} else {
		q.Low, q.High = q.Low*ratio, q.High*ratio
	}
	q.Step, q.Unit = q.Step*ratio, to
	return q
}

// otherKind says why quantities of two kinds can't be compared, or nothing.
func otherKind(claimed, found Kind) string {
	switch {
	case claimed == found:
	case claimed == Age && found == Duration, claimed == Duration && found == Age:
		return "one is an age, the other a time"
	case claimed == Ordinal, found == Ordinal:
		return "one is a number, the other a place in an order"
	}
	return ""
}

// degrees converts a temperature.
func degrees(v float64, from, to string) float64 {
	if from == to {
		return v
	}
	if from == "°F" {
		return (v - 32) * 5 / 9
	}
	return v*9/5 + 32
}

// named is what a quantity is in, in words.
func named(q Quantity) string {
	if q.Unit == "" {
		return "no unit"
	}
	return q.Unit
}

func cmpPer(u string) string {
	if u == "" {
		return "nothing"
	}
	return u
}

func samePer(a, b string) bool {
	return a == b || sameNoun(a, b) || a == "capita" && b == "person" || a == "person" && b == "capita"
}

// sameNoun reports whether two nouns are one, but for the plural.
func sameNoun(a, b string) bool {
	if a == "" || b == "" || dimensionOf(a) != "" || dimensionOf(b) != "" {
		return false
	}
	return singularOf(a) == singularOf(b)
}

// singularOf cuts the plural's ending off.
func singularOf(w string) string {
	switch {
	case w == "people":
		return "person"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}
