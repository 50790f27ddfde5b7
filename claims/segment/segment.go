// Package segment cuts a text into paragraphs, sentences and words.
//
// It works on a version's normalised text: a newline ends a paragraph. Words
// and sentences follow Unicode's text segmentation (UAX #29), with sentences
// joined again where an abbreviation, an initial or a decimal ended them. Every
// span lies on grapheme boundaries and holds no blanks at its ends.
package segment

import (
	"iter"
	"strings"
	"unicode/utf8"

	"factdesk/claims/anchor"
)

// Paragraphs yields the paragraphs of text that hold anything, in order.
func Paragraphs(text string) iter.Seq[anchor.Span] {
	return func(yield func(anchor.Span) bool) {
		for at := 0; at <= len(text); {
			p := paragraph(text, at)
			if s := Trim(text, p); !s.Empty() && !yield(s) {
				return
			}
			at = p.End + 1
		}
	}
}

// ParagraphAt returns the number, from 1, of the paragraph that the byte at
// offset at belongs to. Paragraphs that hold nothing don't count.
func ParagraphAt(text string, at int) int {
	n := 0
	for p := range Paragraphs(text) {
		if p.Start > at {
			break
		}
		n++
	}
	return max(n, 1)
}

// Sentences yields the sentences of text, in order.
func Sentences(text string) iter.Seq[anchor.Span] {
	return func(yield func(anchor.Span) bool) {
		know := knowledgeOf(Language(text))
		for p := range Paragraphs(text) {
			for s := range know.within(text, p) {
				if !yield(s) {
					return
				}
			}
		}
	}
}

// SentenceAt returns the sentence that the byte at offset at belongs to, or is
// followed by blanks up to. It's empty where the paragraph holds nothing.
func SentenceAt(text string, at int) anchor.Span {
	at = clamp(text, at)
	p := Trim(text, paragraph(text, at))
	last := anchor.Span{Start: at, End: at}
	for s := range knowledgeOf(Language(text)).within(text, p) {
		if last.Empty() || s.Start <= at {
			last = s
		}
	}
	return last
}

// within yields the sentences of the paragraph p, which begins and ends with
// none but blanks around it.
func (k *knowledge) within(text string, p anchor.Span) iter.Seq[anchor.Span] {
	return func(yield func(anchor.Span) bool) {
		held := text[p.Start:p.End]
		list, isList := k.itemsOf(held)
		start, from, item := 0, 0, len(held)
		if isList {
			from, item = len(list.sign()), list.next(held, 0)
		}
		for start < len(held) {
			s, found := stopFrom(held, from)
			switch {
			case !found || s.at >= item:
				s.end, s.next = item, item
			case !k.ends(held, s):
				from = s.run
				continue
			}
			if !yield(Trim(text, anchor.Span{Start: p.Start + start, End: p.Start + s.end})) {
				return
			}
			from, start = s.next, s.next
			if start >= item && start < len(held) {
				from, item = max(start, item+len(list.sign())), list.next(held, item)
			}
		}
	}
}

// paragraph returns the line of text around at, without its newline.
func paragraph(text string, at int) anchor.Span {
	p := anchor.Span{Start: strings.LastIndexByte(text[:at], '\n') + 1, End: len(text)}
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		p.End = at + i
	}
	return p
}

// clamp brings at into text and to the beginning of a character.
func clamp(text string, at int) int {
	at = min(max(at, 0), len(text))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
