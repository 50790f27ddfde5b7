package claim_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/app/view/claim"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// A desk is a panel in a window with what it told.
type desk struct {
	t      *testing.T
	panel  *claim.Panel
	canvas fyne.Canvas
	told   []string
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	d := &desk{t: t, panel: claim.New()}
	w := test.NewTempWindow(t, d.panel)
	w.Resize(fyne.NewSize(400, 1400))
	d.canvas = w.Canvas()
	say := func(what string, v any) { d.told = append(d.told, fmt.Sprintf("%s %v", what, v)) }
	p := d.panel
	p.OnStatement = func(_ claims.ClaimID, text string) { say("statement", text) }
	p.OnSpeaker = func(_ claims.ClaimID, text string) { say("speaker", text) }
	p.OnTags = func(_ claims.ClaimID, tags []string) { say("tags", strings.Join(tags, "|")) }
	p.OnSaidOn = func(_ claims.ClaimID, on claims.Date) { say("said", on) }
	p.OnPlace = func(_ claims.ClaimID, place string) { say("place", place) }
	p.OnTypes = func(_ claims.ClaimID, types []claims.ClaimType) { say("types", types) }
	p.OnPriority = func(_ claims.ClaimID, p claims.Priority) { say("priority", p) }
	p.OnPast = func(claims.ClaimID) { say("past", "") }
	p.OnUndo = func() { say("undo", "") }
	p.OnRate = func(_ claims.ClaimID, place int) { say("rate", place) }
	p.OnRationale = func(_ claims.ClaimID, text string) { say("rationale", text) }
	p.OnStatus = func(_ claims.ClaimID, s claims.Status) { say("status", s) }
	p.OnAttach = func(claims.ClaimID) { say("attach", "") }
	p.OnDetach = func(claims.EvidenceID) { say("detach", "") }
	p.OnEvidence = func(_ claims.EvidenceID, e claims.Evidence) {
		say("evidence", fmt.Sprintf("%s/%s", e.Stance, e.Excerpt))
	}
	p.OnSource = func(_ claims.SourceID, s claims.Source) { say("source", s.Title+" "+s.URL) }
	p.OnLeave = func() { say("leave", "") }
	return d
}

// want says what must have been told since it was asked last.
func (d *desk) want(what ...string) {
	d.t.Helper()
	if !slices.Equal(d.told, what) {
		d.t.Errorf("told %q, want %q", d.told, what)
	}
	d.told = nil
}

// field returns the field whose hint begins so.
func (d *desk) field(hint string) *kit.Field {
	d.t.Helper()
	for _, o := range all(d.panel) {
		if f, ok := o.(*kit.Field); ok && strings.HasPrefix(f.PlaceHolder, hint) {
			return f
		}
	}
	d.t.Fatalf("there is no field for %q", hint)
	return nil
}

// write replaces a field's text as a user does.
func (d *desk) write(hint, text string) {
	d.t.Helper()
	f := d.field(hint)
	d.canvas.Focus(f)
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(f, text)
}

func (d *desk) choices() (found []*kit.Choice) {
	for _, o := range all(d.panel) {
		if c, ok := o.(*kit.Choice); ok {
			found = append(found, c)
		}
	}
	return found
}

// verdict is where the verdict is given: behind the evidence's stances.
func (d *desk) verdict() *kit.Choice {
	all := d.choices()
	return all[len(all)-1]
}

func (d *desk) link(words string) *kit.Link {
	d.t.Helper()
	for _, o := range all(d.panel) {
		if l, ok := o.(*kit.Link); ok && strings.HasPrefix(l.Text, words) {
			return l
		}
	}
	d.t.Fatalf("there is no link %q", words)
	return nil
}

func (d *desk) button(words string) *kit.Button {
	d.t.Helper()
	for _, o := range all(d.panel) {
		if b, ok := o.(*kit.Button); ok && strings.HasPrefix(b.Text, words) {
			return b
		}
	}
	d.t.Fatalf("there is no button %q", words)
	return nil
}

// all returns what o is made of and is visible, in the order of drawing.
func all(o fyne.CanvasObject) []fyne.CanvasObject {
	if !o.Visible() {
		return nil
	}
	found := []fyne.CanvasObject{o}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			found = append(found, all(child)...)
		}
	case *container.Scroll:
		found = append(found, all(o.Content)...)
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			found = append(found, all(child)...)
		}
	}
	return found
}

