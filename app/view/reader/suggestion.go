package reader

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"

	"factdesk/claims/anchor"
)

// A Suggestion is a span that is proposed as a claim, as it's shown in the text.
type Suggestion struct {
	Span  anchor.Span
	Score float64 // how much it wants checking, from 0 to 1
	Why   string  // it does, in words
	Voice string  // who says it, in words
}

// proposed is what is proposed in the text.
type proposed struct {
	all []Suggestion // in the order of the text, none over another
	aim anchor.Span  // of the one that is looked at; empty where none is
}

// SetSuggestions shows what is proposed as claims, in the order of the text. The
// one that is looked at stays so as long as it's there.
func (r *Reader) SetSuggestions(all []Suggestion) {
	if slices.Equal(r.proposed.all, all) {
		return
	}
	r.proposed.all = all
	r.hover.hint, r.hover.maybe = Suggestion{}, Suggestion{}
	r.layered++
	if _, ok := r.Suggested(); !ok {
		r.LookAway()
	}
	r.update()
}

// Suggested returns the suggestion that is looked at.
func (r *Reader) Suggested() (Suggestion, bool) {
	for _, s := range r.suggestionsIn(r.proposed.aim) {
		if s.Span == r.proposed.aim {
			return s, true
		}
	}
	return Suggestion{}, false
}

// suggestionsIn returns those that share words with span.
func (r *Reader) suggestionsIn(span anchor.Span) []Suggestion {
	all := r.proposed.all
	from := sort.Search(len(all), func(i int) bool { return all[i].Span.End > span.Start })
	to := from
	for to < len(all) && all[to].Span.Start < span.End {
		to++
	}
	return all[from:to]
}

// LookAt looks at the next suggestion after the caret, or with a step of -1 at
// the one before, and reports whether there is one.
func (r *Reader) LookAt(step int) bool {
	i, ok := r.neighbour(step)
	if ok {
		r.goTo(r.proposed.all[i])
	}
	return ok
}

// goTo looks at a suggestion, wherever it is.
func (r *Reader) goTo(s Suggestion) {
	r.state.anchor, r.state.head, r.state.upper, r.state.bar = s.Span.Start, s.Span.Start, false, false
	r.reveal(s.Span)
	r.aim(s)
	r.tellSuggested()
}

// neighbour returns the number of the suggestion that is next, in a direction. From
// a caret behind the last that is the first: who looks at none yet looks for any.
func (r *Reader) neighbour(step int) (int, bool) {
	all, at := r.proposed.all, r.state.head
	s, looking := r.Suggested()
	if looking {
		at = s.Span.Start
		if step > 0 {
			at++
		}
	}
	i := sort.Search(len(all), func(i int) bool { return all[i].Span.Start >= at })
	if step < 0 {
		i--
	}
	if !looking && len(all) > 0 {
		i = (i + len(all)) % len(all)
	}
	return i, i >= 0 && i < len(all)
}

// aim looks at a suggestion: it's framed, and said why.
func (r *Reader) aim(s Suggestion) {
	r.proposed.aim = s.Span
	r.layered++
	r.hover.hint = Suggestion{}
	r.update()
}

// LookAway looks at no suggestion any more.
func (r *Reader) LookAway() {
	if r.proposed.aim.Empty() {
		return
	}
	r.proposed.aim = anchor.Span{}
	r.layered++
	r.update()
	r.tellSuggested()
}

func (r *Reader) tellSuggested() {
	if r.OnSuggested != nil {
		r.OnSuggested()
	}
}

// Accept asks for a claim of the suggestion that is looked at.
func (r *Reader) Accept() { r.settleSuggested(r.OnAccept) }

// Dismiss asks never to be shown the suggestion again that is looked at, and goes
// on to the next.
func (r *Reader) Dismiss() {
	next, ok := r.neighbour(1)
	var after Suggestion
	if ok {
		after = r.proposed.all[next]
	}
	if r.settleSuggested(r.OnDismiss) && ok {
		r.goTo(after)
	}
}

// settleSuggested has f decide on the suggestion that is looked at.
func (r *Reader) settleSuggested(f func(anchor.Span)) bool {
	s, ok := r.Suggested()
	if !ok || f == nil {
		return false
	}
	r.LookAway()
	f(s.Span)
	return true
}

// AcceptsTab implements fyne.Tabbable: the key goes to the next suggestion as
// long as there is one, and on to the panel after the last.
func (r *Reader) AcceptsTab() bool {
	_, ok := r.neighbour(r.tabStep())
	return ok
}

func (r *Reader) tabStep() int {
	if r.Shift() {
		return -1
	}
	return 1
}

// decideByKey reports whether key was about suggestions.
func (r *Reader) decideByKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyTab:
		return r.LookAt(r.tabStep())
	case fyne.KeyReturn, fyne.KeyEnter:
		return r.settleSuggested(r.OnAccept)
	case fyne.KeyEscape:
		if _, ok := r.Suggested(); ok {
			r.LookAway()
			return true
		}
	default:
	}
	return false
}

// openSuggestion looks at the suggestion at an offset, and reports whether there
// is one. The caret is where it was put, and a claim that is chosen stays so: the
// click may have been meant for something else.
func (r *Reader) openSuggestion(at int) bool {
	here := r.suggestionsIn(anchor.Span{Start: at, End: at + 1})
	if len(here) == 0 {
		r.LookAway()
		return false
	}
	r.aim(here[0])
	if r.state.chosen.IsZero() {
		r.tellSuggested()
	}
	return true
}

// suggestionItems decide on the suggestion at an offset.
func (r *Reader) suggestionItems(at int) []*fyne.MenuItem {
	here := r.suggestionsIn(anchor.Span{Start: at, End: at + 1})
	if len(here) == 0 || !r.Selection().Empty() {
		return nil
	}
	r.openSuggestion(at)
	return []*fyne.MenuItem{
		fyne.NewMenuItem("Tag what is suggested", r.Accept),
		fyne.NewMenuItem("Dismiss the suggestion", r.Dismiss),
		fyne.NewMenuItemSeparator(),
	}
}
