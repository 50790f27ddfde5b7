package merge

// A cell is one field of the claim that has an ID.
type cell struct {
	claim string
	field Field
}

// moved finds the words that a claim has from another one, which has lost them:
// somebody has sorted or shifted one column without the others. It returns the
// number of the claim that had them.
func (c *comparing) moved(rows []Row) map[cell]int {
	type had struct {
		field Field
		words string
	}
	lost := map[had]int{}
	changed := map[cell]string{}
	for _, row := range rows {
		base, known := c.base(row.Claim)
		if !known {
			continue
		}
		for _, f := range c.sheet.Fields {
			if !f.prose() {
				continue
			}
			now, then := tidy(row.Cells[f].Text), tidy(c.sheet.Shown(f.Of(base)))
			if now == then {
				continue
			}
			changed[cell{row.Claim, f}] = now
			if then != "" {
				lost[had{f, then}] = c.now[row.Claim].No
			}
		}
	}
	found := map[cell]int{}
	for at, words := range changed {
		if no, ok := lost[had{at.field, words}]; ok && words != "" {
			found[at] = no
		}
	}
	return found
}
