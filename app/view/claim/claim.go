// Package claim shows the chosen claim, from top to bottom in the order of the
// work: what is claimed, who said it, what the verdict is and why, and the
// evidence.
package claim

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/claims"
)

// A Card is what there is to show of a claim.
type Card struct {
	Claim     claims.Claim
	Context   string // the sentences that its quote stands in
	ContextAt int    // where in these the quote begins, in bytes
	Verdict   claims.Verdict
	Scale     claims.Scale
	Judge     string // the name of who gave the verdict
	Evidence  []Item
	Whole     Whole // what the claim is part of; zero where it's none
	Numbers   Numbers
}

// An Item is a source used for the claim.
type Item struct {
	Evidence claims.Evidence
	Source   claims.Source
}

// A Panel shows a claim and tells of each change to it, at the moment when a
// field is left. It keeps nothing: what it tells is shown as stored until the
// next SetCard says otherwise. It belongs to the GUI's goroutine.
type Panel struct {
	widget.BaseWidget
	OnStatement func(claims.ClaimID, string)
	OnSpeaker   func(claims.ClaimID, string)
	OnSaidOn    func(claims.ClaimID, claims.Date)
	OnPlace     func(claims.ClaimID, string)
	OnTypes     func(claims.ClaimID, []claims.ClaimType)
	OnTags      func(claims.ClaimID, []string)
	OnPriority  func(claims.ClaimID, claims.Priority)
	OnClaimed   func(claims.ClaimID, string)       // the number claimed
	OnFound     func(claims.ClaimID, string)       // the number found
	OnEarlier   func(Earlier)                      // a claim that may say the same is wanted
	OnAccept    func()                             // the suggestion that is shown is to be a claim
	OnDismiss   func()                             // it isn't to be suggested again
	OnRate      func(id claims.ClaimID, place int) // place on the scale from 1; 0 takes the verdict back
	OnRationale func(claims.ClaimID, string)
	OnStatus    func(claims.ClaimID, claims.Status)
	OnQuote     func(claims.ClaimID) // the claim is wanted in the text
	OnWhole     func(claims.ClaimID) // the claim that this is part of is wanted
	OnRemove    func(claims.ClaimID)
	OnAttach    func(claims.ClaimID) // another source is wanted
	OnDetach    func(claims.EvidenceID)
	OnEvidence  func(claims.EvidenceID, claims.Evidence)
	OnSource    func(claims.SourceID, claims.Source)
	OnDoubt     func(date string) // what was typed as a date and is none; it isn't kept
	OnLink      func(url string)
	OnPast      func(claims.ClaimID) // what became of the claim is wanted
	OnLeave     func()               // the user is done here; the text is to get the focus
	OnUndo      func()               // Ctrl+Z was pressed in a field that has nothing to undo
	OnRedo      func()               // the same of what was undone

	// OnSeveral is told a change that is to be made to several claims in one
	// step, with what Undo calls it.
	OnSeveral func(name string, ids []claims.ClaimID, change func(*claims.Claim))

	// OnFocus is given a field that is to get the focus. A field that was made
	// just now doesn't know its canvas yet, and can't take it by itself.
	OnFocus func(fyne.Focusable)

	card Card

	column    *kit.Column
	filled    *fyne.Container
	empty     fyne.CanvasObject
	statement *kit.Field
	reset     *kit.Link
	quote     *quote
	part      *part
	speaker   *kit.Completing
	details   *details
	tags      *kit.Completing
	evidence  *evidence
	attach    *kit.Button
	ratings   *kit.Choice
	back      *kit.Link
	rationale *kit.Field
	judge     *kit.Words
	status    *kit.Select
	numbers   *numbers
	earlier   *earlier
	proposal  *proposal
	past      *past
	remove    *kit.Button
	several   *several
	awaited   claims.EvidenceID // what is to get the caret once it's shown
}

// New returns a panel of no claim.
func New() *Panel {
	p := &Panel{}
	p.makeWords()
	p.numbers = newNumbers(p)
	p.details = newDetails(p)
	p.evidence = newEvidence(p)
	p.part = newPart(p)
	p.makeVerdict()
	p.earlier = newEarlier(p.openEarlier)
	p.proposal = newProposal(p)
	p.past = newPast(p)
	p.several = newSeveral(p)
	p.empty = nothing()
	p.filled = p.layout()
	p.column = kit.NewColumn(kit.Lines(0, p.filled, p.several.box, p.proposal.box, p.empty))
	p.join()
	p.ExtendBaseWidget(p)
	p.Clear()
	return p
}

