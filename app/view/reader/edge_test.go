package reader_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"factdesk/app/view/reader"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// A moved is what a reader asked for when an edge was let go.
type moved struct {
	id   claims.ClaimID
	span anchor.Span
	many int
}

func holding(t *testing.T, m reader.Mark) (*reader.Reader, *moved) {
	t.Helper()
	r, got := shown(t, article, m), new(moved)
	r.OnMoveEdge = func(id claims.ClaimID, span anchor.Span) { *got = moved{id, span, got.many + 1} }
	r.Select(m.ID)
	return r, got
}

// dragHandle drags from one place to another, a bit at a time.
func dragHandle(r *reader.Reader, from, to fyne.Position) {
	r.MouseDown(press(from))
	for i := range 8 {
		step := float32(i+1) / 8
		r.Dragged(drag(fyne.NewPos(from.X+(to.X-from.X)*step, from.Y+(to.Y-from.Y)*step)))
	}
	r.MouseUp(press(to))
}

func TestDraggingAHandleMovesTheEdgeByWords(t *testing.T) {
	for _, row := range []struct{ what, claim, to, want string }{
		{"the end", "Russia occupies about 20%", "of Ukraine", "Russia occupies about 20% of Ukraine's"},
		{"the end", "другий абзац", "Тут є", "другий абзац. Тут є"},
		{"the end", "معدل البطالة", "انخفض", "معدل البطالة انخفض"},
		{"the start", "about 20%", "Russia", "Russia occupies about 20%"},
		{"the start", "معدل البطالة", "الوزارة", "الوزارة أن معدل البطالة"},
		{"the start", "Russia occupies about 20%", "territory", "%"},
	} {
		m := mark(row.claim)
		r, got := holding(t, m)
		from, end := place(t, r, row.claim)
		to, toEnd := place(t, r, row.to)
		// Not quite there: it snaps.
		if row.what == "the end" {
			from, to = end, toEnd.AddXY((to.X-toEnd.X)/40, 0)
		} else {
			to = to.AddXY((toEnd.X-to.X)/40, 0)
		}
		dragHandle(r, from, to)
		if got.many != 1 || got.id != m.ID || article[got.span.Start:got.span.End] != row.want {
			t.Errorf("%s of %q to %q: %q, asked for %d times, want %q once", row.what, row.claim, row.to,
				article[got.span.Start:got.span.End], got.many, row.want)
		}
	}
}

func TestWhileItIsDraggedTheTextShowsTheNewEdge(t *testing.T) {
	m := mark("about 20%")
	r, got := holding(t, m)
	_, from := place(t, r, "about 20%")
	_, to := place(t, r, "national")
	r.MouseDown(press(from))
	r.Dragged(drag(to))
	r.MouseUp(press(to))
	r.MouseMoved(press(to.AddXY(-20, 0))) // over what it holds now
	if got.many != 1 || r.Cursor() != desktop.PointerCursor {
		t.Errorf("asked for %d times; the cursor over it is %v", got.many, r.Cursor())
	}
	// The desk answers with what it was asked for, or what it had.
	r.SetMarks([]reader.Mark{m})
	r.MouseMoved(press(to.AddXY(-20, 0)))
	if r.Cursor() != desktop.TextCursor {
		t.Error("what wasn't stored is shown on")
	}
}

func TestEscapeTakesAnEdgeBackThatIsDragged(t *testing.T) {
	m := mark("about 20%")
	r, got := holding(t, m)
	_, from := place(t, r, "about 20%")
	_, to := place(t, r, "national")
	r.MouseDown(press(from))
	r.Dragged(drag(to))
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	r.Dragged(drag(to.AddXY(30, 0)))
	r.MouseUp(press(to))
	if got.many != 0 {
		t.Errorf("it asks for %v", got.span)
	}
	r.MouseMoved(press(to.AddXY(-20, 0)))
	if r.Cursor() != desktop.TextCursor {
		t.Error("the text shows an edge that was taken back")
	}
	if s := r.Selection(); !s.Empty() {
		t.Errorf("%v is selected", s)
	}
}

