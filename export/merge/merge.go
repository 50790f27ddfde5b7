package merge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"factdesk/claims"
	"factdesk/export"
)

// Compare compares s with the desk as it is now and as it was then, when s was
// exported, or nil where that isn't known. Both reports are of all articles that s
// is of, as far as they are there.
func Compare(s Sheet, now export.Report, then *export.Report) Result {
	c := comparing{
		Result: Result{Articles: articles(now), Listed: slices.Clone(s.Unknown)},
		sheet:  s, read: reading{now.Scales}, printed: byPrint(s.Origin.Prints),
		now: map[string]export.Claim{}, then: map[string]export.Claim{}, quotes: map[string]bool{}, bases: map[string]base{},
	}
	if then == nil {
		then = &export.Report{}
	}
	c.leave(now, *then)
	c.note(c.now, now)
	c.note(c.then, *then)
	c.number()
	c.columns()
	rows := c.match()
	moved := c.moved(rows)
	for _, row := range c.inPlace(rows, moved) {
		c.row(row, moved)
	}
	c.missing()
	slices.SortStableFunc(c.Differences, func(a, b Difference) int {
		return cmp.Or(cmp.Compare(a.No, b.No), cmp.Compare(a.Claim.String(), b.Claim.String()), cmp.Compare(a.Field, b.Field))
	})
	return c.Result
}

// comparing is a comparison on its way.
type comparing struct {
	Result

	sheet     Sheet
	read      reading
	now, then map[string]export.Claim // by ID
	quotes    map[string]bool         // of all claims, now and then
	printed   map[string]string       // the claims by fingerprint
	bases     map[string]base         // those that were asked for
	seen      map[string][]int        // the lines of each claim
	left      []*left
	leftBy    map[string]*left // by claim
}

// note takes note of the claims of r, but for those of articles that are left out.
func (c *comparing) note(by map[string]export.Claim, r export.Report) {
	for _, claim := range r.Claims {
		if c.leftBy[claim.ID.String()] == nil {
			by[claim.ID.String()] = claim
			c.quotes[c.quote(claim)] = true
		}
	}
}

// number gives the claims on the desk the numbers that they have in the sheet: as
// it says out of sight, or else in the row, or else as the desk had them then. Where
// the rows say other numbers than the desk, it isn't known what the sheet called a
// claim that has no row.
func (c *comparing) number() {
	inRow, other := map[string]int{}, false
	for _, row := range c.sheet.Rows {
		id := plainID(row.Claim)
		inRow[id] = row.No
		other = other || row.No != 0 && c.now[id].No != 0 && row.No != c.onDesk(id)
	}
	for id, claim := range c.now {
		_, there := inRow[id]
		claim.No = cmp.Or(c.sheet.Origin.Numbers[id], inRow[id])
		if claim.No == 0 && (there || !other) {
			claim.No = c.onDesk(id)
		}
		c.now[id] = claim
	}
}

// onDesk is the number that the desk gave a claim then or, where it doesn't know,
// gives it now.
func (c *comparing) onDesk(id string) int { return cmp.Or(c.then[id].No, c.now[id].No) }

func (c *comparing) list(format string, args ...any) {
	c.Listed = append(c.Listed, fmt.Sprintf(format, args...))
}

// columns lists the columns that the sheet has lost.
func (c *comparing) columns() {
	for _, f := range Fields() {
		if !slices.Contains(c.sheet.Fields, f) {
			c.list("There is no column “%v” in the sheet, or it isn't known by that name: nothing is changed there.", f)
		}
	}
}

// row compares the cells of a row.
func (c *comparing) row(row Row, moved map[cell]move) {
	claim := c.now[row.Claim]
	base, known := c.base(row.Claim)
	for _, f := range c.sheet.Fields {
		held := row.Cells[f]
		d := Difference{Claim: claim.ID, Article: claim.Article, No: claim.No, Statement: claim.Statement, Line: row.Line, Field: f, Known: known}
		if m, ok := moved[cell{row.Claim, f}]; ok {
			c.refuse(d, m.why(cell{row.Claim, f}, c.now[m.from.claim].No))
			continue
		}
		if err := c.cell(d, held, base); err != nil {
			c.refuse(d, err)
		}
	}
}

