package exporttest

import (
	"fmt"
	"strings"

	"factdesk/claims"
)

// Large returns a desk with n claims and three pieces of evidence for each, from
// n sources.
func Large(n int) *Desk {
	var body strings.Builder
	for i := range n {
		fmt.Fprintf(&body, "Ward %d of the town had %d inhabitants at the last count, said the register office. ", i, 1000+i*7)
		fmt.Fprintf(&body, "They paid more for water than anyone else in the region, and for longer.\n")
	}
	b := begin("A town in figures", body.String())
	sources := make([]claims.Source, n)
	for i := range sources {
		s := source(fmt.Sprintf("Register of ward %d", i), fmt.Sprintf("Office %d", i%40), fmt.Sprintf("https://register.example.org/wards/%d?year=2025", i))
		s.ArchivedURL = fmt.Sprintf("https://archive.example.org/20260218/register/%d", i)
		sources[i] = s
		b.Add(s)
	}
	from := 0
	for i := range n {
		c := claims.Claim{
			ID: claims.NewID[claims.Claim](), Article: b.article.ID, Version: b.version.ID,
			Statement: fmt.Sprintf("At the last count ward %d had %d inhabitants, more than any ward beside it.", i, 1000+i*7),
			Speaker:   "Register office", SaidOn: "2026-02-17", Tags: []string{"people", fmt.Sprintf("ward %d", i)},
			Types: []claims.ClaimType{claims.Numerical}, Priority: claims.Medium, Status: claims.Statuses()[i%6],
			ClaimedValue: fmt.Sprint(1000 + i*7), EvidenceValue: fmt.Sprint(990 + i*7),
		}
		end := from + strings.Index(b.version.Text[from:], " inhabitants")
		c.Anchor = b.anchor(from, end)
		from += strings.IndexByte(b.version.Text[from:], '\n') + 1
		b.Add(c, b.verdict(c, i%9, "The register of the year before says otherwise, and the office couldn't explain the difference when it was asked. The count of the year after will tell."))
		for j := range 3 {
			b.Add(b.evidence(c, sources[(i+j)%n], claims.Stances()[j], "Inhabitants of the ward, all ages, on the first of January, without visitors."))
		}
	}
	return &b.Desk
}
