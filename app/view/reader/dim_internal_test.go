package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// dimmed reports whether a veil lies over a place.
func dimmed(r *Reader, p fyne.Position) bool {
	for _, o := range r.draw.objects {
		b, ok := o.(*canvas.Rectangle)
		if !ok || b.FillColor != r.draw.colors.veil {
			continue
		}
		away := p.Subtract(b.Position())
		if away.X >= 0 && away.Y >= 0 && away.X <= b.Size().Width && away.Y <= b.Size().Height {
			return true
		}
	}
	return false
}

func TestDimmingLeavesTheSentencesOfTheClaimBright(t *testing.T) {
	text := "It rained. Officials said inflation had risen. It fell later.\n" +
		"قالت الوزارة إن المعدل انخفض. نعم ارتفعت الأسعار.\n" + "The end."
	bright := map[string]string{
		"inflation": "Officials said inflation had risen.",
		"rained. Officials said inflation had risen. It fell": "It rained. Officials said inflation had risen. It fell later.",
		"ارتفعت": "نعم ارتفعت الأسعار.",
	}
	r := inWindow(t, text, new(held))
	r.ToggleDim()
	if dimmed(r, over(r, "The end")) {
		t.Error("all is dimmed where no claim is chosen")
	}
	for quote, want := range bright {
		start := strings.Index(text, quote)
		claimed(r, anchor.Span{Start: start, End: start + len(quote)})
		from := strings.Index(text, want)
		for at := range text {
			if strings.ContainsRune("\n ", rune(text[at])) {
				continue
			}
			lit := at >= from && at < from+len(want)
			end := r.next(at)
			p := r.edgePlace(anchor.Span{Start: at, End: end}, startSide).Add(r.edgePlace(anchor.Span{Start: at, End: end}, endSide))
			if p = fyne.NewPos(p.X/2, p.Y/2); dimmed(r, p) == lit {
				t.Errorf("claim %q: %q is dimmed: %v", quote, text[at:end], !lit)
			}
		}
	}
	r.SetText(text, nil)
	if !r.Dims() {
		t.Error("another article ended the dimming")
	}
	claimed(r, anchor.Span{Start: 0, End: 2})
	r.Select(claims.ClaimID{})
	if r.ToggleDim(); r.Dims() || dimmed(r, over(r, "The end")) {
		t.Error("it's dimmed on")
	}
}
