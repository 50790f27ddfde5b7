package claim

import "factdesk/claims"

// labels are what all are called, in their order.
func labels[T any](all []T, label func(T) string) []string {
	words := make([]string, len(all))
	for i, one := range all {
		words[i] = label(one)
	}
	return words
}

func statusLabels() []string { return labels(claims.Statuses(), statusLabel) }

func statusLabel(s claims.Status) string {
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

func typeLabel(t claims.ClaimType) string {
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

func priorityLabel(p claims.Priority) string {
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

func stanceLabel(s claims.Stance) string {
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
