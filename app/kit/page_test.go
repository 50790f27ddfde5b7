package kit_test

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
	"factdesk/app/look"
)

func aPage() kit.Page {
	cell := func(from, to int, text string) kit.PageCell {
		return kit.PageCell{From: from, To: to, Text: text, Size: 10, Ink: color.Black}
	}
	return kit.Page{
		Columns: 12, Wide: 900,
		Rows: []kit.PageRow{
			{High: 22, Cells: []kit.PageCell{cell(0, 12, "A title")}},
			{High: 10},
			{High: 17, Cells: []kit.PageCell{cell(0, 2, "Text SHA-256"), cell(2, 6, strings.Repeat("0123456789abcdef", 4))}},
			{High: 17, Cells: []kit.PageCell{cell(0, 2, "Outlet"), cell(2, 6, strings.Repeat("many words ", 20))}},
		},
		Chart: kit.PageChart{Top: 2, Bottom: 4, From: 7, To: 12, Bars: []kit.PageBar{{"True", "3", 1, color.Black}, {"False", "0", 0, color.Black}}},
	}
}

// words lists what a paper writes, and where.
func words(t *testing.T, p *kit.Paper) (all []*canvas.Text) {
	t.Helper()
	for _, o := range test.WidgetRenderer(p).Objects() {
		if text, ok := o.(*canvas.Text); ok {
			all = append(all, text)
		}
	}
	return all
}

func TestAPaperIsAsHighAsItsPage(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	for _, width := range []float32{320, 700, 1400} {
		p := kit.NewPaper()
		p.SetPage(aPage())
		box := kit.Lines(0, p)
		box.Resize(fyne.NewSize(width, 100))
		all := words(t, p)
		if len(all) < 8 {
			t.Fatalf("%v wide: got %d words", width, len(all))
		}
		for _, text := range all {
			end := text.Position().AddXY(text.MinSize().Width, text.MinSize().Height)
			inside := text.Position().X >= 0 && (end.X <= width || text.Alignment == fyne.TextAlignTrailing) && end.Y <= p.MinSize().Height
			if !inside || text.TextSize < 10 {
				t.Errorf("%v wide: %q of size %v stands at %v, on a paper %v high", width, text.Text, text.TextSize, text.Position(), p.MinSize().Height)
			}
		}
	}
}

func TestAPaperShowsAnotherPage(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	p := kit.NewPaper()
	p.SetPage(aPage())
	kit.Lines(0, p).Resize(fyne.NewSize(600, 100))
	high := p.MinSize().Height
	other := aPage()
	other.Rows, other.Chart = other.Rows[:1], kit.PageChart{}
	p.SetPage(other)
	if all := words(t, p); len(all) != 1 || all[0].Text != "A title" || p.MinSize().Height >= high || p.Words() != "A title" {
		t.Errorf("got %d words, %v high, before %v", len(all), p.MinSize().Height, high)
	}
}
