package shell

import (
	"slices"

	"fyne.io/fyne/v2"

	"factdesk/app/action"
)

// inSight reports whether the user sees an article's text, with nothing over it.
func (s *Shell) inSight() bool {
	return s.inArticle() && s.panes.textSeen() && s.env.Window.Canvas().Overlays().Top() == nil
}

// keyed is what letters and single keys do now. They act on the text and what is
// chosen in it, which must be in sight; elsewhere they only lead on.
func (s *Shell) keyed() []action.Action {
	if s.inSight() {
		return s.actions
	}
	return slices.Concat(s.helpActions(), s.paneActions())
}

// press does what a single key does now.
func (s *Shell) press(key fyne.KeyName) { action.Press(s.keyed(), key) }

// keepingKeys has the text get the keys again after something in a menu was done
// that gave them to nothing else: Fyne takes them from it.
func (s *Shell) keepingKeys(main *fyne.MainMenu) *fyne.MainMenu {
	for _, m := range main.Items {
		for _, item := range m.Items {
			if do := item.Action; do != nil {
				item.Action = func() {
					do()
					s.takeKeys()
				}
			}
		}
	}
	return main
}

// takeKeys gives the keys to the text, where it's in sight and nothing has them.
func (s *Shell) takeKeys() {
	canvas := s.env.Window.Canvas()
	if canvas.Focused() == nil && s.inSight() {
		canvas.Focus(s.panes.reader)
	}
}
