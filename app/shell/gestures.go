package shell

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"factdesk/app/action"
	"factdesk/app/kit"
	"factdesk/app/label"
	"factdesk/app/look"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// menuSentence is the menu of what can be done with a sentence besides tagging.
const menuSentence = "Sentence"

// wireGestures joins what the pointer does in the reader to the desk.
func (s *Shell) wireGestures() {
	r := s.panes.reader
	r.OnRate = func(id claims.ClaimID, place int) {
		s.choose(id)
		s.decide(place)
	}
	r.OnRemove = func(id claims.ClaimID) {
		s.choose(id)
		s.removeClaim()
	}
	r.OnHighlighter = s.showHighlighter
	r.OnCopyContext = s.copyContext
	r.OnFind = s.openFinder
	r.OnSetAside = func(span anchor.Span, place int) { s.setAside(span, claims.AsideReasons()[place-1]) }
	r.OnCheck = s.checkAfterAll
	for _, why := range claims.AsideReasons() {
		r.AsideReasons = append(r.AsideReasons, label.Aside(why))
	}
}

// readActions are what can be done with the text.
func (s *Shell) readActions() []action.Action {
	return []action.Action{
		{Menu: menuEdit, Name: "Copy with context", Key: action.CtrlShift(fyne.KeyC), Possible: s.shown, Do: s.copyContext},
		{Menu: menuEdit, Name: "Find in the article…", Key: action.Ctrl(fyne.KeyF), Possible: s.inArticle, Do: s.openFinder},
		{Menu: menuEdit, Name: "Find the next place", Key: action.Key{Name: fyne.KeyF3}, Possible: s.inArticle, Do: s.findOn},
	}
}

// markActions are what can be done with what is selected, or with the sentence
// that has the caret.
func (s *Shell) markActions() []action.Action {
	r := s.panes.reader
	all := []action.Action{
		{Menu: menuClaim, Name: "Highlighter", Letter: "H", Possible: s.shown, Do: r.ToggleHighlighter, On: r.Highlighting},
	}
	all = append(all, action.Action{
		Menu: menuSentence, Name: "Next unaccounted sentence",
		Possible: func() bool { return len(s.cover.open) > 0 }, Do: s.nextOpen,
	})
	for _, why := range claims.AsideReasons() {
		all = append(all, action.Action{
			Menu: menuSentence, Name: "Set aside: " + strings.ToLower(label.Aside(why)),
			Possible: s.shown, Do: func() { s.setAside(r.Subject(), why) },
		})
	}
	return append(all, action.Action{
		Menu: menuSentence, Name: "Check after all what is set aside",
		Possible: s.shown, Do: func() { s.checkAfterAll(r.Subject()) },
	})
}

// shown reports whether the text in the reader is the open article's: not while
// another is read yet.
func (s *Shell) shown() bool { return !s.page.Version.ID.IsZero() }

// inArticle reports whether an article's text is what the window shows.
func (s *Shell) inArticle() bool { return s.shown() && s.panes.page.Visible() }

// showHighlighter says whether the highlighter is on, above the text and in the
// menu.
func (s *Shell) showHighlighter() {
	if s.panes.reader.Highlighting() {
		s.panes.head.pen.Show()
	} else {
		s.panes.head.pen.Hide()
	}
	s.panes.arrange()
	s.offer()
}

// setAside sets the sentences at span aside.
func (s *Shell) setAside(span anchor.Span, why claims.AsideReason) {
	if !s.shown() {
		return
	}
	article := s.here.Article
	s.then(func(ctx context.Context) error { return s.desk.SetAside(ctx, article, span, why) }, s.panes.reader.ClearSelection)
}

// checkAfterAll takes back that sentences at span are set aside.
func (s *Shell) checkAfterAll(span anchor.Span) {
	if !s.shown() {
		return
	}
	article := s.here.Article
	s.then(func(ctx context.Context) error { return s.desk.CheckAfterAll(ctx, article, span) }, s.panes.reader.ClearSelection)
}

// newPill returns a few words on a ground of their own, which stands out a
// little. It's hidden.
func newPill(words string) fyne.CanvasObject {
	text := kit.Caption(words).OneLine(fyne.TextTruncateOff).Colored(look.ToneText(claims.Undecided))
	pill := container.NewStack(kit.NewGround(look.ToneGround(claims.Undecided), 10), kit.Inset(10, 2, kit.Tight(text)))
	pill.Hide()
	return pill
}
