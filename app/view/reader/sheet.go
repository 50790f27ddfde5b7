package reader

import (
	"factdesk/claims"
)

// ahead is how many lines are shaped when a sheet is made: about what is in view.
const ahead = 40

// A Sheet is an article in lines, which a reader has only to show. Until then it
// may go from one goroutine to another.
type Sheet struct {
	page  *page
	marks *marks
}

// A Setter sets an article, of which blocks aren't running text, and the line at
// offset top is shown first. It may be called on any goroutine, but only once.
type Setter func(text string, blocks []claims.Block, claimed []Mark, top int) *Sheet

// Setter returns what sets an article as r would: it takes a while for a long one.
func (r *Reader) Setter() Setter {
	fresh, width := r.page.apart(), r.Size().Width
	return func(text string, blocks []claims.Block, claimed []Mark, top int) *Sheet {
		fresh.cut()
		fresh.setText(text)
		fresh.setBlocks(blocks)
		if width > 0 {
			fresh.wrap(width)
			fresh.shape(top)
		}
		return &Sheet{fresh, newMarks(claimed)}
	}
}

// SetSheet is SetArticle for a sheet that r's Setter made. Each can be
// shown once.
func (r *Reader) SetSheet(s *Sheet) {
	if s.page.reading != r.page.reading || !s.page.setIn(r.Theme()) { // meanwhile it's set in another way
		r.SetArticle(s.page.layout.Text, s.page.blocks, s.marks.all)
		return
	}
	s.page.pen = r.page.pen
	r.page = s.page
	if r.draw != nil {
		r.draw.forget()
	}
	r.begin(s.marks)
}

// apart is an empty page, set as p is, that shares nothing with it that changes.
func (p *page) apart() *page {
	apart := &page{reading: p.reading, font: p.font, faces: p.faces.Apart()}
	if p.bold != nil {
		apart.bold = p.bold.Apart()
	}
	return apart
}

// shape shapes the lines from the one at offset top on.
func (p *page) shape(top int) {
	first := p.layout.LineAt(top)
	for i := first; i < min(first+ahead, len(p.layout.Lines)); i++ {
		p.line(i)
	}
}