// SetCard shows a claim. Of the claim that is shown already, what is just being
// typed stays, with its caret. Of another one everything is told first.
func (p *Panel) SetCard(c Card) {
	same := c.Claim.ID == p.card.Claim.ID
	if !same {
		p.Flush()
		p.giveUp()
	}
	p.card = c
	set := (*kit.Field).Hold
	if !same {
		set = (*kit.Field).Replace
	}
	set(p.statement, c.Claim.Statement)
	set(p.speaker.Field, c.Claim.Speaker)
	set(p.tags.Field, joinTags(c.Claim.Tags))
	p.numbers.show(c, set)
	p.details.show(c.Claim, set)
	if !same {
		p.SetEarlier(nil)
	}
	set(p.rationale, c.Verdict.Rationale)
	p.showVerdict()
	p.showQuote()
	p.part.show(c.Whole)
	p.showStatus()
	p.evidence.show(c.Evidence, set)
	p.past.show(c.Claim.ID)
	p.several.all = nil
	if !same {
		p.column.Top()
	}
	p.put(p.filled)
	p.focusAwaited()
}

// put shows one of what can be shown, and hides the others.
func (p *Panel) put(shown fyne.CanvasObject) {
	for _, o := range []fyne.CanvasObject{p.filled, p.several.box, p.proposal.box, p.empty} {
		if o != shown {
			o.Hide()
		}
	}
	shown.Show()
	p.column.Settle()
}

// SetNames says which speakers and tags there are to complete, the likely ones
// first.
func (p *Panel) SetNames(speakers, tags []string) {
	p.speaker.SetNames(speakers)
	p.tags.SetNames(tags)
	p.several.speaker.SetNames(speakers)
	p.several.tags.SetNames(tags)
}

// SetGuesses says what may be names in the text: they complete a speaker once
// something of them is typed.
func (p *Panel) SetGuesses(names []string) {
	p.speaker.SetGuesses(names)
	p.several.speaker.SetGuesses(names)
}

// Clear shows that no claim is chosen, after everything typed has been told.
func (p *Panel) Clear() {
	p.Flush()
	p.giveUp()
	p.card, p.several.all = Card{}, nil
	p.column.Top()
	p.put(p.empty)
}

// openEarlier tells that a claim is wanted that may say the same.
func (p *Panel) openEarlier(e Earlier) {
	if p.OnEarlier != nil {
		p.OnEarlier(e)
	}
}

// giveUp tells what was typed and can't be kept, before something else takes its
// place.
func (p *Panel) giveUp() {
	if doubted := p.details.doubted; doubted != "" {
		p.details.doubt("")
		if p.OnDoubt != nil {
			p.OnDoubt(doubted)
		}
	}
}

// Flush tells everything that was typed and not told yet.
func (p *Panel) Flush() {
	if len(p.several.all) > 0 {
		for _, f := range p.several.fields() {
			f.Commit()
		}
	}
	if p.card.Claim.ID.IsZero() {
		return
	}
	for _, f := range p.fields() {
		f.Commit()
	}
	p.evidence.flush()
}

// Refuse says that what was told last couldn't be stored. What was typed stays
// in its fields, and is told again when they are left the next time.
func (p *Panel) Refuse() {
	for _, f := range append(p.fields(), p.several.fields()...) {
		f.Refuse()
	}
	for _, c := range p.evidence.cards {
		for _, f := range c.fields() {
			f.Refuse()
		}
	}
}

func (p *Panel) fields() []*kit.Field {
	return append(append(p.details.fields(), p.numbers.fields()...), p.statement, p.speaker.Field, p.tags.Field, p.rationale)
}

// FocusStatement puts the caret into the statement.
func (p *Panel) FocusStatement() { p.take(p.statement) }

// FocusRationale puts the caret into the rationale.
func (p *Panel) FocusRationale() { p.take(p.rationale) }

// FocusEvidence puts the caret where a piece of evidence wants filling in: now,
// or when a card with it is shown.
func (p *Panel) FocusEvidence(id claims.EvidenceID) {
	p.awaited = id
	p.focusAwaited()
}

func (p *Panel) focusAwaited() {
	for _, c := range p.evidence.cards {
		if c.shown.Evidence.ID == p.awaited {
			p.awaited = claims.EvidenceID{}
			if p.OnFocus != nil {
				p.OnFocus(c.wanting())
			}
		}
	}
}

func (p *Panel) take(f *kit.Field) {
	if !p.card.Claim.ID.IsZero() {
		f.Take()
	}
}

// CreateRenderer implements fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.Panel(p.column))
}

// tell calls f for the claim that is shown, if f is there.
func tell[T any](p *Panel, f func(claims.ClaimID, T), v T) {
	if f != nil && !p.card.Claim.ID.IsZero() {
		f(p.card.Claim.ID, v)
	}
}

// ask calls f for the claim that is shown, if f is there.
func (p *Panel) ask(f func(claims.ClaimID)) {
	if f != nil && !p.card.Claim.ID.IsZero() {
		f(p.card.Claim.ID)
	}
}
