package export

import (
	"context"
	"iter"
	"slices"
	"time"

	"factdesk/claims"
	"factdesk/claims/trail"
)

// An Event is one thing that was done to a claim.
type Event struct {
	At     time.Time
	By     string // a person's name
	Claim  int    // the claim's No, 0 where it is on the desk no more
	About  string // what it said, where it has no No
	What   string
	From   string
	To     string
	Undoes bool // it took something else back
}

// A Teller is a Reader that also says what was done on the desk, edit by edit.
type Teller interface {
	Reader
	Log(ctx context.Context, after claims.Seq) iter.Seq2[claims.Logged, error]
}

// Recall puts into r what was done to its claims since the desk began. It reads
// the whole log: nothing else keeps what was.
func Recall(ctx context.Context, from Teller, r *Report) error {
	return RecallAll(ctx, from, []*Report{r})
}

// RecallAll is Recall for several reports. It reads the log once.
func RecallAll(ctx context.Context, from Teller, reports []*Report) error {
	called := newNames()
	all := make([]*memory, len(reports))
	for i, r := range reports {
		all[i] = newMemory(*r, called)
	}
	for l, err := range from.Log(ctx, 0) {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		called.note(l.Edit)
		for _, m := range all {
			m.note(l.Edit)
		}
	}
	if err := called.learn(ctx, from); err != nil {
		return err
	}
	for i, m := range all {
		m.tell(reports[i]) // #nosec G602 -- there is one for each
	}
	return nil
}

// names are what things on the desk are called, and were.
type names struct {
	said    map[claims.Ref]string               // by the claims
	sources map[claims.SourceID][]claims.Source // as they were at some time
	people  map[claims.PersonID]string
	scales  map[claims.ScaleID]claims.Scale

	evidence []claims.Evidence // all that there ever was, as it was each time
}

func newNames() *names {
	return &names{
		said: map[claims.Ref]string{}, sources: map[claims.SourceID][]claims.Source{},
		people: map[claims.PersonID]string{}, scales: map[claims.ScaleID]claims.Scale{},
	}
}

// note keeps what sources were called, and what they, and claims, said.
func (n *names) note(e claims.Edit) {
	for _, c := range e.Changes {
		for _, record := range []claims.Record{c.Before, c.After} {
			switch v := record.(type) {
			case claims.Source:
				n.sources[v.ID] = append(n.sources[v.ID], v)
			case claims.Claim:
				n.said[v.Ref()] = v.Statement
			case claims.Evidence:
				n.evidence = append(n.evidence, v)
			default: // says nothing that is asked for later
			}
		}
	}
}

// learn reads what people, scales and sources are called now.
func (n *names) learn(ctx context.Context, from Reader) error {
	people, err := all[claims.Person](ctx, from, claims.Ref{})
	if err != nil {
		return err
	}
	for _, p := range people {
		n.people[p.ID] = p.Name
	}
	scales, err := all[claims.Scale](ctx, from, claims.Ref{})
	if err != nil {
		return err
	}
	for _, s := range scales {
		n.scales[s.ID] = s
	}
	sources, err := all[claims.Source](ctx, from, claims.Ref{})
	for _, s := range sources {
		n.sources[s.ID] = append(n.sources[s.ID], s)
	}
	return err
}

// A memory is what the log says about the articles of one report.
type memory struct {
	*names

	articles map[claims.Ref]bool
	numbers  map[claims.Ref]int // the claims' Nos
	edits    []claims.Edit      // with those changes only that are about claims
}

func newMemory(r Report, called *names) *memory {
	m := &memory{names: called, articles: map[claims.Ref]bool{}, numbers: map[claims.Ref]int{}}
	for _, p := range r.Parts {
		m.articles[claims.RefOf(p.Article.ID)] = true
	}
	for _, c := range r.Claims {
		m.numbers[claims.RefOf(c.ID)] = c.No
	}
	return m
}

// note keeps what e did to the articles.
func (m *memory) note(e claims.Edit) {
	var own []claims.Change
	for _, c := range e.Changes {
		if m.concerns(c) {
			own = append(own, c)
		}
	}
	if len(own) > 0 {
		e.Changes = own
		m.edits = append(m.edits, e)
	}
}

