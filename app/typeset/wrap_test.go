package typeset_test

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"factdesk/app/typeset"
	"factdesk/claims/segment"
)

// slack is how far the sum of pairs may be from a line's exact width, in Fyne's
// units: in a font with ligatures, and where a line's first letter was measured
// behind the blank before it.
const slack = 2

// pieces are what the texts are made of: words, blanks and marks of all sorts.
func pieces() []string {
	return []string{
		"Russia", "office", "AVATAR", "To.", "“It’s”", "12,5%", "1/2", "cross-border", "https://a.example/b-c/d?e=f",
		"Київ", "обсяг", "Ελλάδα", "Zürich", "—", "–", "-", "/", " ", " ", "  ", "\t", "\n", "\u00a0",
		"e\u0301", "العربية", "7.5%", "שלום", "(a)", "据统计局", "，", "👩‍👩‍👧‍👦", "🇺🇦", "👍🏽", "\u00ad", "\u200b",
		strings.Repeat("wide", 40), strings.Repeat("ширина", 30), strings.Repeat("عربية", 30),
	}
}

// draw returns a layout of a drawn text at a drawn width.
func draw(t *rapid.T, m *typeset.Measure, of []string) *typeset.Layout {
	text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(of), 0, 60).Draw(t, "words"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
	l := typeset.NewLayout(text, 28, 12)
	l.Wrap(m, float32(rapid.IntRange(60, 700).Draw(t, "width")))
	return l
}

func FuzzWrap(f *testing.F) {
	f.Add("The office — 12.5%, of “Київ”\nالعربية 7.5% e\u0301 👩‍👩‍👧", 200)
	f.Add("\U0001fbe9\u200d👩 \u0600 \r\n", 0)
	m := measure(f)
	f.Fuzz(func(t *testing.T, text string, width int) {
		if !utf8.ValidString(text) {
			return
		}
		l := typeset.NewLayout(text, 28, 12)
		l.Wrap(m, float32(80+width&0x1ff))
		checkLines(t, m, l)
		for i := range l.Lines {
			checkCarets(t, m, l, i)
		}
	})
}

type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// checkLines holds that the lines of l leave out nothing but newlines, cut no
// cluster, and are as wide as they may be.
func checkLines(t tester, m *typeset.Measure, l *typeset.Layout) {
	t.Helper()
	edges := clusterEdges(l.Text)
	end := 0
	for i, line := range l.Lines {
		if i > 0 && l.Lines[i-1].Y >= line.Y {
			t.Fatalf("line %d of %q is not below the one before", i, l.Text)
		}
		if int(line.Start) != end && (int(line.Start) != end+1 || l.Text[end] != '\n') {
			t.Fatalf("line %d of %q begins at %d after %d", i, l.Text, line.Start, end)
		}
		end = int(line.End)
		if !edges[end] {
			t.Fatalf("line %d of %q cuts the cluster at %d", i, l.Text, end)
		}
		words := hanging(l.Words(i))
		alone := utf8.RuneCountInString(words) > 1 && graphemeCount(words) == 1
		if got := width(m, l, i, len(words)); got > l.Width+slack && utf8.RuneCountInString(words) > 1 && !alone {
			t.Fatalf("line %q is %.2f wide, at most %.0f", words, got, l.Width)
		}
	}
	if rest := strings.TrimSuffix(l.Text[end:], "\n"); rest != "" {
		t.Fatalf("%q is in no line", rest)
	}
}

// hanging returns words without the blanks that may hang over the edge: those
// that are clusters of their own.
func hanging(words string) string {
	end := 0
	for g := segment.Clusters(words); g.Next(); {
		if g.Value() != " " {
			end = g.End()
		}
	}
	return words[:end]
}

// width is how wide the first n bytes of line i are.
func width(m *typeset.Measure, l *typeset.Layout, i, n int) (sum float32) {
	start := int(l.Lines[i].Start)
	for _, s := range m.Shape(l, i).Stretches(nil, start, start+n) {
		sum += s.Right - s.Left
	}
	return sum
}

func TestCaretsLeadBackToTheirOffsets(t *testing.T) {
	m := measure(t)
	rapid.Check(t, func(t *rapid.T) {
		l := draw(t, m, pieces())
		checkLines(t, m, l)
		for i := range l.Lines {
			checkCarets(t, m, l, i)
		}
	})
}

