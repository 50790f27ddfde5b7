package claim

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/look"
)

// A quote shows the words that a claim holds on to among those around them. A
// click leads to them in the text.
type quote struct {
	widget.RichText
	onTap func()
	shown passed
}

// A passed is what a quote was given to show.
type passed struct {
	context string
	at      int
	words   string
}

var (
	_ fyne.Tappable      = (*quote)(nil)
	_ desktop.Cursorable = (*quote)(nil)
)

func newQuote(onTap func()) *quote {
	q := &quote{onTap: onTap}
	q.Wrapping, q.Scroll = fyne.TextWrapWord, fyne.ScrollNone
	q.ExtendBaseWidget(q)
	return q
}

// Tapped implements fyne.Tappable.
func (q *quote) Tapped(*fyne.PointEvent) { q.onTap() }

// Cursor implements desktop.Cursorable.
func (*quote) Cursor() desktop.Cursor { return desktop.PointerCursor }

// show shows the words, which begin at byte at of context.
func (q *quote) show(context string, at int, words string) {
	if q.shown == (passed{context, at, words}) {
		return
	}
	q.shown = passed{context, at, words}
	before, after := "", ""
	if end := at + len(words); at >= 0 && end <= len(context) && context[at:end] == words {
		before, after = context[:at], context[end:]
	}
	style := widget.RichTextStyle{Inline: true, ColorName: look.ColorMuted, SizeName: fynetheme.SizeNameText}
	strong := style
	if strings.ContainsFunc(before+after, unicode.IsLetter) { // what stands alone needn't stand out
		strong.ColorName = fynetheme.ColorNameForeground
		strong.TextStyle = fyne.TextStyle{Bold: true}
	}
	q.Segments = nil
	for _, s := range []*widget.TextSegment{
		{Style: style, Text: line(before)}, {Style: strong, Text: line(words)}, {Style: style, Text: line(after)},
	} {
		if s.Text != "" {
			q.Segments = append(q.Segments, s)
		}
	}
	q.Refresh()
}

// line makes one line of several: between two segments Fyne would otherwise
// begin a paragraph.
func line(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, s)
}
