// Package palette finds by typing: things to go to and things to do.
package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/kit/match"
)

// An Item is something that can be found and done.
type Item struct {
	Title  string
	Detail string // what sort of thing it is, or where it's from
	Hint   string // the key that does it
	Do     func()
}

// The palette's measures, in Fyne's units and rows.
const (
	width = 640
	rows  = 10
)

// A Palette shows what answers to what is typed, and does what is chosen. The
// field keeps the focus all the while. It belongs to the GUI's goroutine.
type Palette struct {
	widget.BaseWidget
	OnClose func() // it is to be taken away; told before an item is done

	items  []Item
	texts  []match.Text
	create func(typed string) (Item, bool)
	found  []Item
	at     int

	field *kit.Field
	list  *widget.List
	none  *kit.Words
}

// New returns a palette of nothing.
func New() *Palette {
	p := &Palette{field: kit.NewField("")}
	p.field.SetIcon(fynetheme.SearchIcon())
	p.field.OnTyped = func(string) { p.find() }
	p.field.Keys = map[fyne.KeyName]func(){
		fyne.KeyUp: func() { p.move(p.at - 1) }, fyne.KeyPageUp: func() { p.move(p.at - rows) },
		fyne.KeyDown: func() { p.move(p.at + 1) }, fyne.KeyPageDown: func() { p.move(p.at + rows) },
		fyne.KeyReturn: func() { p.do(p.at) }, fyne.KeyEnter: func() { p.do(p.at) },
		fyne.KeyEscape: p.close,
	}
	p.list = widget.NewList(func() int { return len(p.found) }, func() fyne.CanvasObject { return newRow(p) }, p.fill)
	p.list.HideSeparators = true
	p.none = kit.Muted("Nothing has these words.").Centred()
	p.ExtendBaseWidget(p)
	return p
}

// SetItems offers items. What is asked for stands in the empty field. Where create
// isn't nil it makes one more item of what was typed, which stands last; it
// reports false where that makes none.
func (p *Palette) SetItems(items []Item, placeholder string, create func(typed string) (Item, bool)) {
	p.items, p.create = items, create
	p.texts = make([]match.Text, len(items))
	for i, it := range items {
		p.texts[i] = match.NewText(it.Title, it.Detail)
	}
	p.field.SetPlaceHolder(placeholder)
	p.field.Replace("")
	p.find()
}

// Focus puts the caret into the field.
func (p *Palette) Focus(c fyne.Canvas) { c.Focus(p.field) }

// Titles returns what is found now, best first.
func (p *Palette) Titles() []string {
	all := make([]string, len(p.found))
	for i, it := range p.found {
		all[i] = it.Title
	}
	return all
}

// find shows what answers to what is typed.
func (p *Palette) find() {
	p.found = p.found[:0]
	for _, i := range match.Find(p.field.Text, p.texts) {
		p.found = append(p.found, p.items[i])
	}
	if p.create != nil && p.field.Text != "" {
		if it, ok := p.create(p.field.Text); ok {
			p.found = append(p.found, it)
		}
	}
	p.none.Hidden = len(p.found) > 0 || p.field.Text == ""
	p.none.Refresh()
	p.move(0)
	p.list.ScrollToTop()
}

// move makes item number at the one that Enter does.
func (p *Palette) move(at int) {
	p.at = max(0, min(at, len(p.found)-1))
	p.list.Refresh()
	if len(p.found) > 0 {
		p.list.ScrollTo(p.at)
	}
}

// do closes the palette, so that what is done finds the window as it was, and
// does item number at.
func (p *Palette) do(at int) {
	if at < 0 || at >= len(p.found) {
		return
	}
	do := p.found[at].Do
	p.close()
	if do != nil {
		do()
	}
}

func (p *Palette) close() {
	if p.OnClose != nil {
		p.OnClose()
	}
}

// MinSize implements fyne.CanvasObject: a palette is as large as it gets, so
// that nothing jumps while typing.
func (p *Palette) MinSize() fyne.Size {
	high := p.field.MinSize().Height + rows*newRow(p).MinSize().Height + 3*fynetheme.Padding()
	return p.BaseWidget.MinSize().Max(fyne.NewSize(width, high))
}

// CreateRenderer implements fyne.Widget.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer {
	body := container.NewStack(p.list, kit.Lines(0, p.none))
	return widget.NewSimpleRenderer(container.NewBorder(kit.Inset(0, 4, p.field), nil, nil, nil, body))
}
