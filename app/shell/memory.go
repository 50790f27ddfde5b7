package shell

import "fyne.io/fyne/v2"

// What the system keeps for the user, beside the desk: the names of the
// preferences.
const (
	prefName    = "name"
	prefReports = "reports"
	prefWidth   = "width"
	prefHeight  = "height"
	prefLeft    = "split-left"
	prefRight   = "split-right"
	prefIdle    = "lock-after-minutes"
	prefPlace   = "backup-place"
	prefCopied  = "backup-copied" // when the last copy was made there, as RFC 3339
)

// The window's size where none is remembered, and the least that is restored.
const (
	startWidth, startHeight = 1440, 900
	leastWidth, leastHeight = 640, 450
)

// rememberSize keeps the window's size and splits for the next start.
func (s *Shell) rememberSize() {
	if s.env.Visit.Mode == Safe {
		return
	}
	prefs, size := s.env.App.Preferences(), s.env.Window.Canvas().Size()
	prefs.SetFloat(prefWidth, float64(size.Width))
	prefs.SetFloat(prefHeight, float64(size.Height))
	prefs.SetFloat(prefLeft, s.panes.left.Offset)
	prefs.SetFloat(prefRight, s.panes.right.Offset)
}

// restoreSplits gives the window the splits that were remembered.
func (s *Shell) restoreSplits() {
	prefs := s.env.App.Preferences()
	s.panes.left.SetOffset(prefs.FloatWithFallback(prefLeft, s.panes.left.Offset))
	s.panes.right.SetOffset(prefs.FloatWithFallback(prefRight, s.panes.right.Offset))
}

// Size returns the size that was remembered for the window, or the usual one.
func Size(prefs fyne.Preferences) fyne.Size {
	width := max(prefs.FloatWithFallback(prefWidth, startWidth), leastWidth)
	height := max(prefs.FloatWithFallback(prefHeight, startHeight), leastHeight)
	return fyne.NewSize(float32(width), float32(height))
}

// UsualSize returns the window's size where nothing is remembered.
func UsualSize() fyne.Size { return fyne.NewSize(startWidth, startHeight) }

// rememberPlace keeps where the user is in the open article, also for the next
// start, and if this one doesn't end in peace.
func (s *Shell) rememberPlace() {
	if s.here.Article.IsZero() {
		return
	}
	if s.page.Article.ID == s.here.Article { // or else the reader still shows another
		s.here.Top = s.panes.reader.Top()
	}
	places := s.env.Visit.Places
	places.Note(s.here)
	if s.env.Visit.Mode != Writing {
		return
	}
	s.writing.Add(func() {
		// A place is a convenience: nobody is stopped for it.
		_ = places.Save() //nolint:errcheck // see above
	})
}
