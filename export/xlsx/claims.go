package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"factdesk/claims"
	"factdesk/export"
)

// claimsTable lays out the Claims sheet.
func claimsTable(r export.Report) table[export.Claim] {
	l := listsOf(r)
	columns := claimColumns()
	columns = append(columns, workColumns(l)...)
	columns = append(columns, findingColumns()...)
	columns = append(columns, outcomeColumns(l)...)
	// On fewer pages nobody could read it.
	return table[export.Claim]{sheet: claimsSheet, columns: columns, pages: 3}
}

type claimColumn = column[export.Claim]

// claimColumns say which claim it is, and whose.
func claimColumns() []claimColumn {
	return []claimColumn{
		{name: "No.", width: 6, show: func(c export.Claim) cell { return number(c.No) }},
		{name: "Claim ID", width: 13, show: func(c export.Claim) cell { return small(c.ID.String()) }},
		{name: "Paragraph", width: 11, show: paragraph},
		{name: "Quote", width: 34, show: func(c export.Claim) cell { return text(c.Anchor.Quote) }},
		{name: "Context", width: 40, show: inContext},
		{
			name: "Statement", width: 36, show: func(c export.Claim) cell { return text(c.Statement) },
			edit: "The claim in words that stand alone.",
		},
		{
			name: "Speaker", width: 15, show: func(c export.Claim) cell { return text(c.Speaker) },
			edit: "Who said it. Empty is the article itself.",
		},
		{name: "Published by", width: 14, show: func(c export.Claim) cell { return text(c.PublishedBy) }},
		{name: "Said on", width: 11, show: func(c export.Claim) cell { return date(c.SaidOn) }},
		{name: "Place", width: 12, show: func(c export.Claim) cell { return text(c.Place) }},
		{name: "Type", width: 12, show: func(c export.Claim) cell { return text(types(c.Types)) }},
	}
}

// workColumns say how urgent it is and what came out.
func workColumns(l lists) []claimColumn {
	return []claimColumn{
		{
			name: "Tags", width: 14, show: func(c export.Claim) cell { return text(c.Editable().Tags) },
			edit: "Several are divided by a semicolon.",
		},
		{
			name: "Priority", width: 10, show: func(c export.Claim) cell { return text(c.Editable().Priority) },
			edit: "How soon it wants checking.", list: l.priorities,
		},
		{
			name: "Verdict", width: 17, show: verdict,
			edit: "A rating of the scale that is explained on the Summary sheet.", list: l.verdicts,
		},
		{name: "Confidence", width: 12, show: func(c export.Claim) cell { return text(export.Words(c.Verdict.Confidence)) }},
		{
			name: "Rationale", width: 44, show: func(c export.Claim) cell { return text(c.Verdict.Rationale) },
			edit: "Why this verdict, in words that can be printed.",
		},
		{name: "As of", width: 11, show: func(c export.Claim) cell { return date(c.Verdict.AsOf) }},
		{
			name: "Check again on", width: 11, show: func(c export.Claim) cell { return date(c.CheckAgain) },
			edit: "A date, such as 2026-02-18.", date: true,
		},
	}
}

// findingColumns say what was found.
func findingColumns() []claimColumn {
	return []claimColumn{
		{name: "Claimed value", width: 11, show: func(c export.Claim) cell { return quantity(c.ClaimedValue) }},
		{name: "Evidence value", width: 11, show: func(c export.Claim) cell { return quantity(c.EvidenceValue) }},
		{name: "Difference", width: 12, show: func(c export.Claim) cell { return difference(c.ClaimedValue, c.EvidenceValue) }},
		{name: "Best source", width: 26, show: bestSource},
		{name: "Sources", width: 10, show: func(c export.Claim) cell { return number(sources(c)) }},
		{name: "Primary?", width: 10, show: primary},
	}
}

// outcomeColumns say what to print, and who stands for it.
func outcomeColumns(l lists) []claimColumn {
	return []claimColumn{
		{
			name: "Suggested wording", width: 28, show: func(c export.Claim) cell { return text(c.SuggestedWording) },
			edit: "What the article could say instead.",
		},
		{
			name: "Editorial status", width: 14, show: func(c export.Claim) cell { return text(c.Editable().Status) },
			edit: "May it be printed?", list: l.statuses,
		},
		{name: "Checked by", width: 14, show: func(c export.Claim) cell { return text(c.Checked.By) }},
		{name: "Checked on", width: 11, show: func(c export.Claim) cell { return day(c.Checked.On) }},
		{name: "Reviewed by", width: 14, show: func(c export.Claim) cell { return text(c.Reviewed.By) }},
		{name: "Reviewed on", width: 11, show: func(c export.Claim) cell { return day(c.Reviewed.On) }},
		{name: "Approved by", width: 14, show: func(c export.Claim) cell { return text(c.Approved.By) }},
		{name: "Approved on", width: 11, show: func(c export.Claim) cell { return day(c.Approved.On) }},
		{
			name: "Editor's note", width: 24, show: func(c export.Claim) cell { return text(c.EditorsNote) },
			edit: "What the desk should know.",
		},
		{name: "Open question", width: 24, show: func(c export.Claim) cell { return text(c.OpenQuestion) }},
	}
}

func paragraph(c export.Claim) cell {
	if c.Paragraph == 0 {
		return text("not in this version")
	}
	return number(c.Paragraph)
}

// inContext shows the sentences around with the quote in bold.
func inContext(c export.Claim) cell {
	end := c.At + len(c.Anchor.Quote)
	if len(c.Context) > maxText || end > len(c.Context) || c.Context == c.Anchor.Quote || c.Anchor.Quote == "" {
		return text(c.Context)
	}
	font := func(bold bool) *excelize.Font {
		return &excelize.Font{Family: typeface, Size: 10, Color: ink, Bold: bold}
	}
	var runs []excelize.RichTextRun
	for i, part := range []string{c.Context[:c.At], c.Context[c.At:end], c.Context[end:]} {
		if part != "" {
			runs = append(runs, excelize.RichTextRun{Text: clean(part), Font: font(i == 1)})
		}
	}
	return cell{value: runs}
}

// joined returns the words of runs.
func joined(runs []excelize.RichTextRun) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

func types(all []claims.ClaimType) string {
	words := make([]string, len(all))
	for i, t := range all {
		words[i] = export.Words(t)
	}
	return strings.Join(words, ", ")
}

func verdict(c export.Claim) cell {
	return cell{value: export.RatingWords(c.Rating), form: asVerdict, tone: c.Rating.Tone}
}

func bestSource(c export.Claim) cell {
	if c.Best == nil {
		return cell{}
	}
	return linked(c.Best.Name(), c.Best.URL)
}

// sources counts the sources of c, however often it uses each.
func sources(c export.Claim) int {
	seen := map[*export.Source]bool{}
	for _, e := range c.Evidence {
		seen[e.Source] = true
	}
	return len(seen)
}

// primary says whether a claim has a primary source; where it has none at all,
// the question doesn't arise.
func primary(c export.Claim) cell {
	if len(c.Evidence) == 0 {
		return cell{}
	}
	return yes(c.Primary)
}
