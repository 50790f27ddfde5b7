//go:build e2e && linux

package e2e_test

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// The size of the screen, in pixels: what ui.md calls comfortable.
const (
	screenWidth  = 1440
	screenHeight = 900
)

// A screen is an X server without a monitor, and the hands before it.
type screen struct {
	t       testing.TB
	display string // what DISPLAY is to be
	x       *xgb.Conn
	root    xproto.Window
	keys    *keyboard
}

// newScreen starts an X server that ends with the test. The server chooses the
// display's number itself, so tests can run beside others.
func newScreen(t testing.TB) *screen {
	t.Helper()
	return newScreenOf(t, screenWidth, screenHeight)
}

// newScreenOf is newScreen of another size, in pixels.
func newScreenOf(t testing.TB, width, height int) *screen {
	t.Helper()
	xgb.Logger.SetOutput(io.Discard) // it speaks of servers that ask for a password; ours doesn't
	number, told, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-nolisten", "tcp", "-noreset", "-dpi", "96",
		"-screen", "0", fmt.Sprintf("%dx%dx24", width, height))
	server.ExtraFiles = []*os.File{told}
	if err := server.Start(); err != nil {
		t.Fatalf("these tests need an X server without a monitor: %v", err)
	}
	t.Cleanup(func() {
		server.Process.Kill() //nolint:errcheck // it may have ended by itself
		server.Wait()         //nolint:errcheck // how it ended is nobody's business
	})
	if err := told.Close(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(number).ReadString('\n')
	if err != nil {
		t.Fatalf("the X server named no display: %v", err)
	}
	s := &screen{t: t, display: ":" + strings.TrimSpace(line)}
	s.x = s.connect()
	if err := xtest.Init(s.x); err != nil {
		t.Fatal(err)
	}
	s.root = xproto.Setup(s.x).DefaultScreen(s.x).Root
	s.keys = newKeyboard(s)
	return s
}

// connect opens another connection to the server, until the test ends.
func (s *screen) connect() *xgb.Conn {
	s.t.Helper()
	x, err := xgb.NewConnDisplay(s.display)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(x.Close)
	return x
}

// atom returns the number that x calls name by.
func (s *screen) atom(x *xgb.Conn, name string) xproto.Atom {
	s.t.Helper()
	r, err := xproto.InternAtom(x, false, uint16(len(name)), name).Reply()
	if err != nil {
		s.t.Fatalf("atom %s: %v", name, err)
	}
	return r.Atom
}

// fake does what a hand would: it moves the pointer to x, y, or presses or lets
// go the button or key called detail.
func (s *screen) fake(event, detail byte, x, y int16) {
	s.t.Helper()
	if err := xtest.FakeInputChecked(s.x, event, detail, 0, s.root, x, y, 0).Check(); err != nil {
		s.t.Fatalf("fake event %d %d: %v", event, detail, err)
	}
}
