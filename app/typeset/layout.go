package typeset

import (
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// A Paragraph is a line of the text as it was written, without its newline.
type Paragraph struct {
	Start, End int
	RTL        bool  // it's written from right to left
	complex    bool  // it holds characters that aren't simple
	Style      uint8 // one more than its place in the layout's styles; 0 is running text
}

// A Line is a line as it's shown: the bytes from Start to End of the text, with
// the blanks that it was broken at.
type Line struct {
	Start, End int32
	paragraph  int32
	Y          float32 // its upper edge
}

// A Layout is a text in lines.
type Layout struct {
	Text       string
	Paragraphs []Paragraph
	Lines      []Line
	Styles     []Style // of paragraphs that aren't running text
	LineHeight float32
	Gap        float32 // between paragraphs
	Width      float32 // that was asked for
	Height     float32
}

// NewLayout returns the layout of text, which has no lines until it's wrapped.
func NewLayout(text string, lineHeight, gap float32) *Layout {
	l := &Layout{Text: text, LineHeight: lineHeight, Gap: gap}
	if text == "" {
		return l
	}
	for at := 0; ; {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			l.Paragraphs = append(l.Paragraphs, paragraph(text, at, len(text)))
			return l
		}
		l.Paragraphs = append(l.Paragraphs, paragraph(text, at, at+end))
		at += end + 1
	}
}

// Again returns the layout of the same text with lines of another height, not
// wrapped yet.
func (l *Layout) Again(lineHeight, gap float32) *Layout {
	return &Layout{Text: l.Text, Paragraphs: l.Paragraphs, LineHeight: lineHeight, Gap: gap}
}

// paragraph returns the paragraph from start to end, classified.
func paragraph(text string, start, end int) Paragraph {
	p := Paragraph{Start: start, End: end}
	text = text[:end]
	directed := false
	for i := start; i < end; {
		plain := skip(text[i:])
		directed = directed || letter(text[i:i+plain])
		if i += plain; i == end {
			break
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		p.complex = p.complex || !simple(r)
		if !directed {
			directed, p.RTL = direction(r)
		}
		if p.complex && directed {
			break
		}
		i += n
	}
	return p
}

// skip returns how many bytes s begins with that are simple ASCII characters.
func skip(s string) int {
	const blanks, highest = 0x2020202020202020, 0x8080808080808080
	i := 0
	for ; i+8 <= len(s); i += 8 { // a word of the machine at a time
		eight := uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
			uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
		if (eight|(eight-blanks))&highest != 0 {
			break
		}
	}
	for ; i < len(s); i++ {
		if c := s[i]; c < ' ' || c >= utf8.RuneSelf {
			return i
		}
	}
	return len(s)
}

// letter reports whether there's an ASCII letter in s.
func letter(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c >= 'a' && c <= 'z' {
			return true
		}
	}
	return false
}

// direction reports whether r gives a paragraph that it's in its direction, and
// if that's from right to left.
func direction(r rune) (strong, rtl bool) {
	properties, _ := bidi.LookupRune(r)
	switch properties.Class() {
	case bidi.L:
		return true, false
	case bidi.R, bidi.AL:
		return true, true
	}
	return false, false
}

// LineAt returns the number of the line that the byte at offset at stands in.
// Where a line was broken at offset at, it's the lower one.
func (l *Layout) LineAt(at int) int {
	i := sort.Search(len(l.Lines), func(i int) bool { return int(l.Lines[i].Start) > at })
	return max(i-1, 0)
}

// LineAtY returns the number of the line at height y, or the nearest.
func (l *Layout) LineAtY(y float32) int {
	i := sort.Search(len(l.Lines), func(i int) bool { return l.Lines[i].Y > y })
	return max(i-1, 0)
}

// Words returns the text of line i.
func (l *Layout) Words(i int) string { return l.Text[l.Lines[i].Start:l.Lines[i].End] }

// Paragraph returns the paragraph that line i belongs to.
func (l *Layout) Paragraph(i int) Paragraph { return l.Paragraphs[l.Lines[i].paragraph] }
