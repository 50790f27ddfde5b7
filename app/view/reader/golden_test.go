package reader_test

import (
	"image/color"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/look"
	"factdesk/app/view/reader"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// lit is Factdesk's theme in one of its variants.
type lit struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (l lit) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return l.Theme.Color(n, l.variant)
}

// page is an article with blocks of every kind.
func page() (text string, blocks []claims.Block) {
	for _, b := range []struct {
		kind  claims.BlockKind
		level int
		words string
	}{
		{claims.HeadingBlock, 1, "Ågård talks: a promise to go on, and no date for it at all"},
		{"", 0, "Both sides left Geneva."},
		{claims.HeadingBlock, 2, "What was said"},
		{claims.QuotationBlock, 0, "Nothing is signed. They agreed to go on, and that one day is enough.\nThat is all."},
		{"", 0, "Three things are open:"},
		{claims.ItemBlock, 0, "the front, which is some 750 miles long and shifts slowly by all estimates"},
		{claims.ItemBlock, 0, "the power station"},
		{claims.HeadingBlock, 3, "Yet"},
		{"", 0, "No one knows."},
	} {
		if b.kind != "" {
			blocks = append(blocks, claims.Block{Span: anchor.Span{Start: len(text), End: len(text) + len(b.words)}, Kind: b.kind, Level: b.level})
		}
		text += b.words + "\n"
	}
	return strings.TrimSuffix(text, "\n"), blocks
}

// Pictures are made of what our own fonts cover, and Fyne's emoji: Arabic and
// Chinese look different on every system.
func TestPagesLookAsTheyShould(t *testing.T) {
	kinds, blocks := page()
	for name, row := range map[string]struct {
		text, selected string
		face           look.Face
		blocks         []claims.Block
	}{
		"ukrainian": {
			text: "Переговори в Женеві завершилися\nДругий раунд тривав близько двох годин, повідомив «об’єднаний» ґанок їхніх " +
				"делегацій — і жодної дати не назвали.\nЗагалом Росія контролює близько 20% території України, включно з Кримом, і\u0301 №\u00a07.",
			selected: "«об’єднаний» ґанок", face: look.Serif,
		},
		"german": {
			text: "Ägyptens Öffentlichkeit prüft Übermaß\nDie Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselabgabe stieg um 3,4 % — " +
				"„fünf Straßenfälle“, so das Wirtschaftswissenschaftlerinnengremium.\nhttps://beispiel.example/" + strings.Repeat("ein-sehr-langer/Pfad/", 5) + "ende\n👩‍👩‍👧‍👦 🇺🇦 e\u0301",
			selected: "so das Wirtschaftswissenschaftlerinnengremium", face: look.Sans,
		},
		"blocks": {
			text: kinds, selected: "agreed to go on, and that one", face: look.Serif, blocks: blocks,
		},
	} {
		for variant, v := range map[string]fyne.ThemeVariant{"light": fynetheme.VariantLight, "dark": fynetheme.VariantDark} {
			t.Run(name+" "+variant, func(t *testing.T) {
				test.NewTempApp(t).Settings().SetTheme(lit{look.Theme(), v})
				w := test.NewTempWindow(t, nil)
				r := reader.New(reader.Env{Canvas: w.Canvas(), Now: func() time.Time { return time.Time{} }})
				r.SetReading(r.Reading().In(row.face))
				w.SetPadded(false)
				w.SetContent(r)
				w.Resize(fyne.NewSize(460, 640))
				r.SetArticle(row.text, row.blocks, nil)
				from, to := place(t, r, row.selected)
				r.MouseDown(press(from))
				r.Dragged(drag(to)) // not released: the toolbar would lie over the text
				test.AssertImageMatches(t, name+"_"+variant+".png", w.Canvas().Capture())
			})
		}
	}
}
