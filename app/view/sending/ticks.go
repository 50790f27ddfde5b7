package sending

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// mostTicks is how many articles are shown at a time.
const mostTicks = 7

// ticks lists the articles that are found, each with whether it's ticked. It's one
// stop of the Tab key; there the arrows go from article to article, and Space or
// Enter ticks. It's as high when little is found.
type ticks struct {
	widget.List
	f    *from
	high float32
	row  float32 // with what is between two
}

func newTicks(f *from) *ticks {
	t := &ticks{f: f}
	t.Length = func() int { return len(f.found) }
	t.CreateItem = func() fyne.CanvasObject { return newTick() }
	t.UpdateItem = func(at widget.ListItemID, o fyne.CanvasObject) {
		if row, ok := o.(*tick); ok && at < len(f.found) {
			a := f.all[f.found[at]]
			row.show(a, f.sign(a))
		}
	}
	t.OnSelected = func(at widget.ListItemID) {
		t.UnselectAll()
		f.tick(at)
	}
	t.HideSeparators = true
	t.ExtendBaseWidget(t)
	return t
}

// begin makes room for so many articles, or for the most.
func (t *ticks) begin(articles int) {
	t.row = newTick().MinSize().Height + fynetheme.Padding()
	t.high = float32(min(articles, mostTicks))*t.row + fynetheme.Padding()
}

// MinSize implements fyne.CanvasObject.
func (t *ticks) MinSize() fyne.Size { return fyne.NewSize(t.List.MinSize().Width, t.high) }

// ScrollToOffset implements kit.Roll. Fyne's list goes further than its end.
func (t *ticks) ScrollToOffset(offset float32) {
	most := float32(len(t.f.found))*t.row - fynetheme.Padding() - t.Size().Height
	t.List.ScrollToOffset(min(offset, max(most, 0)))
}

// top scrolls to the beginning.
func (t *ticks) top() {
	if t.GetScrollOffset() > 0 { // else it may not be shown yet, where Fyne's list fails
		t.ScrollToTop()
	}
}

// TypedKey implements fyne.Focusable.
func (t *ticks) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		t.f.v.back()
	case fyne.KeyReturn, fyne.KeyEnter:
		t.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		t.List.TypedKey(e)
	}
}

// FocusGained implements fyne.Focusable.
func (t *ticks) FocusGained() {
	t.List.FocusGained()
	t.f.v.column.Reveal(t)
}

// A tick is a line of the list.
type tick struct {
	widget.BaseWidget
	sign   *widget.Icon
	title  *widget.Label
	detail *kit.Words
}

func newTick() *tick {
	t := &tick{
		sign: widget.NewIcon(fynetheme.CheckButtonIcon()), title: widget.NewLabel("Title"),
		detail: kit.Caption("Outlet").OneLine(fyne.TextTruncateOff),
	}
	t.title.Truncation = fyne.TextTruncateEllipsis
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *tick) CreateRenderer() fyne.WidgetRenderer {
	end := container.NewCenter(kit.Inset(8, 0, kit.Tight(t.detail)))
	line := container.NewBorder(nil, nil, container.NewCenter(t.sign), end, kit.Inset(8, 0, kit.Tight(t.title)))
	return widget.NewSimpleRenderer(kit.Inset(8, 4, line))
}

// sign says whether a is ticked.
func (f *from) sign(a Article) fyne.Resource {
	if f.on[a.ID] {
		return fynetheme.NewPrimaryThemedResource(fynetheme.CheckButtonCheckedIcon())
	}
	return fynetheme.CheckButtonIcon()
}

func (t *tick) show(a Article, sign fyne.Resource) {
	t.sign.SetResource(sign)
	t.title.SetText(a.Title)
	t.detail.Say(about(a))
}

// about says in a few words where an article is from, and how many claims it has.
func about(a Article) string {
	const most = 32 // the title needs the room
	outlet := []rune(a.Outlet)
	if len(outlet) > most {
		outlet = append(outlet[:most-1:most-1], '…')
	}
	if len(outlet) == 0 {
		return amount(a.Claims)
	}
	return string(outlet) + " · " + amount(a.Claims)
}
