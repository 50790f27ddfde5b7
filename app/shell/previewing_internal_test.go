package shell

import (
	"context"
	"image/color"
	"testing"

	"fyne.io/fyne/v2/test"

	"factdesk/app/look"
	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

func TestThePaperShowsTheFront(t *testing.T) {
	d := exporttest.Sample()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	front, err := xlsx.FrontOf(r)
	if err != nil {
		t.Fatal(err)
	}
	page := pageOf(front)
	if len(page.Rows) != len(front.Rows) || page.Columns != 12 || page.Wide < 800 || page.Wide > 1000 {
		t.Fatalf("got %d rows, %d columns, %v wide", len(page.Rows), page.Columns, page.Wide)
	}
	for i, row := range page.Rows {
		for j, c := range row.Cells {
			if from := front.Rows[i].Cells[j]; c.Text != from.Text || c.Ink == nil || (c.Ground == nil) != (from.Look.Ground == "") {
				t.Errorf("got %+v of %+v", c, from)
			}
		}
	}
	longest := float32(0)
	for _, bar := range page.Chart.Bars {
		longest = max(longest, bar.Share)
	}
	if longest != 1 {
		t.Errorf("the longest bar is %v", longest)
	}
}

func TestInk(t *testing.T) {
	if got, want := inkOf("17324F"), (color.NRGBA{0x17, 0x32, 0x4f, 0xff}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if inkOf("") != nil {
		t.Error("no colour is one")
	}
}

// What is looked at as the desk changes isn't kept, also where nobody sees the sheet.
func TestALookEndsWhenTheDeskChanges(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.Theme())
	s := &Shell{panes: newPanes(Env{App: a, Window: test.NewTempWindow(t, nil)})}
	s.wirePreview()
	s.glances.held = &gathered{}
	work := func(ctx context.Context) (g glance, err error) { <-ctx.Done(); return g, ctx.Err() }
	s.glances.slot.Start(t.Context(), func(func()) {}, work, func(glance, error) {})
	s.changes.Changed()
	if s.glances.held != nil || s.glances.slot.Busy() {
		t.Error("it goes on, or what was seen before is kept")
	}
}
