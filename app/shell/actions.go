package shell

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"factdesk/app/action"
	"factdesk/app/kit"
	"factdesk/claims"
)

// The menus, by their names.
const (
	menuDesk    = "Desk"
	menuEdit    = "Edit"
	menuClaim   = "Claim"
	menuVerdict = "Verdict"
	menuWindow  = "Window"
	menuHelp    = "Help"
)

// table is everything that a user can do in the window. Menus, keys, palette
// and the list of keys are made from it.
func (s *Shell) table() []action.Action {
	return slices.Concat(s.deskActions(), s.editActions(), s.readActions(), s.viewActions(), s.claimActions(),
		s.suggestionActions(), s.markActions(), s.joiningActions(), s.verdictActions(), s.switchActions(), s.helpActions(), s.paneActions())
}

func (s *Shell) deskActions() []action.Action {
	return []action.Action{
		{Menu: menuDesk, Name: "New article…", Key: action.Ctrl(fyne.KeyN), Do: s.newArticle},
		{Menu: menuDesk, Name: "Open a text file…", Key: action.Ctrl(fyne.KeyO), Do: s.chooseFile},
		{Menu: menuDesk, Name: "Paste an article", Key: action.Ctrl(fyne.KeyV), Do: s.paste},
		{Menu: menuDesk, Name: "Add the sample article", Do: s.addSample},
		{Menu: menuDesk, Name: "Article details…", Possible: s.reading, Do: s.details},
		{Menu: menuDesk, Name: "Remove article", Possible: s.reading, Do: s.removeArticle},
		{Menu: menuDesk, Name: "Export report…", Key: action.Ctrl(fyne.KeyE), Possible: s.reading, Do: s.export},
		{Menu: menuDesk, Name: "Apply an edited sheet…", Possible: s.writable, Do: s.chooseSheet},
		{Menu: menuDesk, Name: "Find or do anything…", Key: action.Ctrl(fyne.KeyK), Do: s.find},
		{Menu: menuDesk, Name: "Check my data…", Possible: s.onDisk, Do: s.checkup},
		{Menu: menuDesk, Name: "Backups…", Possible: s.onDisk, Do: s.backups},
		{Menu: menuDesk, Name: "Trash…", Possible: s.onDisk, Do: s.trash},
		{Menu: menuDesk, Name: "Passphrase…", Possible: s.protectable, Do: s.passphrase},
		{Menu: menuDesk, Name: "Lock now", Possible: s.sealed, Do: s.lock},
		{Menu: menuDesk, Name: "Show the desk's folder", Possible: s.onDisk, Do: s.showFolder},
	}
}

func (s *Shell) editActions() []action.Action {
	return []action.Action{
		{Menu: menuEdit, Name: "Undo", Key: action.Ctrl(fyne.KeyZ), Possible: s.undoable, Do: s.undo},
		{Menu: menuEdit, Name: "Redo", Key: action.CtrlShift(fyne.KeyZ), Also: []action.Key{action.Ctrl(fyne.KeyY)}, Possible: s.redoable, Do: s.redo},
	}
}

func (s *Shell) claimActions() []action.Action {
	claim := s.panes.claim
	return []action.Action{
		{Menu: menuClaim, Name: "Tag the selection as a claim", Letter: "T", Possible: s.reading, Do: s.panes.reader.TagSelection},
		{Menu: menuClaim, Name: "Next claim", Letter: "J", Possible: s.reading, Do: func() { s.step(1) }},
		{Menu: menuClaim, Name: "Previous claim", Letter: "K", Possible: s.reading, Do: func() { s.step(-1) }},
		{Menu: menuClaim, Name: "Select all claims of the article", Possible: s.countable, Do: s.chooseAll},
		{Menu: menuClaim, Name: "Edit the statement", Letter: "E", Possible: s.chosen, Do: claim.FocusStatement},
		{Menu: menuClaim, Name: "Edit the rationale", Letter: "R", Possible: s.chosen, Do: claim.FocusRationale},
		{Menu: menuClaim, Name: "Attach a source…", Letter: "S", Possible: s.chosen, Do: s.attach},
		{Menu: menuClaim, Name: "Dim all but the claim's sentence", Letter: "D", Possible: s.dimmable, Do: s.panes.reader.ToggleDim},
		{Menu: menuClaim, Name: "Remove claim", Key: action.Key{Name: fyne.KeyDelete}, Possible: s.chosen, Do: s.removeClaim},
	}
}

