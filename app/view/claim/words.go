package claim

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// makeWords makes the fields of what is claimed, by whom, and about what.
func (p *Panel) makeWords() {
	p.statement = kit.NewLines("Statement: the claim in words that stand alone", 2)
	p.statement.OnCommit = func(text string) {
		p.card.Claim.Statement = text
		p.showReset()
		tell(p, p.OnStatement, text)
	}
	p.statement.OnTyped = func(string) { p.showReset() }
	p.reset = widget.NewHyperlink("Reset to quote", nil)
	p.reset.OnTapped = p.resetStatement
	p.quote = newQuote(func() { p.ask(p.OnQuote) })
	p.speaker = newSpeaker()
	p.speaker.field.OnCommit = func(text string) {
		p.card.Claim.Speaker = text
		tell(p, p.OnSpeaker, text)
	}
	p.tags = kit.NewField("Tags, with commas")
	p.tags.OnCommit = p.commitTags
}

func (p *Panel) resetStatement() {
	p.statement.Type(p.card.Claim.Anchor.Quote)
	p.statement.Commit()
	p.leave()
}

// showReset offers to go back to the quote where the statement is another.
func (p *Panel) showReset() {
	quote := p.card.Claim.Anchor.Quote
	if hidden := quote == "" || p.statement.Text == quote; hidden != p.reset.Hidden {
		p.reset.Hidden = hidden
		p.reset.Refresh()
	}
}

func (p *Panel) showQuote() {
	p.quote.show(p.card.Context, p.card.ContextAt, p.card.Claim.Anchor.Quote)
	p.showReset()
}

// commitTags tells the tags if they are others than those stored, however they
// are written.
func (p *Panel) commitTags(text string) {
	tags := splitTags(text)
	p.tags.Replace(joinTags(tags))
	if slices.Equal(tags, p.card.Claim.Tags) {
		return
	}
	p.card.Claim.Tags = tags
	tell(p, p.OnTags, tags)
}

func joinTags(tags []string) string { return strings.Join(tags, ", ") }

// splitTags reads tags between commas, each once.
func splitTags(text string) []string {
	var tags []string
	for part := range strings.SplitSeq(text, ",") {
		tag := strings.Join(strings.Fields(part), " ")
		if tag != "" && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}
