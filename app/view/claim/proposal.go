package claim

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/claims/anchor"
)

// A Proposal is a suggestion that is looked at.
type Proposal struct {
	Context   string // the sentences that its words stand in
	ContextAt int    // where in these they begin, in bytes
	Quote     string
	Statement string   // what a claim of it would say
	Speaker   string   // who says it; "" is the article itself
	Filled    []string // what of that doesn't stand in the claim's own words
	Why       []string
}

// proposal shows a suggestion in the place of a claim.
type proposal struct {
	box       *fyne.Container
	quote     *quote
	why       *kit.Words
	statement *kit.Words
	filled    *kit.Words
	speaker   *kit.Words
	said      *fyne.Container
	earlier   *earlier
	accept    *kit.Button
	dismiss   *kit.Button
}

func newProposal(p *Panel) *proposal {
	s := &proposal{
		quote: newQuote(func() {}), why: kit.Muted(""), statement: plain(), filled: kit.Caption(""), speaker: plain(),
		earlier: newEarlier(func(e Earlier) { p.openEarlier(e) }),
	}
	s.accept = kit.NewButton("Tag claim   ⏎", fynetheme.ContentAddIcon(), func() { call(p.OnAccept) })
	s.accept.Importance = widget.HighImportance
	s.dismiss = kit.NewButton("Dismiss   X", fynetheme.CancelIcon(), func() { call(p.OnDismiss) })
	s.said = kit.Named("Speaker", kit.Tight(s.speaker))
	s.box = kit.Inset(16, 16, kit.Lines(22,
		kit.Lines(8, kit.Section("Suggested as a claim", nil), s.quote, kit.Tight(s.why)),
		kit.Lines(10, kit.Named("It would say", kit.Tight(s.statement)), kit.Tight(s.filled), s.said),
		s.earlier.box,
		container.NewGridWithColumns(2, s.accept, s.dismiss)))
	return s
}

// SetProposal shows a suggestion that is looked at, and no claim.
func (p *Panel) SetProposal(s Proposal) {
	p.Flush()
	p.giveUp()
	p.card, p.several.all = Card{}, nil
	show := p.proposal
	c := Card{Context: s.Context, ContextAt: s.ContextAt}
	c.Claim.Anchor = anchor.Anchor{Quote: s.Quote}
	show.quote.show(c)
	show.why.Say(lines(s.Why))
	show.statement.Say(s.Statement)
	show.filled.Say("")
	if len(s.Filled) > 0 {
		show.filled.Say("From elsewhere in the article: " + strings.Join(s.Filled, "; "))
	}
	show.speaker.Say(s.Speaker)
	show.said.Hidden = s.Speaker == ""
	p.SetEarlier(nil)
	p.column.Top()
	p.put(show.box)
}

// lines puts reasons below each other.
func lines(all []string) (words string) {
	for i, one := range all {
		if i > 0 {
			words += "\n"
		}
		words += "• " + one
	}
	return words
}

// plain returns words of the weight of a field's.
func plain() *kit.Words { return kit.Muted("").Colored(fynetheme.ColorNameForeground) }
