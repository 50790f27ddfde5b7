package reader

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// paged shows paragraphs in a reader of a height.
func paged(t *testing.T, paragraphs int, high float32) *Reader {
	t.Helper()
	r := New(Env{Now: func() time.Time { return time.Time{} }, Post: func(func()) {}})
	test.WidgetRenderer(r)
	r.Resize(fyne.NewSize(500, high))
	r.SetText(strings.Repeat(strings.Repeat("Some words of a paragraph. ", 9)+"\n", paragraphs)+"The end", nil)
	return r
}

func TestTwoPagesHaveTwoLinesInCommon(t *testing.T) {
	test.NewTempApp(t)
	rapid.Check(t, func(p *rapid.T) {
		r := paged(t, 40, float32(rapid.IntRange(150, 700).Draw(p, "high")))
		r.scroll(float32(rapid.IntRange(0, int(r.page.height())).Draw(p, "top")))
		first, last := r.wholeLines()
		r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		at, end := r.wholeLines()
		atEnd := r.state.top >= r.page.height()-r.Size().Height-1
		if at != last-1 && !atEnd {
			t.Errorf("the lines %d–%d are followed by the page from %d", first, last, at)
		}
		if atEnd {
			return
		}
		r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageUp})
		r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		if again, _ := r.wholeLines(); again < at-1 || again > at+1 {
			t.Errorf("a page back and forth from line %d leads to %d", at, again)
		}
		if end <= at {
			t.Errorf("a page has the lines %d–%d", at, end)
		}
	})
}

func TestPagesLeadThroughTheWholeTextWithTheCaretInView(t *testing.T) {
	test.NewTempApp(t)
	r := paged(t, 30, 300)
	press := func(key fyne.KeyName) {
		r.TypedKey(&fyne.KeyEvent{Name: key})
		if at := r.caretAt(r.Caret(), r.state.upper); !r.inView(at) {
			t.Fatalf("after %s the caret is at %v", key, at)
		}
	}
	pages := 0
	for last := -1; last != r.Caret(); pages++ {
		last = r.Caret()
		press(fyne.KeyPageDown)
	}
	if got, want := r.Caret(), len(r.page.layout.Text)-len("The end"); got != want {
		t.Errorf("at the end the caret is at %d, want %d", got, want)
	}
	for range pages + 3 {
		press(fyne.KeyPageUp)
	}
	if r.Caret() != 0 || r.state.top != 0 {
		t.Errorf("at the beginning the caret is at %d, the text at %v", r.Caret(), r.state.top)
	}
	r.scroll(400) // by the wheel: the caret is out of view
	before := r.state.top
	press(fyne.KeyPageDown)
	if moved := r.state.top - before; moved < 150 || moved > 300 {
		t.Errorf("a page from where the wheel led moves by %v", moved)
	}
}

func TestSmallTurnsOfTheWheelAddUp(t *testing.T) {
	test.NewTempApp(t)
	r := paged(t, 30, 300)
	for range 100 {
		r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -0.1)})
	}
	if got := r.state.top; got < 100*0.1*wheel-1 || got > 100*0.1*wheel+1 {
		t.Errorf("a hundred small turns led to %v, want %v", got, 100*0.1*wheel)
	}
}

func TestTheCaretIsToldOnceTheHandRests(t *testing.T) {
	test.NewTempApp(t)
	r := paged(t, 3, 300)
	told := 0
	r.OnCaret = func() { told++ }
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	r.Select(r.state.chosen)
	if told != 1 {
		t.Errorf("told %d times of one step, want once", told)
	}
}
