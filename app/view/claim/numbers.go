package claim

import (
	"slices"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
	"factdesk/claims"
)

// Numbers are what there is to say of the number that is claimed.
type Numbers struct {
	InClaim   string // the first number in the statement, as it stands there; "" where there is none
	Agreement string // how the number claimed and the number found go together, in words
}

// numbers hold the number claimed against the number found. They are among what
// few claims need.
type numbers struct {
	p       *Panel
	box     *fyne.Container
	claimed *kit.Field
	found   *kit.Field
	agree   *kit.Words
}

func newNumbers(p *Panel) *numbers {
	n := &numbers{p: p, claimed: kit.NewField("Number claimed"), found: kit.NewField("Number found"), agree: kit.Muted("")}
	n.claimed.OnCommit = func(text string) { n.commit(text, &p.card.Claim.ClaimedValue, p.OnClaimed) }
	n.found.OnCommit = func(text string) { n.commit(text, &p.card.Claim.EvidenceValue, p.OnFound) }
	n.box = kit.Lines(8, kit.Section("Numbers", nil),
		kit.Grid(8, kit.Named("Claimed", n.claimed), kit.Named("Found", n.found)), kit.Tight(n.agree))
	return n
}

func (n *numbers) fields() []*kit.Field { return []*kit.Field{n.claimed, n.found} }

// show shows the numbers of a card. The one claimed is taken from the statement
// until somebody says otherwise.
func (n *numbers) show(c Card, set func(*kit.Field, string)) {
	n.claimed.SetPlaceHolder(c.Numbers.InClaim)
	set(n.claimed, c.Claim.ClaimedValue)
	set(n.found, c.Claim.EvidenceValue)
	n.agree.Say(c.Numbers.Agreement)
}

// filled reports whether there is a number to hold against another.
func (n *numbers) filled() bool {
	c := &n.p.card.Claim
	return c.ClaimedValue != "" || c.EvidenceValue != "" || slices.Contains(c.Types, claims.Numerical)
}

// commit tells what was typed, if it's another value than what is stored.
func (n *numbers) commit(text string, held *string, told func(claims.ClaimID, string)) {
	if text == *held {
		return
	}
	*held = text
	tell(n.p, told, text)
}