// refuse lists a cell of which nothing is taken.
func (c *comparing) refuse(d Difference, why error) {
	c.list("Row %d, %v of claim %d (“%s”): %v.", d.Line, d.Field, d.No, short(d.Statement), why)
}

// cell compares one cell, and reports why that can't be done.
func (c *comparing) cell(d Difference, held Cell, base export.Editable) error {
	raw := d.Field.Of(c.now[d.Claim.String()].Editable())
	now, then := c.sheet.Shown(raw), c.sheet.Shown(d.Field.Of(base))
	if held.Problem != "" {
		return problem(held.Problem)
	}
	if d.Known && c.same(d.Field, held.Text, then) || !d.Known && c.same(d.Field, held.Text, now) {
		return nil // not touched, or all that can be told
	}
	words, err := c.read.value(d.Field, held.Text)
	if err != nil {
		return fmt.Errorf("“%s”: %w", short(held.Text), err)
	}
	if broken(words) && !broken(now) && !broken(then) {
		return errChars
	}
	d.Sheet, d.Now, d.Then = words, c.words(d.Field, now), c.words(d.Field, then)
	switch {
	case d.Sheet == d.Now:
		c.Agreed++
		return nil
	case partial(raw, now), partial(d.Field.Of(base), then):
		return errPart
	case withheld(now), withheld(then), withheld(words):
		return errWithheld
	}
	if !d.Known {
		d.Then = ""
	}
	c.Differences = append(c.Differences, d)
	return nil
}

// broken reports whether text has the sign for a character that couldn't be read.
func broken(text string) bool { return strings.ContainsRune(text, unicode.ReplacementChar) }

// same reports whether two texts mean the same in a field. Tabs don't count: in a
// cell nobody can type one, and some programs drop them.
func (c *comparing) same(f Field, a, b string) bool {
	return untabbed(a) == untabbed(b) || c.words(f, a) == c.words(f, b)
}

func untabbed(text string) string { return strings.ReplaceAll(tidy(text), "\t", "") }

// words returns what text means in a field, or text where that isn't known.
func (c *comparing) words(f Field, text string) string {
	words, err := c.read.value(f, text)
	if err != nil {
		return tidy(text)
	}
	return words
}

// A base is what a claim's cells held when the sheet was exported, if that is known.
type base struct {
	export.Editable

	known bool
}

// base returns what the claim's cells held when the sheet was exported, if that
// is known.
func (c *comparing) base(id string) (export.Editable, bool) {
	found, ok := c.bases[id]
	if !ok {
		found.Editable, found.known = c.seekBase(id)
		c.bases[id] = found
	}
	return found.Editable, found.known
}

// seekBase is base for one that wasn't asked for before: what the desk then held
// must fit the fingerprint, as far as the sheet still has it.
func (c *comparing) seekBase(id string) (export.Editable, bool) {
	printed, kept := c.sheet.Origin.Prints[id]
	if then, ok := c.then[id]; ok && (!kept || c.print(then) == printed) {
		return then.Editable(), true
	}
	// What nobody has changed since is known without the desk's history.
	if now, ok := c.now[id]; ok && kept && c.print(now) == printed {
		return now.Editable(), true
	}
	return export.Editable{}, false
}

func (c *comparing) print(claim export.Claim) string {
	return claim.Editable().Map(c.sheet.Shown).Fingerprint()
}

// A problem is why a cell can't be taken at its word.
type problem string

// Error implements error.
func (p problem) Error() string { return string(p) }

// claimed returns the ID as a claim's, or the zero ID.
func claimed(id string) claims.ClaimID {
	c, err := claims.ParseID[claims.Claim](id)
	if err != nil {
		return claims.ClaimID{}
	}
	return c
}
