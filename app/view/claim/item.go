package claim

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/kit"
	"factdesk/claims"
)

// An item is the card of one source used for the claim.
type item struct {
	p     *Panel
	shown Item
	box   *fyne.Container

	title   *kit.Field
	url     *kit.Field
	link    *kit.Button
	shut    *kit.Button
	stance  *kit.Choice
	excerpt *kit.Field
	locator *kit.Field
}

func newItem(p *Panel, it Item) *item {
	i := &item{
		p: p, title: kit.NewField("Source"), url: kit.NewField("Address: https://…"),
		stance:  kit.NewSegments(stances()...),
		excerpt: kit.NewLines("Excerpt: the words that count", 2),
		locator: kit.NewField("Page, paragraph or timecode"),
	}
	i.title.TextStyle.Bold = true
	i.link = kit.NewButton("", fynetheme.NavigateNextIcon(), i.open).Quiet()
	i.shut = kit.NewButton("", fynetheme.CancelIcon(), i.detach).Quiet()
	i.title.OnCommit = func(text string) { i.shown.Source.Title = text; i.tellSource() }
	i.url.OnCommit = i.commitURL
	i.url.OnTyped = func(string) { i.showLink() }
	i.excerpt.OnCommit = func(text string) { i.shown.Evidence.Excerpt = text; i.tellEvidence() }
	i.locator.OnCommit = func(text string) { i.shown.Evidence.Locator = text; i.tellEvidence() }
	i.stance.OnChoose = i.choose
	for _, f := range i.fields() {
		p.ready(f)
	}
	p.readyStop(&i.stance.Stop, i.stance)
	p.readyStop(&i.link.Stop, i.link)
	p.readyStop(&i.shut.Stop, i.shut)
	i.box = i.layout()
	i.show(it, (*kit.Field).Replace)
	return i
}

func (i *item) fields() []*kit.Field {
	return []*kit.Field{i.title, i.url, i.excerpt, i.locator}
}

// wanting is the first field that is empty, or the excerpt.
func (i *item) wanting() *kit.Field {
	for _, f := range i.fields() {
		if f.Text == "" {
			return f
		}
	}
	return i.excerpt
}

func (i *item) show(it Item, set func(*kit.Field, string)) {
	i.shown = it
	set(i.title, it.Source.Title)
	set(i.url, it.Source.URL)
	set(i.excerpt, it.Evidence.Excerpt)
	set(i.locator, it.Evidence.Locator)
	i.stance.Choose(slices.Index(claims.Stances(), it.Evidence.Stance))
	i.showLink()
}

func (i *item) showLink() {
	if hidden := i.url.Text == ""; hidden != i.link.Hidden {
		i.link.Hidden = hidden
		i.link.Refresh()
	}
}

func (i *item) flush() {
	for _, f := range i.fields() {
		f.Commit()
	}
}

func (i *item) choose(at int) {
	i.flush()
	i.shown.Evidence.Stance = claims.Stances()[at]
	i.stance.Choose(at)
	i.tellEvidence()
}

// commitURL completes what people leave out of an address.
func (i *item) commitURL(text string) {
	text = strings.TrimSpace(text)
	if text != "" && !strings.Contains(text, "://") {
		text = "https://" + text
	}
	i.url.Amend(text)
	if text != i.shown.Source.URL {
		i.shown.Source.URL = text
		i.tellSource()
	}
}

func (i *item) tellEvidence() {
	if i.p.OnEvidence != nil {
		i.p.OnEvidence(i.shown.Evidence.ID, i.shown.Evidence)
	}
}

func (i *item) tellSource() {
	if i.p.OnSource != nil {
		i.p.OnSource(i.shown.Source.ID, i.shown.Source)
	}
}

func (i *item) open() {
	i.url.Commit()
	if i.p.OnLink != nil {
		i.p.OnLink(i.shown.Source.URL)
	}
}

func (i *item) detach() {
	i.flush()
	if i.p.OnDetach != nil {
		i.p.OnDetach(i.shown.Evidence.ID)
	}
	i.p.leave() // the card goes, and the focus would go with it
}

func (i *item) layout() *fyne.Container {
	head := container.NewBorder(nil, nil, nil, kit.Space(i.shut.MinSize().Width, 0), i.title)
	address := container.NewBorder(nil, nil, nil, i.link, i.url)
	return kit.Card(kit.Corner(kit.Lines(8, head, address, i.stance, i.excerpt, i.locator), i.shut))
}
