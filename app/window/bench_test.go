package window_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/e2e/spy"
	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/app/window"
)

// A bench is a window in a test, whose goroutine is the GUI's.
type bench struct {
	*cupboard
	t      *testing.T
	app    fyne.App
	window *window.Window
	canvas fyne.Canvas
	frame  *frame
	env    window.Env
	posted chan func()
	clock  time.Time
}

// newBench returns a bench whose window isn't open yet.
func newBench(t *testing.T) *bench {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.Theme())
	b := &bench{
		t: t, app: app, frame: &frame{Window: test.NewTempWindow(t, nil)}, posted: make(chan func(), 1000),
		clock: time.Date(2026, 2, 18, 14, 3, 0, 0, time.UTC),
	}
	now := func() time.Time { return b.clock }
	b.canvas = b.frame.Canvas()
	b.cupboard = &cupboard{t: t, gui: goroutine(), now: now}
	b.env = window.Env{
		App: app, Window: b.frame, Post: func(f func()) { b.posted <- f }, Now: now, Keeper: b.cupboard, Copies: b.cupboard,
		Folder: t.TempDir(), UserName: "Ada Prüfer", Reports: t.TempDir(),
	}
	return b
}

// start opens the window.
func (b *bench) start() *bench {
	b.t.Helper()
	b.window = window.New(context.WithoutCancel(b.t.Context()), b.env) // it outlives the test, to be closed
	b.frame.Resize(fyne.NewSize(1440, 1000))
	b.window.Start()
	b.t.Cleanup(b.leave)
	return b
}

// sample has a desk with the sample on it open in the window.
func (b *bench) sample() *bench {
	b.t.Helper()
	b.start().press("Try the sample desk")
	b.see("of 10 decided")
	return b
}

// until does what is posted until it is so.
func (b *bench) until(what string, so func() bool) {
	b.t.Helper()
	patience := time.After(30 * time.Second)
	for b.lay(); !so(); b.lay() {
		select {
		case f := <-b.posted:
			f()
		case <-patience:
			b.t.Fatalf("%s: that didn't come; the window shows %q", what, b.words())
		}
	}
}

// lay lays the window out anew, as a real one does before each frame in which
// something needs another height.
func (b *bench) lay() {
	size := b.canvas.Content().Size()
	b.canvas.Content().Resize(size.SubtractWidthHeight(0, 1))
	b.canvas.Content().Resize(size)
}

func (b *bench) words() (all []string) {
	for _, seen := range spy.Dump(b.canvas) {
		all = append(all, seen.Text)
	}
	return all
}

// see waits until the window shows words.
func (b *bench) see(words string) {
	b.t.Helper()
	b.until("“"+words+"”", func() bool { return b.shows(words) })
}

func (b *bench) shows(words string) bool {
	return strings.Contains(strings.Join(b.words(), "\n"), words)
}

// press presses the button called name as soon as it's there.
func (b *bench) press(name string) {
	b.t.Helper()
	var at fyne.Position
	b.until("button “"+name+"”", func() bool {
		for _, seen := range spy.Find(b.canvas, name) {
			if (seen.Kind == "Button" || seen.Kind == "Check") && seen.Text == name && !seen.Disabled {
				at = fyne.NewPos(seen.X+seen.W/2, seen.Y+seen.H/2)
				return true
			}
		}
		return false
	})
	test.TapCanvas(b.canvas, at)
}

// write types text in place of what stands in the field with a hint.
func (b *bench) write(hint, text string) *kit.Field {
	b.t.Helper()
	var field *kit.Field
	b.until("field “"+hint+"”", func() bool {
		if len(spy.Find(b.canvas, hint)) == 0 {
			return false
		}
		for _, o := range test.LaidOutObjects(b.canvas.Content()) {
			if f, ok := o.(*kit.Field); ok && strings.HasPrefix(f.PlaceHolder, hint) {
				field = f
				return true
			}
		}
		return false
	})
	b.canvas.Focus(field)
	field.TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(field, text)
	return field
}

// choose does what a menu offers.
func (b *bench) choose(name string) {
	b.t.Helper()
	b.until("menu “"+name+"”", func() bool {
		for _, m := range b.frame.MainMenu().Items {
			for _, i := range m.Items {
				if kit.Unlabelled(i.Label) == name && !i.Disabled {
					i.Action()
					return true
				}
			}
		}
		return false
	})
}

// later lets time go by, a second at a time where it matters.
func (b *bench) later(d time.Duration) {
	b.clock = b.clock.Add(d)
	b.window.Tick()
}

// A frame is a window that says whether it was closed.
type frame struct {
	fyne.Window
	closed  bool
	dropped func(fyne.Position, []fyne.URI)
}

// SetOnDropped implements fyne.Window.
func (f *frame) SetOnDropped(dropped func(fyne.Position, []fyne.URI)) { f.dropped = dropped }

// Close implements fyne.Window.
func (f *frame) Close() { f.closed = true }

// leave closes the window whatever it asks, so that nothing goes on in it.
func (b *bench) leave() {
	b.set(func() { b.refuse = nil })
	if b.frame.closed {
		return
	}
	b.window.Quit()
	b.until("the window closes or asks", func() bool { return b.frame.closed || b.shows("Close all the same") })
	if !b.frame.closed {
		b.press("Close all the same")
	}
	b.closes()
}

func (b *bench) closes() {
	b.t.Helper()
	b.until("the window closes", func() bool { return b.frame.closed })
	if err := b.window.Wait(); err != nil {
		b.t.Error(err)
	}
	if get(b.cupboard, func() bool { return b.open }) {
		b.t.Error("the desk is still open")
	}
}
