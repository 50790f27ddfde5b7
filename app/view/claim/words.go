package claim

import (
	"slices"
	"strings"

	"factdesk/app/kit"
)

// makeWords makes the fields of what is claimed, by whom, and about what.
func (p *Panel) makeWords() {
	p.statement = kit.NewLines("Statement: the claim in words that stand alone", 3)
	p.statement.OnCommit = p.commitStatement
	p.statement.OnTyped = func(string) { p.showReset() }
	p.reset = kit.NewLink("Reset to quote", p.resetStatement)
	p.quote = newQuote(func() { p.ask(p.OnQuote) })
	p.speaker = kit.NewCompleting("Speaker", "Speaker: who said it")
	p.speaker.Field.OnCommit = p.commitSpeaker
	p.tags = kit.NewCompleting("Tags", "Tags, with commas").Several()
	p.tags.Field.OnCommit = p.commitTags
}

// commitStatement tells the statement. A claim without one would be none: what
// was there before comes back.
func (p *Panel) commitStatement(text string) {
	if strings.TrimSpace(text) == "" {
		p.statement.Replace(p.card.Claim.Statement)
		p.showReset()
		return
	}
	p.card.Claim.Statement = text
	p.showReset()
	tell(p, p.OnStatement, text)
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
	p.quote.show(p.card)
	p.showReset()
}

// commitSpeaker tells the speaker if it's another one, however it is written.
func (p *Panel) commitSpeaker(text string) {
	name := strings.Join(strings.Fields(text), " ")
	p.speaker.Field.Amend(name)
	if name == p.card.Claim.Speaker {
		return
	}
	p.card.Claim.Speaker = name
	tell(p, p.OnSpeaker, name)
}

// commitTags tells the tags if they are others than those stored, however they
// are written.
func (p *Panel) commitTags(text string) {
	tags := splitTags(text)
	p.tags.Field.Amend(joinTags(tags))
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
