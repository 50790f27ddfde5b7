package claim

import (
	"slices"
	"strings"
	"time"

	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/label"
	"factdesk/claims"
	"factdesk/claims/segment"
)

const foreground = fynetheme.ColorNameForeground

// A Past is what became of a claim.
type Past struct {
	Acts []Act  // the last first
	More bool   // there was more before that
	Note string // why nothing is told, or ""
}

// An Act is something that was done to a claim, its verdict or its evidence.
type Act struct {
	Name    string // what Undo calls it
	By      string
	At      time.Time
	Undoes  bool // it took another act back
	Changes []claims.Change
	Scale   claims.Scale
	Sources map[claims.SourceID]string // what the sources are called
}

// about says who did it and when.
func (a Act) about() string {
	words := claims.DateOf(a.At.Local()).Words() + a.At.Local().Format(", 15:04")
	if a.By != "" {
		words = a.By + ", " + words
	}
	if a.Undoes {
		words += ", by Undo or Redo"
	}
	return words
}

// words says what was done. Where that is none of what is known here, it's what
// Undo calls it.
func (a Act) words() string {
	var all []string
	for _, c := range a.Changes {
		all = append(all, a.change(c)...)
	}
	if len(all) == 0 {
		return a.Name
	}
	return strings.Join(all, "\n")
}

func (a Act) change(c claims.Change) []string {
	record := c.After
	if record == nil {
		record = c.Before
	}
	switch record.(type) { //nolint:gochecksumtype // the others are not about a claim
	case claims.Claim:
		return ofClaim(as[claims.Claim](c.Before), as[claims.Claim](c.After))
	case claims.Verdict:
		return a.ofVerdict(as[claims.Verdict](c.Before), as[claims.Verdict](c.After))
	case claims.Evidence:
		return a.ofEvidence(as[claims.Evidence](c.Before), as[claims.Evidence](c.After))
	}
	return nil
}

// as is r as an R, zero where there is none.
func as[R any](r claims.Record) (typed R) {
	typed, _ = r.(R) //nolint:errcheck // zero is what's wanted
	return typed
}

func ofClaim(before, after claims.Claim) []string {
	switch {
	case before.ID.IsZero():
		return []string{"Tagged " + quoted(after.Anchor.Quote)}
	case after.ID.IsZero():
		return []string{"Removed"}
	}
	return slices.DeleteFunc([]string{
		passage("Statement", quoted(before.Statement), quoted(after.Statement)),
		passage("Words", quoted(before.Anchor.Quote), quoted(after.Anchor.Quote)),
		passage("Speaker", before.Speaker, after.Speaker),
		passage("Said on", before.SaidOn.Words(), after.SaidOn.Words()),
		passage("Place", before.Place, after.Place),
		passage("Types", list(before.Types, label.Type), list(after.Types, label.Type)),
		passage("Tags", joinTags(before.Tags), joinTags(after.Tags)),
		passage("Priority", label.Priority(before.Priority), label.Priority(after.Priority)),
		passage("Editorial status", label.Status(before.Status), label.Status(after.Status)),
	}, blank)
}

func (a Act) ofVerdict(before, after claims.Verdict) []string {
	return slices.DeleteFunc([]string{
		passage("Verdict", a.rating(before), a.rating(after)),
		passage("Rationale", quoted(before.Rationale), quoted(after.Rationale)),
	}, blank)
}

func (a Act) rating(v claims.Verdict) string {
	r, ok := a.Scale.Rating(v.Rating)
	if !ok {
		return ""
	}
	return strings.TrimSpace(r.Glyph + " " + r.Label)
}

func (a Act) ofEvidence(before, after claims.Evidence) []string {
	of := ""
	id := after.Source
	if after.ID.IsZero() {
		id = before.Source
	}
	if name := a.Sources[id]; name != "" {
		of = " " + quoted(name)
	}
	switch {
	case before.ID.IsZero():
		return []string{"Source" + of + " attached"}
	case after.ID.IsZero():
		return []string{"Source" + of + " detached"}
	}
	return slices.DeleteFunc([]string{
		passage("Source"+of, label.Stance(before.Stance), label.Stance(after.Stance)),
		passage("Excerpt", quoted(before.Excerpt), quoted(after.Excerpt)),
		passage("Where in the source", before.Locator, after.Locator),
	}, blank)
}

func blank(s string) bool { return s == "" }

// passage says that something passed from one value to another, "" where it
// didn't.
func passage(what, before, after string) string {
	switch {
	case before == after:
		return ""
	case before == "":
		return what + ": " + after
	case after == "":
		return what + " taken away; it was " + before
	}
	return what + ": " + after + "; it was " + before
}

func list[T any](all []T, called func(T) string) string {
	return strings.Join(label.All(all, called), ", ")
}

// mostQuoted is how much of what was written a line of the history shows, in
// characters.
const mostQuoted = 120

// quoted puts words between quotation marks, and no more than are needed to
// know them again.
func quoted(words string) string {
	words = strings.Join(strings.Fields(words), " ")
	if words == "" {
		return ""
	}
	if first, more := segment.First(words, mostQuoted); more {
		words = first + ellipsis
	}
	return "“" + words + "”"
}
