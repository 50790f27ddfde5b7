package quantity_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"factdesk/claims/quantity"
)

// brief is what the tables below say of a quantity: its words, value or date,
// unit and what it is for one of, and hedge where it has one.
func brief(text string, q quantity.Quantity) string {
	plain := func(v float64) string { return strconv.FormatFloat(v, 'g', 7, 64) }
	value := plain(q.Low)
	if q.High != q.Low {
		value += ".." + plain(q.High)
	}
	if q.Kind == quantity.Date {
		value = q.When.String()
	}
	s := fmt.Sprintf("%s = %s", text[q.Start:q.End], value)
	if q.Unit != "" {
		s += " " + q.Unit
	}
	if q.Per != "" {
		s += "/" + q.Per
	}
	if q.Hedge != quantity.Exact {
		s += ", " + string(q.Hedge)
	}
	if q.Relative {
		s += ", relative"
	}
	return s
}

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		// Digits and words
		"It has 1,234.5 of them.":                 "1,234.5 = 1234.5",
		"twenty-one villages":                     "twenty-one villages = 21 villages",
		"two hundred and fifty thousand soldiers": "two hundred and fifty thousand soldiers = 250000 soldiers",
		"two and a half million Ukrainians":       "two and a half million Ukrainians = 2500000 ukrainians",
		"a dozen eggs, half a dozen more":         "a dozen eggs = 12 eggs; half a dozen = 6",
		"half a million people":                   "half a million people = 500000 people",
		"2½ miles and 1 1/2 cups":                 "2½ miles = 2.5 mi; 1 1/2 cups = 1.5 cup",
		"-5 °C, or −5.5 °C":                       "-5 °C = -5 °C; −5.5 °C = -5.5 °C",
		"seven point nine percent, two point five million, one point seventy-five": "seven point nine percent = 7.9 percent; two point five million = 2500000; one point seventy-five = 1.75",
		"37 of the 45 missiles, 5.2m tourists":                                     "37 = 37 missiles; 45 missiles = 45 missiles; 5.2m tourists = 5200000 tourists",
		"It cost $.50.":                                                            "$.50 = 0.5 USD",

		// Shares
		"half of them, two thirds, a quarter of it": "half = 0.5 fraction; two thirds = 0.6666667 fraction; a quarter = 0.25 fraction",
		"one in five Americans, 9 out of 10":        "one in five = 0.2 fraction; 9 out of 10 = 0.9 fraction",
		"3.5 percentage points, 25 basis points":    "3.5 percentage points = 3.5 percentage point; 25 basis points = 25 basis point",
		"20 per cent; 5-percent":                    "20 per cent = 20 percent; 5-percent = 5 percent",

		// Ranges
		"10-15 people":                  "10-15 people = 10..15 people",
		"between 5 and 7":               "between 5 and 7 = 5..7",
		"from 3 to 4 percent":           "from 3 to 4 percent = 3..4 percent",
		"$5–6 billion":                  "$5–6 billion = 5e+09..6e+09 USD",
		"20-30,000 people":              "20-30,000 people = 20000..30000 people",
		"two or three days":             "two or three days = 2..3 day",
		"80% to 90%":                    "80% to 90% = 80..90 percent",
		"It went from 24 to 36 million": "24 = 24; 36 million = 3.6e+07",

		// Units
		"US$5m, £3bn, €1.2 billion, ₴40":      "US$5m = 5000000 USD; £3bn = 3e+09 GBP; €1.2 billion = 1.2e+09 EUR; ₴40 = 40 UAH",
		"$15 an hour, a $2.50-a-day fare":     "$15 an hour = 15 USD/hour; $2.50-a-day = 2.5 USD/day",
		"the roughly 750-mile frontline":      "roughly 750-mile = 750 mi, about",
		"5 feet 11 inches, 12 MW, 60 mph":     "5 feet 11 inches = 5.916667 ft; 12 MW = 12 MW; 60 mph = 60 mph",
		"two hours and 30 minutes":            "two hours and 30 minutes = 2.5 hour",
		"100,000 people a month":              "100,000 people a month = 100000 people/month",
		"three Russian-made cruise missiles":  "three Russian-made cruise missiles = 3 missiles",
		"150 racial and ethnic groups":        "150 racial and ethnic groups = 150 groups",
		"Two of our planes":                   "Two of our planes = 2 planes",
		"33,000 e-mails, a five-member panel": "33,000 e-mails = 33000 e-mails; five-member = 5 member",

		// Hedges
		"about 20%, some 14 bases, 30-odd years": "about 20% = 20 percent, about; some 14 bases = 14 bases, about; 30-odd years = 30 year, about",
		"nearly four years, almost a decade":     "nearly four years = 4 year, nearly; almost a decade = 1 decade, nearly",
		"at least 16 people, 100+ people":        "at least 16 people = 16 people, at least; 100+ people = 100 people, at least",
		"more than a dozen ships":                "more than a dozen ships = 12 ships, more than",
		"as many as 500 people, up to $5":        "as many as 500 people = 500 people, up to; up to $5 = 5 USD, up to",
		"no more than 5 km, under 26":            "no more than 5 km = 5 km, at most; under 26 = 26, less than",
		"$250,000 or less":                       "$250,000 or less = 250000 USD, at most",
		"over the past 10 years":                 "10 years = 10 year",
		"hundreds of thousands of Ukrainians":    "hundreds of thousands of Ukrainians = 100000..1000000 ukrainians, order of magnitude",
		"dozens of towns, several hundred men":   "dozens of towns = 12..120 towns, order of magnitude; several hundred men = 100..1000 men, order of magnitude",

		// Ordinals, multiples, ages
		"the fourth anniversary, the 39th president": "fourth anniversary = 4 anniversary; 39th president = 39 president",
		"twice, tripled, threefold, 10 times":        "twice = 2 times; tripled = 3 times; threefold = 3 times; 10 times = 10 times",
		"a 12-year-old, aged 65, at age 54":          "12-year-old = 12 year; aged 65 = 65 year; age 54 = 54 year",
		"Olena Koval, 45, said":                      "45 = 45 year",
		"a woman in her late 50s":                    "late 50s = 57..59 year",

		// Lists, ranges side by side, and words beside digits
		"They waited ten, twelve hours, then 7 or 8 days.":    "ten, twelve hours = 10..12 hour; 7 or 8 days = 7..8 day",
		"It takes 4, 6 or 9 weeks and 5 and 7 percent of it.": "4 = 4 week; 6 or 9 weeks = 6..9 week; 5 = 5 percent; 7 percent = 7 percent",
		"eight to 14 days, a two-to-six-week wait, 3-to-1":    "eight to 14 days = 8..14 day; two-to-six-week = 2..6 week",
		"10- to 14-year-olds; less than a quarter million":    "10- to 14-year-olds = 10..14 year; less than a quarter million = 250000, less than",
		"Wheat rose $3 to $48; it is up by 20 to 90.":         "$3 = 3 USD; $48 = 48 USD; 20 = 20; 90 = 90",

		// Counted nouns
		"four police dogs, 15 homeless men, nine arms dealers": "four police dogs = 4 dogs; 15 homeless men = 15 men; nine arms dealers = 9 dealers",
		"eight 747 freighters and 6 MiG-29 fighters":           "eight 747 freighters = 8 freighters; 6 MiG-29 fighters = 6 fighters",
		"six 20-litre drums, a 90 page report":                 "six = 6 drums; 20-litre = 20 L; 90 page = 90 page",
		"the one goal, one last attempt, one you've seen":      "one goal = 1 goal; one last attempt = 1 attempt",
		"He lied seven different times.":                       "seven different times = 7 times",
		"another million, 3 lakh voters, two and three-fifths": "another million = 1000000; 3 lakh voters = 300000 voters; two and three-fifths = 2.6",

		// Ages by the words before them
		"Ivo, 51, left; my sister, 23, stayed.":                    "51 = 51 year; 23 = 23 year",
		"She turned 30; women over 50; 70 and older":               "30 = 30 year; over 50 = 50 year, more than; 70 and older = 70 year, at least",
		"a child aged 18 months; in 18, 30 left":                   "aged 18 months = 18 month; 18 = 18; 30 = 30",
		"a 24\" screen, \"at most 24\", seats from £9, 1-1/2 cups": "24\" = 24 in; at most 24 = 24, at most; £9 = 9 GBP; 1-1/2 cups = 1.5 cup",

		// Hedges that are none
		"an average of 12 days, tickets start at $40":         "an average of 12 days = 12 day; start at $40 = 40 USD, at least",
		"They handed over 12 files; classes start at 8 today": "12 files = 12 files; 8 = 8",

		// Ordinals before any noun
		"for the first time, in third place, second-best":                           "first time = 1 time; third place = 3 place; second = 2",
		"the first, second and third row; its most-cited fourth year":               "first = 1; second = 2; third row = 3 row; fourth year = 4 year",
		"the hundred years before, $30 - $45 million, two million to a billion yen": "hundred years = 100 year; $30 - $45 million = 3e+07..4.5e+07 USD; two million to a billion yen = 2000000..1e+09 JPY",
		"At first we met; first of all; a second-hand car":                          "",
		"Three out of 8, one third, two - thirds of us":                             "Three out of 8 = 0.375 fraction; one third = 0.3333333 fraction; two - thirds = 0.6666667 fraction",
		"the 2011/2012 season, after 9/11, in fifty-two":                            "2011/2012 = 2011/2012; after 9/11 = --09-11/..; fifty-two = 1952",
		"See [3]; its 757 Max flew; call 911; a two-on-one.":                        "",

		// Dates
		"In 2014 and since early 2024":              "2014 = 2014; since early 2024 = 2024-01/..",
		"on 5 March 2024, March 5, March 5-7, 2024": "5 March 2024 = 2024-03-05; March 5 = --03-05; March 5-7, 2024 = 2024-03-05/2024-03-07",
		"from 2010 to 2015, 2015-16":                "from 2010 to 2015 = 2010/2015; 2015-16 = 2015/2016",
		"the 1990s, the '80s, the 19th century":     "1990s = 1990/1999; '80s = 1980/1989; 19th century = 1801/1900",
		"by the end of 2025, until 1957":            "by the end of 2025 = ../2025-12; until 1957 = ../1957",
		"last month, four years ago, on Tuesday":    "last month = , relative; four years ago = 4 year, relative; Tuesday = , relative",
		"between June and October 2012":             "between June and October 2012 = 2012-06/2012-10",
		"the third quarter of 2019, summer 2020":    "third quarter of 2019 = 2019-07/2019-09; summer 2020 = 2020-06/2020-08",
		"about 2000 people in 2000":                 "about 2000 people = 2000 people, about; 2000 = 2000",
		"2024-03-05, 05.03.2024, 3/25/2024":         "2024-03-05 = 2024-03-05; 05.03.2024 = 2024-03-05; 3/25/2024 = 2024-03-25",

		// No numbers
		"World War II, the G7, COVID-19, an F-16, a Boeing 747, Article 5, page 12": "",
		"no one, one of the best, one another, this one":                            "",
		"Call 555-123-4567, +380441234567 or +1 (555) 123-4567.":                    "",
		"See https://example.org/2024/05 or write to a1@example.org, #100.":         "",
		"Version 1.2.3 and section 4.2 of Python 3.0":                               "",
		"at 10:30, 6 pm, 24/7; they won 3-1, 6-4, 7-6 (5)":                          "",
		"Super Bowl 50, the Third World, the First Lady, the 10th Amendment":        "",
	} {
		checkFound(t, text, "en", want)
	}
}

