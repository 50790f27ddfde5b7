package shell

import (
	"context"

	"fyne.io/fyne/v2"

	"factdesk/app/action"
	"factdesk/app/desk"
	"factdesk/app/kit"
	"factdesk/app/view/claim"
	"factdesk/claims"
)

// joiningActions make more claims of one, and one of several.
func (s *Shell) joiningActions() []action.Action {
	return []action.Action{
		{Menu: menuClaim, Name: "Split the claim at the caret", Key: action.CtrlShift(fyne.KeyJ), Possible: s.splittable, Do: s.split},
		{Menu: menuClaim, Name: "Join with the next claim", Key: action.Ctrl(fyne.KeyJ), Possible: s.joinable, Do: s.join},
		{Menu: menuClaim, Name: "Same claim here", Key: action.Ctrl(fyne.KeyD), Possible: s.repeatable, Do: s.repeat},
		{Menu: menuClaim, Name: "Part of the claim around it", Possible: s.nested, Do: s.makePart},
		{Menu: menuClaim, Name: "No longer part of another claim", Possible: s.part, Do: s.takeOut},
	}
}

// wireJoining keeps the menus up to date with the caret, and leads from a part to
// its whole.
func (s *Shell) wireJoining() {
	s.panes.claim.OnWhole = s.choose
	s.panes.reader.OnCaret = func() {
		if can := [2]bool{s.splittable(), s.repeatable()}; can != s.can {
			s.can = can
			s.offer()
		}
	}
}

// chosenClaim is the claim that is chosen, as the open article has it.
func (s *Shell) chosenClaim() (c claims.Claim, ok bool) {
	return s.claimOf(s.here.Claim)
}

// claimOf is the claim called id, where the open article has it.
func (s *Shell) claimOf(id claims.ClaimID) (c claims.Claim, ok bool) {
	at := s.numberOf(id)
	if at < 0 {
		return c, false
	}
	return s.page.Claims[at].Claim, true
}

// splittable reports whether the caret is where the chosen claim can be split.
func (s *Shell) splittable() bool {
	c, ok := s.chosenClaim()
	if !ok || c.Version != s.page.Version.ID {
		return false
	}
	_, _, ok = desk.Parts(s.page.Version.Text, c.Anchor.Span, s.panes.reader.Caret())
	return ok
}

func (s *Shell) split() {
	s.panes.claim.Flush()
	article, id, at := s.here.Article, s.here.Claim, s.panes.reader.Caret()
	var second claims.ClaimID
	s.then(func(ctx context.Context) (err error) {
		second, err = s.desk.Split(ctx, id, at)
		return err
	}, func() {
		s.chooseIn(article, second)
		s.tell("These are two claims now, with the same sources. The verdict and its rationale are the first one's.")
	})
}

// joinable reports whether a claim follows the chosen one.
func (s *Shell) joinable() bool {
	at := s.numberOf(s.here.Claim)
	if at < 0 {
		return false
	}
	_, ok := desk.Next(s.page.Claims[at:], s.here.Claim)
	return ok
}

func (s *Shell) join() {
	s.panes.claim.Flush()
	article, id := s.here.Article, s.here.Claim
	var union desk.Union
	s.then(func(ctx context.Context) (err error) {
		union, err = s.desk.Join(ctx, id)
		return err
	}, func() {
		s.chooseIn(article, id)
		if union == desk.OtherRatings {
			s.tell("These are one claim now. Their verdicts differed, so it has none: the rationale says what both were. Sources, tags and notes of both are kept.")
			return
		}
		s.tell("These are one claim now, with the sources, tags and notes of both.")
	})
}

// repeatable reports whether words are selected that can claim the same as the
// chosen claim.
func (s *Shell) repeatable() bool {
	return s.chosen() && !s.page.Article.ID.IsZero() && !s.panes.reader.Selection().Empty()
}

func (s *Shell) repeat() {
	s.panes.claim.Flush()
	id, article, span := s.here.Claim, s.here.Article, s.panes.reader.Selection()
	var second claims.ClaimID
	s.then(func(ctx context.Context) (err error) {
		second, err = s.desk.Repeat(ctx, id, article, span)
		return err
	}, func() {
		s.panes.reader.ClearSelection()
		s.chooseIn(article, second)
		s.tell("The same is claimed here now, with the same sources and verdict.")
	})
}

// nested reports whether the chosen claim can be made part of one around it.
func (s *Shell) nested() bool {
	c, ok := s.chosenClaim()
	if !ok {
		return false
	}
	whole, ok := desk.Whole(s.page.Claims, c.ID)
	return ok && whole.ID != c.PartOf
}

func (s *Shell) makePart() {
	s.panes.claim.Flush()
	id := s.here.Claim
	s.do(func(ctx context.Context) error { return s.desk.MakePart(ctx, id) })
}

// part reports whether the chosen claim is part of another.
func (s *Shell) part() bool {
	c, ok := s.chosenClaim()
	return ok && !c.PartOf.IsZero()
}

func (s *Shell) takeOut() {
	s.panes.claim.Flush()
	id := s.here.Claim
	s.do(func(ctx context.Context) error { return s.desk.TakeOut(ctx, id) })
}

// tell says what was done, and offers to undo it.
func (s *Shell) tell(words string) { s.panes.bar.Say(kit.Note, words, "Undo", s.undo) }

// wholeOf is what the panel shows of the claim that c is part of.
func (s *Shell) wholeOf(c claims.Claim) claim.Whole {
	whole, _ := s.claimOf(c.PartOf)
	return claim.Whole{ID: whole.ID, Statement: whole.Statement}
}
