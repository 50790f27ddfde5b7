package sending_test

import (
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/app/view/sending"
	"factdesk/claims"
)

// pathOf puts the focus into the path.
func pathOf(canvas fyne.Canvas) *kit.Field {
	for {
		canvas.FocusNext()
		if f, ok := canvas.Focused().(*kit.Field); ok {
			return f
		}
	}
}

func TestEnterWritesTheReportOnce(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	v := sending.New()
	w := test.NewTempWindow(t, v)
	w.Resize(fyne.NewSize(700, 600))
	var written []string
	closed := 0
	v.OnWrite = func(path string) { written = append(written, path); v.Working() }
	v.OnClose = func() { closed++ }
	v.SetSheet(sending.Sheet{Title: "Talks", Path: "talks.xlsx", Questions: []sending.Question{
		{Text: "Claims without a verdict", Count: 2, Claim: claims.NewID[claims.Claim]()}, {Text: "No author"},
	}})
	v.SetFolder("reports")
	path := pathOf(w.Canvas())
	path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // while it is being written
	v.Failed("The disk is full.")
	path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	v.Done(written[0])
	path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	there := filepath.Join("reports", "talks.xlsx")
	if want := []string{there, there}; !slices.Equal(written, want) || closed != 1 {
		t.Errorf("written %q and closed %d times, want %q and once", written, closed, want)
	}
}
