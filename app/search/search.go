// Package search finds words in a long text as people mean them: whatever their
// case, accents, quotation marks and dashes.
//
// What counts as the same is said in fold.go. Every span that is found lies on
// grapheme boundaries.
package search

import (
	"context"
	"sort"
	"strings"

	"factdesk/claims/anchor"
)

// A Text is a text that is searched often. It doesn't change, and is safe for
// concurrent use.
type Text struct {
	text   string
	folded string
	pieces []piece // of folded, in order
}

// A piece is where a part of the folded text is from. Either both are the same
// length, byte for byte, or it's what one character became.
type piece struct {
	folded, source int32 // where it begins
	whole          bool  // it's one character
}

// New returns text, folded once.
func New(text string) *Text {
	f := folding{text: text}
	f.fold()
	return &Text{text: text, folded: f.out.String(), pieces: f.pieces}
}

// Find returns where the words stand, in order and without overlaps. It returns
// early with an error where ctx ends.
func (t *Text) Find(ctx context.Context, words string) ([]anchor.Span, error) {
	sought := New(words).folded
	if strings.TrimSpace(sought) == "" {
		return nil, nil
	}
	var all []anchor.Span
	for at := 0; ; {
		i := strings.Index(t.folded[at:], sought)
		if i < 0 {
			return all, ctx.Err()
		}
		from := at + i
		at = from + len(sought)
		span := t.source(from, at)
		if n := len(all); n == 0 || span.Start >= all[n-1].End {
			all = append(all, span)
		}
		if len(all)%1024 == 1 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
}

// source returns what the folded text from start to end is made of, with the
// marks that go with its last character.
func (t *Text) source(start, end int) anchor.Span {
	first, last := t.piece(start), t.piece(end-1)
	span := anchor.Span{Start: int(t.pieces[first].source), End: t.endOf(last)}
	if p := t.pieces[first]; !p.whole {
		span.Start += start - int(p.folded)
	}
	if p := t.pieces[last]; !p.whole {
		span.End = int(p.source) + end - int(p.folded)
	}
	return whole(t.text, span)
}

// piece returns the number of the piece that the folded byte at is of.
func (t *Text) piece(at int) int {
	return sort.Search(len(t.pieces), func(i int) bool { return int(t.pieces[i].folded) > at }) - 1
}

// endOf is where the source of piece i ends.
func (t *Text) endOf(i int) int {
	if i+1 < len(t.pieces) {
		return int(t.pieces[i+1].source)
	}
	return len(t.text)
}
