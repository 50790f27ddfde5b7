package claim

import (
	"slices"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
	"factdesk/claims"
)

// An Earlier is a claim of the desk that may say the same.
type Earlier struct {
	ID        claims.ClaimID
	Article   claims.ArticleID
	Statement string
	About     string // verdict, how long ago, and in which article, in words
	Likely    string // how sure it is that it says the same, in words
}

// earlier lists the claims of the desk that may say the same. It takes no room
// where there are none.
type earlier struct {
	box  *fyne.Container
	rows *fyne.Container
	all  []Earlier
	open func(Earlier)
}

func newEarlier(open func(Earlier)) *earlier {
	e := &earlier{rows: kit.Lines(10), open: open}
	e.box = kit.Lines(8, kit.Section("Claimed before", nil), e.rows)
	e.box.Hide()
	return e
}

// SetEarlier shows what of the desk may say the same as the claim or suggestion
// that is shown, the likeliest first.
func (p *Panel) SetEarlier(all []Earlier) {
	p.earlier.show(all, p.readyStop)
	p.proposal.earlier.show(all, p.readyStop)
	p.column.Settle()
}

// show shows all, and readies what can have the focus.
func (e *earlier) show(all []Earlier, ready func(*kit.Stop, fyne.CanvasObject)) {
	if slices.Equal(e.all, all) {
		return
	}
	e.all, e.rows.Objects = all, nil
	for _, one := range all {
		link := kit.NewLink(one.Statement, func() { e.open(one) })
		link.Wrapping = fyne.TextWrapWord
		ready(&link.Stop, link)
		e.rows.Add(kit.Lines(0, kit.Tight(link), kit.Tight(kit.Caption(one.Likely+" · "+one.About))))
	}
	e.box.Hidden = len(all) == 0
	e.box.Refresh()
}
