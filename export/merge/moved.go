package merge

import "fmt"

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

// A move says where the words of a cell were when the sheet was exported.
type move struct{ from cell }

// why says what may have happened to the cell at.
func (m move) why(at cell, from int) error {
	if m.from.claim == at.claim {
		return fmt.Errorf("it is what stood in “%v”, and the other way round: were the headings exchanged?", m.from.field)
	}
	return fmt.Errorf("it is what claim %d had, which isn't there any more: was the column sorted alone?", from)
}

// moved finds the words that a claim has from another one, which has lost them:
// somebody has sorted or shifted one column without the others. It also finds
// two cells of a claim that have one another's.
func (c *comparing) moved(rows []Row) map[cell]move {
	lost := map[had]cell{}
	changed := map[cell]string{}
	found := map[cell]move{}
	for _, row := range rows {
		for _, f := range c.rewordedOf(row) {
			at := cell{row.Claim, f}
			if then, now, _ := c.reworded(row, f); f.prose() {
				changed[at], lost[had{f, then}] = now, at
			}
			if other, twice := c.exchanged(row, f); twice {
				found[at] = move{cell{row.Claim, other}}
			}
		}
	}
	for at, words := range changed {
		if from, ok := lost[had{at.field, words}]; ok && words != "" {
			found[at] = move{from}
		}
	}
	return found
}

// rewordedOf returns the fields of a row that are reworded.
func (c *comparing) rewordedOf(row Row) (all []Field) {
	for _, f := range c.sheet.Fields {
		if _, _, ok := c.reworded(row, f); ok {
			all = append(all, f)
		}
	}
	return all
}

// reworded returns what a row had in a field, and has now, and whether that is
// known and something else.
func (c *comparing) reworded(row Row, f Field) (then, now string, ok bool) {
	base, known := c.base(row.Claim)
	if !known {
		return "", "", false
	}
	now, then = tidy(row.Cells[f].Text), tidy(c.sheet.Shown(f.Of(base)))
	return then, now, now != then
}

// exchanged returns the field that has what f had, and had what f has.
func (c *comparing) exchanged(row Row, f Field) (Field, bool) {
	then, now, _ := c.reworded(row, f)
	for _, other := range c.rewordedOf(row) {
		if was, is, _ := c.reworded(row, other); other != f && was == now && is == then {
			return other, true
		}
	}
	return f, false
}

// inPlace returns the rows without those of which not only the statement is
// another claim's: it is the IDs that were sorted, or shifted. These it lists.
func (c *comparing) inPlace(rows []Row, moved map[cell]move) (kept []Row) {
	for _, row := range rows {
		from := moved[cell{row.Claim, Statement}].from.claim
		if from == "" || from == row.Claim || !c.mostlyOf(row, from) {
			kept = append(kept, row)
			continue
		}
		c.list("Row %d has the ID of claim %d and the words of claim %d: were some columns sorted without the others? Nothing of it is taken.",
			row.Line, c.now[row.Claim].No, c.now[from].No)
	}
	return kept
}

// mostlyOf reports whether a row has more of another claim's than the statement.
func (c *comparing) mostlyOf(row Row, other string) bool {
	base, _ := c.base(other)
	for _, f := range c.rewordedOf(row) {
		if _, now, _ := c.reworded(row, f); f != Statement && now == tidy(c.sheet.Shown(f.Of(base))) {
			return true
		}
	}
	return false
}