func (s *Shell) verdictActions() []action.Action {
	all := make([]action.Action, 0, len(claims.StandardScale().Ratings)+1)
	for i, r := range claims.StandardScale().Ratings {
		all = append(all, action.Action{
			Menu: menuVerdict, Name: r.Glyph + "  " + r.Label, Letter: strconv.Itoa(i + 1),
			Possible: func() bool { return s.chosen() || s.selecting() || s.suggested() }, Do: func() { s.decide(i + 1) },
		})
	}
	return append(all, action.Action{
		Menu: menuVerdict, Name: "Take the verdict back", Letter: "0",
		Possible: s.chosen, Do: func() { s.decide(0) },
	})
}

func (s *Shell) helpActions() []action.Action {
	return []action.Action{
		{Menu: menuHelp, Name: "Keys", Key: action.Key{Name: fyne.KeyF1}, Do: s.showKeys},
	}
}

// paneActions are keys that no menu shows.
func (s *Shell) paneActions() []action.Action {
	return []action.Action{
		{Name: "Back to the article", Key: action.Key{Name: fyne.KeyEscape}, Possible: s.backable, Do: s.back},
	}
}

func (s *Shell) backable() bool {
	return s.panes.caring() || s.panes.edited.Visible() || s.covered() || s.panes.finder.Visible()
}

// back takes the dialog away, or the finder, or else goes back to the article.
func (s *Shell) back() {
	switch {
	case s.covered():
		s.dialog.Hide()
	case s.panes.finder.Visible() && s.inArticle():
		s.panes.finder.Close()
	default:
		s.readOn()
	}
}

// covered reports whether a dialog lies over the window.
func (s *Shell) covered() bool {
	return s.dialog != nil && s.env.Window.Canvas().Overlays().Top() != nil
}

func (s *Shell) reading() bool { return !s.here.Article.IsZero() }

func (s *Shell) chosen() bool { return !s.here.Claim.IsZero() }

// selecting reports whether words are selected that can be tagged.
func (s *Shell) selecting() bool { return s.shown() && !s.panes.reader.Selection().Empty() }

func (s *Shell) undoable() bool {
	undo, _ := s.desk.Undoable()
	return undo != ""
}

func (s *Shell) redoable() bool {
	_, redo := s.desk.Undoable()
	f := s.typing()
	return redo != "" || f != nil && f.Undone()
}

// step goes to the claim that stands n further in the text.
func (s *Shell) step(n int) {
	all := s.page.Claims
	if len(all) == 0 {
		return
	}
	at := s.numberOf(s.here.Claim)
	switch {
	case at < 0 && n < 0:
		at = len(all) - 1
	case at < 0:
		at = 0
	default:
		at = min(max(at+n, 0), len(all)-1)
	}
	s.choose(all[at].Claim.ID)
}

// decide gives the rating at place of the scale: to the words that are selected,
// or suggested, which become a claim, or else to the chosen claim, of which 0 takes it back.
func (s *Shell) decide(place int) {
	if s.selecting() && place > 0 {
		s.panes.reader.Tag(place)
		return
	}
	if of, ok := s.panes.reader.Suggested(); ok && place > 0 && !s.chosen() {
		s.panes.reader.LookAway()
		s.accept(of.Span, place)
		return
	}
	id := s.here.Claim
	s.do(func(ctx context.Context) error { return s.desk.Decide(ctx, id, place) })
}

func (s *Shell) removeClaim() {
	id := s.here.Claim
	s.then(func(ctx context.Context) error { return s.desk.RemoveClaim(ctx, id) }, func() {
		s.panes.bar.Say(kit.Note, "The claim was removed, with its evidence and verdict.", "Undo", s.undo)
	})
}

func (s *Shell) removeArticle() {
	id := s.here.Article
	s.close()
	s.then(func(ctx context.Context) error { return s.desk.RemoveArticle(ctx, id) }, func() {
		s.panes.bar.Say(kit.Note, "The article was removed, with everything that was said of it.", "Undo", s.undo)
	})
}
