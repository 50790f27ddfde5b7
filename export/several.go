package export

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"factdesk/claims"
)

// GatherAll returns one report of several articles as from has them, which is
// what they were at now. Of an article without a text it says nothing. It
// reports the errors of from, and ErrNoVersion where no article has a text.
func GatherAll(ctx context.Context, from Reader, articles []claims.ArticleID, now time.Time) (Report, error) {
	var all []Report
	for _, id := range articles {
		r, err := Gather(ctx, from, id, now)
		if errors.Is(err, ErrNoVersion) {
			continue
		}
		if err != nil {
			return Report{}, err
		}
		all = append(all, r)
	}
	switch len(all) {
	case 0:
		return Report{}, fmt.Errorf("gather the report: %w", ErrNoVersion)
	case 1:
		return all[0], nil
	}
	return together(all), nil
}

// together makes one report of all, which were gathered at one moment.
func together(all []Report) Report {
	r := Report{ID: all[0].ID, Desk: all[0].Desk, At: all[0].At, Profile: all[0].Profile, People: map[claims.PersonID]claims.Person{}}
	for _, one := range all {
		numbers := map[int]int{}
		for _, c := range one.Claims {
			numbers[c.No] = len(r.Claims) + c.No
		}
		one = one.copied()
		one.renumber(numbers)
		maps.Copy(r.People, one.People)
		r.Claims = append(r.Claims, one.Claims...)
		r.Paragraphs = append(r.Paragraphs, one.Paragraphs...)
		r.Parts = append(r.Parts, one.Parts...)
		r.Summary.Sentences += one.Summary.Sentences
		r.Summary.Unaccounted += one.Summary.Unaccounted
		r.addScales(one.Scales)
		r.hides = append(r.hides, one.hides...)
	}
	r.shareSources()
	for _, hide := range r.hides { // what one article withholds, another mustn't tell
		r.clean(hide)
	}
	r.Summary = withTexts(count(r.Scales, r.Claims), r.Summary)
	r.collect()
	return r
}

// addScales adds those of scales that r hasn't yet.
func (r *Report) addScales(scales []claims.Scale) {
	for _, s := range scales {
		if !slices.ContainsFunc(r.Scales, func(o claims.Scale) bool { return o.ID == s.ID }) {
			r.Scales = append(r.Scales, s)
		}
	}
}

// shareSources makes one source of those that are the same. Withheld ones have
// nothing left to know them by.
func (r *Report) shareSources() {
	by := map[claims.SourceID]*Source{}
	for i := range r.Claims {
		c := &r.Claims[i]
		for j := range c.Evidence {
			s := c.Evidence[j].Source
			first := by[s.ID]
			switch {
			case s.ID.IsZero() || first == s:
			case first == nil:
				by[s.ID] = s
			default:
				c.Evidence[j].Source = first
				if c.Best == s {
					c.Best = first
				}
				first.use(s.Used)
			}
		}
	}
}

// use notes that the claims of those Nos use s too.
func (s *Source) use(numbers []int) {
	for _, n := range numbers {
		if !slices.Contains(s.Used, n) {
			s.Used = append(s.Used, n)
		}
	}
}

// only leaves r the articles that wanted names. Where it is one, r is about it.
func (r *Report) only(wanted map[claims.ArticleID]bool) {
	r.Parts = slices.DeleteFunc(slices.Clone(r.Parts), func(p Part) bool { return !wanted[p.Article.ID] })
	r.Paragraphs = slices.DeleteFunc(slices.Clone(r.Paragraphs), func(p Paragraph) bool { return !wanted[p.Article] })
	r.Summary.Sentences, r.Summary.Unaccounted = 0, 0
	if len(r.Parts) == 1 {
		r.Article, r.Version = r.Parts[0].Article, r.Parts[0].Version
	}
	for _, p := range r.Parts {
		r.Summary.Sentences += p.Summary.Sentences
		r.Summary.Unaccounted += p.Summary.Unaccounted
	}
}

// about returns which articles r's claims are from.
func (r Report) about() map[claims.ArticleID]bool {
	own := map[claims.ArticleID]bool{}
	for _, c := range r.Claims {
		own[c.Article] = true
	}
	return own
}
