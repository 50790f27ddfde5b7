package claim

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"factdesk/app/kit"
	"factdesk/claims"
)

// A Whole is the claim that another is part of.
type Whole struct {
	ID        claims.ClaimID
	Statement string
}

// A part is the line that says what the claim is part of, and leads there. It
// takes no room where the claim stands alone.
type part struct {
	whole Whole
	link  *kit.Link
	box   *fyne.Container
}

func newPart(p *Panel) *part {
	l := &part{}
	l.link = kit.NewLink("", func() {
		if p.OnWhole != nil {
			p.OnWhole(l.whole.ID)
		}
	})
	l.link.Truncation = fyne.TextTruncateEllipsis
	name := kit.Muted("Part of").OneLine(fyne.TextTruncateOff)
	l.box = container.NewBorder(nil, nil, kit.Tight(name), nil, kit.Tight(l.link))
	l.box.Hide()
	return l
}

// show shows what the claim is part of.
func (l *part) show(whole Whole) {
	l.whole = whole
	l.box.Hidden = whole.ID.IsZero()
	l.link.SetText(line(whole.Statement))
	l.box.Refresh()
}

// line makes one line of several.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
