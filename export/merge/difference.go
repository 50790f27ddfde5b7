package merge

import (
	"fmt"
	"strings"

	"factdesk/claims"
	"factdesk/export"
)

// A Difference is a cell in which the sheet says something else than the desk.
type Difference struct {
	Claim     claims.ClaimID
	Article   claims.ArticleID // the claim's
	No        int              // the claim's number in the sheet
	Statement string           // the claim's, on the desk now
	Line      int              // the row's number in the file
	Field     Field

	Now, Sheet string
	Then       string // as the sheet was exported
	Known      bool   // whether Then is known
}

// Conflict reports whether the desk has changed the cell too, or may have, so
// that somebody must choose.
func (d Difference) Conflict() bool { return !d.Known || d.Now != d.Then }

// Same reports whether d and other are of one cell and say the same of desk and
// sheet.
func (d Difference) Same(other Difference) bool {
	return d.Claim == other.Claim && d.Field == other.Field && d.Now == other.Now && d.Sheet == other.Sheet
}

// A Result is what comes of comparing.
type Result struct {
	Articles    []claims.Article // those of the sheet that are on the desk
	Differences []Difference     // in reading order
	Listed      []string         // sentences: what can't be taken back, and why
	Agreed      int              // how many cells both have changed to the same
}

// Make has c and its verdict v say what the sheet does in the cell of d. It
// reports a rating that no scale has any more.
func (d Difference) Make(c *claims.Claim, v *claims.Verdict, scales []claims.Scale) error {
	switch d.Field {
	case Statement:
		c.Statement = d.Sheet
	case Speaker:
		c.Speaker = d.Sheet
	case Tags:
		c.Tags = TagsOf(d.Sheet)
	case Priority:
		c.Priority = named(d.Sheet, claims.Priorities())
	case Rationale:
		v.Rationale = d.Sheet
	case CheckAgain:
		c.CheckAgain = claims.Date(d.Sheet)
	case SuggestedWording:
		c.SuggestedWording = d.Sheet
	case Status:
		c.Status = named(d.Sheet, claims.Statuses())
	case EditorsNote:
		c.EditorsNote = d.Sheet
	case Verdict:
		return d.rate(v, scales)
	}
	return nil
}

// rate gives v the rating that the sheet has.
func (d Difference) rate(v *claims.Verdict, scales []claims.Scale) error {
	g, err := reading{scales}.rating(d.Sheet)
	if err != nil {
		return fmt.Errorf("claim %d: verdict “%s”: %w", d.No, d.Sheet, err)
	}
	v.Rating = g.place
	if g.place > 0 {
		v.Scale = g.scale
	}
	return nil
}

// named returns the one of all that is called words, or "".
func named[T ~string](words string, all []T) T {
	for _, one := range all {
		if export.Words(one) == words {
			return one
		}
	}
	return ""
}

// short returns the beginning of words, on one line, for a sentence about them.
func short(words string) string {
	const most = 60
	words = strings.Join(strings.Fields(words), " ")
	if runes := []rune(words); len(runes) > most {
		words = strings.TrimSpace(string(runes[:most])) + "…"
	}
	return words
}
