package palette_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/app/view/palette"
)

// open shows a palette of items that say when they are done, and when it was
// closed.
func open(t *testing.T, create func(string) (palette.Item, bool), titles ...string) (*palette.Palette, *kit.Field, *[]string) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	p := palette.New()
	said := &[]string{}
	p.OnClose = func() { *said = append(*said, "closed") }
	var items []palette.Item
	for _, title := range titles {
		items = append(items, palette.Item{Title: title, Detail: "Claim", Do: func() { *said = append(*said, title) }})
	}
	w := test.NewTempWindow(t, p)
	p.SetItems(items, "Find", create)
	p.Focus(w.Canvas())
	f, ok := w.Canvas().Focused().(*kit.Field)
	if !ok {
		t.Fatalf("the focus is on %T, want the field", w.Canvas().Focused())
	}
	return p, f, said
}

func TestPaletteIsDrivenFromItsField(t *testing.T) {
	for _, tt := range []struct {
		name, typed string
		keys        []fyne.KeyName
		want        []string
	}{
		{"the best", "undo", []fyne.KeyName{fyne.KeyReturn}, []string{"closed", "Undo"}},
		{"the next", "", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, []string{"closed", "Redo"}},
		{"back again", "", []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyUp, fyne.KeyEnter}, []string{"closed", "Undo"}},
		{"no further than the last", "", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyDown, fyne.KeyReturn}, []string{"closed", "Fund the union"}},
		{"nothing", "", []fyne.KeyName{fyne.KeyEscape}, []string{"closed"}},
		{"nothing that answers", "qqqq", []fyne.KeyName{fyne.KeyReturn}, nil},
		{"by what it is", "claim redo", []fyne.KeyName{fyne.KeyReturn}, []string{"closed", "Redo"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, f, said := open(t, nil, "Undo", "Redo", "Fund the union")
			test.Type(f, tt.typed)
			for _, key := range tt.keys {
				f.TypedKey(&fyne.KeyEvent{Name: key})
			}
			if !slices.Equal(*said, tt.want) {
				t.Errorf("got %q, want %q", *said, tt.want)
			}
		})
	}
}

func TestPaletteMakesWhatIsMissing(t *testing.T) {
	create := func(typed string) (palette.Item, bool) { return palette.Item{Title: "New " + typed}, typed != "x" }
	p, f, _ := open(t, create, "Redo")
	if got, want := p.Titles(), []string{"Redo"}; !slices.Equal(got, want) {
		t.Errorf("with nothing typed it offers %q, want %q", got, want)
	}
	test.Type(f, "x")
	if got := p.Titles(); len(got) > 0 {
		t.Errorf("where nothing can be made it offers %q", got)
	}
	test.Type(f, "y")
	if got, want := p.Titles(), []string{"New xy"}; !slices.Equal(got, want) {
		t.Errorf("it offers %q, want %q", got, want)
	}
}
