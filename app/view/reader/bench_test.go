package reader_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"factdesk/app/view/reader"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// prose returns about n bytes of English-like paragraphs, the same every time.
func prose(n int) string {
	words := strings.Fields(`the government said that inflation had risen by 3.4% since March 2021, while
		independent economists disputed the figure and pointed to “methodological” gaps; officials in Zürich and Kraków
		reported roughly 12,345 cases of short-term unemployment, citing documents seen by reporters. In Geneva, the
		committee announced a cross-border agreement on energy, agriculture and long-standing debts of €9.7 billion`)
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < n {
		for range 60 + r.IntN(120) {
			b.WriteString(words[r.IntN(len(words))])
			b.WriteByte(' ')
		}
		b.WriteString("end.\n")
	}
	return b.String()
}

// many returns n claims of 60 bytes each, evenly over text.
func many(text string, n int) []reader.Mark {
	all := make([]reader.Mark, n)
	tones := claims.Tones()
	for i := range all {
		at := i * (len(text) - 200) / n
		for text[at]&0xc0 == 0x80 {
			at++
		}
		end := at + 60
		for text[end]&0xc0 == 0x80 {
			end++
		}
		all[i] = reader.Mark{ID: claims.NewID[claims.Claim](), Span: anchor.Span{Start: at, End: end}, Tone: tones[i%len(tones)]}
	}
	return all
}

// open shows 1 MB with 10,000 claims in a window of 1100 by 900. The sketch's
// benchmarks of the same names do the same.
func open(b *testing.B, claimed int) opened {
	b.Helper()
	clock := new(clock)
	r, w := showBy(b, fyne.NewSize(1100, 900), clock)
	text := prose(1 << 20)
	o := opened{r, clock, w, text, many(text, claimed)}
	r.SetText(text, o.all)
	return o
}

type opened struct {
	*reader.Reader
	clock  *clock
	window fyne.Window
	text   string
	all    []reader.Mark
}

func BenchmarkOpen1MB(b *testing.B) {
	r := open(b, 10_000)
	for b.Loop() {
		r.SetText(r.text, r.all)
	}
}

func BenchmarkRewrap1MB(b *testing.B) {
	r := open(b, 10_000)
	for i := 0; b.Loop(); i++ {
		r.Resize(fyne.NewSize(float32(500+i%10*20), 900))
	}
}

func BenchmarkPage(b *testing.B) {
	r := open(b, 10_000)
	for i := 0; b.Loop(); i++ {
		r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -850.0/3)})
		if i%300 == 299 {
			r.ScrollTo(0)
		}
	}
}

func BenchmarkPagePainted(b *testing.B) {
	r := open(b, 0)
	for i := 0; b.Loop(); i++ {
		r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -850.0/3)})
		if i%300 == 299 {
			r.ScrollTo(0)
		}
		r.window.Canvas().Capture()
	}
}

func BenchmarkWheel(b *testing.B) {
	r := open(b, 10_000)
	for i := 0; b.Loop(); i++ {
		r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -26)})
		if i%3000 == 2999 {
			r.ScrollTo(0)
		}
	}
}

func BenchmarkJump(b *testing.B) {
	r := open(b, 10_000)
	for i := 0; b.Loop(); i++ {
		m := r.all[i*331%len(r.all)]
		r.Select(m.ID)
		r.Reveal(m.ID)
	}
}

func BenchmarkDragSelect(b *testing.B) {
	r := open(b, 10_000)
	r.MouseDown(press(fyne.NewPos(300, 60)))
	for i := 0; b.Loop(); i++ {
		r.Dragged(drag(fyne.NewPos(300+float32(i%60*8), 60+float32(i%60*12))))
	}
	r.MouseUp(press(fyne.NewPos(300, 60)))
}

// The end of a claim is dragged to and fro over many lines, by words.
func BenchmarkHandle(b *testing.B) {
	r := open(b, 10_000)
	r.OnMoveEdge = func(claims.ClaimID, anchor.Span) {}
	r.Select(r.all[0].ID)
	_, end, ok := r.PlaceOf(r.text[:r.all[0].Span.End])
	if !ok {
		b.Fatal("the claim isn't in view")
	}
	r.MouseDown(press(end))
	for i := 0; b.Loop(); i++ {
		r.Dragged(drag(fyne.NewPos(300+float32(i%60*8), 60+float32(i%60*12))))
	}
	r.MouseUp(press(end))
}

// The pointer goes over lines full of claims, and each time the card of what it
// is on comes and goes.
func BenchmarkHover(b *testing.B) {
	r := open(b, 10_000)
	for i := range r.all {
		m := &r.all[i]
		m.Label, m.Statement, m.Sources = "✓ True", r.text[m.Span.Start:m.Span.End], i%3
	}
	r.SetMarks(r.all)
	for i := 0; b.Loop(); i++ {
		r.MouseMoved(press(fyne.NewPos(300+float32(i%60*8), 60+float32(i%60*12))))
		r.clock.pass()
	}
}

func press(at fyne.Position) *desktop.MouseEvent {
	return &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: at}}
}

func drag(to fyne.Position) *fyne.DragEvent {
	return &fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}}
}

// show returns an empty reader in a window of a size, in Factdesk's own theme.
func show(tb testing.TB, size fyne.Size) (*reader.Reader, fyne.Window) {
	tb.Helper()
	return showBy(tb, size, new(clock))
}

func showBy(tb testing.TB, size fyne.Size, clock *clock) (*reader.Reader, fyne.Window) {
	tb.Helper()
	test.NewTempApp(tb).Settings().SetTheme(themed())
	w := test.NewTempWindow(tb, nil)
	r := reader.New(reader.Env{
		Canvas: w.Canvas(), Clipboard: test.NewClipboard(), Now: clock.now,
		Post:      func(f func()) { panic(fmt.Sprintf("posted %p: no test here rolls", f)) },
		Modifiers: func() fyne.KeyModifier { return clock.held },
		After:     clock.after,
	})
	w.SetPadded(false)
	w.SetContent(r)
	w.Resize(size)
	return r, w
}
