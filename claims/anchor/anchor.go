// Package anchor says how a claim holds on to its text: where it is, what its
// words are, and what stands around them.
//
// The three parts follow the W3C Web Annotation model: a Span is its
// TextPositionSelector, the quote with its prefix and suffix its
// TextQuoteSelector. Offsets are UTF-8 bytes of one version's normalised text;
// code points, which the W3C model counts, are computed where that format is
// written.
package anchor

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// contextLen is how much of the text on either side an anchor remembers, in
// bytes. Hypothesis keeps 32 characters; bytes are near enough for every script
// to disambiguate a repeated quote.
const contextLen = 64

// Errors that tell why an anchor cannot be used.
var (
	ErrOutside = errors.New("the span lies outside the text or cuts a character")
	ErrEmpty   = errors.New("the span holds no text")
	ErrOther   = errors.New("the text at the span is not the quote")
)

// A Span is the stretch of a text from Start up to, but not including, End, in
// bytes.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether the byte at offset at belongs to s.
func (s Span) Contains(at int) bool { return s.Start <= at && at < s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return max(s.Start, o.Start) < min(s.End, o.End) }

// An Anchor is a span together with the words that stood there and around it
// when it was made. No one part is trusted alone.
type Anchor struct {
	Span
	Quote  string `json:"quote"`            // the words at the span
	Prefix string `json:"prefix,omitempty"` // what stood before them
	Suffix string `json:"suffix,omitempty"` // what stood after them
}

// Describe returns the anchor of the words at span. It reports ErrEmpty or
// ErrOutside where span is not a stretch of whole characters of text.
func Describe(text string, span Span) (Anchor, error) {
	if err := inside(text, span); err != nil {
		return Anchor{}, err
	}
	from := max(0, span.Start-contextLen)
	for !utf8.RuneStart(text[from]) {
		from++
	}
	to := min(len(text), span.End+contextLen)
	for !atRune(text, to) {
		to--
	}
	return Anchor{
		Span:   span,
		Quote:  text[span.Start:span.End],
		Prefix: text[from:span.Start],
		Suffix: text[span.End:to],
	}, nil
}

// Holds reports, with nil, that the words of a stand in text exactly where a
// says, or else why not.
func (a Anchor) Holds(text string) error {
	if err := inside(text, a.Span); err != nil {
		return err
	}
	if text[a.Start:a.End] != a.Quote {
		return ErrOther
	}
	return nil
}

// Check reports the first rule that a breaks on its own, without its text.
func (a Anchor) Check() error {
	switch {
	case a.Start < 0:
		return ErrOutside
	case a.Empty():
		return ErrEmpty
	case a.Len() != len(a.Quote):
		return ErrOther
	}
	return nil
}

func inside(text string, s Span) error {
	if s.Start < 0 || s.End > len(text) {
		return fmt.Errorf("span %d–%d of %d bytes: %w", s.Start, s.End, len(text), ErrOutside)
	}
	if s.Empty() {
		return ErrEmpty
	}
	if !atRune(text, s.Start) || !atRune(text, s.End) {
		return fmt.Errorf("span %d–%d: %w", s.Start, s.End, ErrOutside)
	}
	return nil
}

// atRune reports whether at is a character's first byte or the text's end.
func atRune(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }
