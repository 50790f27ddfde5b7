package shell

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"factdesk/app/place"
)

// passphrase shows the form by which the desk is given a passphrase.
func (s *Shell) passphrase() {
	v := s.panes.care.passphrase
	if s.env.Visit.Sealed == Sealed {
		v.ShowChange(slices.Index(idleMinutes(), s.idleAfter()))
	} else {
		v.ShowNew()
	}
	s.panes.show(v)
	v.Focus()
}

// protectable reports whether the desk can be given a passphrase now.
func (s *Shell) protectable() bool { return s.tended() }

func (s *Shell) sealed() bool { return s.env.Visit.Sealed == Sealed }

func (s *Shell) lock() { s.env.Visit.Porter.Lock() }

// idleMinutes are the times after which a desk can lock itself; 0 is never.
func idleMinutes() []int { return []int{5, 10, 30, 60, 0} }

// startIdle is after how many minutes it does until the user says otherwise.
const startIdle = 10

func idleWords(minutes int) string {
	if minutes == 0 {
		return "never"
	}
	return count(minutes, "minute")
}

func (s *Shell) idleAfter() int {
	return s.env.App.Preferences().IntWithFallback(prefIdle, startIdle)
}

// chooseIdle has the desk lock itself after another time.
func (s *Shell) chooseIdle(choice int) {
	if all := idleMinutes(); choice >= 0 && choice < len(all) {
		s.env.App.Preferences().SetInt(prefIdle, all[choice])
	}
}

// LockAfter returns for how long nobody may have touched a desk that has a
// passphrase before it's locked; 0 is for ever.
func (s *Shell) LockAfter() time.Duration {
	if !s.sealed() {
		return 0
	}
	return time.Duration(s.idleAfter()) * time.Minute
}

// Hands are what the user's hands have done in the window: as long as they rest
// it's the same.
type Hands struct {
	place place.Place
	other place.Place // in the second window
	focus fyne.Focusable
	text  string
	row   int
	col   int
}

// Hands returns what the user's hands have done so far.
func (s *Shell) Hands() Hands {
	h := Hands{place: s.here, focus: s.env.Window.Canvas().Focused()}
	h.place.Top = s.panes.reader.Top()
	if s.second != nil {
		h.other = place.Place{Article: s.second.id, Top: s.second.reader.Top() + s.second.reader.Caret()}
	}
	if f, ok := h.focus.(typed); ok {
		h.text, h.row, h.col = f.Typed()
	}
	return h
}

// typed is what is typed into.
type typed interface {
	// Typed returns the text and where its caret is.
	Typed() (text string, row, column int)
}
