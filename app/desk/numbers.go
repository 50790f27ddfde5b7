package desk

import (
	"factdesk/claims"
	"factdesk/claims/quantity"
	"factdesk/claims/segment"
)

// Numbers are what there is to say of the number that a claim is about.
type Numbers struct {
	InClaim   string             // the first number in its statement, as it stands there; "" where there is none
	Agreement quantity.Agreement // of the number claimed and the number found; zero until both are known
}

// mostRead is how much of a text is looked through for a number, in characters.
const mostRead = 4 << 10

// numbersOf reads the numbers of a claim, whose article is in a language; "" is as
// the words around the claim tell.
func numbersOf(c claims.Claim, language string) (n Numbers) {
	if language == "" {
		language = segment.Language(c.Anchor.Prefix + c.Anchor.Quote + c.Anchor.Suffix)
	}
	inClaim, ok := first(c.Statement, language)
	if ok {
		n.InClaim = c.Statement[inClaim.Start:inClaim.End]
	}
	if c.ClaimedValue != "" {
		inClaim, ok = first(c.ClaimedValue, language)
	}
	if found, known := first(c.EvidenceValue, language); ok && known {
		n.Agreement = quantity.Agree(inClaim, found)
	}
	return n
}

// first returns the first number in text that isn't only a date, or else the
// first.
func first(text, language string) (q quantity.Quantity, ok bool) {
	text, _ = segment.First(text, mostRead)
	for found := range quantity.Find(text, language) {
		if found.Kind != quantity.Date && found.Kind != quantity.Ordinal {
			return found, true
		}
		if !ok {
			q, ok = found, true
		}
	}
	return q, ok
}
