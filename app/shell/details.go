package shell

import (
	"context"
	"slices"

	"factdesk/app/desk"
	"factdesk/app/kit"
	"factdesk/app/view/claim"
	"factdesk/claims"
)

// wireDetails joins the fields to the desk that few claims need.
func (s *Shell) wireDetails() {
	c := s.panes.claim
	c.OnDoubt = func(date string) {
		s.panes.bar.Say(kit.Failure, "“"+date+"” is no date that can be read, and wasn't kept. Choose the claim again and write it like 5 March 2024.", "", nil)
	}
	c.OnSaidOn = func(id claims.ClaimID, on claims.Date) {
		s.revise("Set date said", id, func(c *claims.Claim) { c.SaidOn = on })
	}
	c.OnPlace = func(id claims.ClaimID, place string) {
		s.revise("Set place", id, func(c *claims.Claim) { c.Place = place })
	}
	c.OnTypes = func(id claims.ClaimID, types []claims.ClaimType) {
		s.revise("Set types", id, func(c *claims.Claim) { c.Types = types })
	}
	c.OnPriority = func(id claims.ClaimID, p claims.Priority) {
		s.revise("Set priority", id, func(c *claims.Claim) { c.Priority = p })
	}
}

// naming is what there is to complete in the panel.
type naming struct {
	desk.Names
	guessed []string         // what may be names in the text
	in      claims.VersionID // that text
}

// names reads what there is to complete in the panel, and hands it there. The
// card needn't wait for it.
func (s *Shell) names() {
	page, last := s.page, s.naming
	work := func(ctx context.Context) (n naming, err error) {
		if n = last; n.in != page.Version.ID {
			n = naming{in: page.Version.ID, guessed: guesses(page.Version.Text)}
		}
		here := desk.NamesIn(page)
		all, err := s.desk.Names(ctx)
		n.Names = desk.Names{Speakers: likely(here.Speakers, all.Speakers), Tags: likely(here.Tags, all.Tags)}
		return n, err
	}
	// Without an error to show: whatever is wrong with the desk's other claims,
	// those who read them will be told.
	s.reads.names.Start(s.ctx, s.env.Post, work, func(n naming, _ error) {
		s.naming = n
		s.panes.claim.SetNames(n.Speakers, n.Tags)
		s.panes.claim.SetGuesses(n.guessed)
	})
}

// likely are those whom the open article names, those who are named on the desk
// behind them, each once.
func likely(here, all []string) []string {
	known := make(map[string]bool, len(here))
	for _, name := range here {
		known[name] = true
	}
	return slices.Concat(here, slices.DeleteFunc(slices.Clone(all), func(name string) bool { return known[name] }))
}

// wirePast has the panel tell what became of a claim.
func (s *Shell) wirePast() { s.panes.claim.OnPast = s.readPast }

// readPast reads what became of a claim since it was read last, and shows it.
func (s *Shell) readPast(id claims.ClaimID) {
	before := s.trail
	if before.of != id {
		before = trail{of: id}
	}
	scale := s.page.Scale
	work := func(ctx context.Context) (desk.Trail, error) { return s.desk.Trail(ctx, id, before.UpTo) }
	s.reads.trail.Start(s.ctx, s.env.Post, work, func(later desk.Trail, err error) {
		if err != nil {
			s.panes.claim.SetPast(id, claim.Past{Note: "The history can't be read. " + Words(err)})
			return
		}
		s.trail = trail{id, before.Then(later)}
		s.panes.claim.SetPast(id, pastOf(s.trail.Trail, scale))
	})
}

// A trail is what became of a claim, as it was last read.
type trail struct {
	of claims.ClaimID
	desk.Trail
}

// pastOf is what the panel tells of a trail.
func pastOf(t desk.Trail, scale claims.Scale) claim.Past {
	past := claim.Past{More: t.More}
	for _, a := range t.Acts {
		past.Acts = append(past.Acts, claim.Act{
			Name: a.Name, By: a.By, At: a.At, Undoes: a.Undoes, Changes: a.Changes, Scale: scale, Sources: a.Sources,
		})
	}
	return past
}
