package xlsx

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/export"
)

// claimsTable lays out the Claims sheet: first what an editor asks, then why, what
// to print, where it stands, and whose work it is.
func (b *book) claimsTable() table[export.Claim] {
	l := listsOf(b.report)
	columns := b.askedColumns(l)
	columns = append(columns, b.reasonColumns()...)
	columns = append(columns, wordingColumns()...)
	columns = append(columns, b.originColumns()...)
	columns = append(columns, handColumns()...)
	return table[export.Claim]{sheet: claimsSheet, columns: b.named(columns), lead: 2}
}

// named puts the article's title behind the statement, where there are several.
func (b *book) named(columns []claimColumn) []claimColumn {
	if len(b.report.Parts) == 1 {
		return columns
	}
	return slices.Insert(columns, 2, claimColumn{
		key: "article", name: "Article", width: 22, show: func(c export.Claim) cell { return text(b.index.titles[c.Article]) },
	})
}

type claimColumn = column[export.Claim]

// askedColumns answer what is asked first: what is claimed, who says so, is it
// true, may it be printed, and what is left to be found out.
func (b *book) askedColumns(l lists) []claimColumn {
	return []claimColumn{
		{key: "no", name: "No.", width: 6, short: true, show: func(c export.Claim) cell { return number(c.No) }},
		{
			key: "statement", name: "Statement", width: 36, show: func(c export.Claim) cell { return text(c.Statement) },
			edit: "The claim in words that stand alone.",
		},
		{
			key: "speaker", name: "Speaker", width: 15, show: func(c export.Claim) cell { return text(c.Speaker) },
			edit: "Who said it. Empty is the article itself.",
		},
		{
			key: "verdict", name: "Verdict", width: 17, show: verdict,
			edit: "A rating of the scale that is explained on the Summary sheet.", list: l.verdicts, tones: l.ratings,
		},
		{
			key: "editorial-status", who: editors, name: "Editorial status", width: 14, show: func(c export.Claim) cell { return text(c.Editable().Status) },
			edit: "May it be printed?", list: l.statuses, tones: standing(),
		},
		{
			key: "priority", who: editors, name: "Priority", width: 10, show: func(c export.Claim) cell { return text(c.Editable().Priority) },
			edit: "How soon it wants checking.", list: l.priorities, tones: urgent(),
		},
		{key: "open-question", who: editors, name: "Open question", width: 24, show: func(c export.Claim) cell { return text(c.OpenQuestion) }},
	}
}

// reasonColumns say what the verdict rests on.
func (b *book) reasonColumns() []claimColumn {
	return []claimColumn{
		{
			key: "rationale", name: "Rationale", width: 44, show: func(c export.Claim) cell { return text(c.Verdict.Rationale) },
			edit: "Why this verdict, in words that can be printed.",
		},
		{key: "confidence", name: "Confidence", width: 12, show: func(c export.Claim) cell { return text(export.Words(c.Verdict.Confidence)) }},
		{key: "sources", name: "Sources", width: 10, short: true, show: b.sources, rank: 1},
		{key: "primary", name: "Primary?", width: 10, short: true, show: primary},
		{key: "best-source", name: "Best source", width: 30, show: bestSource},
		{key: "claimed-value", name: "Claimed value", width: 12, show: func(c export.Claim) cell { return quantity(c.ClaimedValue) }},
		{key: "evidence-value", name: "Evidence value", width: 13, show: func(c export.Claim) cell { return quantity(c.EvidenceValue) }},
		{key: "difference", name: "Difference", width: 12, show: func(c export.Claim) cell { return difference(c.ClaimedValue, c.EvidenceValue) }},
		{key: "as-of", name: "As of", width: 11, show: func(c export.Claim) cell { return date(c.Verdict.AsOf) }},
	}
}

