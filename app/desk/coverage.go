package desk

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// Coverage is what became of an article's sentences: each is a claim, set aside,
// or open.
type Coverage struct {
	Claims int           // sentences with a claim in them
	Aside  int           // without one, and set aside
	Open   []anchor.Span // unaccounted for, in order
}

// Cover counts what became of the sentences of a page. It takes a while for a
// long article that is seen for the first time.
func (d *Desk) Cover(ctx context.Context, p Page) (c Coverage, err error) {
	sentences := d.cut.sentences(p.Version)
	claimed := make([]anchor.Span, len(p.Claims))
	for i, j := range p.Claims {
		claimed[i] = j.Claim.Anchor.Span
	}
	aside := make([]anchor.Span, len(p.Aside))
	for i, s := range p.Aside {
		aside[i] = s.Anchor.Span
	}
	isAside := covered(sentences, aside)
	for i, isClaim := range covered(sentences, claimed) {
		switch {
		case isClaim:
			c.Claims++
		case isAside[i]:
			c.Aside++
		default:
			c.Open = append(c.Open, sentences[i])
		}
	}
	return c, ctx.Err()
}

// covered reports for each of sentences, in order, whether any of spans shares
// words with it.
func covered(sentences, spans []anchor.Span) []bool {
	spans = slices.SortedFunc(slices.Values(spans), func(a, b anchor.Span) int { return cmp.Compare(a.Start, b.Start) })
	is := make([]bool, len(sentences))
	next, reach := 0, 0 // reach is the farthest end of those that began so far
	for i, s := range sentences {
		for next < len(spans) && spans[next].Start < s.End {
			reach = max(reach, spans[next].End)
			next++
		}
		is[i] = reach > s.Start
	}
	return is
}

// cuts remember the sentences of the version that was cut last: they are asked
// for after every edit, and never change. They are safe for concurrent use.
type cuts struct {
	mu   sync.Mutex
	of   claims.VersionID
	held []anchor.Span
}

func (c *cuts) sentences(v claims.Version) []anchor.Span {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of != v.ID {
		c.of, c.held = v.ID, slices.Collect(segment.Sentences(v.Text))
	}
	return c.held
}
