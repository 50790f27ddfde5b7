package export

import (
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// An ID names one report, as the copy of a desk's state that went out.
type ID = claims.ID[Report]

// A Report is everything that the check of one article, or of several, says at
// one moment. It is a value of its own: nothing that happens on the desk later
// shows in it.
type Report struct { //nolint:recvcheck // filled in place here, a value for everyone else
	ID      ID
	Desk    string    // the desk's identity, "" where the caller of Gather doesn't say
	At      time.Time // when it was gathered, in UTC
	Profile Profile   // for whom it is: Internal, until For makes it another's
	Span    Span      // when its verdicts were given, where it is about a time

	// Edit is the last edit of the desk that the report knows of, 0 where the
	// caller of Gather doesn't say.
	Edit claims.Seq

	Article claims.Article // the one it is about; of several, the zero Article
	Version claims.Version // the text that was checked, likewise
	Parts   []Part         // one for each article
	People  map[claims.PersonID]claims.Person
	Scales  []claims.Scale // those in use, the commonest first; at least one

	Claims   []Claim // in reading order
	Evidence []Evidence
	Sources  []Source // in the order of their first use
	Summary  Summary

	Open       []anchor.Span // the sentences neither in a claim nor set aside, in order; of several articles, none
	Paragraphs []Paragraph   // of the articles' texts, in order
	History    []Event       // what was done, the first first; empty before Recall

	hides []func(string) string // what takes the words of withheld sources out
}

// ScaleOf returns the scale that v is given on, if r has it.
func (r Report) ScaleOf(v claims.Verdict) (claims.Scale, bool) {
	for _, s := range r.Scales {
		if s.ID == v.Scale {
			return s, true
		}
	}
	return claims.Scale{}, false
}

// A Part is what a report says of one article.
type Part struct {
	Article claims.Article
	Version claims.Version
	Summary Summary
}

// A Claim is one claim with all that was found about it.
type Claim struct {
	No int // from 1, in reading order
	claims.Claim

	Paragraph int    // from 1; 0 where the claim isn't in the report's version
	Context   string // the sentences that the quote stands in
	At        int    // where in Context the quote begins, in bytes

	Verdict claims.Verdict // the zero Verdict where there is none
	Rating  claims.Rating  // what the verdict gives, or NoVerdict
	Reviews []claims.Review

	Evidence    []Evidence // the claim's own, in the order of adding
	Independent int        // how many of its sources have a publisher of their own
	Primary     bool       // one of its sources is primary
	Best        *Source    // what speaks loudest, or nil where there is no source

	Checked, Reviewed, Approved Mark
}

// Decided reports whether c has a verdict that says more than "not yet".
func (c Claim) Decided() bool { return c.Verdict.Decided() }

// A Mark says who did something, and when. The zero Mark is not done.
type Mark struct {
	By string // a person's name
	On time.Time
}

// Evidence is a source as one claim uses it.
type Evidence struct {
	Claim     int    // the claim's No
	Statement string // the claim's
	claims.Evidence
	Source  *Source
	Added   Mark
	Changed bool // the source was captured again since, and was another
}

// A Source is a source that at least one claim of the report uses. Of one that
// is withheld nothing is left but its use: its title is Withheld.
type Source struct {
	claims.Source
	Snapshot claims.Snapshot // the newest, or the zero Snapshot
	Used     []int           // the Nos of the claims that use it, in order
}

// Withheld stands where a source must not be named.
const Withheld = "withheld for safety"

// NoVerdict is what stands for a rating where nobody has given one.
func NoVerdict() claims.Rating {
	return claims.Rating{Label: "No verdict yet", Glyph: "○", Tone: claims.Undecided}
}

// Summary counts what an editor asks for first.
type Summary struct {
	Claims   int
	Ratings  []Count[claims.Rating] // each rating of each scale in use, then NoVerdict
	Statuses []Count[claims.Status] // each editorial status, in the order of the work

	Left        int // claims without a decided verdict
	Sentences   int // of the text, those with at least one letter or digit
	Unaccounted int // of them, those neither in a claim nor set aside
	FewSources  int // claims with fewer than two independent sources
	Unreasoned  int // claims without a rationale
	Unapproved  int // claims that a public report doesn't show

	Checkers, Reviewers, Approvers []string // names, each once
}

// A Count says how many claims have a value.
type Count[V any] struct {
	Of V
	N  int
}