func aCard() claim.Card {
	id := claims.NewID[claims.Claim]()
	return claim.Card{
		Claim: claims.Claim{
			ID: id, Anchor: anchor.Anchor{Quote: "a fifth"}, Statement: "A fifth of it.",
			Tags: []string{"land"}, Status: claims.ToCheck,
		},
		Context: "They hold a fifth of it.", ContextAt: 10, Scale: claims.StandardScale(),
		Evidence: []claim.Item{anItem("A resolution")},
	}
}

func anItem(title string) claim.Item {
	return claim.Item{
		Evidence: claims.Evidence{ID: claims.NewID[claims.Evidence](), Stance: claims.Supports},
		Source:   claims.Source{ID: claims.NewID[claims.Source](), Title: title},
	}
}

func TestEachFieldTellsWhenItIsLeft(t *testing.T) {
	for _, tt := range []struct{ field, typed, want string }{
		{"Statement", "New words", "statement New words"},
		{"Speaker", "Ada", "speaker Ada"},
		{"Tags", "land,  law , land,", "tags land|law"},
		{"Rationale", "Because", "rationale Because"},
		{"Source", "Charter", "source Charter "},
		{"Address", "undocs.org/A", "source A resolution https://undocs.org/A"},
		{"Excerpt", "one fifth", "evidence supports/one fifth"},
	} {
		t.Run(tt.field, func(t *testing.T) {
			d := newDesk(t)
			d.panel.SetCard(aCard())
			d.write(tt.field, tt.typed)
			d.want()
			d.canvas.Unfocus()
			d.want(tt.want)
			d.panel.Flush()
			d.want()
		})
	}
}

func TestNothingTypedIsLost(t *testing.T) {
	for name, act := range map[string]func(*desk){
		"another claim is shown":  func(d *desk) { d.panel.SetCard(aCard()) },
		"no claim is shown":       func(d *desk) { d.panel.Clear() },
		"the window closes":       func(d *desk) { d.panel.Flush() },
		"a verdict is given":      func(d *desk) { d.verdict().OnLeave = nil; d.verdict().TypedRune('3') },
		"a stance is given there": func(d *desk) { d.choices()[0].OnLeave = nil; d.choices()[0].OnChoose(1) },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.panel.SetCard(aCard())
			d.write("Excerpt", "half")
			act(d)
			if len(d.told) == 0 || d.told[0] != "evidence supports/half" {
				t.Errorf("told %q, want first what was typed", d.told)
			}
		})
	}
}

func TestTheSameClaimLeavesTypingAlone(t *testing.T) {
	d := newDesk(t)
	card := aCard()
	d.panel.SetCard(card)
	d.write("Excerpt", "in the midst of")
	f := d.field("Excerpt")
	at := f.CursorColumn

	card.Claim.Statement, card.Verdict.Rating = "Said otherwise.", 7
	card.Evidence = append([]claim.Item{anItem("Another")}, card.Evidence...)
	d.panel.SetCard(card)
	if d.canvas.Focused() != fyne.Focusable(f) || f.Text != "in the midst of" || f.CursorColumn != at {
		t.Errorf("got %q with the caret at %d, want what was typed and the focus", f.Text, f.CursorColumn)
	}
	if got := d.field("Statement").Text; got != "Said otherwise." {
		t.Errorf("the statement is %q, want what is stored", got)
	}
	if got := d.verdict().Chosen(); got != 6 {
		t.Errorf("rating number %d is chosen, want 6", got)
	}
	d.want()
	d.canvas.Unfocus()
	d.want("evidence supports/in the midst of")
}

func TestVerdictIsGivenAndTakenBack(t *testing.T) {
	d := newDesk(t)
	d.panel.SetCard(aCard())
	verdict := d.verdict()
	verdict.TypedRune('5')
	verdict.TypedRune('5')
	verdict.TypedRune('0')
	d.want("rate 5", "rate 0")
}

