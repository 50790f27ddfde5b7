package spy

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// Seen is something with words that a window shows. Its place is in pixels from
// the window's upper left corner, and is that part of it that isn't scrolled
// away.
type Seen struct {
	Kind     string  `json:"kind"` // Button, Check, Entry, Hyperlink, Label, RichText, Select; Text for bare words
	Text     string  `json:"text"`
	Hint     string  `json:"hint,omitempty"` // what an empty field asks for
	X        float32 `json:"x"`
	Y        float32 `json:"y"`
	W        float32 `json:"w"`
	H        float32 `json:"h"`
	Layer    int     `json:"layer"` // 0 is the window's content; what's higher lies above it
	Focused  bool    `json:"focused"`
	Disabled bool    `json:"disabled"`
}

// Dump returns all words that c shows, from the lowest layer up, in the order
// in which they are drawn.
func Dump(c fyne.Canvas) []Seen {
	all := []Seen{}
	walk(c, func(n node) bool {
		w, ok := wordsOf(n.object)
		if !ok {
			return true
		}
		area := n.visible(c.Scale())
		if w.text+w.hint != "" && area.w > 0 && area.h > 0 {
			all = append(all, Seen{
				Kind: w.kind, Text: w.text, Hint: w.hint,
				X: area.x, Y: area.y, W: area.w, H: area.h, Layer: n.layer,
				Focused:  any(c.Focused()) == any(n.object),
				Disabled: disabled(n.object),
			})
		}
		return false // what it is made of would say the same again
	})
	return all
}

// Find returns what c shows whose words or hint contain words: the highest
// layer first, and there what says just that before what says more.
func Find(c fyne.Canvas, words string) []Seen {
	all := slices.DeleteFunc(Dump(c), func(s Seen) bool {
		return !strings.Contains(s.Text, words) && !strings.Contains(s.Hint, words)
	})
	slices.SortStableFunc(all, func(a, b Seen) int {
		return cmp.Or(cmp.Compare(b.Layer, a.Layer), cmp.Compare(more(a, words), more(b, words)))
	})
	return all
}

// more is 0 where s says just words.
func more(s Seen, words string) int {
	if s.Text == words || s.Text == "" && s.Hint == words {
		return 0
	}
	return 1
}

// A Point is a place in the window, in pixels from its upper left corner.
type Point struct {
	X float32 `json:"x"`
	Y float32 `json:"y"`
}

// A Place is where a passage of the article begins and ends on the screen. Both
// points are half-way up their line: From at the left edge of the first
// character, To at the right edge of the last.
type Place struct {
	From Point `json:"from"`
	To   Point `json:"to"`
}

// A Placer shows an article and can say where a passage of it is. From and to
// are relative to it; ok is false where the passage isn't in view.
type Placer interface {
	PlaceOf(quote string) (from, to fyne.Position, ok bool)
}

// Text returns where what c shows has quote.
func Text(c fyne.Canvas, quote string) []Place {
	all := []Place{}
	scale := c.Scale()
	walk(c, func(n node) bool {
		p, ok := n.object.(Placer)
		if !ok {
			return true
		}
		if from, to, ok := p.PlaceOf(quote); ok {
			all = append(all, Place{point(n.at.Add(from), scale), point(n.at.Add(to), scale)})
		}
		return true
	})
	return all
}

func point(p fyne.Position, scale float32) Point { return Point{p.X * scale, p.Y * scale} }

func disabled(o fyne.CanvasObject) bool {
	d, ok := o.(fyne.Disableable)
	return ok && d.Disabled()
}
