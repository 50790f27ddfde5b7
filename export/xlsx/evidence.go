package xlsx

import (
	"net/url"
	"strconv"
	"strings"

	"factdesk/export"
)

// evidenceTable lays out the Evidence sheet.
func evidenceTable() table[export.Evidence] {
	return table[export.Evidence]{sheet: evidenceSheet, pages: 1, columns: []column[export.Evidence]{
		{name: "Claim No.", width: 9, show: backToClaim},
		{name: "Statement", width: 36, show: func(e export.Evidence) cell { return text(e.Statement) }},
		{name: "Stance", width: 11, show: func(e export.Evidence) cell { return text(export.Words(e.Stance)) }},
		{name: "Source", width: 30, show: func(e export.Evidence) cell { return linked(e.Source.Name(), e.Source.URL) }},
		{name: "Excerpt", width: 46, show: func(e export.Evidence) cell { return text(e.Excerpt) }},
		{name: "Locator", width: 14, show: func(e export.Evidence) cell { return text(e.Locator) }},
		{name: "Note", width: 26, show: func(e export.Evidence) cell { return text(e.Note) }},
		{name: "Archived copy", width: 20, show: archived},
		{name: "Added by", width: 14, show: func(e export.Evidence) cell { return text(e.Added.By) }},
		{name: "Added on", width: 11, show: func(e export.Evidence) cell { return day(e.Added.On) }},
	}}
}

// backToClaim leads to the claim's row, as long as nobody has sorted the sheet.
func backToClaim(e export.Evidence) cell {
	return cell{value: e.Claim, form: asBack, place: claimsSheet + "!A" + strconv.Itoa(e.Claim+1)}
}

// archived leads to the archived copy, whose address the Sources sheet has in
// full.
func archived(e export.Evidence) cell {
	to := linkable(e.Source.ArchivedURL)
	u, err := url.Parse(to)
	if to == "" || err != nil {
		return text(e.Source.ArchivedURL)
	}
	return linked(u.Host, to)
}

// address shows an address, which leads there if a link can.
func address(s string) cell { return linked(s, s) }

// sourcesTable lays out the Sources sheet.
func sourcesTable() table[export.Source] {
	return table[export.Source]{sheet: sourcesSheet, pages: 1, columns: []column[export.Source]{
		{name: "Source ID", width: 13, show: func(s export.Source) cell { return small(s.ID.String()) }},
		{name: "Title", width: 34, show: func(s export.Source) cell { return text(s.Title) }},
		{name: "Publisher", width: 20, show: func(s export.Source) cell { return text(s.Publisher) }},
		{name: "Author", width: 16, show: func(s export.Source) cell { return text(s.Author) }},
		{name: "Kind", width: 11, show: func(s export.Source) cell { return text(export.Words(s.Kind)) }},
		{name: "Primary?", width: 10, show: unlessWithheld(func(s export.Source) cell { return yes(s.Primary) })},
		{name: "Published", width: 11, show: func(s export.Source) cell { return date(s.Published) }},
		{name: "URL", width: 38, show: func(s export.Source) cell { return address(s.URL) }},
		{name: "Archived URL", width: 34, show: func(s export.Source) cell { return address(s.ArchivedURL) }},
		{name: "Accessed", width: 11, show: func(s export.Source) cell { return date(s.Accessed) }},
		{name: "Snapshot SHA-256", width: 20, show: func(s export.Source) cell { return small(s.Snapshot.SHA256) }},
		{name: "Reliability note", width: 26, show: func(s export.Source) cell { return text(s.Reliability) }},
		{name: "Used in claims", width: 13, show: func(s export.Source) cell { return text(numbers(s.Used)) }},
		{name: "Withheld for safety", width: 12, show: func(s export.Source) cell { return yes(s.Withheld) }},
	}}
}

// unlessWithheld says nothing about a source that is withheld.
func unlessWithheld(show func(export.Source) cell) func(export.Source) cell {
	return func(s export.Source) cell {
		if s.Withheld {
			return cell{}
		}
		return show(s)
	}
}

func numbers(all []int) string {
	words := make([]string, len(all))
	for i, n := range all {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, ", ")
}