// stops are what has the focus from here on, as often as step is done.
func (d *desk) stops(count int, step func()) (order []string) {
	for range count {
		switch o := d.canvas.Focused().(type) {
		case *kit.Field:
			order = append(order, strings.Trim(strings.Fields(o.PlaceHolder)[0], ":,"))
		case *kit.Choice:
			order = append(order, "choice")
		case *kit.Toggles:
			order = append(order, "toggles")
		case *kit.Button:
			order = append(order, cmp.Or(o.Text, "icon"))
		case *kit.Link:
			order = append(order, o.Text)
		case *kit.Select:
			order = append(order, "status")
		default:
			order = append(order, fmt.Sprintf("%T", o))
		}
		step()
	}
	return order
}

func TestTabGoesDownThePanelAsItIsRead(t *testing.T) {
	d := newDesk(t)
	card := aCard()
	card.Evidence[0].Source.URL = "https://example.org"
	card.Claim.Types = []claims.ClaimType{claims.Event}
	card.Verdict = claims.Verdict{Rating: 2}
	d.panel.SetCard(card)
	d.panel.FocusStatement()
	want := []string{
		"Statement", "Speaker", "toggles", "Tags", "+ said on, place, priority, numbers",
		"Source", "Address", "icon", "choice", "Excerpt", "Page", "icon", "Attach a source   S",
		"Take back  0", "choice", "Rationale", "status", "Show", "Remove claim",
	}
	if got := d.stops(len(want), d.canvas.FocusNext); !slices.Equal(got, want) {
		t.Errorf("Tab goes through %q,\nwant %q", got, want)
	}
	d.canvas.FocusPrevious()
	slices.Reverse(want)
	if got := d.stops(len(want), d.canvas.FocusPrevious); !slices.Equal(got, want) {
		t.Errorf("Shift+Tab goes through %q,\nwant %q", got, want)
	}
}

func TestEscLeavesFromEveryStop(t *testing.T) {
	d := newDesk(t)
	d.panel.OnFocus = d.canvas.Focus
	d.panel.SetCard(aCard())
	d.link("+").OnTapped() // so that all of it is there
	d.panel.FocusStatement()
	for range 20 {
		stop := d.canvas.Focused()
		stop.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if len(d.told) != 1 || d.told[0] != "leave " {
			t.Errorf("Esc on %q told %q, want to leave", d.stops(1, func() {}), d.told)
		}
		d.told = nil
		d.canvas.FocusNext()
	}
}

func TestWhatWasAttachedIsFilledInNext(t *testing.T) {
	d := newDesk(t)
	d.panel.OnFocus = d.canvas.Focus
	card := claim.Card{Claim: claims.Claim{ID: claims.NewID[claims.Claim](), Statement: "A."}, Scale: claims.StandardScale()}
	d.panel.SetCard(card)
	attached := claims.NewID[claims.Evidence]()
	d.panel.FocusEvidence(attached) // the card isn't read again yet
	card.Evidence = []claim.Item{{
		Evidence: claims.Evidence{ID: attached, Stance: claims.Context},
		Source:   claims.Source{ID: claims.NewID[claims.Source](), URL: "https://example.org/a"},
	}}
	d.panel.SetCard(card)
	field, ok := d.canvas.Focused().(*kit.Field)
	if !ok || field.PlaceHolder != "Source" {
		t.Fatalf("%T has the focus, want the new source's title", d.canvas.Focused())
	}
	d.canvas.Unfocus()
	d.panel.SetCard(card)
	if d.canvas.Focused() != nil {
		t.Error("the focus is taken again by a card that is only read again")
	}
}

func TestButtonsAskForWhatTheySay(t *testing.T) {
	d := newDesk(t)
	d.panel.SetCard(aCard())
	test.Tap(d.button("Attach a source"))
	d.want("attach ")
	for _, o := range all(d.panel) {
		if s, ok := o.(*kit.Select); ok {
			s.SetSelected("Fix needed")
		}
	}
	d.want("status fix-needed")
}

func TestPanelTakesAnyCard(t *testing.T) {
	d := newDesk(t)
	d.panel.SetCard(claim.Card{})
	d.panel.FocusStatement()
	card := aCard()
	card.ContextAt, card.Verdict.Rating, card.Scale = 900, 99, claims.Scale{}
	card.Claim.Status = "unheard of"
	d.panel.SetCard(card)
	card.ContextAt = -1
	d.panel.SetCard(card)
	claim.New().SetCard(card)
	d.want()
}
