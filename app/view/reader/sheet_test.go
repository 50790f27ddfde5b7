package reader_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"factdesk/app/view/reader"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// What was set on another goroutine is shown as it would have been set at once, also
// where the reader has another width or size of text by then.
func TestASheetIsShownAsAnArticleIs(t *testing.T) {
	const quote = "two cars"
	text := "Dolphins\n" + strings.Repeat("A dolphin is a whale, and in السيارة there are two cars.\n", 60)
	blocks := []claims.Block{{Span: anchor.Span{End: len("Dolphins")}, Kind: claims.HeadingBlock, Level: 1}}
	for name, meanwhile := range map[string]func(*reader.Reader){
		"nothing":      func(*reader.Reader) {},
		"another size": func(r *reader.Reader) { r.SetReading(r.Reading().Sized(2)) },
		"narrower":     func(r *reader.Reader) { r.Resize(fyne.NewSize(500, 400)) },
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := show(t, fyne.NewSize(700, 400))
			r.SetText("Something else", nil)
			made, set := make(chan *reader.Sheet), r.Setter()
			go func() { made <- set(text, blocks, nil, 0) }()
			r.SetText("Something that has السيارة, and is set at the same time", nil)
			meanwhile(r)
			r.SetSheet(<-made)
			from, to, ok := r.PlaceOf(quote)
			r.SetArticle(text, blocks, nil)
			wantFrom, wantTo, wantOK := r.PlaceOf(quote)
			if from != wantFrom || to != wantTo || ok != wantOK || !ok {
				t.Errorf("it stands from %v to %v (%v), want %v to %v (%v)", from, to, ok, wantFrom, wantTo, wantOK)
			}
		})
	}
}
