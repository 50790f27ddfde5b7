package label

import (
	"strings"

	"factdesk/claims/checkworthy"
)

// Reasons are why something is suggested.
func Reasons(all []checkworthy.Reason) string { return strings.Join(All(all, Reason), "; ") }

// Reason is why something is suggested, with the words that it is about.
func Reason(r checkworthy.Reason) string {
	kind := reason(r.Code)
	if r.Words == "" {
		return kind
	}
	return kind + ": " + r.Words
}

func reason(code checkworthy.Code) string {
	switch code {
	case checkworthy.ReasonQuantity:
		return "a quantity"
	case checkworthy.ReasonCompares:
		return "compares"
	case checkworthy.ReasonTime:
		return "when"
	case checkworthy.ReasonCause:
		return "cause and effect"
	case checkworthy.ReasonSaid:
		return "said by"
	case checkworthy.ReasonQuoted:
		return "quoted from"
	case checkworthy.ReasonEvent:
		return "something that happened or is so"
	case checkworthy.ReasonPosition:
		return "what somebody wants, denies or promises"
	case checkworthy.ReasonForecast:
		return "what will or may be"
	}
	return string(code)
}
