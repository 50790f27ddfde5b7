package merge

// A cell is one field of the claim that has an ID.
type cell struct {
	claim string
	field Field
}

// had are words that a field had.
type had struct {
	field Field
	words string
}

// moved finds the words that a claim has from another one, which has lost them:
// somebody has sorted or shifted one column without the others. It returns the
// number of the claim that had them.
func (c *comparing) moved(rows []Row) map[cell]int {
	lost := map[had]int{}
	changed := map[cell]string{}
	for _, row := range rows {
		for _, f := range c.sheet.Fields {
			then, now, ok := c.reworded(row, f)
			if !ok {
				continue
			}
			changed[cell{row.Claim, f}] = now
			lost[had{f, then}] = c.now[row.Claim].No
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

// reworded returns what a row had in a field of prose, and has now, and whether
// that is known and something else.
func (c *comparing) reworded(row Row, f Field) (then, now string, ok bool) {
	base, known := c.base(row.Claim)
	if !known || !f.prose() {
		return "", "", false
	}
	now, then = tidy(row.Cells[f].Text), tidy(c.sheet.Shown(f.Of(base)))
	return then, now, now != then
}
