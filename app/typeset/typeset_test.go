package typeset_test

import (
	"image"
	"image/color"
	"strings"
	"testing"

	fynetheme "fyne.io/fyne/v2/theme"
	"pgregory.net/rapid"

	"factdesk/app/typeset"
	"factdesk/claims/segment"
)

const size = 18

func measure(tb testing.TB) *typeset.Measure {
	tb.Helper()
	return typeset.NewMeasure(faces(tb), size)
}

func faces(tb testing.TB) *typeset.Faces {
	tb.Helper()
	f, err := typeset.NewFaces(fynetheme.DefaultTextFont().Content(), fynetheme.DefaultEmojiFont().Content())
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

// texts draws texts of many scripts, with words wider than any line.
func texts() *rapid.Generator[string] {
	words := rapid.SampledFrom([]string{
		"inflation", "rose", "by", "3.4%", "—", "short-term", "and/or", "производство", "зросло", "œuvre",
		"أعلنت", "الوزارة", "7.5%", "לפי", "ה-3.4%", "据统计局公布的数据", "cafe\u0301", "👩‍👩‍👧‍👦", "🇺🇦", "\n", "\n\n",
		"https://example.org/" + strings.Repeat("a/very/long/path", 6), strings.Repeat("Donau", 30), strings.Repeat("ন্দ্র", 40),
	})
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(words, 0, 40).Draw(t, "words"), " ")
	})
}

// Whatever the text and the width: lines follow each other within their
// paragraphs without losing a byte, break between graphemes only, hold no more
// than fits where there's a choice, and lie below each other.
func TestLinesTileTheText(t *testing.T) {
	m := measure(t)
	rapid.Check(t, func(t *rapid.T) {
		text := texts().Draw(t, "text")
		width := float32(rapid.IntRange(80, 700).Draw(t, "width"))
		l := typeset.NewLayout(text, 28, 12)
		l.Wrap(m, width)
		edges := map[int]bool{len(text): true}
		for it := segment.Clusters(text); it.Next(); {
			edges[it.Start()] = true
		}
		at, y := 0, float32(-1)
		for i, line := range l.Lines {
			if at < int(line.Start) && text[at:line.Start] == "\n" {
				at++
			}
			switch {
			case int(line.Start) != at || line.End < line.Start:
				t.Fatalf("line %d is %d–%d, want it to begin at %d", i, line.Start, line.End, at)
			case !edges[int(line.Start)]:
				t.Fatalf("line %d begins within a grapheme", i)
			case line.Y <= y:
				t.Fatalf("line %d is at %v, the one before at %v", i, line.Y, y)
			}
			at, y = int(line.End), line.Y
			words := strings.TrimRight(l.Words(i), " ")
			wide := m.Shape(l, i).Stretches(nil, int(line.Start), int(line.Start)+len(words))
			if got := breadth(wide); got > width+2 && graphemeCount(words) > 1 {
				t.Fatalf("line %d, %q, is %v wide, want at most %v", i, words, got, width)
			}
		}
		if strings.TrimLeft(text[at:], "\n") != "" {
			t.Fatalf("%q is in no line", text[at:])
		}
	})
}

func breadth(all []typeset.Stretch) (w float32) {
	for _, s := range all {
		w += s.Right - s.Left
	}
	return w
}

func graphemeCount(s string) (n int) {
	for it := segment.Clusters(s); it.Next(); {
		n++
	}
	return n
}

// A cluster is found again by pointing into its near half, in any script.
func TestPointingIntoAClusterFindsIt(t *testing.T) {
	m := measure(t)
	rapid.Check(t, func(t *rapid.T) {
		l := typeset.NewLayout(texts().Draw(t, "text"), 28, 12)
		l.Wrap(m, 400)
		for i, line := range l.Lines {
			s := m.Shape(l, i)
			for it := segment.Clusters(l.Words(i)); it.Next(); {
				at := int(line.Start) + it.Start()
				parts := s.Stretches(nil, at, at+1)
				if len(parts) != 1 || parts[0].Right-parts[0].Left < 1 {
					continue // it takes no place of its own
				}
				middle := (parts[0].Left + parts[0].Right) / 2
				if got := s.Covers(middle); got != at {
					t.Fatalf("line %q: the cluster %q at %d is drawn at %v, which %d covers", l.Words(i), it.Value(), at, middle, got)
				}
			}
		}
	})
}

func TestDrawingStaysWithinItsPicture(t *testing.T) {
	m, pen := measure(t), typeset.NewPen()
	l := typeset.NewLayout("Ég trúi 👩‍👩‍👧‍👦 — ÄÖÜ gjpqy", 28, 12)
	l.Wrap(m, 400)
	for _, scale := range []float32{0.5, 1, 1.3, 2} {
		on := image.NewRGBA(image.Rect(0, 0, int(120*scale), int(28*scale)))
		pen.Draw(on, m.Shape(l, 0), typeset.Ink{Color: color.Black, Size: size, Scale: scale, Baseline: 20})
		inked := 0
		for i := 3; i < len(on.Pix); i += 4 {
			if on.Pix[i] != 0 {
				inked++
			}
		}
		if inked == 0 {
			t.Errorf("at scale %v nothing is drawn", scale)
		}
	}
}

func TestAFontThatIsNoneIsRefused(t *testing.T) {
	if _, err := typeset.NewFaces([]byte("not a font")); err == nil {
		t.Error("got no error")
	}
	f, err := typeset.NewFaces(fynetheme.DefaultTextFont().Content(), []byte("not a font"), fynetheme.DefaultEmojiFont().Content())
	if err != nil {
		t.Fatal(err)
	}
	latin, emoji := f.ResolveFace('a'), f.ResolveFace('😀')
	if _, ok := emoji.NominalGlyph('😀'); !ok || emoji == latin {
		t.Error("a font behind one that can't be read isn't asked")
	}
}
