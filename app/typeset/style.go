package typeset

// A Style is how paragraphs are set that aren't running text. Their lines are as
// high as all others.
type Style struct {
	Measure *Measure
	Indent  float32 // of all lines, from the edge where they begin
	Above   float32 // the room before it at least, but for the text's beginning
	Below   float32 // the room behind it
	Between float32 // the room between it and another of its style
}

// styled returns the style of a paragraph in a text whose running text is set by
// m.
func (l *Layout) styled(p *Paragraph, m *Measure) Style {
	if p.Style == 0 {
		return Style{Measure: m, Below: l.Gap, Between: l.Gap}
	}
	return l.Styles[p.Style-1]
}

// room returns the room between paragraph i and the one before, whose style is
// before.
func (l *Layout) room(i int, before, here *Style) float32 {
	switch {
	case i == 0:
		return 0
	case l.Paragraphs[i-1].Style == l.Paragraphs[i].Style:
		return here.Between
	}
	return max(before.Below, here.Above)
}
