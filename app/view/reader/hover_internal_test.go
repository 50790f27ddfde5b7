package reader

import (
	"image/color"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/look"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

const told = "The ministry reported that unemployment fell to 7.5% during the year 2023, and prices rose.\n" +
	"Nothing is claimed here.\n"

// claim is a mark of the words quote in told.
func claim(quote string) Mark {
	start := strings.Index(told, quote)
	return Mark{
		ID: claims.NewID[claims.Claim](), Span: anchor.Span{Start: start, End: start + len(quote)},
		Tone: claims.Supported, Label: "✓ True", Statement: quote, Sources: 2,
	}
}

// over is a place on the words quote.
func over(r *Reader, quote string) fyne.Position {
	from, _, _ := r.PlaceOf(quote)
	return from.AddXY(4, 0)
}

// shows reports whether a card is drawn.
func shows(r *Reader) bool {
	return slices.Contains(r.draw.objects, fyne.CanvasObject(r.draw.told.raster))
}

func TestTheCardComesWhenThePointerRestsOnAClaim(t *testing.T) {
	clock := new(held)
	r := inWindow(t, told, clock)
	outer, inner := claim("unemployment fell to 7.5% during the year 2023"), claim("7.5%")
	r.SetMarks([]Mark{outer, inner})
	r.MouseMoved(at(over(r, "unemployment")))
	if shows(r) {
		t.Fatal("the card doesn't wait for the pointer to rest")
	}
	r.MouseMoved(at(over(r, "unemployment").AddXY(5, 0)))
	clock.pass()
	if shows(r) {
		t.Fatal("the pointer didn't rest: it moved on")
	}
	clock.pass()
	if !shows(r) || !slices.Equal(r.draw.told.told, []Mark{outer}) {
		t.Fatalf("shown: %v, telling of %v", shows(r), r.draw.told.told)
	}
	// It stays on the same claim, and tells of all where several overlap.
	stands := r.draw.told.raster.Position()
	r.MouseMoved(at(over(r, "unemployment").AddXY(9, 2)))
	if !shows(r) || r.draw.told.raster.Position() != stands {
		t.Error("the card moves, or went, while the pointer is on the same claim")
	}
	r.MouseMoved(at(over(r, "7.5%")))
	if shows(r) {
		t.Error("the card tells of claims that the pointer has left")
	}
	clock.pass()
	if !shows(r) || !slices.Equal(r.draw.told.told, []Mark{inner, outer}) {
		t.Errorf("shown: %v, telling of %v, want both, the smaller first", shows(r), r.draw.told.told)
	}
	if len(clock.due) > 0 {
		t.Error("something waits on though the card is shown")
	}
}

func TestTheCardGoesAway(t *testing.T) {
	text := told + strings.Repeat("More of it.\n", 200)
	for what, act := range map[string]func(*Reader){
		"leave":  func(r *Reader) { r.MouseOut() },
		"other":  func(r *Reader) { r.MouseMoved(at(over(r, "Nothing is"))) },
		"press":  func(r *Reader) { r.MouseDown(at(over(r, "unemployment"))) },
		"scroll": func(r *Reader) { r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)}) },
		"text":   func(r *Reader) { r.SetText("Another.", nil) },
		"marks":  func(r *Reader) { r.SetMarks(nil) },
	} {
		clock := new(held)
		r := inWindow(t, text, clock)
		r.SetMarks([]Mark{claim("unemployment fell")})
		r.MouseIn(at(over(r, "unemployment")))
		clock.pass()
		if !shows(r) {
			t.Fatal("no card")
		}
		if act(r); shows(r) {
			t.Errorf("%s: the card is still there", what)
		}
		clock.pass()
		if shows(r) {
			t.Errorf("%s: the card came back", what)
		}
	}
}

