package csv

import (
	"slices"
	"strconv"
	"strings"

	"factdesk/claims"
	"factdesk/export"
)

// A column says what one cell of each line shows.
type column struct {
	name string
	show func(export.Claim) string
}

// columns lists those that a report for p has.
func columns(p export.Profile) []column {
	all := claimColumns()
	all = append(all, workColumns()...)
	all = append(all, findingColumns()...)
	all = append(all, outcomeColumns()...)
	if p == export.Public {
		all = slices.DeleteFunc(all, func(c column) bool { return slices.Contains(atWork(), c.name) })
	}
	return all
}

// atWork names the columns that a report for the public leaves out.
func atWork() []string {
	return []string{
		"Tags", "Priority", "Check again on", "Editorial status", "Reviewed by", "Reviewed on", "Editor's note", "Open question",
	}
}

// claimColumns say which claim it is, and whose.
func claimColumns() []column {
	return []column{
		{"No.", func(c export.Claim) string { return strconv.Itoa(c.No) }},
		{"Claim ID", func(c export.Claim) string { return c.ID.String() }},
		{"Paragraph", paragraph},
		{"Quote", func(c export.Claim) string { return c.Anchor.Quote }},
		{"Context", func(c export.Claim) string { return c.Context }},
		{"Statement", func(c export.Claim) string { return c.Statement }},
		{"Speaker", func(c export.Claim) string { return c.Speaker }},
		{"Published by", func(c export.Claim) string { return c.PublishedBy }},
		{"Said on", func(c export.Claim) string { return string(c.SaidOn) }},
		{"Place", func(c export.Claim) string { return c.Place }},
		{"Type", types},
	}
}

// workColumns say how urgent it is and what came out.
func workColumns() []column {
	return []column{
		{"Tags", func(c export.Claim) string { return strings.Join(c.Tags, "; ") }},
		{"Priority", func(c export.Claim) string { return export.Words(c.Priority) }},
		{"Verdict", func(c export.Claim) string { return export.RatingWords(c.Rating) }},
		{"Confidence", func(c export.Claim) string { return export.Words(c.Verdict.Confidence) }},
		{"Rationale", func(c export.Claim) string { return c.Verdict.Rationale }},
		{"As of", func(c export.Claim) string { return string(c.Verdict.AsOf) }},
		{"Check again on", func(c export.Claim) string { return string(c.CheckAgain) }},
	}
}

// findingColumns say what was found.
func findingColumns() []column {
	return []column{
		{"Claimed value", func(c export.Claim) string { return c.ClaimedValue }},
		{"Evidence value", func(c export.Claim) string { return c.EvidenceValue }},
		{"Difference", difference},
		{"Best source", bestSource},
		{"Sources", sources},
		{"Primary?", primary},
	}
}

// outcomeColumns say what to print, and who stands for it.
func outcomeColumns() []column {
	return []column{
		{"Suggested wording", func(c export.Claim) string { return c.SuggestedWording }},
		{"Editorial status", func(c export.Claim) string { return export.Words(c.Status) }},
		{"Checked by", func(c export.Claim) string { return c.Checked.By }},
		{"Checked on", func(c export.Claim) string { return day(c.Checked) }},
		{"Reviewed by", func(c export.Claim) string { return c.Reviewed.By }},
		{"Reviewed on", func(c export.Claim) string { return day(c.Reviewed) }},
		{"Approved by", func(c export.Claim) string { return c.Approved.By }},
		{"Approved on", func(c export.Claim) string { return day(c.Approved) }},
		{"Editor's note", func(c export.Claim) string { return c.EditorsNote }},
		{"Open question", func(c export.Claim) string { return c.OpenQuestion }},
	}
}

func paragraph(c export.Claim) string {
	if c.Paragraph == 0 {
		return "not in this version"
	}
	return strconv.Itoa(c.Paragraph)
}

func types(c export.Claim) string {
	words := make([]string, len(c.Types))
	for i, t := range c.Types {
		words[i] = export.Words(t)
	}
	return strings.Join(words, ", ")
}

// difference shows how much more is claimed than was found; of percentages, in
// percentage points.
func difference(c export.Claim) string {
	d, ok := export.Difference(c.ClaimedValue, c.EvidenceValue)
	if !ok {
		return ""
	}
	return strconv.FormatFloat(d.N, 'f', -1, 64)
}

// bestSource names the source that speaks loudest, and where it is.
func bestSource(c export.Claim) string {
	if c.Best == nil {
		return ""
	}
	if name, address := c.Best.Name(), export.Link(c.Best.URL); address != "" && name != address {
		return name + " <" + address + ">"
	}
	return c.Best.Name()
}

// sources counts the sources of c, however often it uses each.
func sources(c export.Claim) string {
	seen := map[*export.Source]bool{}
	for _, e := range c.Evidence {
		seen[e.Source] = true
	}
	return strconv.Itoa(len(seen))
}

func primary(c export.Claim) string {
	switch {
	case len(c.Evidence) == 0:
		return ""
	case c.Primary:
		return "Yes"
	}
	return "No"
}

func day(m export.Mark) string {
	if m.On.IsZero() {
		return ""
	}
	return string(claims.DateOf(m.On))
}
