package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// A door is a way to the first article.
type door struct {
	icon    fyne.Resource
	name    string
	caption string
	open    func()

	importance widget.Importance
}

func (d door) card() fyne.CanvasObject {
	icon := canvas.NewImageFromResource(fynetheme.NewPrimaryThemedResource(d.icon))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(36))
	caption := kit.Muted(d.caption).Centred()
	button := widget.NewButton(d.name, d.open)
	button.Importance = d.importance
	return kit.Card(kit.Lines(10, kit.Space(168, 0), icon, button, kit.Tight(caption)))
}

// middle keeps its object in the middle, and no wider than so much.
type middle struct{ widest float32 }

// Layout implements fyne.Layout.
func (m middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width, m.widest)
	for _, o := range objects {
		o.Resize(fyne.NewSize(width, size.Height))
		o.Resize(fyne.NewSize(width, max(size.Height, o.MinSize().Height)))
		o.Move(fyne.NewPos((size.Width-width)/2, 0))
	}
}

// MinSize implements fyne.Layout.
func (middle) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}