// concerns reports whether c is about a claim of the articles.
func (m *memory) concerns(c claims.Change) bool {
	r := c.After
	if r == nil {
		r = c.Before
	}
	switch r.Ref().Kind {
	case claims.KindClaim, claims.KindEvidence, claims.KindVerdict, claims.KindReview:
	default:
		return false
	}
	return slices.ContainsFunc(r.Under(), func(ref claims.Ref) bool { return m.articles[ref] })
}

// tell puts the events into r, without a word of withheld sources, and takes
// what they were called before out of the rest of r too.
func (m *memory) tell(r *Report) {
	hidden, secrets := m.secrets()
	for _, e := range m.edits {
		r.History = append(r.History, m.events(e, hidden)...)
	}
	if len(secrets) == 0 {
		return
	}
	hide := redactor(secrets)
	r.hides = append(slices.Clone(r.hides), hide)
	for i := range r.History {
		e := &r.History[i]
		e.About, e.What, e.From, e.To = hide(e.About), hide(e.What), hide(e.From), hide(e.To)
	}
	r.clean(hide)
}

// secrets returns which sources of the desk are withheld, or were when they were
// last on it, and all that they and the evidence from them ever said. An article
// that doesn't use a source mustn't name it either.
func (m *memory) secrets() (hidden map[claims.SourceID]bool, secrets []string) {
	hidden = map[claims.SourceID]bool{}
	for id, was := range m.sources {
		if hidden[id] = was[len(was)-1].Withheld; !hidden[id] {
			continue
		}
		for _, s := range was {
			secrets = append(secrets, (&Source{Source: s}).words()...)
		}
	}
	for _, e := range m.evidence {
		if hidden[e.Source] {
			secrets = append(secrets, phrases(e.Excerpt, e.Note)...)
		}
	}
	return hidden, secrets
}

// events returns what e did, one for each field that it changed.
func (m *memory) events(e claims.Edit, hidden map[claims.SourceID]bool) []Event {
	var all []Event
	for _, c := range e.Changes {
		claim := claimOf(c)
		for _, s := range m.called().Of(c) {
			one := Event{At: e.At, By: m.person(e.By), Claim: m.numbers[claim], What: s.What, From: s.From, To: s.To, Undoes: !e.Undoes.IsZero()}
			if one.Claim == 0 {
				one.About = m.said[claim]
			}
			one.of(s, hidden[s.Source])
			all = append(all, one)
		}
	}
	return all
}

// of says which source a step is about, where it is about one. Of one that is
// withheld, it says nothing else.
func (e *Event) of(s trail.Step, withheld bool) {
	switch {
	case withheld:
		e.What = s.What + ": " + Withheld
		e.From, e.To = "", ""
	case s.Of != "" && s.Kind == trail.Passed:
		e.What = "Stance of “" + s.Of + "”"
	}
}

// called is what values are called in a report.
func (m *memory) called() trail.Words {
	return trail.Words{
		Rating: func(v claims.Verdict) string {
			rating, ok := m.scales[v.Scale].Rating(v.Rating)
			if !ok {
				return ""
			}
			return RatingWords(rating)
		},
		Source: func(id claims.SourceID) string {
			if was := m.sources[id]; len(was) > 0 {
				return was[len(was)-1].Name()
			}
			return ""
		},
		Type: Words[claims.ClaimType], Priority: Words[claims.Priority],
		Status: Words[claims.Status], Stance: Words[claims.Stance],
	}
}

func (m *memory) person(id claims.PersonID) string {
	if name := m.people[id]; name != "" {
		return name
	}
	return unknown
}

// claimOf names the claim that c is about.
func claimOf(c claims.Change) claims.Ref {
	r := c.After
	if r == nil {
		r = c.Before
	}
	if r.Ref().Kind == claims.KindClaim {
		return r.Ref()
	}
	for _, owner := range r.Under() {
		if owner.Kind == claims.KindClaim {
			return owner
		}
	}
	return claims.Ref{}
}