func TestFindInOtherLanguages(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"uk", "Росія окупує близько 20% території з 2014 року.", "близько 20% = 20 percent, about; з 2014 року = 2014/.."},
		{"uk", "понад 16 тис. поранених, 1,5 млрд грн, 1 234 км", "понад 16 тис. поранених = 16000 поранених, more than; 1,5 млрд грн = 1.5e+09 UAH; 1 234 км = 1234 km"},
		{"uk", "5 березня 2024 року, у 1990-х роках, до 2030 року", "5 березня 2024 року = 2024-03-05; 1990-х роках = 1990/1999; до 2030 року = ../2030"},
		{"ru", "более двух миллионов человек, 2 тысячи рублей", "более двух миллионов человек = 2000000 человек, more than; 2 тысячи рублей = 2000 RUB"},
		{"ru", "с мая 1953 года, 17 октября 1907 года", "с мая 1953 года = 1953-05/..; 17 октября 1907 года = 1907-10-17"},
		{"de", "rund 1,5 Millionen Menschen, 1.234,5 Euro", "rund 1,5 Millionen Menschen = 1500000 menschen, about; 1.234,5 Euro = 1234.5 EUR"},
		{"de", "am 5. März 2024, seit Anfang 2024, 300.000 neue Stellen", "5. März 2024 = 2024-03-05; seit Anfang 2024 = 2024-01/..; 300.000 neue Stellen = 300000 stellen"},
		{"fr", "environ 1,5 million d’euros, plus de 20 %", "environ 1,5 million d’euros = 1500000 EUR, about; plus de 20 % = 20 percent, more than"},
		{"fr", "entre 5 et 7 pour cent, le 1er janvier 2000", "entre 5 et 7 pour cent = 5..7 percent; 1er janvier 2000 = 2000-01-01"},
		{"es", "8,1 millones de dólares, casi tres meses, 17 de diciembre de 1862", "8,1 millones de dólares = 8100000 USD; casi tres meses = 3 month, nearly; 17 de diciembre de 1862 = 1862-12-17"},
		{"pt", "cerca de 30 lugares, US$ 8,1 bilhões", "cerca de 30 lugares = 30 lugares, about; US$ 8,1 bilhões = 8.1e+09 USD"},
		{"pl", "ponad 5 mln złotych, 5 marca 2024 r.", "ponad 5 mln złotych = 5000000 PLN, more than; 5 marca 2024 r. = 2024-03-05"},
		{"ja", "2024年3月5日、約3億5000万人が１２３円", "2024年3月5日 = 2024-03-05; 約3億5000万人 = 3.5e+08 人, about; １２３円 = 123 JPY"},
		{"ar", "٢٠٫٥٪ و١٢٬٣٤٥", "٢٠٫٥٪ = 20.5 percent; ١٢٬٣٤٥ = 12345"},
		{"hi", "२० % और १२३", "२० % = 20 percent; १२३ = 123"},
		{"sv", "1 234,5 km, 20 %, 5 €", "1 234,5 km = 1234.5 km; 20 % = 20 percent; 5 € = 5 EUR"},
	} {
		checkFound(t, c.text, c.language, c.want)
	}
}

func checkFound(t *testing.T, text, language, want string) {
	t.Helper()
	for end := range text { // it may end anywhere
		check(t, text[:end], language)
	}
	var got []string
	for q := range quantity.Find(text, language) {
		got = append(got, brief(text, q))
	}
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("%q\n got %s\nwant %s", text, s, want)
	}
}
