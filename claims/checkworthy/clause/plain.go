package clause

// markPlainly cuts a sentence of a language without lists of verbs: at
// semicolons and long dashes, and at commas that a conjunction or a relative
// pronoun of its short list follows.
func (c *Cutter) markPlainly() {
	inner := 0
	for i := range c.words {
		switch {
		case c.has(i, Open):
			inner++
		case c.has(i, Close):
			inner = max(inner-1, 0)
		case i == 0 || inner > 0:
		case c.has(i, Semicolon|Dash):
			c.cuts = append(c.cuts, cut{i, Coordinate})
		case c.has(i, Comma) && c.has(i+1, Coordinator|Subordinator|Relativizer) && i+3 < len(c.words):
			c.cuts = append(c.cuts, cut{i, Relative})
		}
	}
}
