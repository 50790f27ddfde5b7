package main

import (
	"path/filepath"
	"slices"
	"strings"

	"factdesk/claims/anchor"
	"factdesk/claims/attribution"
)

// A spoken is a direct quotation of the gold, with who says it.
type spoken struct {
	Page     string   `json:"page"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Speaker  string   `json:"speaker"`
	Accept   []string `json:"accept"`
	Optional bool     `json:"optional"`
}

func (q spoken) span() anchor.Span { return anchor.Span{Start: q.Start, End: q.End} }

// names reports whether name is a form of who says q.
func (q spoken) names(name string) bool {
	name = plainName(name)
	for _, form := range append([]string{q.Speaker}, q.Accept...) {
		if name == plainName(form) {
			return true
		}
	}
	return q.Speaker != "" && strings.Contains(" "+name+" ", " "+plainName(q.Speaker)+" ")
}

// quotations are how many direct quotations there are, how many were found, and
// how many speakers are right.
type quotations struct{ all, found, right int }

// measureQuotations asks for the speakers of direct quotations.
func measureQuotations(data string) ([]row, error) {
	q, err := scoreQuotations(data)
	if err != nil {
		return nil, err
	}
	return []row{
		{"attribution", "10 held-back pages", "speakers right %", percent(q.right, q.all), 85, "bar"},
		{"attribution", "10 held-back pages", "quotations found %", percent(q.found, q.all), 0, ""},
		{"attribution", "10 held-back pages", "speakers right of those found %", percent(q.right, q.found), 0, ""},
	}, nil
}

// scoreQuotations holds the speakers of direct quotations against the gold.
func scoreQuotations(data string) (q quotations, err error) {
	gold, err := readLines[spoken](filepath.Join(goldDir, "quotes.jsonl"))
	if err != nil {
		return q, err
	}
	texts, err := pages(data)
	if err != nil {
		return q, err
	}
	byPage := map[string][]spoken{}
	for _, g := range gold {
		byPage[g.Page] = append(byPage[g.Page], g)
	}
	for page, all := range byPage {
		q.add(all, attribution.Read(texts[page], ""), texts[page])
	}
	return q, nil
}

// add counts the quotations of one page.
func (q *quotations) add(gold []spoken, r *attribution.Reading, text string) {
	var spans, found []anchor.Span
	var names []string
	for _, g := range gold {
		spans = append(spans, g.span())
	}
	for span, a := range r.Quotations() {
		found = append(found, bare(text, span))
		names = append(names, a.Full())
	}
	of := pairs(spans, found, func(g, f anchor.Span, common int) bool { return 2*common >= max(g.Len(), f.Len()) })
	for i, g := range gold {
		if g.Optional {
			continue
		}
		q.all++
		if of[i] < 0 {
			if g.Speaker == "" || slices.Contains(g.Accept, "") {
				q.right++
			}
			continue
		}
		q.found++
		if g.names(names[of[i]]) {
			q.right++
		}
	}
}

// bare is a quotation without its marks.
func bare(text string, s anchor.Span) anchor.Span {
	words := text[s.Start:s.End]
	marks := "\"“”„«»‘’' \n"
	s.Start += len(words) - len(strings.TrimLeft(words, marks))
	s.End -= len(words) - len(strings.TrimRight(words, marks))
	return s
}
