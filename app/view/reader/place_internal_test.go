package reader

import (
	"math"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// many is a text with words of many scripts, and one that no line holds.
const many = "In all, Russia occupies about 20% of Ukraine, e\u0301te\u0301 par 👩‍👩‍👧‍👦 et 🇺🇦.\n" +
	"Це другий абзац: «ґрунтовно», з’їзд, й\u0301. Тут є два речення.\n" +
	"أعلنت الوزارة أن معدل البطالة انخفض إلى 7.5% خلال عام 2023 (abc DEF).\n" +
	"לפי נתוני הלשכה, שיעור האבטלה ירד ל-3.4% בשנת 2022.\n\n" +
	"据统计局公布的数据，2023年全国粮食产量。日本語のカ\u3099「はい」。\n" +
	"क्षत्रिय हिन्दी स्त्री श्रृंखला। ภาษาไทย น้ำ กำลัง\n" +
	"https://example.org/a/very/long/path/that/goes/on/and/on/without/an/end?and=so&on=1 العربية end"

// An end is a place between clusters: an offset, and at which side of it.
type end struct {
	offset int
	upper  bool
	place  fyne.Position
}

// edges are the places at both ends of every cluster that takes room, a little
// inside it.
func edges(r *Reader) (all []end) {
	l := r.page.layout
	for i, line := range l.Lines {
		y := padTop + l.Lines[i].Y + l.LineHeight/2
		for c := segment.Clusters(l.Words(i)); c.Next(); {
			from, to := int(line.Start)+c.Start(), int(line.Start)+c.End()
			first, last := r.line(i).Caret(from), r.line(i).CaretBehind(to)
			inside := (last - first) / 20
			if math.Abs(float64(inside)) < 0.05 {
				continue
			}
			all = append(all, end{from, false, fyne.NewPos(r.page.left+first+inside, y)},
				end{to, true, fyne.NewPos(r.page.left+last-inside, y)})
		}
	}
	return all
}

func tall(t *testing.T, width float32) *Reader {
	t.Helper()
	test.NewTempApp(t)
	r := New(Env{Now: func() time.Time { return time.Time{} }, Post: func(func()) {}})
	r.Resize(fyne.NewSize(width, 4000))
	r.SetText(many, nil)
	return r
}

// A click puts the caret at the nearer end of the cluster it meets, on the line
// that was clicked, however the lines are broken and whichever way they run.
func TestTheCaretStandsWhereItWasClicked(t *testing.T) {
	for _, width := range []float32{180, 300, 700} {
		r := tall(t, width)
		for _, e := range edges(r) {
			click := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: e.place}}
			r.hand.clicks, r.hand.lastAt = 0, fyne.NewPos(-99, -99)
			r.MouseDown(click)
			r.MouseUp(click)
			if r.state.head != e.offset || r.state.upper != e.upper {
				t.Fatalf("at %v the caret is at %d, %v, want %d, %v", e.place, r.state.head, r.state.upper, e.offset, e.upper)
			}
			caret := r.caretAt(r.state.head, r.state.upper)
			if d := caret.Subtract(e.place); math.Abs(float64(d.X)) > 4 || math.Abs(float64(d.Y)) > 0.1 {
				t.Fatalf("clicked at %v, the caret stands at %v", e.place, caret)
			}
		}
	}
}

// Dragging from any cluster to any other selects what lies between: exactly with
// Alt, and else in whole words. Back where it began it's nothing again.
func TestDraggingSelectsFromClusterToCluster(t *testing.T) {
	for _, width := range []float32{180, 300, 700} {
		r := tall(t, width)
		all := edges(r)
		rapid.Check(t, func(t *rapid.T) {
			from, to := rapid.SampledFrom(all).Draw(t, "from"), rapid.SampledFrom(all).Draw(t, "to")
			held := rapid.SampledFrom([]fyne.KeyModifier{0, fyne.KeyModifierAlt}).Draw(t, "held")
			r.env.Modifiers = func() fyne.KeyModifier { return held }
			press := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: from.place}}
			drag := func(to fyne.Position) { r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}}) }
			r.hand.clicks, r.hand.lastAt = 0, fyne.NewPos(-99, -99)
			r.MouseDown(press)
			drag(to.place)
			drag(from.place)
			if got := r.Selection(); !got.Empty() {
				t.Fatalf("back where it began %q is selected", many[got.Start:got.End])
			}
			drag(to.place)
			r.MouseUp(press)
			want := anchor.Span{Start: min(from.offset, to.offset), End: max(from.offset, to.offset)}
			if held == 0 {
				want = wholeWords(many, want)
			}
			if got := r.Selection(); got != want {
				t.Fatalf("selected %q, want %q", many[got.Start:got.End], many[want.Start:want.End])
			}
		})
	}
}

// Both ends of a broken line are one offset with the line above or below: the
// keys that go there say which.
func TestTheCaretKnowsWhichEndOfALineItIsAt(t *testing.T) {
	r := tall(t, 300)
	key := func(name fyne.KeyName) { r.TypedKey(&fyne.KeyEvent{Name: name}) }
	line := func() int { return r.lineOf(r.state.head, r.state.upper) }
	l := r.page.layout
	for i := range l.Lines {
		r.state.head, r.state.upper = int(l.Lines[i].Start), false
		if line() != i {
			t.Fatalf("at the start of line %d the caret is in line %d", i, line())
		}
		key(fyne.KeyEnd)
		if line() != i || r.state.head != int(l.Lines[i].End) {
			t.Errorf("End in line %d goes to %d in line %d", i, r.state.head, line())
		}
		key(fyne.KeyHome)
		if line() != i || r.state.head != int(l.Lines[i].Start) {
			t.Errorf("Home in line %d goes to %d in line %d", i, r.state.head, line())
		}
		key(fyne.KeyEnd)
		key(fyne.KeyDown)
		if want := min(i+1, len(l.Lines)-1); line() != want {
			t.Errorf("End and Down in line %d go to line %d, want %d", i, line(), want)
		}
	}
}
