// Package reader shows an article and its claims, and is where claims are
// tagged.
//
// It is one widget that draws only what is in view: Fyne's own text widgets
// take seconds for a long article, and have neither highlights nor text from
// right to left. All offsets are bytes of the text that SetText was given, on
// grapheme boundaries.
package reader

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/look"
	"factdesk/app/typeset"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// An Env is what the reader needs of the program around it.
type Env struct {
	Canvas    fyne.Canvas // that it's shown on
	Clipboard fyne.Clipboard
	Modifiers func() fyne.KeyModifier // that are held down; nil is none ever
	Now       func() time.Time
	Post      func(func()) // hands work to the GUI's goroutine

	// After hands work to the GUI's goroutine when a time has passed; nil is by
	// the system's clock.
	After func(time.Duration, func())
}

// A Reader shows an article. It belongs to the GUI's goroutine.
type Reader struct {
	widget.BaseWidget

	// OnTag, if set, is called to make a claim of the words at span, with the
	// rating at place of the scale, or none for 0. Where it isn't, nothing offers
	// to do so.
	OnTag func(span anchor.Span, place int)

	// OnOpenClaim, if set, is called with the claim that the user chose.
	OnOpenClaim func(claims.ClaimID)

	// OnAlso, if set, is called with a claim that is to be chosen together with
	// those that are, or, where it's among them, not any more.
	OnAlso func(claims.ClaimID)

	// OnMoveEdge, if set, is called to have a claim begin or end elsewhere: at
	// span, where it's shown already. Without it, no edge can be moved.
	OnMoveEdge func(id claims.ClaimID, span anchor.Span)
	// OnRate, if set, is called to give a claim the rating at place of the
	// scale; 0 takes it back.
	OnRate func(id claims.ClaimID, place int)

	// OnRemove, if set, is called to take a claim away.
	OnRemove func(claims.ClaimID)

	// OnSetAside, if set, is called to set the sentences of span aside for the
	// reason at a place of AsideReasons.
	OnSetAside func(span anchor.Span, place int)

	// OnCheck, if set, is called to take back that sentences of span are set
	// aside.
	OnCheck func(span anchor.Span)

	// OnCopyContext, if set, is called to copy what is selected together with
	// where it's from.
	OnCopyContext func()

	// OnSeek, if set, is called to find what else the desk has of what span says.
	OnSeek func(span anchor.Span)

	// OnFind, if set, is called to find words in the article.
	OnFind func()

	// OnAccept, if set, is called to make a claim of the suggestion at span, and
	// OnDismiss not to have it suggested again. OnSuggested is called when another
	// suggestion is looked at, or none.
	OnAccept    func(span anchor.Span)
	OnDismiss   func(span anchor.Span)
	OnSuggested func()

	// OnLetter, if set, is called with a letter or digit that was typed, as a
	// capital.
	OnLetter func(letter string)

	// OnHighlighter, if set, is called when the highlighter was taken or put down.
	OnHighlighter func()

	// OnScroll, if set, is called when the text was scrolled.
	OnScroll func()

	// OnCaret, if set, is called when the caret or the selection is elsewhere.
	OnCaret func()

	// OnKey, if set, is called with a key that does nothing in the reader.
	OnKey func(fyne.KeyName)

	// Ratings are what the menus offer as verdicts, by their places.
	Ratings []string

	// AsideReasons are what the menus offer as reasons to set a sentence aside.
	AsideReasons []string

	env    Env
	page   *page
	marks  *marks
	state  state
	hand   hand
	told   anchor.Span // the caret and the selection, as OnCaret knows them
	marker marker
	hits   hits
	asides []Aside

	proposed proposed

	together map[claims.ClaimID]bool // chosen so; nil where it's one claim, or none
	layered  int                     // counts what was found, set aside and chosen together anew
	hover    hover
	lit      lit
	key      fyne.KeyName // pressed last
	cursor   desktop.Cursor
	draw     *renderer // nil until it's shown
}

// state is where in the text the user is.
type state struct {
	top    float32 // how far the text is scrolled, in Fyne's units
	kept   kept
	anchor int     // where the selection began
	head   int     // where it ends: the caret
	upper  bool    // the caret is behind the cluster before it, not before the next: at the end of a broken line, say
	wish   float32 // the x that the caret keeps to when it moves up or down; below 0 is none
	chosen claims.ClaimID
	focus  bool
	bar    bool // the small toolbar is shown
	dim    bool // all but the chosen claim's sentences is dimmed
}

var (
	_ fyne.Widget            = (*Reader)(nil)
	_ fyne.Focusable         = (*Reader)(nil)
	_ fyne.Tabbable          = (*Reader)(nil)
	_ fyne.Shortcutable      = (*Reader)(nil)
	_ fyne.Draggable         = (*Reader)(nil)
	_ fyne.Scrollable        = (*Reader)(nil)
	_ fyne.SecondaryTappable = (*Reader)(nil)
	_ desktop.Mouseable      = (*Reader)(nil)
	_ desktop.Hoverable      = (*Reader)(nil)
	_ desktop.Cursorable     = (*Reader)(nil)
)