// A handle is found some pixels inside the edge, and at its knob, and tells so
// before it's taken. Outside, a selection of the next words begins.
func TestTheCursorChangesOverHandles(t *testing.T) {
	m := mark("about 20%")
	r, got := holding(t, m)
	from, to := place(t, r, "about 20%")
	for inward, edge := range map[float32]fyne.Position{1: from, -1: to} {
		for away, want := range map[float32]bool{-12: false, -5: false, 0: true, 7: true, 12: false} {
			r.MouseMoved(press(edge.AddXY(inward*away, 0)))
			if is := r.Cursor() == desktop.HResizeCursor; is != want {
				t.Errorf("%v inside an edge the handle is there: %v, want %v", away, is, want)
			}
		}
		// The knob is above the beginning and below the end.
		r.MouseMoved(press(edge.AddXY(-inward*5, -inward*15)))
		if r.Cursor() != desktop.HResizeCursor {
			t.Error("the knob can't be taken")
		}
	}
	// A click on it is a click, and nothing moved.
	r.MouseDown(press(to))
	r.MouseUp(press(to))
	if got.many != 0 {
		t.Errorf("a click moved it to %v", got.span)
	}
	r.OnMoveEdge = nil // as where the desk can only be read
	r.MouseMoved(press(from))
	if r.Cursor() == desktop.HResizeCursor {
		t.Error("there's a handle where no edge can be moved")
	}
}

// A claim that is less than a word doesn't grow where it's made smaller.
// Wherever in its line a handle is taken, and wherever in a line it's let go: it's
// that line that the edge is in.
func TestAnEdgeGoesToTheLineOfThePointer(t *testing.T) {
	m := mark("about 20%")
	for _, grip := range []float32{-15, -8, 0, 8} {
		for _, down := range []float32{-8, 0, 8} {
			r, got := holding(t, m)
			from, _ := place(t, r, "about 20%")
			to, _ := place(t, r, "occupies")
			r.MouseDown(press(from.AddXY(0, grip)))
			r.Dragged(drag(to.AddXY(1, down)))
			r.MouseUp(press(to.AddXY(1, down)))
			if want := strings.Index(article, "occupies"); got.span.Start != want {
				t.Errorf("taken %v from the line's middle and let go at %v, it begins at %d, want %d", grip, down, got.span.Start, want)
			}
		}
	}
}

func TestAClaimWithinAWordKeepsItsEdges(t *testing.T) {
	m := mark("ccup")
	r, got := holding(t, m)
	from, end := place(t, r, "ccup")
	to, _ := place(t, r, "national")
	dragHandle(r, from, to)
	dragHandle(r, end, from.AddXY(-60, 0))
	if got.many != 0 {
		t.Errorf("it was moved to %v, from %v", got.span, m.Span)
	}
}

// What is said of other claims meanwhile comes in without disturbing the hand.
func TestADraggedEdgeOutlivesOtherMarks(t *testing.T) {
	m := mark("about 20%")
	r, got := holding(t, m)
	_, from := place(t, r, "about 20%")
	_, to := place(t, r, "national")
	r.MouseDown(press(from))
	r.Dragged(drag(to))
	r.SetMarks([]reader.Mark{mark("Crimea"), m})
	r.MouseUp(press(to))
	r.MouseMoved(press(to.AddXY(-20, 0)))
	if r.Cursor() != desktop.PointerCursor {
		t.Error("the text shows it where it was")
	}
	if want := strings.Index(article, "national") + len("national"); got.many != 1 || got.span.End != want {
		t.Errorf("moved %d times, to %v, want the end at %d", got.many, got.span, want)
	}
	// A claim that is gone is held no more.
	r.MouseDown(press(to))
	r.Dragged(drag(from))
	r.SetMarks(nil)
	r.MouseUp(press(from))
	if got.many != 1 {
		t.Error("the edge of a claim that is gone was moved")
	}
}
