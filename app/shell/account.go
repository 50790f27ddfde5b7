package shell

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// account is the line below a title: how many suggestions there are, how far the
// check is as a bar and, at the end, in words, which are cut short last.
type account struct{ words *widget.Label }

// Layout implements fyne.Layout.
func (a account) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	offered, bar, done := objects[0], objects[1], objects[2]
	left := float32(0)
	if offered.Visible() {
		left = offered.MinSize().Width
	}
	right := min(a.needs(), max(size.Width-left, 0))
	stand(offered, 0, left, size.Height)
	stand(done, size.Width-right, right, size.Height)
	if room := size.Width - left - right; room < leastBar {
		bar.Hide()
	} else {
		bar.Show()
		stand(bar, left, room, size.Height)
	}
}

// leastBar is how wide the bar must be to say anything.
const leastBar = 60

func stand(o fyne.CanvasObject, x, width, height float32) {
	o.Move(fyne.NewPos(x, 0))
	o.Resize(fyne.NewSize(max(width, 0), height))
}

// needs is how wide the words are.
func (a account) needs() float32 {
	return fyne.MeasureText(a.words.Text, fynetheme.TextSize(), a.words.TextStyle).Width + 2*fynetheme.InnerPadding() + 1
}

// MinSize implements fyne.Layout.
func (a account) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		if o.Visible() {
			least.Width += o.MinSize().Width
		}
		least.Height = max(least.Height, o.MinSize().Height)
	}
	return least
}