// A tab is as wide behind words of another font as anywhere.
func TestATabIsNoWiderBehindAnotherFont(t *testing.T) {
	m := measure(t)
	for width := 60; width < 110; width++ {
		for _, text := range []string{"“It’s” ， \t", "“It’s” ， \t“It’s” ，\t", "العربية \t7.5%"} {
			l := typeset.NewLayout(text, 28, 12)
			l.Wrap(m, float32(width))
			checkLines(t, m, l)
		}
	}
}

// checkCarets holds that a pointer just inside a cluster finds the offset before
// or behind it, and that Next and Previous pass each cluster once.
func checkCarets(t tester, m *typeset.Measure, l *typeset.Layout, i int) {
	t.Helper()
	s, start, words := m.Shape(l, i), int(l.Lines[i].Start), l.Words(i)
	for g := segment.Clusters(words); g.Next(); {
		from, to := start+g.Start(), start+g.End()
		if got := s.Next(from); got != to {
			t.Fatalf("line %q: next of %d is %d, want %d", words, from, got, to)
		}
		if got := s.Previous(to); got != from {
			t.Fatalf("line %q: previous of %d is %d, want %d", words, to, got, from)
		}
		cell := s.Stretches(nil, from, to)
		if len(cell) != 1 || cell[0].Right-cell[0].Left < 1 {
			continue // it takes no room
		}
		c := cell[0]
		left, right := from, to
		if near(s.Caret(from), c.Right) && !near(s.Caret(from), c.Left) {
			left, right = to, from
		}
		a, _ := s.Point(c.Left + 0.1)
		if b, _ := s.Point(c.Right - 0.1); a != left || b != right {
			t.Fatalf("line %q: the edges of %q lead to %d and %d, want %d and %d", words, g.Value(), a, b, left, right)
		}
		if at := s.Covers((c.Left + c.Right) / 2); at != from {
			t.Fatalf("line %q: %q at %d is covered by %d", words, g.Value(), from, at)
		}
	}
}

// A line put together from words it met before is as wide as Fyne finds it,
// which shapes it as a whole. When this fails, Fyne or its shaper has changed.
func TestLinesAreAsWideAsFyneDrawsThem(t *testing.T) {
	test.NewTempApp(t)
	m := measure(t)
	plain := []string{"AVATAR", "To", "office", "“Yes”", "12.5%", "Київ", "Где", "AV", "Ta", "W.", "Ελλάδα", "—", "T"}
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Join(rapid.SliceOfN(rapid.SampledFrom(plain), 1, 12).Draw(t, "words"), " ")
		l := typeset.NewLayout(words, 28, 12)
		l.Wrap(m, 1e6)
		want := fyne.MeasureText(words, size, fyne.TextStyle{}).Width
		if got := m.Shape(l, 0).Caret(len(words)); math.Abs(float64(got-want)) > 0.1 {
			t.Fatalf("%q is %.3f wide, Fyne says %.3f", words, got, want)
		}
	})
}

func TestParagraphsFromRightToLeftEndAtTheRightEdge(t *testing.T) {
	m := measure(t)
	l := typeset.NewLayout("العربية (2023) 7.5%", 28, 12)
	l.Wrap(m, 400)
	s := m.Shape(l, 0)
	if !s.RTL() || !near(s.Caret(0), 400) {
		t.Errorf("the first letter stands at %.2f of 400", s.Caret(0))
	}
}

func TestAnEndlessWordIsBrokenInTime(t *testing.T) {
	m := measure(t)
	for _, letter := range []string{"a", "é", "ع", "e\u0301"} {
		l := typeset.NewLayout(strings.Repeat(letter, 1<<18), 28, 12)
		l.Wrap(m, 640)
		if len(l.Lines) < 1<<10 {
			t.Errorf("%q: %d lines", letter, len(l.Lines))
		}
	}
}

func clusterEdges(text string) map[int]bool {
	edges, at := map[int]bool{0: true}, 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		for g := segment.Clusters(paragraph); g.Next(); {
			edges[at+g.End()] = true
		}
		at += len(paragraph) + 1
		edges[at] = true
	}
	return edges
}

func near(a, b float32) bool { return math.Abs(float64(a-b)) < 0.03 }
