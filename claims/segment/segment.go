// Package segment cuts a text into paragraphs, sentences and words, and says
// what language it is in.
//
// It works on a version's normalised text: a newline ends a paragraph. One pass
// over a paragraph's bytes finds the marks that may end a sentence, in any
// script. Each is judged by itself: by the word before it, by what follows, and
// by the language's list of shortened words, which says of each when it ends a
// sentence. A capital behind a shortened word begins a sentence where it's one
// of the language's commonest words, which no name is. Lines of letters that
// were joined end where an address, a time or a rule of marks says so. What is
// known of each language lies in assets/language. The idea to judge a stop by the words around it is Kiss and Strunk's (Unsupervised
// Multilingual Sentence Boundary Detection, 2006); the marks are those of
// Unicode's text segmentation (UAX #29).
//
// Every span lies on grapheme boundaries and holds no blanks at its ends.
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
		in := tongue{text: text}
		for p := range Paragraphs(text) {
			for c := in.cutter(text[p.Start:p.End]); c.next(); {
				if !yield(anchor.Span{Start: p.Start + c.held.Start, End: p.Start + c.held.End}) {
					return
				}
			}
		}
	}
}

// SentenceAt returns the sentence that the byte at offset at belongs to, or is
// followed by blanks up to. It's empty where the paragraph holds nothing. It
// looks at little more than that sentence, in a paragraph of any length.
func SentenceAt(text string, at int) anchor.Span {
	at = clamp(text, at)
	p := Trim(text, paragraph(text, at))
	if p.Empty() {
		return anchor.Span{Start: at, End: at}
	}
	in := tongue{text: text}
	c := in.cutter(text[p.Start:p.End])
	at = max(at, p.Start)
	for back := nearby; ; back *= 4 {
		if s, sure := c.around(at-p.Start, back); sure {
			return anchor.Span{Start: p.Start + s.Start, End: p.Start + s.End}
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
