package shell

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"factdesk/app/action"
	"factdesk/app/desk"
	"factdesk/app/label"
	"factdesk/app/task"
	"factdesk/app/view/claim"
	"factdesk/app/view/reader"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/attribution"
	"factdesk/claims/checkworthy"
)

// menuSuggestion is the menu of what can be done with suggestions.
const menuSuggestion = "Suggestion"

// prefMany is how many suggestions are wanted.
const prefMany = "suggestions"

// suggesting is what is suggested in the open article.
type suggesting struct {
	slot  task.Slot[desk.Suggestions]
	found desk.Suggestions
	open  []checkworthy.Suggestion // those that are shown
	many  wanted
}

// suggest shows what is suggested in the open article, which is found at the side where it
// isn't known yet.
func (s *Shell) suggest(read marked) {
	p := read.page
	if read.hints.Whole {
		s.hints.found = read.hints
	}
	if s.hints.found.Of == desk.SubjectOf(p) {
		if o := read.offer; o.of == len(s.hints.found.All) && o.many == s.hints.many {
			s.showOffer(o)
			return
		}
		s.showSuggestions() // more was found meanwhile, or more is wanted
		return
	}
	s.hints.found = desk.Suggestions{Of: desk.SubjectOf(p)}
	s.showSuggestions()
	if s.env.Visit.Mode != Writing {
		return
	}
	work := func(ctx context.Context) (desk.Suggestions, error) {
		return s.desk.Suggest(ctx, p, func(sofar desk.Suggestions) { s.env.Post(func() { s.found(sofar) }) })
	}
	s.hints.slot.Start(s.ctx, s.env.Post, work, func(all desk.Suggestions, err error) {
		if err == nil { // that it was given up is nobody's business
			s.found(all)
		}
	})
}

// found shows what was found so far in an article, as long as that's open.
func (s *Shell) found(all desk.Suggestions) {
	if now := &s.hints.found; now.Of == all.Of && len(all.All) >= len(now.All) {
		*now = all
		s.showSuggestions()
	}
}

// An offer is what is shown of so many suggestions: those that are neither claimed
// nor set aside. It's made where the article is read: there may be thousands.
type offer struct {
	of    int
	many  wanted
	open  []checkworthy.Suggestion
	hints []reader.Suggestion
}

func offerOf(found desk.Suggestions, p desk.Page, many wanted) offer {
	o := offer{of: len(found.All), many: many, open: found.Open(p, many.least())}
	o.hints = make([]reader.Suggestion, len(o.open))
	for i := range o.open {
		o.hints[i] = hint(&o.open[i])
	}
	return o
}

// showSuggestions shows what there is to show now.
func (s *Shell) showSuggestions() { s.showOffer(offerOf(s.hints.found, s.page, s.hints.many)) }

func (s *Shell) showOffer(o offer) {
	s.hints.open = o.open
	s.panes.reader.SetSuggestions(o.hints)
	s.panes.head.suggest(len(o.open), o.of, o.many)
	s.panes.arrange()
	s.offer()
}

// hint is a suggestion as the reader shows it.
func hint(of *checkworthy.Suggestion) reader.Suggestion {
	voice := "The article itself says it."
	if of.Speaker != "" {
		voice = "Said by " + of.Speaker
	}
	return reader.Suggestion{Span: of.Span, Score: of.Score, Why: label.Reasons(of.Reasons), Voice: voice}
}

// wireSuggestions joins what is done with suggestions to the desk.
func (s *Shell) wireSuggestions() {
	s.hints.many = s.keptMany()
	r := s.panes.reader
	r.OnAccept = func(span anchor.Span) { s.accept(span, 0) }
	r.OnDismiss = s.dismiss
	r.OnSuggested = s.lookedAt
	s.panes.claim.OnAccept = s.inReader(r.Accept)
	s.panes.claim.OnDismiss = s.inReader(r.Dismiss)
	s.panes.head.many.OnChangeEnded = func(float64) { s.panes.canvas.Focus(r) } // the keys are the text's again
	s.panes.head.many.OnChanged = func(many float64) { s.setMany(wanted(many)) }
}

// inReader returns what does f and gives the keys to the text.
func (s *Shell) inReader(f func()) func() {
	return func() {
		s.panes.canvas.Focus(s.panes.reader)
		f()
	}
}

