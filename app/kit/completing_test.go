package kit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
)

func TestNamesAreCompleted(t *testing.T) {
	names := []string{"Olena Коваль", "Ada Prüfer", "Adam O'Neil", "Olena Коваль-Шевченко"}
	const down, up = fyne.KeyDown, fyne.KeyUp
	for _, tt := range []struct {
		name, held, typed string
		keys              []fyne.KeyName
		want              string
	}{
		{"the beginning", "", "ol", []fyne.KeyName{down}, "Olena Коваль"},
		{"the beginning of a later word", "", "КОВ", []fyne.KeyName{down}, "Olena Коваль"},
		{"behind an apostrophe", "", "nei", []fyne.KeyName{down}, "Adam O'Neil"},
		{"the next", "", "ad", []fyne.KeyName{down, down}, "Adam O'Neil"},
		{"round again", "", "ad", []fyne.KeyName{down, down, down}, "Ada Prüfer"},
		{"back", "", "ad", []fyne.KeyName{down, down, up}, "Ada Prüfer"},
		{"back from the first", "", "ad", []fyne.KeyName{up}, "Adam O'Neil"},
		{"nothing typed: the likeliest", "", "", []fyne.KeyName{down}, "Olena Коваль"},
		{"nothing like it", "", "zz", []fyne.KeyName{down}, "zz"},
		{"not within a word", "", "len", []fyne.KeyName{down}, "len"},
		{"written otherwise", "", "ada prüfer", []fyne.KeyName{down}, "Ada Prüfer"},
		{"what goes on after what is there", "Olena Коваль", "", []fyne.KeyName{down}, "Olena Коваль-Шевченко"},
		{"what is there is no completion of itself", "Ada Prüfer", "", []fyne.KeyName{down}, "Ada Prüfer"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := kit.NewCompleting("Speaker", "hint")
			canvas := in(t, c.Box())
			c.SetNames(names)
			c.Field.Hold(tt.held)
			canvas.Focus(c.Field)
			test.Type(c.Field, tt.typed)
			for _, k := range tt.keys {
				press(c.Field, k)
			}
			if c.Field.Text != tt.want {
				t.Errorf("got %q, want %q", c.Field.Text, tt.want)
			}
		})
	}
}

func TestGuessesCompleteWhatIsTypedOnly(t *testing.T) {
	c := kit.NewCompleting("Speaker", "hint")
	canvas := in(t, c.Box())
	c.SetNames([]string{"Olena Коваль"})
	c.SetGuesses([]string{"Geneva", "Olena Коваль", "Olga"})
	canvas.Focus(c.Field)
	press(c.Field, fyne.KeyDown)
	press(c.Field, fyne.KeyDown)
	if want := "Olena Коваль"; c.Field.Text != want {
		t.Errorf("got %q, want %q, the only name", c.Field.Text, want)
	}
	c.Field.Replace("")
	test.Type(c.Field, "ol")
	press(c.Field, fyne.KeyDown)
	press(c.Field, fyne.KeyDown)
	if want := "Olga"; c.Field.Text != want {
		t.Errorf("got %q, want %q behind the name", c.Field.Text, want)
	}
}

func TestEachOfSeveralNamesIsCompleted(t *testing.T) {
	c := kit.NewCompleting("Tags", "hint").Several()
	canvas := in(t, c.Box())
	c.SetNames([]string{"land", "law", "long-range"})
	canvas.Focus(c.Field)
	test.Type(c.Field, "land,")
	press(c.Field, fyne.KeyDown) // land is there already
	if want := "land, law"; c.Field.Text != want {
		t.Errorf("got %q, want %q", c.Field.Text, want)
	}
	test.Type(c.Field, ", ran")
	press(c.Field, fyne.KeyDown)
	if want := "land, law, long-range"; c.Field.Text != want {
		t.Errorf("got %q, want %q", c.Field.Text, want)
	}
}

// proposal returns what is proposed beside the name, and what shows it.
func proposal(o fyne.CanvasObject) (words string, shown desktop.Mouseable) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			if words, shown = proposal(child); shown != nil {
				return words, shown
			}
		}
	case *kit.Field:
	case interface {
		desktop.Mouseable
		Text() string
	}:
		return o.Text(), o
	}
	return "", nil
}

func TestAClickTakesWhatIsProposed(t *testing.T) {
	var told []string
	c := kit.NewCompleting("Speaker", "hint")
	c.Field.OnCommit = func(text string) { told = append(told, text) }
	canvas := in(t, c.Box())
	c.SetNames([]string{"Ada Prüfer"})
	if words, _ := proposal(c.Box()); words != "" {
		t.Errorf("%q is proposed before anybody wants to type", words)
	}
	canvas.Focus(c.Field)
	test.Type(c.Field, "pr")
	high := c.Box().MinSize().Height
	words, shown := proposal(c.Box())
	if words != "↓ takes Ada Prüfer" {
		t.Errorf("%q is proposed", words)
	}
	shown.MouseDown(&desktop.MouseEvent{})
	canvas.Unfocus() // as the driver does with a click
	shown.MouseUp(&desktop.MouseEvent{})
	if !slices.Equal(told, []string{"Ada Prüfer"}) || canvas.Focused() != fyne.Focusable(c.Field) {
		t.Errorf("told %q, and %T has the focus", told, canvas.Focused())
	}
	if words, _ := proposal(c.Box()); words != "" {
		t.Errorf("%q is proposed once it's there", words)
	}
	if got := c.Box().MinSize().Height; got != high {
		t.Errorf("the field is %v high, and was %v with a proposal", got, high)
	}
}
