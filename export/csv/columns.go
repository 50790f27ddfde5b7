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
	all := slices.Concat(askedColumns(), reasonColumns(), wordingColumns(), originColumns(), handColumns())
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

// askedColumns say what is asked first: what is claimed, who says so, is it true, may it be
// printed, and what is left to be found out.
func askedColumns() []column {
	return []column{
		{"No.", func(c export.Claim) string { return strconv.Itoa(c.No) }},
		{"Statement", func(c export.Claim) string { return c.Statement }},
		{"Speaker", func(c export.Claim) string { return c.Speaker }},
		{"Verdict", func(c export.Claim) string { return export.RatingWords(c.Rating) }},
		{"Editorial status", func(c export.Claim) string { return export.Words(c.Status) }},
		{"Priority", func(c export.Claim) string { return export.Words(c.Priority) }},
		{"Open question", func(c export.Claim) string { return c.OpenQuestion }},
	}
}

// reasonColumns say what the verdict rests on.
func reasonColumns() []column {
	return []column{
		{"Rationale", func(c export.Claim) string { return c.Verdict.Rationale }},
		{"Confidence", func(c export.Claim) string { return export.Words(c.Verdict.Confidence) }},
		{"Sources", sources},
		{"Primary?", primary},
		{"Best source", bestSource},
		{"Claimed value", func(c export.Claim) string { return c.ClaimedValue }},
		{"Evidence value", func(c export.Claim) string { return c.EvidenceValue }},
		{"Difference", difference},
		{"As of", func(c export.Claim) string { return string(c.Verdict.AsOf) }},
	}
}

// wordingColumns say what to print, and what to do next.
func wordingColumns() []column {
	return []column{
		{"Suggested wording", func(c export.Claim) string { return c.SuggestedWording }},
		{"Editor's note", func(c export.Claim) string { return c.EditorsNote }},
		{"Check again on", func(c export.Claim) string { return string(c.CheckAgain) }},
		{"Tags", func(c export.Claim) string { return strings.Join(c.Tags, "; ") }},
	}
}

// originColumns say where the claim stands, and where it was made.
func originColumns() []column {
	return []column{
		{"Paragraph", paragraph},
		{"Quote", func(c export.Claim) string { return c.Anchor.Quote }},
		{"Context", func(c export.Claim) string { return c.Context }},
		{"Type", types},
		{"Published by", func(c export.Claim) string { return c.PublishedBy }},
		{"Said on", func(c export.Claim) string { return string(c.SaidOn) }},
		{"Place", func(c export.Claim) string { return c.Place }},
	}
}

// handColumns say whose work it is, and what a program knows the claim by.
func handColumns() []column {
	return []column{
		{"Checked by", func(c export.Claim) string { return c.Checked.By }},
		{"Checked on", func(c export.Claim) string { return day(c.Checked) }},
		{"Reviewed by", func(c export.Claim) string { return c.Reviewed.By }},
		{"Reviewed on", func(c export.Claim) string { return day(c.Reviewed) }},
		{"Approved by", func(c export.Claim) string { return c.Approved.By }},
		{"Approved on", func(c export.Claim) string { return day(c.Approved) }},
		{"Claim ID", func(c export.Claim) string { return c.ID.String() }},
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
