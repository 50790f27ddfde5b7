package webannotation

import (
	"time"
	"unicode/utf8"

	"factdesk/export"
)

func annotate(r export.Report, c export.Claim, at *points) annotation {
	out := annotation{
		ID: "urn:uuid:" + c.ID.String(), Type: "Annotation", Motivation: "questioning",
		Body: []body{words("describing", c.Statement)}, Target: targetOf(r, c, at),
	}
	if c.Decided() {
		out.Motivation = "assessing"
		out.Body = append(out.Body, verdict(c)...)
	}
	for _, tag := range c.Tags {
		out.Body = append(out.Body, words("tagging", tag))
	}
	linked := map[string]bool{}
	for _, e := range c.Evidence {
		if address := export.Web(e.Source.URL); address != "" && !linked[address] {
			linked[address] = true
			out.Body = append(out.Body, body{Type: "SpecificResource", Purpose: "linking", Source: address})
		}
	}
	return out
}

func words(purpose, value string) body {
	return body{Type: "TextualBody", Purpose: purpose, Value: value, Format: "text/plain"}
}

// verdict is the rating, by whom and when, and the reasons for it.
func verdict(c export.Claim) []body {
	rating := words("assessing", c.Rating.Label)
	if c.Checked.By != "" {
		rating.Creator = &agent{"Person", c.Checked.By}
		rating.Created = c.Checked.On.Format(time.RFC3339)
	}
	if c.Verdict.Rationale == "" {
		return []body{rating}
	}
	return []body{rating, words("commenting", c.Verdict.Rationale)}
}

// targetOf is the passage of c: in the article's page where it has one, else in
// its text. A claim that stands only in another version has no place in this one.
func targetOf(r export.Report, c export.Claim, at *points) target {
	source := export.Web(r.Article.URL)
	if source == "" {
		source = "urn:uuid:" + c.Version.String()
	}
	a := c.Anchor
	out := target{Source: source}
	selectors := []any{quote{"TextQuoteSelector", a.Quote, a.Prefix, a.Suffix}}
	if c.Paragraph > 0 {
		start := at.before(a.Start)
		if captured := r.Version.Captured; !captured.IsZero() {
			out.State = &state{"TimeState", captured.UTC().Format(time.RFC3339)}
		}
		selectors = append(selectors, position{"TextPositionSelector", start, start + utf8.RuneCountInString(a.Quote)})
	}
	out.Selector = selectors
	return out
}

// points counts the code points of a text up to places in it. It is fast where
// these are asked for in order.
type points struct {
	text  string
	bytes int // how far it has counted
	count int
}

// before returns how many code points stand before the byte at off.
func (p *points) before(off int) int {
	if off < p.bytes {
		p.bytes, p.count = 0, 0
	}
	p.count += utf8.RuneCountInString(p.text[p.bytes:off])
	p.bytes = off
	return p.count
}
