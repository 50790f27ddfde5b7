package sending

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/claims"
)

// A Preview is what a report would begin with. It's one of these, and a note.
type Preview struct {
	Page  *kit.Page // as it's printed
	Lines []Line    // as it's read in a browser
	Text  string    // the file's own lines
	Note  string    // what else there is to say of it
}

// A Line is a paragraph of a page.
type Line struct {
	Heading  bool
	Backward bool // it's read from right to left
	Runs     []Run
}

// A Run is words of one look.
type Run struct {
	Text string
	Tone claims.Tone // of the verdict that they are about
	Bold bool
}

// A preview shows, once it's unfolded, what the report that is asked for would
// begin with.
type preview struct {
	v     *View
	open  bool
	fresh bool // it was unfolded just now
	still bool // another sheet is being shown: nothing is asked for yet
	fold  *kit.Link
	note  *kit.Words
	wrong *widget.Label
	paper *kit.Paper
	frame *fyne.Container // of what isn't a paper
	box   *fyne.Container
}

func newPreview(v *View) *preview {
	p := &preview{v: v, note: kit.Caption(""), wrong: kit.Told(), paper: kit.NewPaper(), frame: container.NewStack()}
	p.fold = kit.NewLink("", p.turn)
	p.fold.OnLeave, p.fold.OnFocus = v.back, v.bring(p.fold)
	p.box = kit.Lines(6, kit.Tight(p.fold), kit.Tight(p.note), kit.Tight(p.wrong), p.paper, p.frame)
	p.clear()
	return p
}

// bring returns what brings o into view, for when the Tab key comes to it.
func (v *View) bring(o fyne.CanvasObject) func() { return func() { v.column.Reveal(o) } }

// turn unfolds the preview, or folds it.
func (p *preview) turn() {
	p.open, p.fresh = !p.open, !p.open
	p.clear()
	p.again()
}

// clear shows no preview.
func (p *preview) clear() {
	words := "+ Preview"
	if p.open {
		words = "− Hide the preview"
	}
	p.fold.Say(words)
	p.note.Say("")
	kit.Tell(p.wrong, "", widget.MediumImportance)
	p.paper.Hide()
	p.frame.Hide()
	p.v.settle()
}

// again has another preview made where one is wanted. What is shown stays until
// it's there.
func (p *preview) again() {
	switch {
	case p.still:
	case !p.open:
		call(p.v.OnNoPreview)
	case p.v.lacking() != "":
		call(p.v.OnNoPreview)
		p.v.NoPreview(p.v.lacking())
	case p.v.OnPreview != nil:
		if p.paper.Hidden && p.frame.Hidden {
			p.note.Say("Made in a moment…")
			p.v.settle()
		}
		p.v.OnPreview(p.v.asked())
	}
}

// begin has do show another sheet, and then a preview of that where one is wanted.
func (p *preview) begin(do func()) {
	p.clear()
	p.still = true
	do()
	p.still = false
	p.again()
}

// Look asks again what there is in what was chosen, and has the preview made again
// where one is shown: the desk has changed.
func (v *View) Look() {
	if v.Visible() {
		v.look()
		v.preview.again()
	}
}

// SetPreview shows what the report would begin with.
func (v *View) SetPreview(of Preview) {
	p := v.preview
	if !p.open {
		return
	}
	p.clear()
	p.note.Say(of.Note)
	switch {
	case of.Page != nil:
		p.paper.SetPage(*of.Page)
		p.paper.Show()
	case len(of.Lines) > 0:
		p.hold(linesOf(of.Lines))
	default:
		text := widget.NewLabelWithStyle(of.Text, fyne.TextAlignLeading, fyne.TextStyle{Monospace: true})
		text.Truncation, text.SizeName = fyne.TextTruncateEllipsis, fynetheme.SizeNameCaptionText
		p.hold(text)
	}
	v.settle()
	if p.fresh {
		v.column.Reveal(p.box)
	}
	p.fresh = false
}

// NoPreview says why there is none.
func (v *View) NoPreview(words string) {
	v.preview.clear()
	kit.Tell(v.preview.wrong, words, widget.MediumImportance)
	v.settle()
}

// hold shows o in the frame.
func (p *preview) hold(o fyne.CanvasObject) {
	ground := kit.NewGround(fynetheme.ColorNameBackground, 4)
	ground.Stroke = fynetheme.ColorNameSeparator
	p.frame.Objects = []fyne.CanvasObject{ground, kit.Inset(8, 4, o)}
	p.frame.Show()
	p.frame.Refresh()
}

// linesOf shows paragraphs one below the other.
func linesOf(lines []Line) fyne.CanvasObject {
	text := widget.NewRichText()
	text.Wrapping = fyne.TextWrapWord
	for _, l := range lines {
		for i, r := range l.Runs {
			text.Segments = append(text.Segments, segmentOf(l, r, i == len(l.Runs)-1))
		}
	}
	return text
}

func segmentOf(l Line, r Run, last bool) *widget.TextSegment {
	style := widget.RichTextStyle{Inline: !last, ColorName: fynetheme.ColorNameForeground, SizeName: fynetheme.SizeNameText}
	style.TextStyle.Bold = l.Heading || r.Bold
	if l.Heading {
		style.SizeName = fynetheme.SizeNameSubHeadingText
	}
	if l.Backward {
		style.Alignment = fyne.TextAlignTrailing
	}
	if r.Tone != "" {
		style.ColorName = look.ToneText(r.Tone)
	}
	return &widget.TextSegment{Text: r.Text, Style: style}
}
