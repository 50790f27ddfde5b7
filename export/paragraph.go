package export

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// A Paragraph is one of an article's text, with the claims that lie in it.
type Paragraph struct {
	Article claims.ArticleID
	No      int // from 1, as in Claim.Paragraph
	Text    string
	Spots   []Spot // by where they begin, the longest first; they may overlap

	Open []anchor.Span // of its sentences, in Text, those neither in a claim nor set aside
}

// A Spot is the part of a claim's quote that lies in a paragraph.
type Spot struct {
	anchor.Span     // in the paragraph's text, in bytes
	Claim       int // the claim's No
	Rating      claims.Rating
	Begins      bool // the quote begins here, not in a paragraph before
	Ends        bool // and ends here
}

// marked returns the paragraphs with those of all that lie in them, and the
// sentences that are open. All are in reading order.
func (p places) marked(article claims.ArticleID, all []Claim, open []anchor.Span) []Paragraph {
	out := make([]Paragraph, len(p.paragraphs))
	for i, span := range p.paragraphs {
		out[i] = Paragraph{Article: article, No: i + 1, Text: strings.TrimRight(p.text[span.Start:span.End], "\r\n")}
	}
	for _, c := range all {
		if c.Paragraph == 0 {
			continue
		}
		for i := c.Paragraph - 1; i < len(out) && p.paragraphs[i].Start < c.Anchor.End; i++ {
			out[i].mark(c, p.paragraphs[i].Start)
		}
	}
	p.leave(out, open)
	for i := range out {
		slices.SortStableFunc(out[i].Spots, func(a, b Spot) int { return a.Start - b.Start })
	}
	return slices.DeleteFunc(out, func(p Paragraph) bool { return strings.TrimSpace(p.Text) == "" })
}

// leave notes the open sentences in out, which has all paragraphs. A sentence lies
// in one.
func (p places) leave(out []Paragraph, open []anchor.Span) {
	i := 0
	for _, s := range open {
		for i+1 < len(out) && p.paragraphs[i+1].Start <= s.Start {
			i++
		}
		start := p.paragraphs[i].Start
		s = anchor.Span{Start: s.Start - start, End: min(s.End-start, len(out[i].Text))}
		if s.Start >= 0 && s.Start < s.End {
			out[i].Open = append(out[i].Open, s)
		}
	}
}

// mark notes c in the paragraph that begins at start of the text.
func (p *Paragraph) mark(c Claim, start int) {
	from, to := c.Anchor.Start-start, c.Anchor.End-start
	s := Spot{
		Span:  anchor.Span{Start: max(from, 0), End: min(to, len(p.Text))},
		Claim: c.No, Rating: c.Rating, Begins: from >= 0, Ends: to <= len(p.Text),
	}
	if s.Start < s.End {
		p.Spots = append(p.Spots, s)
	}
}
