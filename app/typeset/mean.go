package typeset

import "github.com/go-text/typesetting/di"

// Mean returns how wide a character of words is on average.
func (m *Measure) Mean(words string) float32 {
	rs := []rune(words)
	return units(m.width(rs, di.DirectionLTR)) / float32(max(len(rs), 1))
}
