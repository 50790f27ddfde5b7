package export

import (
	"slices"
	"time"

	"factdesk/claims"
)

// row gathers all that was found about c.
func (r *records) row(no int, c claims.Claim, where places) Claim {
	row := Claim{No: no, Claim: c, Rating: NoVerdict(), Reviews: r.reviews[c.ID]}
	row.Context, row.At = c.Anchor.Prefix+c.Anchor.Quote+c.Anchor.Suffix, len(c.Anchor.Prefix)
	if r.elsewhere(c) == 0 {
		s := where.around(c.Anchor.Span)
		row.Context, row.At = where.text[s.Start:s.End], c.Anchor.Start-s.Start
		row.Paragraph = where.paragraph(c.Anchor.Start)
	}
	r.judge(&row)
	r.support(&row)
	return row
}

// judge puts in row what was decided, and by whom.
func (r *records) judge(row *Claim) {
	v := r.verdicts[row.ID]
	row.Verdict = v
	if v.Decided() {
		row.Checked = r.mark(v.By, v.At)
		if rating, ok := r.scales[v.Scale].Rating(v.Rating); ok {
			row.Rating = rating
		} else {
			row.Rating = claims.Rating{Label: "A rating that its scale no longer has", Glyph: "?"}
		}
	}
	slices.SortStableFunc(row.Reviews, func(a, b claims.Review) int { return a.At.Compare(b.At) })
	for _, review := range row.Reviews {
		row.Reviewed = r.mark(review.By, review.At)
		row.Approved = Mark{}
		// An approval is of the verdict that the reviewer saw, not of a later one.
		if review.Decision == claims.Approve && v.Decided() && !review.At.Before(v.At) {
			row.Approved = row.Reviewed
		}
	}
}

// support puts in row what speaks for and against it.
func (r *records) support(row *Claim) {
	row.Evidence = make([]Evidence, 0, len(r.evidence[row.ID]))
	for _, e := range r.evidence[row.ID] {
		s := r.sources[e.Source]
		if !slices.Contains(s.Used, row.No) {
			s.Used = append(s.Used, row.No)
		}
		row.Primary = row.Primary || s.Primary
		row.Evidence = append(row.Evidence, Evidence{
			Claim: row.No, Statement: row.Statement, Evidence: e, Source: s, Added: r.mark(e.By, e.At),
			Changed: changed(r.captures[e.Source], e.At),
		})
	}
	row.Independent = independent(row.Evidence)
	row.Best = best(row.Evidence)
}

// unknown stands for a person who is on the desk no more.
const unknown = "someone the desk doesn't know"

// mark says that someone did something then.
func (r *records) mark(by claims.PersonID, on time.Time) Mark {
	name := r.people[by].Name
	if name == "" {
		name = unknown
	}
	return Mark{By: name, On: on}
}

// named returns the people who did something for the article.
func (r *records) named() map[claims.PersonID]claims.Person {
	named := map[claims.PersonID]claims.Person{}
	add := func(id claims.PersonID) {
		if p, ok := r.people[id]; ok {
			named[id] = p
		}
	}
	for _, c := range r.claims {
		add(r.verdicts[c.ID].By)
		for _, e := range r.evidence[c.ID] {
			add(e.By)
		}
		for _, review := range r.reviews[c.ID] {
			add(review.By)
		}
	}
	for _, s := range r.aside {
		add(s.By)
	}
	return named
}
