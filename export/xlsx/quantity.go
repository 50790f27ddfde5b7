package xlsx

import (
	"math"

	"factdesk/export"
)

// quantity shows a value as the number it is, or in its own words.
func quantity(s string) cell {
	m, ok := export.ReadMeasure(s)
	switch {
	case !ok:
		return text(s)
	case m.Percent:
		return cell{value: m.N / 100, form: asPercent}
	}
	return cell{value: m.N, form: formOf(m)}
}

// difference shows how much more is claimed than was found, if both are numbers
// of one kind.
func difference(claimed, found string) cell {
	d, ok := export.Difference(claimed, found)
	switch {
	case !ok:
		return cell{form: asNumber}
	case d.Percent:
		return cell{value: d.N, form: asPoints}
	}
	return cell{value: d.N, form: formOf(d)}
}

// formOf shows divided thousands where they were written so: 2024 may be a year.
func formOf(m export.Measure) form {
	if m.Grouped && m.N == math.Trunc(m.N) {
		return asGrouped
	}
	return asNumber
}
