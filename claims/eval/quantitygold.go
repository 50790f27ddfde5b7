package main

import (
	"math"
	"path/filepath"
	"slices"
	"strings"

	"factdesk/claims/anchor"
	"factdesk/claims/quantity"
)

// A counted is a quantity of the gold.
type counted struct {
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Low      float64  `json:"low"`
	High     float64  `json:"high"`
	Unit     string   `json:"unit"`
	Hedge    string   `json:"hedge"`
	Units    []string `json:"unit_alt"`
	Hedges   []string `json:"hedge_alt"`
	Optional bool     `json:"optional"`
}

// A counting is a sentence of the gold.
type counting struct {
	Set        string    `json:"set"`
	ID         string    `json:"id"`
	Sentence   [2]int    `json:"sentence"`
	Quantities []counted `json:"quantities"`
}

// quantities are how many there are, how many were found at all, how many are
// right in value, unit and hedge, and how many predictions count.
type quantities struct{ all, found, value, unit, hedge, right, predicted int }

// measureQuantities holds what is found in sentences against the gold: the
// sentences that nobody tunes on, and those that are looked at.
func measureQuantities(data string) ([]row, error) {
	dev, err := rowsOfQuantities(data, "dev-quantities.jsonl", "455 sentences, dev", row{})
	if err != nil {
		return nil, err
	}
	held, err := rowsOfQuantities(data, "quantities.jsonl", "300 sentences", row{Reference: 92, By: "bar"})
	return append(held, dev...), err
}

// rowsOfQuantities are the figures of one file of gold; bar has what its first
// is to reach.
func rowsOfQuantities(data, file, set string, bar row) ([]row, error) {
	q, err := scoreQuantities(data, file, func(counting, string, []quantity.Quantity) {})
	if err != nil {
		return nil, err
	}
	return []row{
		{"quantity", set, "value, unit and hedge right %", percent(q.right, q.all), bar.Reference, bar.By},
		{"quantity", set, "value right %", percent(q.value, q.all), 0, ""},
		{"quantity", set, "unit right %", percent(q.unit, q.all), 0, ""},
		{"quantity", set, "hedge right %", percent(q.hedge, q.all), 0, ""},
		{"quantity", set, "right of those predicted %", percent(q.right, q.predicted), 0, ""},
	}, nil
}

// scoreQuantities holds the quantities of sentences against the gold in a file.
func scoreQuantities(data, file string, each func(c counting, sentence string, found []quantity.Quantity)) (q quantities, err error) {
	gold, err := readLines[counting](filepath.Join(goldDir, file))
	if err != nil {
		return q, err
	}
	texts, err := pages(data)
	if err != nil {
		return q, err
	}
	for set, file := range map[string]string{"ct24dev": "ct24en_dev.jsonl", "clef2019dev": "clef2019_devA.jsonl", "ct24train": "ct24en_train.jsonl"} {
		all, err := readLines[struct{ ID, Text string }](filepath.Join(data, "checkworthy", file))
		if err != nil {
			return q, err
		}
		for _, l := range all {
			texts[set+" "+l.ID] = l.Text
		}
	}
	for _, c := range gold {
		key := c.ID
		if c.Set != "html" {
			key = c.Set + " " + c.ID
		}
		sentence := texts[key][c.Sentence[0]:c.Sentence[1]]
		found := slices.Collect(quantity.Find(sentence, "en"))
		q.add(c, found)
		each(c, sentence, found)
	}
	return q, nil
}

// add counts the quantities of one sentence.
func (q *quantities) add(c counting, found []quantity.Quantity) {
	var spans, ours []anchor.Span
	for _, g := range c.Quantities {
		spans = append(spans, anchor.Span{Start: g.Start - c.Sentence[0], End: g.End - c.Sentence[0]})
	}
	for _, f := range found {
		ours = append(ours, f.Span)
	}
	of := pairs(spans, ours, func(_, _ anchor.Span, _ int) bool { return true })
	q.predicted += len(found)
	for i, g := range c.Quantities {
		if g.Optional {
			if of[i] >= 0 {
				q.predicted--
			}
			continue
		}
		q.all++
		if of[i] < 0 {
			continue
		}
		q.found++
		value, unit, hedge := g.valueOf(found[of[i]]), g.unitOf(found[of[i]]), g.hedgeOf(found[of[i]])
		q.value += one(value)
		q.unit += one(unit)
		q.hedge += one(hedge)
		q.right += one(value && unit && hedge)
	}
}

func one(is bool) int { //nolint:revive // it counts
	if is {
		return 1
	}
	return 0
}

// A measure is a unit as so many of another.
type measure struct {
	of string
	by float64
}

