package reader

import (
	"unicode"
	"unicode/utf8"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// snapTo selects from where the selection began to an offset: by characters
// within one word, and whole words as soon as it's more than a part of one.
func (r *Reader) snapTo(at int) {
	from := r.hand.first.Start
	whole := wholeWords(r.page.layout.Text, anchor.Span{Start: min(from, at), End: max(from, at)})
	if at < from {
		r.state.anchor, r.state.head = whole.End, whole.Start
		r.state.upper = r.state.upper && whole.Start == at
		return
	}
	r.state.anchor, r.state.head = whole.Start, whole.End
	r.state.upper = r.state.upper || whole.End > at
}

// wholeWords widens s to whole words, unless it lies within a single one. Blanks
// are none.
func wholeWords(text string, s anchor.Span) anchor.Span {
	first := segment.WordAt(text, s.Start)
	if s.Empty() || s.End <= first.End {
		return s
	}
	if !blank(text, first) {
		s.Start = first.Start
	}
	if last := segment.WordAt(text, s.End); last.Start < s.End && !blank(text, last) {
		s.End = last.End
	}
	return s
}

// blank reports whether a word of text is but blanks.
func blank(text string, word anchor.Span) bool {
	r, _ := utf8.DecodeRuneInString(text[word.Start:word.End])
	return unicode.IsSpace(r)
}
