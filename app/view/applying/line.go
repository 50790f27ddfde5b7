package applying

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/kit"
	"factdesk/app/look"
)

// How a line of the list is divided.
const (
	leftWide = 200 // at most: what a change is of
	least    = 400 // the narrowest line
	gap      = 16
	indent   = 24 // of a change below its claim
	boxWide  = 36
)

// A line shows one item of the list.
type line struct {
	widget.BaseWidget
	check *widget.Check
	name  *kit.Words // beside the check
	state *kit.Words // below it
	cells [3]*speech
	whole *speech // from side to side
	title *speech // the same, of a claim
	head  *speech // the same, of an article
	in    float32 // how far it is indented
}

func newLine(with settings) *line {
	l := &line{
		check: widget.NewCheck("", nil), name: kit.Muted("").Colored(fynetheme.ColorNameForeground),
		state: kit.Caption("").Colored(fynetheme.ColorNameWarning),
		whole: newSpeech(kit.Muted(""), with.plain, fynetheme.ColorNameForeground),
		title: newSpeech(kit.Muted("").Bold(), with.bold, fynetheme.ColorNameForeground),
		head:  newSpeech(kit.Muted("").Bold(), with.bold, heading),
	}
	for i := range l.cells {
		l.cells[i] = newSpeech(kit.Muted(""), with.plain, look.ColorMuted)
	}
	l.ExtendBaseWidget(l)
	return l
}

// speeches are all that a line can say whichever way it runs.
func (l *line) speeches() []*speech {
	return []*speech{l.cells[0], l.cells[1], l.cells[2], l.whole, l.title, l.head}
}

// CreateRenderer implements fyne.Widget.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	all := []fyne.CanvasObject{l.check, l.name, l.state}
	for _, s := range l.speeches() {
		all = append(all, s.words, s.script)
	}
	return &lineRenderer{l, all}
}

// empty hides all that a line can show.
func (l *line) empty() {
	l.check.Hide()
	l.check.OnChanged = nil
	l.in = 0
	l.name.Say("")
	l.state.Say("")
	for _, s := range l.speeches() {
		s.say("")
	}
}

// claim shows the claim of c.
func (l *line) claim(c Change, full bool, toggle func()) {
	l.empty()
	l.tick(full, toggle)
	l.title.say(fmt.Sprintf("%d · %s", c.No, short(c.Statement)))
}

// article shows which article the claims below it are in.
func (l *line) article(title string) {
	l.empty()
	if strings.TrimSpace(title) == "" {
		title = "Untitled"
	}
	l.head.say(title)
}

// change shows c.
func (l *line) change(c Change, on bool, toggle func()) {
	l.empty()
	l.tick(on, toggle)
	l.in = indent
	l.name.Say(c.Field)
	l.state.Say(stateWords(c.State))
	texts := excerpts(c.Now, c.Sheet, c.Then)
	for i, text := range texts {
		color := look.ColorMuted
		if i == 1 || i == 0 && c.State == Conflict {
			color = fynetheme.ColorNameForeground
		}
		l.cells[i].colored(color)
		l.cells[i].say(orNone(text))
	}
	if c.State == Unknown {
		l.cells[2].say("not known")
	}
}

// sentence shows words from side to side.
func (l *line) sentence(words string, color fyne.ThemeColorName) {
	l.empty()
	l.whole.colored(color)
	l.whole.say(words)
}

// tick shows the box, and has toggle called when it is clicked.
func (l *line) tick(on bool, toggle func()) {
	l.check.OnChanged = nil
	l.check.SetChecked(on)
	l.check.OnChanged = func(bool) { toggle() }
	l.check.Show()
}

func stateWords(s State) string {
	switch s {
	case Conflict:
		return "Both have changed it: tick to take the sheet's"
	case Unknown:
		return "Who has changed it isn't known: tick to take the sheet's"
	case Edited:
	}
	return ""
}

// orNone names a cell with nothing in it.
func orNone(text string) string {
	if text == "" {
		return "(empty)"
	}
	return text
}

// lineRenderer lays a line out.
type lineRenderer struct {
	l   *line
	all []fyne.CanvasObject
}

// Destroy implements fyne.WidgetRenderer.
func (*lineRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *lineRenderer) Objects() []fyne.CanvasObject { return r.all }

// Refresh implements fyne.WidgetRenderer.
func (r *lineRenderer) Refresh() { r.Layout(r.l.Size()) }

// MinSize implements fyne.WidgetRenderer. How high a line is its list says.
func (*lineRenderer) MinSize() fyne.Size { return fyne.NewSize(least, 36) }

// Layout implements fyne.WidgetRenderer.
func (r *lineRenderer) Layout(size fyne.Size) { r.l.place(size.Width) }

// place puts all in its place in a line of a width, and returns the height that
// takes.
func (l *line) place(width float32) float32 {
	left := l.in
	if l.check.Visible() {
		l.check.Resize(fyne.NewSize(boxWide, l.check.MinSize().Height))
		l.check.Move(fyne.NewPos(left, 0))
		left += boxWide
	}
	for _, s := range []*speech{l.whole, l.title, l.head} {
		if s.visible() {
			return s.put(fyne.NewPos(left, 0), width-left)
		}
	}
	low := put(l.name, fyne.NewPos(left, 0), leftOf(width)-left)
	if l.state.Visible() {
		pad := 2*fynetheme.InnerPadding() - 2
		low += put(l.state, fyne.NewPos(left, low-pad), leftOf(width)-left) - pad
	}
	for i, x := range columns(width) {
		low = max(low, l.cells[i].put(fyne.NewPos(x.from, 0), x.wide))
	}
	return low
}

// put gives words a place and a width, and returns the height that they take.
func put(w *kit.Words, at fyne.Position, width float32) float32 {
	if !w.Visible() {
		return 0
	}
	w.Move(at)
	if w.Size().Width != width {
		w.Resize(fyne.NewSize(width, w.MinSize().Height))
	}
	high := w.MinSize().Height
	w.Resize(fyne.NewSize(width, high))
	return high
}

// leftOf is how wide what stands before the three cells is in a line of a width.
func leftOf(width float32) float32 { return min(leftWide, width*0.35) }

// A stretch is where a column is.
type stretch struct{ from, wide float32 }

// columns are where the three cells are in a line of a width.
func columns(width float32) (all [3]stretch) {
	left := leftOf(width)
	wide := (width - left - 3*gap) / 3
	for i := range all {
		all[i] = stretch{left + gap + float32(i)*(wide+gap), wide}
	}
	return all
}
