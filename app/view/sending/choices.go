package sending

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
)

// newChoices makes what is chosen before a report is written.
func (v *View) newChoices() {
	var formats, readers []kit.Option
	for _, f := range v.formats {
		formats = append(formats, kit.Option{Label: f.Title})
	}
	for _, r := range v.readers {
		readers = append(readers, kit.Option{Label: r.Title})
	}
	v.format, v.does = kit.NewSegments(formats...), kit.Caption("")
	v.format.OnChoose = func(at int) { v.wanted = at; v.setFormat(at) }
	v.reader, v.gets = kit.NewSegments(readers...), kit.Caption("")
	v.reader.OnChoose = func(at int) { v.setReader(at); v.look() }
	v.page = kit.NewField("https://…, or nothing where there is no page yet")
	v.page.OnTyped = func(string) { v.stale() }
	v.page.OnCommit = func(string) { v.preview.again() }
	v.drafts = kit.NewToggles("Also verdicts that nobody has approved, as drafts")
	v.drafts.OnToggle = func(int) { v.setDrafts(!v.order.Drafts) }
	v.public = kit.Lines(14, kit.Named("Address of the page that the check stands on", v.page), v.drafts)
	for _, leave := range []*func(){&v.format.OnLeave, &v.reader.OnLeave, &v.drafts.OnLeave, &v.page.OnLeave} {
		*leave = v.back
	}
	v.follow()
}

// follow has the sheet show what the Tab key comes to.
func (v *View) follow() {
	for stop, o := range map[*func()]fyne.CanvasObject{
		&v.format.OnFocus: v.format, &v.reader.OnFocus: v.reader, &v.drafts.OnFocus: v.drafts, &v.page.OnFocus: v.page, &v.path.OnFocus: v.path,
		&v.from.pick.OnFocus: v.from.pick, &v.from.find.OnFocus: v.from.find, &v.from.every.OnFocus: v.from.every,
		&v.which.pick.OnFocus: v.which.pick, &v.which.verdict.chips.OnFocus: v.which.verdict.chips, &v.which.status.chips.OnFocus: v.which.status.chips,
		&v.when.pick.OnFocus: v.when.pick, &v.when.since.OnFocus: v.when.since, &v.when.until.OnFocus: v.when.until,
	} {
		*stop = func() {
			if !v.still {
				v.column.Reveal(o)
			}
		}
	}
}

// back gives the focus to the path, from which Enter writes and Esc closes. What is
// shown stays: the user looks at what they have just chosen.
func (v *View) back() {
	v.still = true
	v.focus(v.path)
	v.still = false
}

// TakeKeys gives the sheet the focus.
func (v *View) TakeKeys() { v.back() }

func (v *View) focus(o fyne.Focusable) {
	if v.OnFocus != nil {
		v.OnFocus(o)
	}
}

// setOrder chooses what was chosen last.
func (v *View) setOrder(s Sheet) {
	v.page.Replace("")
	v.setDrafts(s.Last.Drafts)
	v.setReader(min(max(s.Last.Reader, 0), len(v.readers)-1))
	v.wanted = min(max(s.Last.Format, 0), len(v.formats)-1)
	v.fit()
	v.laid.offer(s.Template)
	if s.Template != "" && s.Template == s.Last.Template {
		v.laid.take()
	}
}

func amount(claims int) string {
	if claims == 1 {
		return "1 claim"
	}
	return fmt.Sprint(claims, " claims")
}

// setFormat has the report be written as format number at; the file's name ends
// so.
func (v *View) setFormat(at int) {
	bare, ended := strings.CutSuffix(v.path.Text, v.end())
	v.order.Format = at
	f := v.formats[at]
	if ended {
		v.path.Replace(bare + f.End)
	}
	v.path.SetPlaceHolder("Where the report goes, ending in " + f.End)
	v.format.Choose(at)
	v.does.Say(f.Does)
	v.public.Hidden, v.laid.box.Hidden = !f.Published, !f.Laid
	v.changed()
}

// setReader has the report be for reader number at. Where only what was approved
// is theirs, there are no drafts to ask for.
func (v *View) setReader(at int) {
	v.order.Reader = at
	r := v.readers[at]
	v.reader.Choose(at)
	v.gets.Say(r.Does)
	v.drafts.Hidden = r.Approved
	v.changed()
}

// end is how the names of files of the chosen format end.
func (v *View) end() string { return v.formats[v.order.Format].End }

func (v *View) setDrafts(on bool) {
	v.order.Drafts = on
	v.drafts.Choose(func(int) bool { return on })
	v.changed()
}

// changed shows that what was written isn't what is chosen now.
func (v *View) changed() {
	v.stale()
	v.column.Settle()
	v.preview.again()
}
