package merge

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"factdesk/export"
)

// match returns the rows that are of one claim each, and lists the others.
func (c *comparing) match() (rows []Row) {
	c.seen = map[string][]int{}
	for i := range c.sheet.Rows {
		row := &c.sheet.Rows[i]
		row.Claim = plainID(row.Claim)
		if row.Claim == "" {
			c.recognise(row)
		}
		if !claimed(row.Claim).IsZero() {
			c.seen[row.Claim] = append(c.seen[row.Claim], row.Line)
		}
	}
	for _, row := range c.sheet.Rows {
		if c.fits(row) {
			rows = append(rows, row)
		}
	}
	c.listLeft()
	for _, id := range slices.Sorted(maps.Keys(c.seen)) {
		if lines := c.seen[id]; len(lines) > 1 {
			if claim, ok := c.now[id]; ok {
				c.list("Rows %s are all of claim %d (“%s”): nothing of them is taken.", numbers(lines), claim.No, short(claim.Statement))
			}
		}
	}
	return rows
}

// plainID returns an ID in the way in which we write it.
func plainID(id string) string { return strings.ToLower(strings.TrimSpace(tidy(id))) }

// recognise gives a row that has lost its claim's ID the one whose cells it still
// has, word for word, if there is only one. Nothing comes of it but that the row
// counts as there.
func (c *comparing) recognise(row *Row) {
	var e export.Editable
	for f, at := range parts(&e) {
		*at = row.Cells[f].Text
	}
	row.Claim = c.printed[e.Fingerprint()]
}

// byPrint returns the claims by the fingerprint of their row, those that share
// one left out.
func byPrint(prints map[string]string) map[string]string {
	by := make(map[string]string, len(prints))
	for id, p := range prints {
		if _, twice := by[p]; twice {
			id = ""
		}
		by[p] = id
	}
	return by
}

// parts are the fields of e.
func parts(e *export.Editable) map[Field]*string {
	return map[Field]*string{
		Statement: &e.Statement, Speaker: &e.Speaker, Tags: &e.Tags, Priority: &e.Priority,
		Verdict: &e.Verdict, Rationale: &e.Rationale, CheckAgain: &e.CheckAgain,
		SuggestedWording: &e.SuggestedWording, Status: &e.Status, EditorsNote: &e.EditorsNote,
	}
}

// fits reports whether row is that of one claim on the desk, and lists it where
// it isn't.
func (c *comparing) fits(row Row) bool {
	id := claimed(row.Claim)
	if l := c.leftBy[row.Claim]; l != nil {
		l.lines = append(l.lines, row.Line)
		return false
	}
	claim, there := c.now[row.Claim]
	_, sent := c.sheet.Origin.Prints[row.Claim]
	_, was := c.then[row.Claim]
	switch {
	case len(c.seen[row.Claim]) > 1 && there:
		return false // listed together
	case row.Claim == "":
		c.list("Row %d (“%s”) has no Claim ID, so it was typed in by hand: new claims are tagged on the desk.", row.Line, short(row.words()))
	case id.IsZero():
		c.list("Row %d (“%s”): “%s” is no Claim ID: nothing of it is taken.", row.Line, short(row.words()), short(row.Claim))
	case !there && (sent || was):
		c.list("Row %d (“%s”): its claim was removed from the desk since.", row.Line, short(row.words()))
	case !there:
		c.list("Row %d (“%s”): its claim isn't one of %s.", row.Line, short(row.words()), c.these())
	case c.mixed(row, claim):
		c.list("Row %d has the ID of claim %d and the quote of another: were some columns sorted without the others? Nothing of it is taken.", row.Line, claim.No)
	default:
		return true
	}
	return false
}

// mixed reports whether a row has the words of the article of another claim.
func (c *comparing) mixed(row Row, claim export.Claim) bool {
	got := tidy(row.Quote)
	return got != "" && got != c.quote(claim) && got != c.quote(c.then[row.Claim]) && c.quotes[got]
}

func (c *comparing) quote(claim export.Claim) string { return tidy(c.sheet.Shown(claim.Anchor.Quote)) }

// words are what stands in a row, to tell it by.
func (r Row) words() string {
	for _, f := range Fields() {
		if text := tidy(r.Cells[f].Text); text != "" {
			return text
		}
	}
	return tidy(r.Quote)
}

// missing lists the claims that were sent out and have no row any more.
func (c *comparing) missing() {
	for _, id := range c.sent() {
		claim, there := c.now[id]
		if !there || len(c.seen[id]) > 0 {
			continue
		}
		name := "A claim"
		if claim.No > 0 {
			name = fmt.Sprintf("Claim %d", claim.No)
		}
		c.list("%s (“%s”) has no row in the sheet any more: nothing of it is changed or removed.", name, short(claim.Statement))
	}
}

// sent are the claims that the sheet had when it went out, in reading order. Where
// nothing tells of that, they are those that it could have.
func (c *comparing) sent() []string {
	ids := map[string]bool{}
	for id := range c.sheet.Origin.Prints {
		ids[id] = true
	}
	for _, known := range []map[string]export.Claim{c.then, c.now} {
		if len(ids) > 0 {
			break
		}
		for id := range known {
			ids[id] = true
		}
	}
	return slices.SortedFunc(maps.Keys(ids), func(a, b string) int { return c.now[a].No - c.now[b].No })
}

// numbers names numbers, which are in order: "2", "2, 3 and 4", "2–5 and 7".
func numbers(all []int) string {
	var words []string
	for i := 0; i < len(all); {
		n := 1
		for i+n < len(all) && all[i+n] == all[i]+n {
			n++
		}
		word := strconv.Itoa(all[i])
		if n > 3 {
			word += "–" + strconv.Itoa(all[i+n-1])
		} else {
			n = 1
		}
		words = append(words, word)
		i += n
	}
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
