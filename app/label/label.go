// Package label is what the values that people choose from are called on the
// screen: an editor's words for them.
package label

import "factdesk/claims"

// All are what values are called, in their order.
func All[T any](all []T, called func(T) string) []string {
	words := make([]string, len(all))
	for i, one := range all {
		words[i] = called(one)
	}
	return words
}

// Status is an editorial status.
func Status(s claims.Status) string {
	switch s {
	case claims.ToCheck:
		return "To check"
	case claims.InProgress:
		return "In progress"
	case claims.Verified:
		return "Verified"
	case claims.FixNeeded:
		return "Fix needed"
	case claims.CannotVerify:
		return "Cannot verify"
	case claims.Cut:
		return "Cut"
	}
	return string(s)
}

// Type is a type of claim.
func Type(t claims.ClaimType) string {
	switch t {
	case claims.Numerical:
		return "Numbers"
	case claims.Event:
		return "Event"
	case claims.Quotation:
		return "Quotation"
	case claims.Position:
		return "Position"
	case claims.Causal:
		return "Cause"
	case claims.Speculative:
		return "Forecast"
	case claims.Opinion:
		return "Opinion"
	}
	return string(t)
}

// Priority is how urgent a claim is.
func Priority(p claims.Priority) string {
	switch p {
	case claims.High:
		return "High"
	case claims.Medium:
		return "Medium"
	case claims.Low:
		return "Low"
	}
	return string(p)
}

// Stance is what evidence does to its claim.
func Stance(s claims.Stance) string {
	switch s {
	case claims.Supports:
		return "Supports"
	case claims.Refutes:
		return "Refutes"
	case claims.Mixed:
		return "Mixed"
	case claims.Context:
		return "Context"
	}
	return string(s)
}

// Aside is a reason for setting a sentence aside.
func Aside(why claims.AsideReason) string {
	switch why {
	case claims.AsideOpinion:
		return "Opinion"
	case claims.AsideCommon:
		return "Common knowledge"
	case claims.AsideUnwanted:
		return "Not worth checking"
	case claims.AsideUncheck:
		return "Can't be checked"
	case claims.AsideDuplicate:
		return "Said elsewhere"
	case claims.AsideOther:
	}
	return "Another reason"
}
