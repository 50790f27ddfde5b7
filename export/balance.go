package export

import (
	"cmp"
	"slices"
	"strings"
)

// A Line of the balance says how the claims that share something came out.
type Line struct {
	By     string // what they share: All, Outlet, Speaker, Topic
	Name   string
	Claims int
	Counts []int // of each rating, as Report.Summary.Ratings lists them
}

// Balance counts r's claims by verdict: all of them, then by outlet, by
// speaker, and by topic, of which a claim may have several. In each the most
// often checked come first.
func (r Report) Balance() []Line {
	b := balance{report: r, at: map[[2]string]int{}}
	outlets := map[string]string{}
	for _, p := range r.Parts {
		outlets[p.Article.ID.String()] = p.Article.Outlet
	}
	for _, c := range r.Claims {
		b.add("All", "All claims", c)
		b.add("Outlet", cmp.Or(strings.TrimSpace(outlets[c.Article.String()]), "(no outlet)"), c)
		b.add("Speaker", cmp.Or(strings.TrimSpace(c.Speaker), "(the article itself)"), c)
		for _, tag := range c.Tags {
			b.add("Topic", tag, c)
		}
	}
	order := []string{"All", "Outlet", "Speaker", "Topic"}
	slices.SortStableFunc(b.lines, func(x, y Line) int {
		return cmp.Or(slices.Index(order, x.By)-slices.Index(order, y.By), y.Claims-x.Claims, cmp.Compare(x.Name, y.Name))
	})
	return b.lines
}

// A balance is one in the making.
type balance struct {
	report Report
	lines  []Line
	at     map[[2]string]int // where a line is, by By and Name in small letters
}

func (b *balance) add(by, name string, c Claim) {
	key := [2]string{by, strings.ToLower(name)}
	i, ok := b.at[key]
	if !ok {
		i = len(b.lines)
		b.at[key] = i
		b.lines = append(b.lines, Line{By: by, Name: name, Counts: make([]int, len(b.report.Summary.Ratings))})
	}
	b.lines[i].Claims++
	for j, count := range b.report.Summary.Ratings {
		if count.Of == c.Rating {
			b.lines[i].Counts[j]++
			return
		}
	}
}
