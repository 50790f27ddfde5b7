package reader

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// beyond drags from a place to below the window and lets go there, as Fyne tells of
// it: it takes the focus away, and then says that the drag is over.
func beyond(r *Reader, from fyne.Position) {
	r.MouseDown(at(from))
	r.Dragged(by(from.AddXY(60, 30)))
	r.Dragged(by(from.AddXY(60, 900)))
	r.env.Canvas.Unfocus()
	r.DragEnd()
}

// low shows a long text in a low window.
func low(t *testing.T) *Reader {
	t.Helper()
	test.NewTempApp(t)
	r := paged(t, 30, 300)
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(500, 300))
	r.env.Canvas = w.Canvas()
	return r
}

func TestASelectionEndsBeyondTheWindow(t *testing.T) {
	r := low(t)
	told := 0
	r.OnCaret = func() { told++ }
	beyond(r, fyne.NewPos(120, 40))
	if !r.state.focus || told != 1 || r.hand.rolling != nil {
		t.Errorf("the focus is %v, the caret was told %d times, it rolls: %v", r.state.focus, told, r.hand.rolling != nil)
	}
	if !r.draw.toolbar.place() {
		t.Errorf("there's no toolbar for what is selected, %v", r.Selection())
	}
	before := r.Selection()
	r.MouseMoved(at(fyne.NewPos(100, 100)))
	if got := r.Selection(); got != before || before.Empty() {
		t.Errorf("selected is %v, and after moving %v", before, got)
	}
}

func TestAStrokeOfTheHighlighterEndsBeyondTheWindow(t *testing.T) {
	r := low(t)
	var tagged anchor.Span
	r.OnTag = func(span anchor.Span, _ int) { tagged = span }
	r.ToggleHighlighter()
	beyond(r, fyne.NewPos(120, 40))
	if tagged.Len() < 100 {
		t.Errorf("tagged is %v", tagged)
	}
}

func TestAnEdgeIsLetGoBeyondTheWindow(t *testing.T) {
	r := low(t)
	var moved anchor.Span
	r.OnMoveEdge = func(_ claims.ClaimID, span anchor.Span) { moved = span }
	was := anchor.Span{Start: 0, End: len("Some words")}
	claimed(r, was)
	beyond(r, r.edgePlace(was, endSide))
	if moved.Start != 0 || moved.End < 100 {
		t.Errorf("moved to %v", moved)
	}
}
