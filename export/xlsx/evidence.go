package xlsx

import (
	"net/url"
	"strconv"
	"strings"

	"factdesk/export"
)

// evidenceTable lays out the Evidence sheet.
func (b *book) evidenceTable() table[export.Evidence] {
	return table[export.Evidence]{sheet: evidenceSheet, columns: []column[export.Evidence]{
		{key: "claim-no", name: "Claim No.", width: 11, short: true, show: func(e export.Evidence) cell { return b.back(e.Claim, claimsSheet, e.Claim-1) }},
		{key: "statement", name: "Statement", width: 36, show: func(e export.Evidence) cell { return text(e.Statement) }},
		{key: "stance", name: "Stance", width: 11, show: func(e export.Evidence) cell { return text(export.Words(e.Stance)) }},
		{key: "source", name: "Source", width: 34, show: func(e export.Evidence) cell { return linked(e.Source.Name(), e.Source.URL) }, rank: 1},
		{key: "excerpt", name: "Excerpt", width: 46, show: func(e export.Evidence) cell { return text(e.Excerpt) }},
		{key: "locator", name: "Locator", width: 14, show: func(e export.Evidence) cell { return text(e.Locator) }},
		{key: "note", who: desk, name: "Note", width: 26, show: func(e export.Evidence) cell { return text(e.Note) }},
		{key: "archived-copy", name: "Archived copy", width: 20, show: archived, rank: 2},
		{key: "added-by", who: editors, name: "Added by", width: 14, show: func(e export.Evidence) cell { return text(e.Added.By) }},
		{key: "added-on", who: editors, name: "Added on", width: 11, show: func(e export.Evidence) cell { return day(e.Added.On) }},
	}}
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

// address shows an address, which leads there if a link can. Its type is small:
// LibreOffice doesn't break the text of a link.
func address(s string) cell {
	c := linked(s, s)
	if c.form == asLink {
		c.form = asAddress
	}
	return c
}

// sourcesTable lays out the Sources sheet.
func (b *book) sourcesTable() table[export.Source] {
	return table[export.Source]{sheet: sourcesSheet, lead: 2, columns: []column[export.Source]{
		{key: "source-id", name: "Source ID", width: 16, show: func(s export.Source) cell { return small(s.ID.String()) }},
		{key: "title", name: "Title", width: 34, show: func(s export.Source) cell { return text(s.Title) }},
		{key: "publisher", name: "Publisher", width: 20, show: func(s export.Source) cell { return text(s.Publisher) }},
		{key: "author", name: "Author", width: 16, show: func(s export.Source) cell { return text(s.Author) }},
		{key: "kind", name: "Kind", width: 11, show: func(s export.Source) cell { return text(export.Words(s.Kind)) }},
		{key: "primary", name: "Primary?", width: 10, short: true, show: unlessWithheld(func(s export.Source) cell { return yes(s.Primary) })},
		{key: "published", name: "Published", width: 11, show: func(s export.Source) cell { return date(s.Published) }},
		{key: "url", name: "URL", width: 44, show: func(s export.Source) cell { return address(s.URL) }, rank: 1},
		{key: "archived-url", name: "Archived URL", width: 34, show: func(s export.Source) cell { return address(s.ArchivedURL) }, rank: 2},
		{key: "accessed", name: "Accessed", width: 11, show: func(s export.Source) cell { return date(s.Accessed) }},
		{key: "snapshot-sha-256", name: "Snapshot SHA-256", width: 20, show: func(s export.Source) cell { return small(s.Snapshot.SHA256) }},
		{key: "reliability-note", who: desk, name: "Reliability note", width: 26, show: func(s export.Source) cell { return text(s.Reliability) }},
		{key: "used-in-claims", name: "Used in claims", width: 13, show: b.used},
		{key: "withheld-for-safety", name: "Withheld for safety", width: 12, short: true, show: func(s export.Source) cell { return yes(s.Withheld) }},
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

// used leads to the first claim that uses s.
func (b *book) used(s export.Source) cell {
	c := text(numbers(s.Used))
	if len(s.Used) > 0 {
		c.form, c.place = asLink, b.place(claimsSheet, s.Used[0]-1)
	}
	return c
}
