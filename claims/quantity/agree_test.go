package quantity_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims/quantity"
)

// only is the one quantity of a text.
func only(t *testing.T, text string) quantity.Quantity {
	t.Helper()
	all := found(text, "en")
	if len(all) != 1 {
		t.Fatalf("%q has %d quantities: %v", text, len(all), all)
	}
	return all[0]
}

func TestAgree(t *testing.T) {
	for _, c := range []struct {
		claimed, found string
		want           quantity.Outcome
		why            string // some of it
	}{
		{"20%", "18.4%", quantity.Contradicts, "20 % is claimed, 18.4 % found: 1.6 percentage points less, 8 % of the claim; outside what the claim allows, 19.5 to 20.5"},
		{"about 20%", "18.4%", quantity.Within, "1.6 percentage points less, 8 % of the claim; the claim's words allow it"},
		{"about 20%", "17%", quantity.Contradicts, "3 percentage points less"},
		{"20%", "a fifth of it", quantity.Equal, "no difference"},
		{"two thirds of it", "66.7 percent", quantity.Within, ""},
		{"two thirds of it", "66 percent", quantity.Contradicts, "0.667 percentage points less"},
		{"about two thirds of it", "66.7 percent", quantity.Within, ""},
		{"20%", "20 percentage points", quantity.NotComparable, "one is in percent, the other in percentage point"},
		{"50 basis points", "0.5 percentage points", quantity.Equal, ""},
		{"750 miles", "1,207 km", quantity.Within, "which is 749.995 mi"},
		{"roughly 750 miles", "1,250 km", quantity.Contradicts, "26.7 mi more"},
		{"100 acres", "40.5 hectares", quantity.Within, ""},
		{"30 °C", "86 °F", quantity.Equal, "which is 30 °C"},
		{"10 kg", "22 pounds", quantity.Within, ""},
		{"$5 billion", "€5 billion", quantity.NotComparable, "one is in USD, the other in EUR"},
		{"$5 an hour", "$5 a day", quantity.NotComparable, "one is per hour, the other per day"},
		{"16 people", "16 soldiers", quantity.NotComparable, "one is in people, the other in soldiers"},
		{"one person", "16 people", quantity.Contradicts, "15 person more"},
		{"1.5 million people", "1.46 million people", quantity.Within, ""},
		{"1.5 million people", "1.4 million people", quantity.Contradicts, "100000 people less"},
		{"more than 100 people", "100 people", quantity.Contradicts, ""},
		{"at least 100 people", "100 people", quantity.Equal, ""},
		{"more than 100 people", "130 people", quantity.Within, "30 people more"},
		{"nearly four years", "3.8 years", quantity.Within, ""},
		{"nearly four years", "4.8 years", quantity.Contradicts, ""},
		{"up to 500 people", "520 people", quantity.Contradicts, "up to 500"},
		{"hundreds of thousands of people", "250,000 people", quantity.Within, ""},
		{"hundreds of thousands of people", "25,000 people", quantity.Contradicts, ""},
		{"between 5 and 7 percent", "6 percent", quantity.Within, ""},
		{"between 5 and 7 percent", "9 percent", quantity.Contradicts, "2 percentage points more"},
		{"in 2014", "in March 2014", quantity.Within, ""},
		{"in 2014", "in 2015", quantity.Contradicts, "days later"},
		{"in 2014", "in 2014", quantity.Equal, ""},
		{"on 5 March 2024", "on March 15, 2024", quantity.Contradicts, "10 days later"},
		{"since 2014", "in 2014", quantity.NotComparable, "open"},
		{"last month", "in 2014", quantity.NotComparable, "when it was said"},
		{"5 March", "in 2014", quantity.Within, ""},
		{"twice", "2 times", quantity.Equal, ""},
		{"the fourth anniversary", "four anniversaries", quantity.NotComparable, "a place in an order"},
		{"a boy aged 12", "12 years", quantity.NotComparable, "an age"},
	} {
		got := quantity.Agree(only(t, c.claimed), only(t, c.found))
		if got.Outcome != c.want || !strings.Contains(got.Why, c.why) {
			t.Errorf("%q, found %q\n got %s: %s\nwant %s: %s", c.claimed, c.found, got.Outcome, got.Why, c.want, c.why)
		}
	}
}

// What agrees with itself stays so; no values make the arithmetic fail.
func TestAgreeIsTotal(t *testing.T) {
	hedges := []quantity.Hedge{quantity.Exact, quantity.About, quantity.Nearly, quantity.AtLeast, quantity.AtMost, quantity.UpTo, quantity.Order}
	units := []string{"", "percent", "fraction", "km", "mi", "USD", "EUR", "people", "°C", "°F"}
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) quantity.Quantity {
			low := rapid.Float64Range(-1e15, 1e15).Draw(t, name)
			return quantity.Quantity{
				Kind: quantity.Number, Low: low, High: low + rapid.Float64Range(0, 1e6).Draw(t, name+" range"), Step: rapid.Float64Range(0, 100).Draw(t, name+" step"),
				Unit: rapid.SampledFrom(units).Draw(t, name+" unit"), Hedge: rapid.SampledFrom(hedges).Draw(t, name+" hedge"),
			}
		}
		claimed, found := draw("claimed"), draw("found")
		if a := quantity.Agree(claimed, found); a.Why == "" || math.IsNaN(a.Difference) || math.IsNaN(a.Part) {
			t.Fatalf("%+v", a)
		}
		if a := quantity.Agree(claimed, claimed); a.Outcome != quantity.Equal || a.Difference != 0 {
			t.Fatalf("with itself: %+v", a)
		}
		if low, high := quantity.Tolerance(claimed); low > claimed.Low || high < claimed.High {
			t.Fatalf("%+v allows %v to %v", claimed, low, high)
		}
	})
}

func FuzzAgree(f *testing.F) {
	f.Add(20., 20., 1., "percent", "about", 18.4, 18.4, 0.1, "fraction", "")
	f.Add(-1., 1e300, 0., "°C", "nearly", math.Inf(1), 0., -1., "°F", "order of magnitude")
	f.Fuzz(func(t *testing.T, low, high, step float64, unit, hedge string, low2, high2, step2 float64, unit2, hedge2 string) {
		claimed := quantity.Quantity{Kind: quantity.Number, Low: low, High: high, Step: step, Unit: unit, Hedge: quantity.Hedge(hedge)}
		found := quantity.Quantity{Kind: quantity.Number, Low: low2, High: high2, Step: step2, Unit: unit2, Hedge: quantity.Hedge(hedge2)}
		if a := quantity.Agree(claimed, found); a.Outcome == "" || a.Why == "" {
			t.Fatalf("%+v and %+v: %+v", claimed, found, a)
		}
		quantity.Agree(found, claimed)
	})
}
