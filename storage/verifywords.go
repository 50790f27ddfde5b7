package storage

import (
	"fmt"

	"factdesk/claims"
)

// named says which record r is, in its own words.
func named(r claims.Record) string {
	words := ""
	switch r := r.(type) {
	case claims.Article:
		words = r.Title
	case claims.Version:
		words = r.From
	case claims.Claim:
		words = r.Statement
	case claims.SetAside:
		words = r.Anchor.Quote
	case claims.Source:
		words = r.Name()
	case claims.Snapshot:
		words = r.MediaType
	case claims.Evidence:
		words = r.Excerpt
	case claims.Verdict:
		words = r.Rationale
	case claims.Review:
		words = r.Reason
	case claims.Scale:
		words = r.Name
	case claims.Person:
		words = r.Name
	}
	noun := noun(r.Ref().Kind)
	if words == "" {
		return noun
	}
	return fmt.Sprintf("%s “%s”", noun, short(words))
}

// short cuts s to the length of a line.
func short(s string) string {
	const most = 60
	n := 0
	for at := range s {
		if n++; n > most {
			return s[:at] + "…"
		}
	}
	return s
}

func noun(k claims.Kind) string {
	switch k { //nolint:exhaustive // the others are called what they are called
	case claims.KindEvidence:
		return "piece of evidence"
	case claims.KindSetAside:
		return "sentence set aside"
	}
	return k.String()
}

// one is the noun with its article.
func one(k claims.Kind) string {
	if k == claims.KindArticle {
		return "an article"
	}
	return "a " + noun(k)
}

// many is the noun's plural.
func many(k claims.Kind) string {
	switch k { //nolint:exhaustive // the others are regular
	case claims.KindEvidence:
		return "pieces of evidence"
	case claims.KindSetAside:
		return "sentences set aside"
	case claims.KindPerson:
		return "people"
	}
	return k.String() + "s"
}