// New returns a reader that shows nothing yet.
func New(env Env) *Reader {
	if env.Modifiers == nil {
		env.Modifiers = func() fyne.KeyModifier { return 0 }
	}
	if env.After == nil {
		env.After = env.after
	}
	r := &Reader{env: env, marks: newMarks(nil), cursor: desktop.DefaultCursor}
	r.state.wish = -1
	r.ExtendBaseWidget(r)
	r.page = newPage(r.Theme(), look.UsualReading())
	return r
}

// SetText shows another text and its claims, from the top, with nothing
// selected.
func (r *Reader) SetText(text string, claimed []Mark) { r.SetArticle(text, nil, claimed) }

// SetArticle is SetText for a text of which blocks aren't running text.
func (r *Reader) SetArticle(text string, blocks []claims.Block, claimed []Mark) {
	r.page.setText(text)
	r.page.setBlocks(blocks)
	r.begin(newMarks(claimed))
}

// begin shows the page's text and its claims from the top.
func (r *Reader) begin(claimed *marks) {
	r.stopRolling()
	r.drop()
	r.leave()
	r.marks = claimed
	looking := !r.proposed.aim.Empty()
	r.hits, r.asides, r.proposed = hits{at: -1}, nil, proposed{}
	r.layered++
	r.together = nil
	r.state, r.lit = state{wish: -1, focus: r.state.focus, dim: r.state.dim}, lit{}
	r.wrap()
	if looking {
		r.tellSuggested()
	}
}

// SetMarks shows other claims in the same text.
func (r *Reader) SetMarks(claimed []Mark) {
	r.leave()
	r.marks = newMarks(claimed)
	r.holdOn()
	if _, ok := r.marks.find(r.state.chosen); !ok {
		r.state.chosen = claims.ClaimID{}
	}
	r.update()
}

// Select shows a claim as the chosen one. The zero ID chooses none.
func (r *Reader) Select(id claims.ClaimID) {
	if id != r.state.chosen {
		r.takeEdgeBack()
		if !id.IsZero() {
			r.LookAway()
		}
	}
	r.state.chosen = id
	if r.together != nil {
		r.together = nil
		r.layered++
	}
	r.update()
}

// Selection returns the words that are selected.
func (r *Reader) Selection() anchor.Span {
	return anchor.Span{
		Start: min(r.state.anchor, r.state.head),
		End:   max(r.state.anchor, r.state.head),
	}
}

// SetSelection selects the words at span and shows the toolbar for them.
func (r *Reader) SetSelection(span anchor.Span) {
	n := len(r.page.layout.Text)
	r.state.anchor, r.state.head = min(max(span.Start, 0), n), min(max(span.End, 0), n)
	r.state.bar = !r.Selection().Empty()
	r.update()
}

// ClearSelection selects nothing and takes the toolbar away.
func (r *Reader) ClearSelection() {
	r.state.anchor = r.state.head
	r.state.bar = false
	r.update()
}

// TagSelection asks for a claim of the words that are selected.
func (r *Reader) TagSelection() { r.Tag(0) }

// Tag asks for a claim of the words that are selected, with the rating at place of
// the scale.
func (r *Reader) Tag(place int) { r.tagSpan(r.trimmed(), place) }

func (r *Reader) tagSpan(span anchor.Span, place int) {
	r.marker.wait = nil // once is enough
	if !span.Empty() && r.OnTag != nil {
		r.focus()
		r.OnTag(span, place)
	}
}

// trimmed is the selection without blanks at its ends.
func (r *Reader) trimmed() anchor.Span { return segment.Trim(r.page.layout.Text, r.Selection()) }

// Cursor implements desktop.Cursorable.
func (r *Reader) Cursor() desktop.Cursor { return r.cursor }

// MinSize implements fyne.CanvasObject.
func (r *Reader) MinSize() fyne.Size { return fyne.NewSize(240, 120) }

// Resize implements fyne.CanvasObject. The line at the top stays there.
func (r *Reader) Resize(size fyne.Size) {
	if size == r.Size() {
		return
	}
	r.BaseWidget.Resize(size)
	r.wrap()
}

// Refresh implements fyne.CanvasObject: fonts, colours or the scale changed.
func (r *Reader) Refresh() {
	if theme := r.Theme(); !r.page.setIn(theme) {
		r.reset(r.page.again(theme, r.page.reading))
		return
	}
	if r.draw != nil {
		r.draw.restyle()
	}
	r.update()
}

// wrap breaks the text into lines of the width that there is.
func (r *Reader) wrap() {
	if r.Size().IsZero() {
		return
	}
	top := r.keptAt()
	if r.page.wrap(r.Size().Width) {
		if r.draw != nil {
			r.draw.forget()
		}
		r.keep(top)
	}
	r.update()
}

// update draws what has changed.
func (r *Reader) update() {
	r.tellCaret()
	if r.draw != nil && !r.Size().IsZero() {
		r.draw.update()
	}
}

// line returns the exact geometry of line i.
func (r *Reader) line(i int) *typeset.Shaped { return r.page.line(i) }
