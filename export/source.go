package export

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"factdesk/claims"
)

// best returns the source that speaks loudest: one that may be named before one
// that may not, primary before secondary, one that supports or refutes before
// one that doesn't, one with an excerpt before one without, then the first.
func best(evidence []Evidence) *Source {
	if len(evidence) == 0 {
		return nil
	}
	return slices.MaxFunc(evidence, func(a, b Evidence) int {
		return cmp.Compare(weight(a), weight(b))
	}).Source
}

func weight(e Evidence) int {
	w := 0
	for _, yes := range []bool{
		!e.Source.Withheld,
		e.Source.Primary,
		e.Stance == claims.Supports || e.Stance == claims.Refutes,
		e.Excerpt != "",
	} {
		w *= 2
		if yes {
			w++
		}
	}
	return w
}

// independent counts the sources that don't share a publisher with one before,
// or, where one of the two names none, a host.
func independent(evidence []Evidence) int {
	var kept []claims.Source
	for _, e := range evidence {
		s := e.Source.Source
		if !slices.ContainsFunc(kept, func(k claims.Source) bool { return related(k, s) }) {
			kept = append(kept, s)
		}
	}
	return len(kept)
}

func related(a, b claims.Source) bool {
	if a.ID == b.ID {
		return true
	}
	p, q := fold(a.Publisher), fold(b.Publisher)
	if p != "" && q != "" {
		return p == q
	}
	host := hostOf(a.URL)
	return host != "" && host == hostOf(b.URL)
}

func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// hostOf returns the host of a web address without "www.", or "".
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
