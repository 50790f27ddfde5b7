package reader

import (
	"testing"

	"fyne.io/fyne/v2"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// A click on a claim's stroke chooses it, the next click the next one that is as
// near; a hand that sweeps over the map chooses nothing.
func TestClickingOnTheMapChoosesTheClaim(t *testing.T) {
	r := inWindow(t, "", new(held))
	text, all := long(20)
	inner := all[5]
	inner.ID, inner.Span.End = claims.NewID[claims.Claim](), inner.Span.Start+8
	r.SetText(text, append(all, inner))
	var chosen []claims.ClaimID
	r.OnOpenClaim = func(id claims.ClaimID) { chosen = append(chosen, id) }
	click := func(span anchor.Span) {
		top, _ := r.onMap(span)
		r.MouseDown(at(fyne.NewPos(r.mapLeft()+2, top+1)))
		r.MouseUp(at(fyne.NewPos(r.mapLeft()+2, top+1)))
	}
	for _, want := range []claims.ClaimID{all[17].ID, all[0].ID, all[5].ID, inner.ID, all[5].ID} {
		m, _ := r.marks.find(want)
		chosen = nil
		if click(m.Span); len(chosen) != 1 || chosen[0] != want || r.state.chosen != want {
			t.Errorf("a click on a claim's stroke chose %v, want %v", chosen, want)
		}
	}
	chosen = nil
	between := (all[8].Span.End + all[9].Span.Start) / 2
	click(anchor.Span{Start: between, End: between + 1})
	top, _ := r.onMap(all[3].Span)
	r.MouseDown(at(fyne.NewPos(r.mapLeft()+2, top)))
	r.Dragged(by(fyne.NewPos(r.mapLeft()+2, top+1)))
	r.MouseUp(at(fyne.NewPos(r.mapLeft()+2, top+1)))
	if len(chosen) > 0 {
		t.Errorf("sweeping over the map, or a click between its strokes, chose %v", chosen)
	}
}

// While an edge is dragged its stroke follows.
func TestTheMapFollowsAnEdge(t *testing.T) {
	r := inWindow(t, "", new(held))
	text, all := long(20)
	r.SetText(text, all)
	r.Select(all[3].ID)
	before := mapped(r)
	r.marks.move(all[3].ID, anchor.Span{Start: all[3].Span.Start, End: all[9].Span.End})
	r.update()
	if mapped(r) == before {
		t.Error("the claim is longer now, and its stroke isn't")
	}
}
