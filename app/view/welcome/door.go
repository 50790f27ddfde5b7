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
