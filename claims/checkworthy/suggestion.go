package checkworthy

import (
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// A Suggestion is a span of an article that is proposed as a claim.
type Suggestion struct {
	Span     anchor.Span
	Sentence anchor.Span // that it's part of
	Score    float64     // how likely the desk would check it, from 0 to 1
	Speaker  string      // who says it; "" is the article itself
	Types    []claims.ClaimType
	Reasons  []Reason
}

// A Reason is why something is suggested.
type Reason struct {
	Code  Code
	Words string // of the article that it is about; "" where the code says all
}

// A Code names a kind of reason. What it reads like is up to who shows it.
type Code string

// The kinds of reasons.
const (
	ReasonQuantity Code = "quantity" // it gives a number
	ReasonCompares Code = "compares" // it compares or ranks
	ReasonTime     Code = "time"     // it says since when, until when, or when
	ReasonCause    Code = "cause"    // it says what led to what
	ReasonSaid     Code = "said"     // somebody is said to have said it
	ReasonQuoted   Code = "quoted"   // it's quoted
	ReasonEvent    Code = "event"    // it says that something happened, or is so
	ReasonPosition Code = "position" // it says what somebody wants, denies or promises
	ReasonForecast Code = "forecast" // it says what will be
)
