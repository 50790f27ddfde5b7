package export

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// places is a text divided once, so that many places in it are found quickly.
type places struct {
	text       string
	paragraphs []anchor.Span
	sentences  []anchor.Span
}

func divide(text string) places {
	return places{text, slices.Collect(segment.Paragraphs(text)), slices.Collect(segment.Sentences(text))}
}

// paragraph returns the number, from 1, of the paragraph that holds the byte at
// off, or of the last before it.
func (p places) paragraph(off int) int { return after(p.paragraphs, off) }

// around returns the sentences that s touches, as they stand in the text.
func (p places) around(s anchor.Span) anchor.Span {
	out := s
	if i := after(p.sentences, s.Start); i > 0 && p.sentences[i-1].Overlaps(s) {
		out.Start = min(out.Start, p.sentences[i-1].Start)
	}
	if i := after(p.sentences, s.End-1); i > 0 && p.sentences[i-1].Overlaps(s) {
		out.End = max(out.End, p.sentences[i-1].End)
	}
	return out
}

// after counts the spans that begin at or before off.
func after(spans []anchor.Span, off int) int {
	return sort.Search(len(spans), func(i int) bool { return spans[i].Start > off })
}

// accounted counts the sentences that say something, and returns those of them
// that no span of taken touches.
func (p places) accounted(taken []anchor.Span) (sentences int, open []anchor.Span) {
	taken = slices.Clone(taken)
	slices.SortFunc(taken, func(a, b anchor.Span) int { return a.Start - b.Start })
	reach, next := 0, 0 // how far the spans that begin before the sentence's end go
	for _, s := range p.sentences {
		for next < len(taken) && taken[next].Start < s.End {
			reach = max(reach, taken[next].End)
			next++
		}
		if !strings.ContainsFunc(p.text[s.Start:s.End], says) {
			continue
		}
		sentences++
		if reach <= s.Start {
			open = append(open, s)
		}
	}
	return sentences, open
}

func says(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