// The card keeps within the reader, away from the pointer and the toolbar.
func TestTheCardHidesNeitherThePointerNorUnderTheToolbar(t *testing.T) {
	clock := new(held)
	text := strings.Repeat("Somebody claims something on every line of it, again.\n", 60)
	r := inWindow(t, text, clock)
	r.SetMarks([]Mark{{ID: claims.NewID[claims.Claim](), Span: anchor.Span{End: len(text)}, Statement: strings.Repeat("Long words. ", 40)}})
	for y := float32(30); y < 880; y += 17 {
		for _, selected := range []anchor.Span{{}, {Start: 600, End: 640}} {
			r.SetSelection(selected)
			r.leave()
			p := fyne.NewPos(60+y/3, y)
			r.MouseMoved(at(p))
			clock.pass()
			if r.under(p) < 0 {
				continue
			}
			if !shows(r) {
				t.Fatalf("no card at %v", p)
			}
			from, size := r.draw.told.ground.Position(), r.draw.told.ground.Size()
			to := from.AddXY(size.Width, size.Height)
			if from.X < 0 || from.Y < 0 || to.X > r.Size().Width || to.Y > r.Size().Height {
				t.Fatalf("at %v it reaches from %v to %v", p, from, to)
			}
			if p.Y >= from.Y && p.Y <= to.Y {
				t.Fatalf("at %v it lies under the pointer, from %v to %v", p, from, to)
			}
			bar := r.draw.toolbar.root
			if r.draw.toolbar.place() && from.X < bar.Position().X+bar.Size().Width && bar.Position().X < to.X &&
				from.Y < bar.Position().Y+bar.Size().Height && bar.Position().Y < to.Y {
				t.Fatalf("at %v it lies under the toolbar", p)
			}
		}
	}
}

// However much is to be told, a card stays small and within its edges.
func TestCardsStaySmall(t *testing.T) {
	clock := new(held)
	r := inWindow(t, told, clock)
	long := strings.Repeat("إن معدل البطالة انخفض. Nothing but words. ", 100) + strings.Repeat("https", 300)
	for _, n := range []int{1, 2, 6, 7, 40} {
		all := make([]Mark, n)
		for i := range all {
			all[i] = claim("unemployment fell")
			all[i].Statement, all[i].Label = long, "≈ Mostly true "+strconv.Itoa(i)
		}
		r.SetMarks(all)
		r.MouseMoved(at(over(r, "unemployment")))
		clock.pass()
		c := r.draw.told
		if !shows(r) || c.size.Height > 2*cardPad+cardClaims*c.lineHeight() {
			t.Errorf("%d claims: shown %v, %v high", n, shows(r), c.size.Height)
		}
		for _, w := range c.words {
			for _, s := range w.line.Stretches(nil, 0, 1<<20) {
				if w.at.X+s.Right > c.size.Width-cardPad+1 {
					t.Errorf("%d claims: words reach to %v of %v", n, w.at.X+s.Right, c.size.Width)
				}
			}
		}
	}
}

// A card that is shown takes the colours of another theme.
func TestTheCardFollowsTheTheme(t *testing.T) {
	clock := new(held)
	r := inWindow(t, told, clock)
	theme := &turning{Theme: look.Theme()}
	fyne.CurrentApp().Settings().SetTheme(theme)
	r.Refresh()
	r.SetMarks([]Mark{claim("unemployment fell")})
	r.MouseMoved(at(over(r, "unemployment")))
	clock.pass()
	before := r.draw.told.words[1].c
	theme.turned = true
	r.Refresh()
	if !shows(r) || r.draw.told.words[1].c == before || r.draw.told.pixels != nil {
		t.Errorf("the card is shown: %v; its words are %v, as before %v", shows(r), r.draw.told.words[1].c, before)
	}
}

// turning is a theme that can be turned from light to dark.
type turning struct {
	fyne.Theme
	turned bool
}

func (t *turning) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if t.turned {
		v = fynetheme.VariantDark
	}
	return t.Theme.Color(name, v)
}

// Refreshing the scroll bar is what has the window drawn, also where everything is
// in view.
func TestTheWindowIsDrawnAnewWithoutAScrollBar(t *testing.T) {
	r := inWindow(t, told, new(held))
	if _, _, ok := r.thumb(); ok || !slices.Contains(r.draw.objects, fyne.CanvasObject(r.draw.bar)) {
		t.Errorf("there is a scroll bar: %v, or what is refreshed isn't shown", ok)
	}
}