// wordingColumns say what to print, and what to do next.
func wordingColumns() []claimColumn {
	return []claimColumn{
		{
			key: "suggested-wording", name: "Suggested wording", width: 28, show: func(c export.Claim) cell { return text(c.SuggestedWording) },
			edit: "What the article could say instead.",
		},
		{
			key: "editors-note", who: editors, name: "Editor's note", width: 24, show: func(c export.Claim) cell { return text(c.EditorsNote) },
			edit: "What the desk should know.",
		},
		{
			key: "check-again-on", who: editors, name: "Check again on", width: 13, show: func(c export.Claim) cell { return date(c.CheckAgain) },
			edit: "A date, such as 2026-02-18.", date: true,
		},
		{
			key: "tags", who: editors, name: "Tags", width: 14, show: func(c export.Claim) cell { return text(c.Editable().Tags) },
			edit: "Several are divided by a semicolon.",
		},
	}
}

// originColumns say where the claim stands, and where it was made.
func (b *book) originColumns() []claimColumn {
	return []claimColumn{
		{key: "paragraph", name: "Paragraph", width: 12, short: true, show: b.paragraph, rank: 2},
		{key: "quote", name: "Quote", width: 34, show: func(c export.Claim) cell { return text(c.Anchor.Quote) }},
		{key: "context", name: "Context", width: 40, show: inContext},
		{key: "type", name: "Type", width: 12, show: func(c export.Claim) cell { return text(types(c.Types)) }},
		{key: "published-by", name: "Published by", width: 14, show: func(c export.Claim) cell { return text(c.PublishedBy) }},
		{key: "said-on", name: "Said on", width: 11, show: func(c export.Claim) cell { return date(c.SaidOn) }},
		{key: "place", name: "Place", width: 12, show: func(c export.Claim) cell { return text(c.Place) }},
	}
}

// handColumns say whose work it is, and what a program knows the claim by.
func handColumns() []claimColumn {
	return []claimColumn{
		{key: "checked-by", name: "Checked by", width: 14, show: func(c export.Claim) cell { return text(c.Checked.By) }},
		{key: "checked-on", name: "Checked on", width: 13, show: func(c export.Claim) cell { return day(c.Checked.On) }},
		{key: "reviewed-by", who: editors, name: "Reviewed by", width: 14, show: func(c export.Claim) cell { return text(c.Reviewed.By) }},
		{key: "reviewed-on", who: editors, name: "Reviewed on", width: 13, show: func(c export.Claim) cell { return day(c.Reviewed.On) }},
		{key: "approved-by", name: "Approved by", width: 14, show: func(c export.Claim) cell { return text(c.Approved.By) }},
		{key: "approved-on", name: "Approved on", width: 13, show: func(c export.Claim) cell { return day(c.Approved.On) }},
		{key: "claim-id", name: "Claim ID", width: 16, show: func(c export.Claim) cell { return small(c.ID.String()) }},
	}
}

func (b *book) paragraph(c export.Claim) cell {
	if c.Paragraph == 0 {
		return cell{value: "not in this version", form: asCentred}
	}
	return b.back(c.Paragraph, articleSheet, b.index.paragraph[place{c.Article, c.Paragraph}])
}

// inContext shows the sentences around with the quote in bold.
func inContext(c export.Claim) cell {
	end := c.At + len(c.Anchor.Quote)
	if len(c.Context) > maxText || end > len(c.Context) || c.Context == c.Anchor.Quote || c.Anchor.Quote == "" {
		return text(c.Context)
	}
	runs := make([]run, 0, 3)
	for i, part := range []string{c.Context[:c.At], c.Context[c.At:end], c.Context[end:]} {
		if part != "" {
			runs = append(runs, run{clean(part), face{bold: i == 1, size: 10, colour: ink}})
		}
	}
	return cell{value: runs}
}

// joined returns the words of runs.
func joined(runs []run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.text)
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

// sources leads from how many there are to the first use of one.
func (b *book) sources(c export.Claim) cell {
	n := sources(c)
	if n == 0 {
		return number(0)
	}
	return b.back(n, evidenceSheet, b.index.evidence[c.No])
}

// primary says whether a claim has a primary source; where it has none at all,
// the question doesn't arise.
func primary(c export.Claim) cell {
	if len(c.Evidence) == 0 {
		return cell{}
	}
	return yes(c.Primary)
}
