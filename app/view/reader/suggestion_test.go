package reader_test

import (
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"factdesk/app/view/reader"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// suggesting returns a reader with two suggestions, and what is told of them.
func suggesting(t *testing.T) (r *reader.Reader, told *[]string) {
	t.Helper()
	r, told = shown(t, article), new([]string)
	r.SetSuggestions([]reader.Suggestion{
		{Span: spanOf("Russia occupies about 20%"), Score: 0.9, Why: "a quantity: about 20%"},
		{Span: spanOf("انخفض إلى 7.5%"), Score: 0.6, Why: "a quantity: 7.5%"},
	})
	tell := func(what string) func(anchor.Span) {
		return func(s anchor.Span) { *told = append(*told, what+" "+article[s.Start:s.End]) }
	}
	r.OnTag = func(anchor.Span, int) {}
	r.OnAccept, r.OnDismiss = tell("tag"), tell("dismiss")
	return r, told
}

func suggested(r *reader.Reader) string {
	s, ok := r.Suggested()
	if !ok {
		return ""
	}
	return article[s.Span.Start:s.Span.End]
}

func keys(r *reader.Reader, all ...fyne.KeyName) {
	for _, k := range all {
		r.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestTabGoesFromSuggestionToSuggestionAndThenOn(t *testing.T) {
	r, _ := suggesting(t)
	var seen []string
	for r.AcceptsTab() {
		keys(r, fyne.KeyTab)
		seen = append(seen, suggested(r))
	}
	if want := []string{"Russia occupies about 20%", "انخفض إلى 7.5%"}; !slices.Equal(seen, want) {
		t.Errorf("Tab went to %q, want %q", seen, want)
	}
	keys(r, fyne.KeyEscape)
	if got := suggested(r); got != "" {
		t.Errorf("after Escape %q is looked at", got)
	}
}

func TestTabFromBehindTheLastSuggestionGoesToTheFirst(t *testing.T) {
	r, _ := suggesting(t)
	r.SetSelection(anchor.Span{Start: len(article), End: len(article)})
	if keys(r, fyne.KeyTab); suggested(r) != "Russia occupies about 20%" {
		t.Errorf("%q is looked at", suggested(r))
	}
}

func TestEnterAcceptsAndDismissingGoesOn(t *testing.T) {
	r, told := suggesting(t)
	keys(r, fyne.KeyTab)
	r.Dismiss()
	if got := suggested(r); got != "انخفض إلى 7.5%" {
		t.Errorf("after a dismissal %q is looked at", got)
	}
	keys(r, fyne.KeyReturn, fyne.KeyReturn)
	if want := []string{"dismiss Russia occupies about 20%", "tag انخفض إلى 7.5%"}; !slices.Equal(*told, want) {
		t.Errorf("told %q, want %q", *told, want)
	}
}

func TestClickOnASuggestionLooksAtItAndBesideItAway(t *testing.T) {
	r, _ := suggesting(t)
	from, to := place(t, r, "occupies")
	click(r, fyne.NewPos((from.X+to.X)/2, from.Y))
	if got := suggested(r); got != "Russia occupies about 20%" {
		t.Errorf("a click on a suggestion looks at %q", got)
	}
	from, _ = place(t, r, "другий")
	click(r, from.AddXY(4, 0))
	if got := suggested(r); got != "" {
		t.Errorf("a click beside one looks at %q", got)
	}
}

func TestWhatIsOutOfSightIsNotLookedAt(t *testing.T) {
	r, told := suggesting(t)
	keys(r, fyne.KeyTab, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if suggested(r) != "" || len(*told) != 0 {
		t.Errorf("the caret went on, and still %q is looked at, told %q", suggested(r), *told)
	}
}

func TestDotsStandUnderWhatIsSuggestedAlone(t *testing.T) {
	r, _ := suggesting(t)
	dotted := capture(t, r)
	r.SetSuggestions(nil)
	plain := capture(t, r)
	from, to := place(t, r, "Russia occupies about 20%")
	other, _ := place(t, r, "другий")
	rows := func(y float32) int { return differing(dotted, plain, int(y), int(y)+20) }
	if rows(from.Y) == 0 || rows(other.Y) != 0 || to.X <= from.X {
		t.Errorf("%d pixels differ in the line that is suggested, %d in another", rows(from.Y), rows(other.Y))
	}
}

func TestAClaimOverASuggestionIsChosen(t *testing.T) {
	r, _ := suggesting(t)
	id := claims.NewID[claims.Claim]()
	r.SetMarks([]reader.Mark{{ID: id, Span: spanOf("occupies about")}})
	from, to := place(t, r, "occupies")
	var opened claims.ClaimID
	r.OnOpenClaim = func(id claims.ClaimID) { opened = id }
	click(r, fyne.NewPos((from.X+to.X)/2, from.Y))
	if opened != id || suggested(r) != "" {
		t.Errorf("opened %v, looked at %q", opened, suggested(r))
	}
}

func TestWhatIsNoLongerSuggestedIsNotLookedAt(t *testing.T) {
	r, told := suggesting(t)
	keys(r, fyne.KeyTab)
	away := 0
	r.OnSuggested = func() { away++ }
	r.SetSuggestions(nil)
	if away != 1 {
		t.Errorf("told %d times that it's gone", away)
	}
	keys(r, fyne.KeyReturn)
	if suggested(r) != "" || len(*told) != 0 || r.AcceptsTab() {
		t.Errorf("looked at %q, told %q", suggested(r), *told)
	}
}

func click(r *reader.Reader, at fyne.Position) {
	r.MouseDown(press(at))
	r.MouseUp(press(at))
}

// capture draws a reader, at one pixel for each of Fyne's units.
func capture(t *testing.T, r *reader.Reader) image.Image {
	t.Helper()
	return fyne.CurrentApp().Driver().CanvasForObject(r).Capture()
}

// differing counts the pixels in rows from top up to bottom that differ.
func differing(a, b image.Image, top, bottom int) (n int) {
	for y := top; y < bottom; y++ {
		for x := range a.Bounds().Dx() {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}