// measures are the units of the gold that are others' multiples, by their names
// and those of quantity.
func measures() map[string]measure {
	return map[string]measure{
		"%": {"percent", 1}, "ratio": {"percent", 100}, "fraction": {"percent", 100}, "cent": {"USD", 0.01}, "percentage point": {"point", 1}, "basis point": {"point", 0.01},
		"s": {"second", 1}, "sec": {"second", 1}, "min": {"second", 60}, "minute": {"second", 60}, "h": {"second", 3600}, "hour": {"second", 3600},
		"day": {"second", 86400}, "week": {"second", 604800}, "decade": {"year", 10}, "century": {"year", 100},
		"km": {"m", 1000}, "kilometer": {"m", 1000}, "kilometre": {"m", 1000}, "meter": {"m", 1}, "mile": {"m", 1609.344}, "mi": {"m", 1609.344},
		"inch": {"m", 0.0254}, "in": {"m", 0.0254}, "foot": {"m", 0.3048}, "ft": {"m", 0.3048}, "yard": {"m", 0.9144}, "yd": {"m", 0.9144},
		"mm": {"m", 0.001}, "millimeter": {"m", 0.001}, "cm": {"m", 0.01},
		"kilobyte": {"byte", 1e3}, "kB": {"byte", 1e3}, "megabyte": {"byte", 1e6}, "MB": {"byte", 1e6}, "gigabyte": {"byte", 1e9}, "GB": {"byte", 1e9}, "terabyte": {"byte", 1e12}, "TB": {"byte", 1e12},
		"gigabit": {"bit", 1e9}, "Gbit": {"bit", 1e9}, "GHz": {"hertz", 1e9}, "gigahertz": {"hertz", 1e9}, "MHz": {"hertz", 1e6},
		"watt": {"W", 1}, "kW": {"W", 1e3}, "MW": {"W", 1e6}, "GW": {"W", 1e9}, "watt-hour": {"Wh", 1}, "kWh": {"Wh", 1e3},
		"ounce": {"oz", 1}, "horsepower": {"hp", 1}, "light-year": {"ly", 1}, "gallon": {"gal", 1}, "liter": {"L", 1}, "litre": {"L", 1}, "square mile": {"mi²", 1}, "mile per hour": {"mph", 1}, "kph": {"km/h", 1}, "man": {"men", 1}, "degree fahrenheit": {"°F", 1}, "degree celsius": {"°C", 1}, "degree": {"°", 1}, "deg": {"°", 1},
		"ton": {"ton", 1}, "short ton": {"ton", 1}, "metric ton": {"t", 1}, "tonne": {"t", 1}, "decibel": {"dB", 1},
		"teaspoon": {"tsp", 1}, "tablespoon": {"tbsp", 1}, "time": {"times", 1}, "person": {"people", 1},
	}
}

func measureOf(unit string) measure {
	if m, ok := measures()[unit]; ok {
		return m
	}
	return measure{unit, 1}
}

// unitOf is the unit of f by the gold's names.
func unitOf(f quantity.Quantity) string {
	switch f.Kind {
	case quantity.Ordinal:
		return "ordinal"
	case quantity.Date:
		return "date"
	case quantity.Multiple:
		return "times"
	case quantity.Share:
		if f.Unit == "" {
			return "ratio"
		}
	default:
	}
	if f.Unit == "count" || f.Unit == "number" {
		return ""
	}
	return f.Unit
}

func (g counted) unitOf(f quantity.Quantity) bool {
	ours := unitOf(f)
	for _, unit := range append([]string{g.Unit}, g.Units...) {
		if measureOf(unit).of == measureOf(ours).of || unit != "" && singular(last(ours)) == singular(last(unit)) {
			return true
		}
	}
	return false
}

func last(unit string) string { return unit[strings.LastIndexByte(unit, ' ')+1:] }

// singular takes off what makes a noun a plural, well enough to hold two against
// each other.
func singular(noun string) string {
	switch {
	case noun == "women":
		return "woman"
	case strings.HasSuffix(noun, "ies") && len(noun) > 4:
		return noun[:len(noun)-3] + "y"
	case strings.HasSuffix(noun, "ches"), strings.HasSuffix(noun, "sses"), strings.HasSuffix(noun, "shes"):
		return noun[:len(noun)-2]
	case strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss"):
		return noun[:len(noun)-1]
	}
	return noun
}

func (g counted) valueOf(f quantity.Quantity) bool {
	by := 1.0
	if gold, ours := measureOf(g.Unit), measureOf(unitOf(f)); gold.of == ours.of {
		by = ours.by / gold.by
	}
	if g.Hedge == "order" {
		return near(g.Low, f.Low*by)
	}
	return near(g.Low, f.Low*by) && near(g.High, f.High*by)
}

func near(a, b float64) bool { return math.Abs(a-b) <= 0.001*math.Max(math.Abs(a), math.Abs(b))+1e-9 }

func (g counted) hedgeOf(f quantity.Quantity) bool {
	ours := string(f.Hedge)
	if f.Hedge == quantity.Order {
		ours = "order"
	}
	return ours == g.Hedge || slices.Contains(g.Hedges, ours)
}
