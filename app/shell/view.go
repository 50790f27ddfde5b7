package shell

import (
	"fyne.io/fyne/v2"

	"factdesk/app/action"
	"factdesk/app/look"
)

const menuView = "View"

// How articles are set, as the system keeps it for the user.
const (
	prefFace     = "reading-face"
	prefTextSize = "reading-size"
	prefColumn   = "reading-column" // in characters
)

// viewActions are what is seen.
func (s *Shell) viewActions() []action.Action {
	list := action.Action{Menu: menuView, Name: "List of articles", Key: action.Ctrl(fyne.KeyL), Do: s.turnList}
	return append([]action.Action{list}, s.settingActions()...)
}

// settingActions are how articles are set, in either window.
func (s *Shell) settingActions() []action.Action {
	return []action.Action{
		{
			Menu: menuView, Name: "Larger text", Key: action.Ctrl(fyne.KeyPlus),
			// Where + shares its key with =.
			Also: []action.Key{action.Ctrl(fyne.KeyEqual), action.CtrlShift(fyne.KeyEqual)},
			Do:   s.set(func(r look.Reading) look.Reading { return r.Sized(1) }),
		},
		{Menu: menuView, Name: "Smaller text", Key: action.Ctrl(fyne.KeyMinus), Do: s.set(func(r look.Reading) look.Reading { return r.Sized(-1) })},
		{Menu: menuView, Name: "Wider column", Key: action.Ctrl(fyne.KeyRightBracket), Do: s.set(func(r look.Reading) look.Reading { return r.Widened(1) })},
		{Menu: menuView, Name: "Narrower column", Key: action.Ctrl(fyne.KeyLeftBracket), Do: s.set(func(r look.Reading) look.Reading { return r.Widened(-1) })},
		{Menu: menuView, Name: "Usual size and width", Key: action.Ctrl(fyne.Key0), Do: s.set(func(r look.Reading) look.Reading { return look.UsualReading().In(r.Face) })},
		{Menu: menuView, Name: "Text with serifs", Possible: s.in(look.Sans), Do: s.set(func(r look.Reading) look.Reading { return r.In(look.Serif) })},
		{Menu: menuView, Name: "Text without serifs", Possible: s.in(look.Serif), Do: s.set(func(r look.Reading) look.Reading { return r.In(look.Sans) })},
	}
}

// turnList shows the list of articles, or takes it away. Where there is no room for
// more it's in the article's place, and is searched by typing.
func (s *Shell) turnList() {
	s.panes.fold.Turn()
	s.takeKeys()
}

// turned takes the keys from what went out of sight with the list, or beneath it.
func (s *Shell) turned() {
	list, canvas := s.panes.articles, s.panes.canvas
	switch {
	case s.panes.fold.Covers():
		list.Search(canvas)
	case !list.Visible() && list.Holds(canvas.Focused()):
		canvas.Unfocus()
		s.takeKeys()
	}
}

// in reports whether the text is in a face.
func (s *Shell) in(f look.Face) func() bool {
	return func() bool { return s.panes.reader.Reading().Face == f }
}

// set returns what sets the text as change has it, and keeps that for the next
// start.
func (s *Shell) set(change func(look.Reading) look.Reading) func() {
	return func() {
		r := change(s.panes.reader.Reading())
		s.panes.reader.SetReading(r)
		if s.second != nil {
			s.second.reader.SetReading(r)
		}
		s.keepReading(r)
		s.offer()
	}
}

// keepReading keeps how articles are set for the next start.
func (s *Shell) keepReading(r look.Reading) {
	if s.env.Visit.Mode == Safe {
		return
	}
	prefs := s.env.App.Preferences()
	prefs.SetString(prefFace, string(r.Face))
	prefs.SetFloat(prefTextSize, float64(r.Size))
	prefs.SetInt(prefColumn, r.Column)
}

// keptReading is how articles were set last, or how they usually are.
func keptReading(env Env) look.Reading {
	r := look.UsualReading()
	if env.Visit.Mode == Safe {
		return r
	}
	prefs := env.App.Preferences()
	return look.Reading{
		Face:   look.Face(prefs.StringWithFallback(prefFace, string(r.Face))),
		Size:   float32(prefs.FloatWithFallback(prefTextSize, float64(r.Size))),
		Column: prefs.IntWithFallback(prefColumn, r.Column),
	}.Possible()
}
