package window

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/shell"
)

// idle is since when the user's hands have rested.
type idle struct {
	since time.Time
	hands shell.Hands
}

// Tick is called each second. It does what is due: backups, and the lock of a
// desk that nobody has touched for long.
func (w *Window) Tick() {
	s, now := w.room.shell, w.env.Now()
	if s == nil {
		return
	}
	s.Tick()
	if hands := s.Hands(); hands != w.idle.hands {
		w.idle = idle{now, hands}
	}
	if after := s.LockAfter(); after > 0 && now.Sub(w.idle.since) >= after {
		w.idle.since = now
		w.Lock()
	}
}

// watch begins to look after the user's hands on the desk that was opened.
func (w *Window) watch() {
	w.idle = idle{since: w.env.Now()}
	w.env.Window.SetContent(newGlass(w.env.Window.Content(), func() { w.idle.since = w.env.Now() }))
}

// A glass lies around everything in the window and learns of each move of the
// pointer, which it passes on: Fyne asks everything under the pointer for its
// cursor.
type glass struct {
	widget.BaseWidget
	content fyne.CanvasObject
	moved   func()
}

var _ desktop.Cursorable = (*glass)(nil)

func newGlass(content fyne.CanvasObject, moved func()) *glass {
	g := &glass{content: content, moved: moved}
	g.ExtendBaseWidget(g)
	content.Move(fyne.Position{}) // it stood in the window by itself before
	return g
}

// CreateRenderer implements fyne.Widget.
func (g *glass) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(g.content) }

// Cursor implements desktop.Cursorable.
func (g *glass) Cursor() desktop.Cursor {
	g.moved()
	return desktop.DefaultCursor
}
