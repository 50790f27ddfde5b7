package export

import "slices"

// keep returns the report of those claims of r that wanted holds for, with Nos
// of their own. Its Summary is still that of r.
func (r Report) keep(wanted func(Claim) bool) Report {
	r = r.copied()
	numbers := map[int]int{}
	var kept []Claim
	for _, c := range r.Claims {
		if wanted(c) {
			numbers[c.No] = len(kept) + 1
			kept = append(kept, c)
		}
	}
	r.Claims = kept
	r.renumber(numbers)
	return r
}

// renumber gives everything in r the claims' new Nos, and drops what is about
// claims that have none.
func (r *Report) renumber(numbers map[int]int) {
	r.eachSource(func(s *Source) { s.Used = nil })
	for i := range r.Claims {
		c := &r.Claims[i]
		c.No = numbers[c.No]
		for j := range c.Evidence {
			e := &c.Evidence[j]
			e.Claim = c.No
			if !slices.Contains(e.Source.Used, c.No) {
				e.Source.Used = append(e.Source.Used, c.No)
			}
		}
	}
	r.collect()
	r.Paragraphs = slices.Clone(r.Paragraphs)
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		var spots []Spot
		for _, s := range p.Spots {
			if n, ok := numbers[s.Claim]; ok {
				s.Claim = n
				spots = append(spots, s)
			}
		}
		p.Spots = spots
	}
	var history []Event
	for _, e := range r.History {
		if n, ok := numbers[e.Claim]; ok {
			e.Claim = n
			history = append(history, e)
		}
	}
	r.History = history
}

// recount counts r's claims again, as a whole and in each part. What it takes
// the text to count stays.
func (r *Report) recount() {
	parts := make([]Part, len(r.Parts))
	for i, p := range r.Parts {
		var own []Claim
		for _, c := range r.Claims {
			if c.Article == p.Article.ID {
				own = append(own, c)
			}
		}
		p.Summary = withTexts(count(r.Scales, own), p.Summary)
		parts[i] = p
	}
	r.Parts = parts
	r.Summary = withTexts(count(r.Scales, r.Claims), r.Summary)
	if r.Profile == Public {
		r.public()
	}
}

// withTexts returns s with what other counts of the texts.
func withTexts(s, other Summary) Summary {
	s.Sentences, s.Unaccounted = other.Sentences, other.Unaccounted
	return s
}
