//go:build e2e && linux

package e2e_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/jezek/xgb/xproto"
)

// A home is the folder of a user who has never started the program before.
type home struct {
	folder string
	binary string
	theme  string // light or dark
	scale  string // pixels a unit
	shots  shots
}

// newHome makes a home. Animations are off in it, so that a picture can be
// waited for.
func newHome(t testing.TB) *home {
	t.Helper()
	h := &home{folder: t.TempDir(), binary: os.Getenv("FACTDESK_BIN"), theme: "light", scale: "1"}
	if h.binary == "" {
		t.Fatal("FACTDESK_BIN must name the program, built with the tag e2e; make e2e does that")
	}
	settings := h.path("config", "fyne", "settings.json")
	for _, folder := range []string{filepath.Dir(settings), h.path("cache"), h.path("run")} {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(settings, []byte(`{"no_animations":true}`), 0o600); err != nil {
		t.Fatal(err)
	}
	return h
}

func (h *home) path(names ...string) string {
	return filepath.Join(append([]string{h.folder}, names...)...)
}

// desk is the folder of the user's desk.
func (h *home) desk() string { return h.path("desk") }

// command returns the program, not started yet, as h's user would start it on
// display. Nothing else of the environment gets through.
func (h *home) command(display string, args ...string) *exec.Cmd {
	c := exec.Command(h.binary, args...)
	c.Dir = h.folder
	c.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + h.folder, "DISPLAY=" + display, "WAYLAND_DISPLAY=",
		"XDG_CONFIG_HOME=" + h.path("config"), "XDG_CACHE_HOME=" + h.path("cache"), "XDG_RUNTIME_DIR=" + h.path("run"),
		"FYNE_SCALE=" + h.scale, "FYNE_THEME=" + h.theme, "LANG=en_US.UTF-8", "LIBGL_ALWAYS_SOFTWARE=1", "GALLIUM_DRIVER=llvmpipe",
		"FACTDESK_SPY=" + h.path("spy"),
	}
	return c
}

// run runs one of the program's commands and returns what it wrote.
func (h *home) run(t testing.TB, args ...string) []byte {
	t.Helper()
	c := h.command("", args...)
	var said bytes.Buffer
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		t.Fatalf("factdesk %v: %v\n%s", args, err, said.Bytes())
	}
	return out
}

// A program is the program with its window on a screen.
type program struct {
	*sight
	s         *screen
	shots     *shots
	process   *exec.Cmd
	done      chan struct{} // closed when it has ended, with err set
	err       error
	window    xproto.Window
	left, top int16     // of the window on the screen
	clicked   time.Time // when the pointer's button was let go last
}

// start starts the program on h's desk and waits for its window. It is killed
// when the test ends, if it hasn't ended before.
func (s *screen) start(h *home) *program {
	s.t.Helper()
	p := &program{s: s, shots: &h.shots, process: h.command(s.display, "--desk", h.desk()), done: make(chan struct{})}
	if err := os.Remove(h.path("spy")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		s.t.Fatal(err) // a program that was killed left it behind
	}
	var said bytes.Buffer
	p.process.Stderr = &said
	if err := p.process.Start(); err != nil {
		s.t.Fatal(err)
	}
	go func() {
		p.err = p.process.Wait()
		close(p.done)
	}()
	s.t.Cleanup(func() {
		defer p.kill()
		p.onFailure()
		if said.Len() > 0 {
			s.t.Logf("the program said:\n%s", said.Bytes())
		}
	})
	eventually(s.t, "window", func() error { return p.find() })
	eventually(s.t, "spy", func() (err error) {
		p.sight, err = newSight(s.t, h.path("spy"))
		return err
	})
	return p
}

// find looks for the program's window and gives it the keyboard, as a window
// manager would.
func (p *program) find() error {
	if p.ended() {
		return fmt.Errorf("the program ended: %w", p.err)
	}
	tree, err := xproto.QueryTree(p.s.x, p.s.root).Reply()
	if err != nil {
		return err
	}
	for _, w := range tree.Children {
		if !p.s.shown(w) {
			continue
		}
		at, err := xproto.TranslateCoordinates(p.s.x, w, p.s.root, 0, 0).Reply()
		if err != nil {
			return err
		}
		p.window, p.left, p.top = w, at.DstX, at.DstY
		return xproto.SetInputFocusChecked(p.s.x, xproto.InputFocusParent, w, xproto.TimeCurrentTime).Check()
	}
	return errors.New("no window yet")
}

// shown reports whether w is a window with a name that can be seen.
func (s *screen) shown(w xproto.Window) bool {
	state, err := xproto.GetWindowAttributes(s.x, w).Reply()
	if err != nil || state.MapState != xproto.MapStateViewable {
		return false
	}
	name, err := xproto.GetProperty(s.x, false, w, xproto.AtomWmName, xproto.GetPropertyTypeAny, 0, 64).Reply()
	return err == nil && name.ValueLen > 0
}

// title returns what stands above the window.
func (p *program) title() string {
	p.s.t.Helper()
	name, err := xproto.GetProperty(p.s.x, false, p.window, p.s.atom(p.s.x, "_NET_WM_NAME"),
		xproto.GetPropertyTypeAny, 0, 1024).Reply()
	if err != nil {
		p.s.t.Fatal(err)
	}
	return string(name.Value)
}

// ended reports whether the program has.
func (p *program) ended() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

// kill ends the program as a power cut would, and waits until it's gone, its
// window too.
func (p *program) kill() {
	p.s.t.Helper()
	if err := p.process.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		p.s.t.Fatal(err)
	}
	<-p.done
	p.leave()
	eventually(p.s.t, "no window", func() error {
		if p.s.shown(p.window) {
			return errors.New("it's still there")
		}
		return nil
	})
}

// leave hangs up on the program's spy.
func (p *program) leave() {
	if p.sight != nil {
		p.line.Close() //nolint:errcheck // nobody is on the line any more
	}
}

// close closes the window as its own button does, and waits until the program
// has ended well.
func (p *program) close() {
	p.s.t.Helper()
	what := []uint32{uint32(p.s.atom(p.s.x, "WM_DELETE_WINDOW")), 0, 0, 0, 0}
	ask := xproto.ClientMessageEvent{
		Format: 32, Window: p.window, Type: p.s.atom(p.s.x, "WM_PROTOCOLS"),
		Data: xproto.ClientMessageDataUnionData32New(what),
	}
	xproto.SendEvent(p.s.x, false, p.window, xproto.EventMaskNoEvent, string(ask.Bytes()))
	eventually(p.s.t, "end of the program", func() error {
		if !p.ended() {
			return errors.New("it is still running")
		}
		return nil
	})
	if p.err != nil {
		p.s.t.Fatalf("the program ended badly: %v", p.err)
	}
}
