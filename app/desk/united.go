package desk

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/storage"
)

// united is first with what was said of second. Where they have two words for one
// thing, both stand there.
func united(first, second claims.Claim) claims.Claim {
	c := first
	c.Statement = sentences(first.Statement, second.Statement)
	c.Tags = union(first.Tags, second.Tags)
	c.Types = union(first.Types, second.Types)
	c.Speaker = both(first.Speaker, second.Speaker, "; ")
	c.PublishedBy = both(first.PublishedBy, second.PublishedBy, "; ")
	c.Place = both(first.Place, second.Place, "; ")
	c.ClaimedValue = both(first.ClaimedValue, second.ClaimedValue, "; ")
	c.EvidenceValue = both(first.EvidenceValue, second.EvidenceValue, "; ")
	c.SuggestedWording = both(first.SuggestedWording, second.SuggestedWording, "\n")
	c.EditorsNote = both(first.EditorsNote, second.EditorsNote, "\n")
	c.OpenQuestion = both(first.OpenQuestion, second.OpenQuestion, "\n")
	c.SaidOn = earlier(first.SaidOn, second.SaidOn)
	c.CheckAgain = earlier(first.CheckAgain, second.CheckAgain)
	if first.SaidOn != "" && second.SaidOn != "" && first.SaidOn != second.SaidOn {
		c.EditorsNote = both(c.EditorsNote, "Said on "+string(first.SaidOn)+" and "+string(second.SaidOn)+".", "\n")
	}
	if first.Status != second.Status {
		c.Status = claims.InProgress
	}
	c.Priority = sooner(first.Priority, second.Priority)
	return c
}

// both is a and b with something between them, or the one that there is.
func both(a, b, between string) string {
	switch {
	case b == "" || a == b:
		return a
	case a == "":
		return b
	}
	return a + between + b
}

// sentences are two statements as two sentences of one.
func sentences(a, b string) string {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	if a == "" || b == "" || a == b {
		return both(a, b, " ")
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(a, closing))
	switch {
	case strings.ContainsRune("。！？", last):
		return a + b
	case strings.ContainsRune(".!?…؟۔।", last):
		return a + " " + b
	case unicode.In(last, unicode.Han, unicode.Hiragana, unicode.Katakana):
		return a + "。" + b
	}
	return a + ". " + b
}

// closing reports whether a character closes a sentence after its full stop.
func closing(r rune) bool { return unicode.In(r, unicode.Pe, unicode.Pf) || r == '"' || r == '\'' }

// union is a with what only b has.
func union[T comparable](a, b []T) []T {
	all := slices.Clone(a)
	for _, v := range b {
		if !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	return all
}

// earlier is the first of two dates, of which either may not be said.
func earlier(a, b claims.Date) claims.Date {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// sooner is the more urgent of two priorities, of which either may not be said.
func sooner(a, b claims.Priority) claims.Priority {
	for _, p := range claims.Priorities() {
		if a == p || b == p {
			return p
		}
	}
	return ""
}

// joinVerdicts makes one verdict of those of two claims. A rating that both have
// stays. Where they differ there is none, and the rationale says what they were.
func (d *Desk) joinVerdicts(ctx context.Context, r storage.Reader, p pair) ([]claims.Change, Union, error) {
	one, err := verdict(ctx, r, p.first.ID)
	if err != nil {
		return nil, 0, err
	}
	other, err := verdict(ctx, r, p.second.ID)
	if err != nil {
		return nil, 0, err
	}
	after, u := one, SameRating
	if one.Rating == other.Rating {
		after.Rationale = both(one.Rationale, other.Rationale, "\n\n")
		after.AsOf = earlier(one.AsOf, other.AsOf)
		if one.Confidence != other.Confidence {
			after.Confidence = ""
		}
	} else {
		u = OtherRatings
		after.Rating, after.Confidence = 0, ""
		after.Rationale = both(rated(p.first, one), rated(p.second, other), "\n\n")
	}
	changes := []claims.Change{d.passage(p.both, one, after)}
	if other != (claims.Verdict{}) {
		changes = append(changes, claims.Change{Before: other})
	}
	return changes, u, nil
}

// rated says in words how a claim was rated, and why. One without a rating has its
// rationale alone.
func rated(c claims.Claim, v claims.Verdict) string {
	rating, ok := claims.StandardScale().Rating(v.Rating)
	if !ok {
		return v.Rationale
	}
	words := "“" + c.Statement + "” was rated “" + rating.Label + "”"
	if v.AsOf != "" {
		words += " as of " + string(v.AsOf)
	}
	if v.Rationale == "" {
		return words + "."
	}
	return words + ": " + v.Rationale
}
