package desk

import (
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// A Spot is where to look to see what an edit was about.
type Spot struct {
	Article claims.ArticleID // zero where it was about none that is on the desk
	Claim   claims.ClaimID   // zero where it was about none that is on the desk
	Version claims.VersionID // the text that Span is in; zero where no place is known
	Span    anchor.Span
}

// SpotOf returns where to look once e has been taken back: at the claim that it
// made, changed or removed, or at the words that it was made of.
func SpotOf(e claims.Edit) (s Spot) {
	gone := map[claims.Ref]bool{}
	for _, c := range e.Changes {
		gone[c.Ref()] = c.Before == nil
	}
	for _, id := range e.Articles() {
		if ref := claims.RefOf(id); !gone[ref] {
			s.Article = id
			break
		}
	}
	if s.Article.IsZero() {
		return Spot{}
	}
	if _, whole := gone[claims.RefOf(s.Article)]; whole {
		return s // the whole article is back, or what is known about it
	}
	for _, id := range e.Claims() {
		if !gone[claims.RefOf(id)] {
			s.Claim = id
			break
		}
	}
	s.place(e)
	return s
}

// place finds the words that s is about in e: those of its claim, or of what is
// there no more.
func (s *Spot) place(e claims.Edit) {
	for _, c := range e.Changes {
		record := c.Before
		if record == nil {
			record = c.After
		}
		switch r := record.(type) { //nolint:gochecksumtype // the others have no words in the text
		case claims.Claim:
			if r.ID == s.Claim || s.Claim.IsZero() {
				s.Version, s.Span = r.Version, r.Anchor.Span
				return
			}
		case claims.SetAside:
			if s.Claim.IsZero() {
				s.Version, s.Span = r.Version, r.Anchor.Span
				return
			}
		}
	}
}
