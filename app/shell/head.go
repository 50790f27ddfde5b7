package shell

import (
	"fmt"
	"net/url"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/claims"
)

// head stands above the text: what the article is, and how far its check is.
type head struct {
	root     *fyne.Container
	title    *widget.Label
	about    *kit.Words
	link     *widget.Hyperlink
	done     *widget.Label
	account  *fyne.Container // the line that ends with it
	progress *kit.Progress
	saved    *kit.Words
	pen      fyne.CanvasObject // shown while the highlighter is on
	many     *widget.Slider    // how many suggestions are wanted
	proposed *kit.Words        // how many there are
	offered  *fyne.Container   // these two
	decided  string            // how many claims are, in words
	covered  string            // what became of the sentences
}

func newHead() *head {
	h := &head{
		title:    widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true}),
		about:    kit.Muted("").OneLine(fyne.TextTruncateOff),
		link:     widget.NewHyperlink("", nil),
		done:     widget.NewLabel(""),
		progress: kit.NewProgress(),
		saved:    kit.Caption("").OneLine(fyne.TextTruncateOff),
		pen:      newPill("Highlighter on: drag to tag. H or Esc ends it"),
	}
	h.title.SizeName = "subHeadingText"
	h.makeOffered()
	h.title.Truncation = fyne.TextTruncateEllipsis
	h.link.Truncation = fyne.TextTruncateEllipsis
	facts := container.NewBorder(nil, nil, h.about, nil, h.link)
	h.done.Truncation = fyne.TextTruncateEllipsis
	h.account = container.New(account{h.done}, h.offered, kit.Inset(8, 0, h.progress), h.done)
	title := container.NewBorder(nil, nil, nil, container.NewHBox(container.NewCenter(h.pen), container.NewCenter(h.saved)), h.title)
	h.saved.Hide()
	h.root = kit.Inset(20, 4, kit.Lines(0, title, facts, h.account))
	h.root.Hide()
	return h
}

// show tells of an article, of whose claims so many have a rating.
func (h *head) show(a claims.Article, decided, all int) {
	if a.ID.IsZero() {
		h.root.Hide()
		return
	}
	if h.title.Text != a.Title {
		h.title.SetText(a.Title)
	}
	h.about.Say(about(a))
	h.setLink(a.URL)
	h.progress.Set(decided, all)
	h.decided = progressWords(decided, all)
	h.cover(h.covered)
	h.root.Show()
}

// makeOffered makes what says how many suggestions there are, and sets how many
// are wanted.
func (h *head) makeOffered() {
	h.proposed = kit.Caption("").OneLine(fyne.TextTruncateOff)
	h.many = widget.NewSlider(wantedFewest, 1)
	h.many.Step = wantedStep
	wide := container.NewGridWrap(fyne.NewSize(100, h.many.MinSize().Height), kit.Tracked(h.many))
	h.offered = container.NewHBox(container.NewCenter(h.proposed), wide)
	h.offered.Hide()
}

// suggest says how many of all suggestions are shown, and how many are wanted.
func (h *head) suggest(shown, all int, many wanted) {
	h.many.Value = float64(many)
	h.many.Refresh()
	words := count(shown, "suggestion")
	if shown > 0 {
		words += " · Tab"
	}
	h.proposed.Say(words)
	h.offered.Hidden = all == 0
}

// savedAt says when something was stored last.
func (h *head) savedAt(at time.Time) {
	h.saved.Say("✓ Saved " + at.Format("15:04"))
	h.saved.Colored(look.ColorMuted)
}

// unsaved says that what was done last isn't stored.
func (h *head) unsaved() {
	h.saved.Say("Not saved")
	h.saved.Colored(fynetheme.ColorNameError)
}

func (h *head) setLink(address string) {
	u, err := url.Parse(address)
	if address == "" || err != nil {
		h.link.Hide()
		return
	}
	if h.link.Text != address {
		h.link.SetText(address)
	}
	h.link.SetURL(u)
	h.link.Show()
}

// about is what is known of a besides its title, on one line.
func about(a claims.Article) string {
	var parts []string
	for _, part := range []string{a.Outlet, a.Author, a.Published.Words()} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}

func progressWords(decided, all int) string {
	if all == 0 {
		return "No claims yet"
	}
	return fmt.Sprintf("%d of %d decided", decided, all)
}
