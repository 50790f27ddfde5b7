package reader

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"

	"factdesk/app/look"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// scripts are a paragraph each in the scripts that claims are tagged in, without
// words in two directions: where these meet, two offsets have one place.
const scripts = "Officials in Zürich said inflation had risen by 3.4% since March.\n" +
	"Міністерство повідомило, що рівень безробіття знизився до 7,5 відсотка.\n" +
	"أعلنت الوزارة أن معدل البطالة انخفض خلال العام الماضي في جميع المناطق.\n" +
	"לפי נתוני הלשכה שיעור האבטלה ירד בשנה שעברה.\n" +
	"据统计局公布的数据，去年全国粮食产量再创新高。\n" +
	"政府は昨年の失業率が三パーセントに下がったと発表した。\n" +
	"सरकार ने कहा कि बेरोज़गारी दर पिछले वर्ष घट गई।\n" +
	"รัฐบาลกล่าวว่าอัตราการว่างงานลดลงในปีที่แล้ว\n" +
	"The 👩‍👩‍👧‍👦 post 🇺🇦 by cafe\u0301 owners 👍🏽."

// held are the keys that a test holds down.
type held struct{ keys fyne.KeyModifier }

func (h *held) modifiers() fyne.KeyModifier { return h.keys }

// inWindow returns a reader that shows text in a window.
func inWindow(t testing.TB, text string, keys *held) *Reader {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	w := test.NewTempWindow(t, nil)
	r := New(Env{
		Canvas: w.Canvas(), Now: func() time.Time { return time.Time{} },
		Post: func(f func()) { f() }, Modifiers: keys.modifiers,
	})
	w.SetContent(r)
	w.Resize(fyne.NewSize(560, 900))
	r.SetText(text, nil)
	r.OnMoveEdge = func(claims.ClaimID, anchor.Span) {}
	return r
}

// clusters returns the offsets between the grapheme clusters of text.
func clusters(text string) []int {
	all := []int{0}
	for it := graphemes.FromString(text); it.Next(); {
		all = append(all, it.End())
	}
	return all
}

func at(p fyne.Position) *desktop.MouseEvent {
	return &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: p}}
}

func by(p fyne.Position) *fyne.DragEvent {
	return &fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p}}
}

// apart clicks where no handle is, so that clicks don't add up.
func apart(r *Reader) {
	r.MouseDown(at(fyne.NewPos(1, 1)))
	r.MouseUp(at(fyne.NewPos(1, 1)))
}

// claimed shows one claim, chosen, at span.
func claimed(r *Reader, span anchor.Span) claims.ClaimID {
	m := Mark{ID: claims.NewID[claims.Claim](), Span: span}
	r.SetMarks([]Mark{m})
	r.Select(m.ID)
	return m.ID
}

// In every script: where a handle is drawn it's found, and dragging it to where
// an edge would be drawn brings it to that edge, to the grapheme cluster.
func TestHandlesFollowThePointerToTheCluster(t *testing.T) {
	keys := &held{keys: fyne.KeyModifierAlt}
	r := inWindow(t, scripts, keys)
	offsets := clusters(scripts)
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string, least, most int) int { return rapid.IntRange(least, most).Draw(t, name) }
		i := draw("start", 0, len(offsets)-3)
		k := draw("end", i+2, min(i+60, len(offsets)-1))
		span := anchor.Span{Start: offsets[i], End: offsets[k]}
		s := side(draw("side", 1, 2))
		want := span
		if s == startSide {
			want.Start = offsets[draw("to", max(0, k-60), k-1)]
		} else {
			want.End = offsets[draw("to", i+1, min(i+60, len(offsets)-1))]
		}
		text := r.page.layout.Text
		if strings.TrimSpace(text[want.Start:want.End]) == "" {
			return
		}
		claimed(r, span)
		from, to := r.edgePlace(span, s), r.edgePlace(want, s)
		apart(r)
		if got := r.edgeAt(from); got != s {
			other := r.edgePlace(span, startSide+endSide-s)
			if d := other.X - from.X; d*d > handleReach*handleReach {
				t.Fatalf("at the handle of side %d of %q is %d", s, text[span.Start:span.End], got)
			}
			return
		}
		r.MouseDown(at(from.AddXY(0, 1)))
		if got := r.hand.hold.side; got != s {
			return // both edges are in one place
		}
		r.Dragged(by(to.AddXY(0, 1)))
		got := r.hand.hold.span
		r.MouseUp(at(to))
		if got != want {
			t.Fatalf("side %d of %q dragged gives %q, want %q", s, text[span.Start:span.End], text[got.Start:got.End], text[want.Start:want.End])
		}
	})
}

// Wherever an edge is dragged, by words or by clusters: the claim keeps a word or
// cluster, its other edge, and whole clusters.
func TestAnEdgeNeverPassesTheOther(t *testing.T) {
	keys := &held{}
	r := inWindow(t, scripts, keys)
	offsets := clusters(scripts)
	whole := map[int]bool{}
	for _, o := range offsets {
		whole[o] = true
	}
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string, least, most int) int { return rapid.IntRange(least, most).Draw(t, name) }
		i := draw("start", 0, len(offsets)-2)
		span := anchor.Span{Start: offsets[i], End: offsets[draw("end", i+1, len(offsets)-1)]}
		id := claimed(r, span)
		apart(r)
		keys.keys = rapid.SampledFrom([]fyne.KeyModifier{0, fyne.KeyModifierAlt}).Draw(t, "keys")
		s := side(draw("side", 1, 2))
		from := r.edgePlace(span, s)
		r.MouseDown(at(from))
		if s = r.hand.hold.side; s == noSide {
			r.MouseUp(at(from))
			return
		}
		for range draw("moves", 1, 5) {
			r.Dragged(by(fyne.NewPos(float32(draw("x", 0, 560)), float32(draw("y", 0, 899)))))
			got, _ := r.marks.find(id)
			switch {
			case got.Span.Empty(), !whole[got.Span.Start], !whole[got.Span.End]:
				t.Fatalf("dragged to %v", got.Span)
			case s == startSide && got.Span.End != span.End, s == endSide && got.Span.Start != span.Start:
				t.Fatalf("side %d of %v dragged gives %v", s, span, got.Span)
			}
		}
		if rapid.Bool().Draw(t, "taken back") {
			r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
			if got, _ := r.marks.find(id); got.Span != span {
				t.Fatalf("taken back it's %v, want %v", got.Span, span)
			}
		}
		r.MouseUp(at(from))
	})
}
