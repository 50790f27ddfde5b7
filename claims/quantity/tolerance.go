package quantity

import "math"

// Tolerance is the range of values that a quantity's words allow. It is a
// published rule for comparing figures, no verdict:
//
//   - A number without a hedge stands for what rounds to it: half of the place of
//     its last digit on either side. 20 is 19.5 to 20.5, 1.5 million is 1.45 to
//     1.55 million. That is the usual reading of significant digits.
//   - "About" and "nearly" stand for the coarsest round number that the figure is a
//     multiple of (1, 5, 10, 50, 100 …): half of that on either side, but no more
//     than a tenth of the figure, and no less than its rounding. About 20 is 18 to
//     22, roughly 750 is 725 to 775, about 1.5 is 1.35 to 1.65. "Nearly" leaves out
//     what is above. That round figures are read with slack, the rounder the more,
//     is what Lasersohn calls a pragmatic halo ("Pragmatic Halos", Language 75,
//     1999) and Krifka explains by the coarseness of the scale that the speaker
//     chose ("Be brief and vague!", 2002; "Approximate interpretation of number
//     words", 2007); Jansen and Pollmann ("On Round Numbers", Journal of
//     Quantitative Linguistics 8, 2001) measured which numbers count as round. The
//     tenth is ours.
//   - "At least", "more than", "at most", "less than" and "up to" are bounds, and
//     say nothing about how far beyond.
//   - An order of magnitude goes from one to ten of what it names: "hundreds of
//     thousands" from 100,000 to a million.
func Tolerance(q Quantity) (low, high float64) {
	half := q.Step / 2
	switch q.Hedge {
	case About:
		return q.Low - slack(q.Low, half), q.High + slack(q.High, half)
	case Nearly:
		return q.Low - slack(q.Low, half), q.High + half
	case AtLeast, MoreThan:
		return q.Low, math.Inf(1)
	case AtMost, LessThan, UpTo:
		return math.Inf(-1), q.High
	case Order:
		return q.Low, q.High
	case Exact:
	}
	return q.Low - half, q.High + half
}

// slack is what "about" allows on one side of v, whose last digit allows least.
func slack(v, least float64) float64 {
	v = math.Abs(v)
	most := v / 10
	if g := coarsest(v); g > 0 {
		most = math.Min(most, g/2)
	}
	return math.Max(least, most)
}

// coarsest is the largest of 1, 5, 10, 50 … and of their tenths, that v is a
// multiple of.
func coarsest(v float64) float64 {
	if v == 0 || math.IsInf(v, 0) || math.IsNaN(v) {
		return 0
	}
	top := int(math.Floor(math.Log10(v)))
	for e := top; e > top-15; e-- {
		for _, one := range [...]float64{5, 1} {
			g := scaled(one, e)
			if n := v / g; n >= 1-1e-9 && math.Abs(n-math.Round(n)) < 1e-9 {
				return g
			}
		}
	}
	return 0
}
