package html

import (
	"strconv"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
	"factdesk/export"
)

// A block is one paragraph, with the claims that begin in it at its side.
type block struct {
	Tag    string // of what it is: "p", "h2" … "h6", "blockquote" or "li"
	Pieces []piece
	Cards  []card
}

// A piece is a run of text that is the same claims' throughout.
type piece struct {
	Text  string
	Tone  string // of the shortest of the claims, "" where it's none's
	Marks []mark // those of the claims that end here
}

// A mark leads from the text to a claim's card.
type mark struct {
	No     int
	Rating string
	Tone   string
}

// blocks cuts the text into paragraphs, and these where claims begin and end.
func blocks(r export.Report) (all []block) {
	text := r.Version.Text
	sweep := sweep{claims: standing(r)}
	kinds := kinds{r.Version.Blocks}
	for p := range segment.Paragraphs(text) {
		begun := sweep.to(p)
		b := block{Tag: kinds.tag(p)}
		for _, s := range sweep.cut(p) {
			b.Pieces = append(b.Pieces, sweep.piece(text, s))
		}
		for _, c := range begun {
			b.Cards = append(b.Cards, cardOf(c))
		}
		all = append(all, b)
	}
	return all
}

// standing lists the claims that stand in the text, in their order, without the
// blanks at their ends: these may be in no paragraph.
func standing(r export.Report) (all []export.Claim) {
	for _, c := range r.Claims {
		if c.Paragraph > 0 {
			c.Anchor.Span = segment.Trim(r.Version.Text, c.Anchor.Span)
			all = append(all, c)
		}
	}
	return all
}

// kinds says what paragraphs are, which are asked for in order.
type kinds struct{ rest []claims.Block }

// tag returns the element of the paragraph at p. The page's title is its only h1.
func (k *kinds) tag(p anchor.Span) string {
	for len(k.rest) > 0 && k.rest[0].End <= p.Start {
		k.rest = k.rest[1:]
	}
	if len(k.rest) == 0 || !k.rest[0].Overlaps(p) {
		return "p"
	}
	switch b := k.rest[0]; b.Kind {
	case claims.HeadingBlock:
		return "h" + strconv.Itoa(min(b.Level+1, claims.MaxLevel))
	case claims.QuotationBlock:
		return "blockquote"
	case claims.ItemBlock:
		return "li"
	}
	return "p"
}
