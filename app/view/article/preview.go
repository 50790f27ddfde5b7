package article

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
)

// shownRunes is how much of a text is shown: enough to see that it's the right
// one. All of a long text would take seconds.
const shownRunes = 2000

// A preview shows the beginning of a text that isn't on the desk yet, or how to
// get one.
type preview struct {
	widget.BaseWidget
	count       *kit.Words
	text        *widget.Label
	paste, file *widget.Button
}

func newPreview(paste, file func()) *preview {
	p := &preview{count: kit.Muted(""), text: widget.NewLabel("")}
	p.text.Wrapping = fyne.TextWrapWord
	p.paste = widget.NewButtonWithIcon("Paste from clipboard", fynetheme.ContentPasteIcon(), paste)
	p.file = widget.NewButtonWithIcon("Open a file…", fynetheme.FolderOpenIcon(), file)
	p.ExtendBaseWidget(p)
	return p
}

// show shows a text and where it's from.
func (p *preview) show(text, from string) {
	p.paste.Importance = widget.MediumImportance
	if text == "" {
		p.paste.Importance = widget.HighImportance // the one next thing to do
	}
	p.paste.Refresh()
	p.count.Say(counted(text, from))
	p.text.Hidden = text == ""
	p.text.SetText(beginning(text))
	p.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *preview) CreateRenderer() fyne.WidgetRenderer {
	ways := container.NewHBox(p.paste, p.file)
	return widget.NewSimpleRenderer(kit.Card(kit.Lines(10, ways, kit.Tight(p.count), kit.Tight(p.text))))
}

// beginning returns so much of text as is shown.
func beginning(text string) string {
	n := 0
	for at := range text {
		if n == shownRunes {
			return text[:at] + "…"
		}
		n++
	}
	return text
}

// counted says how long text is and where it's from.
func counted(text, from string) string {
	if text == "" {
		return "Paste the article's text, or open the file that it's in."
	}
	paragraphs := 0
	for l := range strings.Lines(text) {
		if strings.TrimSpace(l) != "" {
			paragraphs++
		}
	}
	said := plural(len(strings.Fields(text)), "word") + ", " + plural(paragraphs, "paragraph")
	if from != "" {
		said += ", from " + from
	}
	return said
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
