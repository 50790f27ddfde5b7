package kit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
	"factdesk/app/look"
)

func TestChoiceIsMadeByKeyAndPointer(t *testing.T) {
	keyed := []kit.Option{{Key: "1", Label: "One"}, {Key: "2", Label: "Two"}}
	bare := []kit.Option{{Label: "One"}, {Label: "Two"}}
	for _, tt := range []struct {
		name    string
		options []kit.Option
		chosen  int
		act     func(fyne.Canvas, *kit.Choice)
		want    []int
	}{
		{"its key", keyed, -1, func(_ fyne.Canvas, c *kit.Choice) { c.TypedRune('2') }, []int{1}},
		{"another key", keyed, -1, func(_ fyne.Canvas, c *kit.Choice) { c.TypedRune('9') }, nil},
		{"the chosen one", keyed, 0, func(_ fyne.Canvas, c *kit.Choice) { c.TypedRune('1') }, nil},
		{"arrows where there are no keys", bare, 0, func(_ fyne.Canvas, c *kit.Choice) { press(c, fyne.KeyRight) }, []int{1}},
		{"no further than the end", bare, 1, func(_ fyne.Canvas, c *kit.Choice) { press(c, fyne.KeyRight) }, nil},
		{"no arrows where there are keys", keyed, 0, func(_ fyne.Canvas, c *kit.Choice) { press(c, fyne.KeyRight) }, nil},
		{"a click", keyed, -1, func(c fyne.Canvas, _ *kit.Choice) { test.TapCanvas(c, fyne.NewPos(20, 20)) }, []int{0}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var asked []int
			c := kit.NewChoice(tt.options...)
			c.OnChoose = func(at int) { asked = append(asked, at) }
			canvas := in(t, c)
			c.Choose(tt.chosen)
			tt.act(canvas, c)
			if !slices.Equal(asked, tt.want) {
				t.Errorf("asked for %v, want %v", asked, tt.want)
			}
		})
	}
}

func TestColumnGivesWrappedWordsTheirRoom(t *testing.T) {
	words := kit.Muted("many words that wrap many words that wrap many words that wrap many words that wrap")
	last := kit.NewField("last")
	column := kit.NewColumn(kit.Lines(4, kit.Space(1, 900), words, last))
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	w := test.NewTempWindow(t, column)
	w.Resize(fyne.NewSize(200, 300))
	if got, least := last.Position().Y, 900+words.MinSize().Height; got < least {
		t.Errorf("the field begins at %v, want below the words at %v", got, least)
	}
	column.Reveal(last)
	at := test.WidgetRenderer(column).Objects()[0]
	if at == nil {
		t.Fatal("the column shows nothing")
	}
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(last).Y
	if top < 0 || top+last.Size().Height > 310 {
		t.Errorf("the field is at %v after it was revealed, want it in the window", top)
	}
}

func TestBarSaysOneThingUntilDismissed(t *testing.T) {
	b := kit.NewBar()
	in(t, b)
	done := 0
	b.Say(kit.Note, "first", "", nil)
	b.Say(kit.Failure, "second", "Undo", func() { done++ })
	if got := b.Text(); got != "second" {
		t.Errorf("it says %q, want the last", got)
	}
	b.Dismiss()
	if b.Visible() || b.Text() != "" || done != 0 {
		t.Errorf("dismissed it says %q, and did %d things", b.Text(), done)
	}
}

func TestColumnSettlesWhatComesAndGoes(t *testing.T) {
	first, inner, last := kit.NewField("first"), kit.Lines(4, kit.Space(1, 500)), kit.NewField("last")
	more := kit.Space(1, 300)
	inner.Add(more)
	more.Hide()
	inset := kit.Inset(4, 4, inner)
	column := kit.NewColumn(kit.Lines(4, first, inset, last))
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	w := test.NewTempWindow(t, column)
	w.Resize(fyne.NewSize(200, 300))
	column.Settle()
	before := last.Position().Y
	more.Show()
	column.Settle()
	if got, want := last.Position().Y, before+304; got != want {
		t.Errorf("with more before it the last is at %v, want %v", got, want)
	}
	column.Reveal(last)
	inset.Hide()
	column.Settle()
	if got := fyne.CurrentApp().Driver().AbsolutePositionForObject(first).Y; got < 0 || got > 40 {
		t.Errorf("with little left the first is at %v, want it in view", got)
	}
}

func TestColumnFollowsTheCaret(t *testing.T) {
	f := kit.NewLines("hint", 2)
	column := kit.NewColumn(kit.Lines(4, kit.Space(1, 250), f, kit.Space(1, 900)))
	f.OnCaret = func() { column.Follow(f) }
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	w := test.NewTempWindow(t, column)
	w.Resize(fyne.NewSize(200, 300))
	w.Canvas().Focus(f)
	caret := func() float32 {
		top, _ := f.Caret()
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(f).Y + top
	}
	for range 30 {
		press(f, fyne.KeyReturn)
		f.TypedRune('x')
		if at := caret(); at < 0 || at > 290 {
			t.Fatalf("the caret is at %v while it's being typed, want it in view", at)
		}
	}
	for range 30 {
		press(f, fyne.KeyUp)
	}
	if at := caret(); at < 0 || at > 290 {
		t.Errorf("the caret is at %v after going up, want it in view", at)
	}
}

func TestWhatIsOffIsntChosen(t *testing.T) {
	var asked []int
	c := kit.NewSegments(kit.Option{Label: "One"}, kit.Option{Label: "Two", Off: true}, kit.Option{Label: "Three"})
	canvas := in(t, c)
	c.OnChoose = func(at int) { asked = append(asked, at); c.Choose(at) }
	c.Choose(0)
	test.TapCanvas(canvas, fyne.NewPos(canvas.Size().Width/2, 20))
	press(c, fyne.KeyRight)
	press(c, fyne.KeyRight)
	press(c, fyne.KeyLeft)
	keyed := kit.NewChoice(kit.Option{Key: "1", Label: "One", Off: true})
	keyed.OnChoose = c.OnChoose
	keyed.TypedRune('1')
	if want := []int{2, 0}; !slices.Equal(asked, want) {
		t.Errorf("asked for %v, want %v", asked, want)
	}
}

func TestTogglesShowOtherOptions(t *testing.T) {
	var toggled []int
	o := kit.NewToggles("One", "Two", "Three")
	canvas := in(t, o)
	o.OnToggle = func(at int) { toggled = append(toggled, at) }
	canvas.Focus(o)
	press(o, fyne.KeyRight)
	press(o, fyne.KeyRight)
	o.SetLabels("One", "Another")
	o.Choose(func(at int) bool { return at == 0 })
	press(o, fyne.KeySpace) // the arrows are at the last there is
	o.SetLabels()
	press(o, fyne.KeyRight)
	press(o, fyne.KeySpace)
	if got := o.Chosen(); !slices.Equal(toggled, []int{1}) || len(got) > 0 {
		t.Errorf("toggled %v, chosen %v", toggled, got)
	}
}
