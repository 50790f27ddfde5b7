package quantity

import "factdesk/claims/anchor"

// A Quantity is a number in a text, or a time, with what it is a number of.
//
// Low, High and Step are float64: exact for integers of fifteen digits, and for
// decimals the nearest there is, which is far finer than any text rounds.
type Quantity struct {
	anchor.Span // from its hedge to its unit or noun

	Number anchor.Span // the number alone

	Low, High float64 // the value as written, in Unit; they differ where it is a range. Of a date: the years that it names
	Step      float64 // the place of the last digit written: 0.1 for "1.5", 1e6 for "20 million"; 0 of a fraction in words

	Unit  string // canonical ("km", "USD", "percent"), or else the noun that is counted, as written in lower case; may be ""
	Per   string // what the unit is for one of: "hour" in "$15 an hour"
	Kind  Kind
	Hedge Hedge

	When     Period // of a date
	Relative bool   // it counts from when it was said: "last month", "two years ago"
}

// Kind says what sort of thing a quantity is.
type Kind string

// The kinds.
const (
	Number   Kind = "number"   // and no more is known
	Count    Kind = "count"    // of things or people
	Share    Kind = "share"    // a part of a whole: per cent, fractions, "one in five"
	Points   Kind = "points"   // percentage points or basis points
	Money    Kind = "money"    //
	Measure  Kind = "measure"  // a length, an area, a weight …
	Duration Kind = "duration" //
	Age      Kind = "age"      //
	Ordinal  Kind = "ordinal"  // "fourth"
	Multiple Kind = "multiple" // "twice", "threefold", "10 times"
	Date     Kind = "date"     // a day, a month, a year or a stretch of them
)

// Hedge says how the text holds itself to the number.
type Hedge string

// The hedges.
const (
	Exact    Hedge = "exact" // nothing is said
	About    Hedge = "about"
	Nearly   Hedge = "nearly" // about, and below
	AtLeast  Hedge = "at least"
	MoreThan Hedge = "more than"
	AtMost   Hedge = "at most"
	LessThan Hedge = "less than"
	UpTo     Hedge = "up to"
	Order    Hedge = "order of magnitude" // "hundreds of thousands": Low is one of them, High ten
)

// A Period is the time from one date to another, both included. A zero date
// means that it is open there: "since 2014" has no To.
type Period struct {
	From, To Day
}

// A Day is a day of the calendar as far as the text names it: 2014 alone is
// {2014, 0, 0}, "5 March" is {0, 3, 5}. Years before our era are negative.
type Day struct {
	Year, Month, Day int
}
