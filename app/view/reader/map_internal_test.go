package reader

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// long is a text of many paragraphs, with n claims evenly over it.
func long(n int) (text string, all []Mark) {
	text = strings.Repeat("The government said that inflation had risen by 3.4% since March.\n", 40+2*n)
	for i := range n {
		start := i * (len(text) / n)
		all = append(all, Mark{
			ID: claims.NewID[claims.Claim](), Tone: claims.Tones()[i%len(claims.Tones())],
			Span: anchor.Span{Start: start, End: start + 40},
		})
	}
	return text, all
}

// mapped returns the map of a reader as it was painted.
func mapped(r *Reader) image.Image {
	return r.draw.plan.raster.Generator(mapWide, int(r.Size().Height))
}

func drawnAt(t *testing.T, r *Reader, span anchor.Span) color.Color {
	t.Helper()
	top, _ := r.onMap(span)
	return mapped(r).At(3, int(top)+1)
}

func TestTheMapShowsEachClaimInItsTone(t *testing.T) {
	r := inWindow(t, "", new(held))
	text, all := long(20)
	r.SetText(text, all)
	for _, m := range all {
		want := color.RGBAModel.Convert(r.draw.colors.of(m.Tone).line)
		if got := drawnAt(t, r, m.Span); got != want {
			t.Errorf("a claim of tone %q is %v, want %v", m.Tone, got, want)
		}
	}
	_, _, _, alpha := drawnAt(t, r, anchor.Span{Start: (all[3].Span.Start + all[4].Span.Start) / 2, End: len(text)}).RGBA()
	if alpha != 0 {
		t.Error("something is drawn where no claim is")
	}
}

// Choosing and scrolling leave the picture as it is; other claims, another width
// of lines and other colours don't.
func TestTheMapIsDrawnAnewOnlyForWhatItShows(t *testing.T) {
	r := inWindow(t, "", new(held))
	text, all := long(20)
	r.SetText(text, all)
	before := mapped(r)
	r.Select(all[7].ID)
	r.ScrollTo(all[9].Span.Start)
	if mapped(r) != before {
		t.Error("choosing or scrolling drew the map anew")
	}
	for what, change := range map[string]func(){
		"claims": func() { r.SetMarks(all[1:]) },
		"width":  func() { r.Resize(fyne.NewSize(300, 900)) },
		"theme":  r.Refresh,
		"hits":   func() { r.SetHits([]anchor.Span{all[2].Span}, -1) },
	} {
		last := mapped(r)
		if change(); mapped(r) == last {
			t.Errorf("other %s, and the map wasn't drawn anew", what)
		}
	}
}

// What was found shows beside the claims, not instead of them.
func TestTheMapShowsWhatWasFound(t *testing.T) {
	r := inWindow(t, "", new(held))
	text, all := long(20)
	r.SetText(text, all)
	r.SetHits([]anchor.Span{all[5].Span}, -1)
	top, _ := r.onMap(all[5].Span)
	left, right := mapped(r).At(1, int(top)+1), mapped(r).At(mapWide-1, int(top)+1)
	claim, hit := color.RGBAModel.Convert(r.draw.colors.of(all[5].Tone).line), color.RGBAModel.Convert(r.draw.colors.hitNow)
	if left != claim || right != hit {
		t.Errorf("the map is %v and %v there, want %v of the claim and %v of the hit", left, right, claim, hit)
	}
}

// A click on the map brings what it shows there into view, and dragging goes on
// from there.
func TestClickingOnTheMapGoesThere(t *testing.T) {
	r := inWindow(t, "", new(held))
	text, all := long(400)
	r.SetText(text, all)
	inView := func(m Mark) bool {
		y := padTop + r.page.layout.Lines[r.page.layout.LineAt(m.Span.Start)].Y - r.state.top
		return y >= 0 && y < r.Size().Height
	}
	for _, i := range []int{300, 0, 399, 60} {
		top, _ := r.onMap(all[i].Span)
		r.MouseDown(at(fyne.NewPos(r.mapLeft()+2, top)))
		if !inView(all[i]) {
			t.Errorf("claim %d isn't in view after a click on it", i)
		}
		to, _ := r.onMap(all[i/2].Span)
		r.Dragged(by(fyne.NewPos(2, to))) // a hand that drags is never straight
		if !inView(all[i/2]) {
			t.Errorf("claim %d isn't in view after dragging there", i/2)
		}
		r.MouseUp(at(fyne.NewPos(2, to)))
	}
	if s := r.Selection(); !s.Empty() {
		t.Errorf("dragging over the map selected %v", s)
	}
}

func BenchmarkMap(b *testing.B) {
	r := inWindow(b, "", new(held))
	text, all := long(10_000)
	r.SetText(text, all)
	for b.Loop() {
		r.draw.plan.pixels = nil
		mapped(r)
	}
}
