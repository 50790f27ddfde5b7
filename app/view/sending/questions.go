package sending

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/claims"
)

// ask lists what is still open, each with a way to it.
func (v *View) ask(all []Question) {
	v.open.Objects = nil
	if len(all) == 0 {
		v.open.Add(kit.Tight(kit.Muted("✓ Nothing is open: each claim has a verdict with its reasons.")))
	} else {
		v.open.Add(kit.Section("Still open", nil))
		v.open.Add(kit.Tight(kit.Caption("The report can be written all the same; it says so where something is missing.")))
	}
	for _, q := range all {
		v.open.Add(v.question(q))
	}
	v.open.Refresh()
}

func (v *View) question(q Question) fyne.CanvasObject {
	words := q.Text
	if q.Count > 1 {
		words = fmt.Sprintf("%s (%d)", q.Text, q.Count)
	}
	if q.Claim.IsZero() {
		return kit.Tight(kit.Muted(words))
	}
	link := widget.NewHyperlink(words, nil)
	link.Wrapping = fyne.TextWrapWord
	link.OnTapped = func() { v.visit(q.Claim) }
	return kit.Tight(link)
}

func (v *View) visit(id claims.ClaimID) {
	if v.OnGo != nil {
		v.OnGo(id)
	}
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(v.column)
}

// layout puts the sheet together.
func (v *View) layout() *kit.Column {
	path := container.NewBorder(nil, nil, nil, v.choose, v.path)
	acts := container.NewBorder(nil, nil, v.write, v.opens)
	send := kit.Card(kit.Lines(12,
		kit.Named("Workbook, to be opened with a spreadsheet program", path),
		acts, v.busy, kit.Tight(v.said)))
	return kit.Sheet(v.title, func() { call(v.OnClose) }, send, v.open)
}