// suggestionActions are what can be done with suggestions.
func (s *Shell) suggestionActions() []action.Action {
	r := s.panes.reader
	found := func() bool { return s.shown() && len(s.hints.found.All) > 0 }
	some := func() bool { return s.shown() && len(s.hints.open) > 0 }
	return []action.Action{
		{Menu: menuSuggestion, Name: "Next suggestion", Key: action.Key{Name: fyne.KeyTab}, Possible: some, Do: func() { r.LookAt(1) }},
		{Menu: menuSuggestion, Name: "Previous suggestion", Key: action.Key{Name: fyne.KeyTab, Modifier: fyne.KeyModifierShift}, Possible: some, Do: func() { r.LookAt(-1) }},
		{Menu: menuSuggestion, Name: "Tag what is suggested", Key: action.Key{Name: fyne.KeyReturn}, Possible: s.suggested, Do: r.Accept},
		{Menu: menuSuggestion, Name: "Dismiss the suggestion", Letter: "X", Possible: s.suggested, Do: r.Dismiss},
		{Menu: menuSuggestion, Name: "Suggest more", Possible: found, Do: func() { s.setMany(s.hints.many + wantedStep) }},
		{Menu: menuSuggestion, Name: "Suggest less", Possible: found, Do: func() { s.setMany(s.hints.many - wantedStep) }},
	}
}

// suggested reports whether a suggestion is looked at.
func (s *Shell) suggested() bool {
	_, ok := s.panes.reader.Suggested()
	return ok
}

// lookedAt shows the suggestion that is looked at in the panel, where no claim is
// any more.
func (s *Shell) lookedAt() {
	looked, ok := s.panes.reader.Suggested()
	of, known := s.suggestionAt(looked.Span)
	switch {
	case ok && known:
		s.here.Claim, s.together = claims.ClaimID{}, nil
		s.reads.card.Stop()
		s.panes.reader.Select(claims.ClaimID{})
		s.propose(of)
	case !s.chosen() && len(s.together) == 0:
		s.reads.draft.Stop()
		s.panes.claim.Clear()
	}
	s.offer()
}

// propose shows a suggestion in the panel.
func (s *Shell) propose(of checkworthy.Suggestion) {
	page := s.page
	work := func(context.Context) (attribution.Statement, error) { return desk.Draft(page, of.Span), nil }
	s.reads.draft.Start(s.ctx, s.env.Post, work, func(d attribution.Statement, _ error) {
		s.panes.claim.SetProposal(proposalOf(page.Version.Text, of, d))
		s.recall(d.Text, of.Span)
	})
}

// proposalOf is what the panel shows of a suggestion in a text.
func proposalOf(text string, of checkworthy.Suggestion, draft attribution.Statement) claim.Proposal {
	p := claim.Proposal{
		Quote: text[of.Span.Start:of.Span.End], Statement: draft.Text, Speaker: of.Speaker,
		Why: label.All(of.Reasons, label.Reason),
	}
	p.Context, p.ContextAt = around(text, of.Span)
	for _, f := range draft.Filled {
		p.Filled = append(p.Filled, strings.TrimSpace(draft.Text[f.Start:f.End]))
	}
	return p
}

// suggestionAt is what is suggested at span.
func (s *Shell) suggestionAt(span anchor.Span) (checkworthy.Suggestion, bool) {
	for i := range s.hints.open {
		if s.hints.open[i].Span == span {
			return s.hints.open[i], true
		}
	}
	return checkworthy.Suggestion{}, false
}

// accept makes a claim of what is suggested at span, and chooses it.
func (s *Shell) accept(span anchor.Span, place int) {
	of, ok := s.suggestionAt(span)
	if !ok || !s.shown() {
		return
	}
	page, article := s.page, s.here.Article
	var id claims.ClaimID
	s.then(func(ctx context.Context) (err error) {
		id, err = s.desk.Accept(ctx, page, of, place)
		return err
	}, func() { s.chooseIn(article, id) })
}

// dismiss has what is suggested at span not suggested again.
func (s *Shell) dismiss(span anchor.Span) {
	if _, ok := s.suggestionAt(span); !ok || !s.shown() {
		return
	}
	article := s.here.Article
	s.do(func(ctx context.Context) error { return s.desk.Dismiss(ctx, article, span) })
}

// setMany shows so many suggestions, and keeps that for the next start.
func (s *Shell) setMany(many wanted) {
	s.hints.many = many.possible()
	if s.env.Visit.Mode != Safe {
		s.env.App.Preferences().SetFloat(prefMany, float64(s.hints.many))
	}
	if s.shown() {
		s.showSuggestions()
	}
}

func (s *Shell) keptMany() wanted {
	if s.env.Visit.Mode == Safe {
		return wantedUsually
	}
	return wanted(s.env.App.Preferences().FloatWithFallback(prefMany, wantedUsually)).possible()
}
