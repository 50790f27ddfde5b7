package shell

import (
	"context"
	"strings"

	"factdesk/app/desk"
	"factdesk/app/view/claim"
	"factdesk/app/view/palette"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/quantity"
)

// surely is how likely a claim must be the same for it to be said so plainly.
const surely = 0.7

// recall shows in the panel what the desk claimed before that may be the same as a
// statement about the words at span: nothing that stands there itself.
func (s *Shell) recall(statement string, span anchor.Span) {
	version := s.page.Version.ID
	another := func(c claims.Claim) bool { return c.Version != version || !c.Anchor.Overlaps(span) }
	work := func(ctx context.Context) ([]desk.Earlier, error) { return s.desk.Earlier(ctx, statement, another) }
	s.remember()
	// Without an error to show: whatever is wrong with the desk's other claims,
	// those who read them will be told.
	s.reads.same.Start(s.ctx, s.env.Post, work, func(all []desk.Earlier, _ error) {
		rows := make([]claim.Earlier, len(all))
		for i, e := range all {
			rows[i] = s.earlierOf(e)
		}
		s.panes.claim.SetEarlier(rows)
	})
}

// remember has the desk's claims read at the side, once: it isn't given up when
// another claim is chosen meanwhile.
func (s *Shell) remember() {
	if s.reads.index.Busy() {
		return
	}
	work := func(ctx context.Context) (struct{}, error) { return struct{}{}, s.desk.Remember(ctx) }
	s.reads.index.Start(s.ctx, s.env.Post, work, func(struct{}, error) {})
}

// earlierOf is what the panel shows of a claim that may be the same.
func (s *Shell) earlierOf(e desk.Earlier) claim.Earlier {
	likely := "Perhaps the same"
	if e.Likely >= surely {
		likely = "Probably the same"
	}
	verdict := "no verdict yet"
	if r, ok := s.page.Scale.Rating(e.Verdict.Rating); ok {
		verdict = r.Glyph + " " + r.Label + ", " + ago(e.Verdict.At, s.env.Now())
	}
	about := []string{verdict}
	switch {
	case e.Article.ID == s.here.Article:
		about = append(about, "in this article")
	case e.Article.Title != "":
		about = append(about, e.Article.Title)
	}
	return claim.Earlier{
		ID: e.Claim.ID, Article: e.Article.ID, Statement: e.Claim.Statement,
		Likely: likely, About: strings.Join(about, " · "),
	}
}

// openEarlier goes to a claim that may be the same, in its article.
func (s *Shell) openEarlier(e claim.Earlier) {
	s.goTo(desk.Spot{Article: e.Article, Claim: e.ID})
}

// seekClaims offers to go to the claims of the desk that may say the same as the words
// at span.
func (s *Shell) seekClaims(span anchor.Span) {
	if !s.shown() {
		return
	}
	words := s.page.Version.Text[span.Start:span.End]
	work := func(ctx context.Context) ([]desk.Earlier, error) {
		return s.desk.Earlier(ctx, words, func(claims.Claim) bool { return true })
	}
	s.reads.sought.Start(s.ctx, s.env.Post, work, func(all []desk.Earlier, err error) {
		switch {
		case err != nil:
			s.fail(err)
		case len(all) == 0:
			s.say("No claim on this desk says anything like it yet.")
		default:
			s.offerEarlier(all)
		}
	})
}

func (s *Shell) offerEarlier(all []desk.Earlier) {
	items := make([]palette.Item, len(all))
	for i, e := range all {
		row := s.earlierOf(e)
		items[i] = palette.Item{Title: row.Statement, Detail: row.About, Hint: row.Likely, Do: func() { s.openEarlier(row) }}
	}
	s.panes.popUp(items, "Claims on this desk that may say the same", nil)
}

// agreementWords says how the number found stands to the number claimed, and why.
func agreementWords(a quantity.Agreement) string {
	words := ""
	switch a.Outcome {
	case quantity.Equal:
		words = "They are equal."
	case quantity.Within:
		words = "They agree, as far as the claim's words and rounding go."
	case quantity.Contradicts:
		words = "They differ."
	case quantity.NotComparable:
		words = "They can't be compared."
	default:
		return ""
	}
	return strings.TrimSpace(words + " " + a.Why)
}

// wireRecalling joins the cards about numbers and earlier claims to the desk.
func (s *Shell) wireRecalling() {
	c := s.panes.claim
	c.OnEarlier = s.openEarlier
	s.panes.reader.OnSeek = s.seekClaims
	c.OnClaimed = func(id claims.ClaimID, value string) {
		s.revise("Set claimed value", id, func(c *claims.Claim) { c.ClaimedValue = value })
	}
	c.OnFound = func(id claims.ClaimID, value string) {
		s.revise("Set evidence value", id, func(c *claims.Claim) { c.EvidenceValue = value })
	}
}
