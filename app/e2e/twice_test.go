//go:build e2e && linux

package e2e_test

import (
	"bytes"
	"errors"
	"os/exec"
	"strings"
	"testing"
)

// Who starts the window a second time has the first one come forward, and is left
// with that. A command says in words why it can't have the desk.
func TestADeskIsOpenOnce(t *testing.T) {
	s := newScreen(t)
	h := newHome(t)
	p := s.start(h)
	p.wait("Button", "Paste an article")
	again := h.command(s.display, "--desk", h.desk())
	if out, err := again.CombinedOutput(); err != nil {
		t.Errorf("a second window ended badly: %v\n%s", err, out)
	}
	second := h.command(s.display, "claims", "--desk", h.desk())
	var said bytes.Buffer
	second.Stderr = &said
	var exit *exec.ExitError
	if err := second.Run(); !errors.As(err, &exit) {
		t.Errorf("factdesk claims on a desk that is open: got %v, want an exit status", err)
	}
	if words := said.String(); !strings.Contains(words, "already open") || strings.Count(words, "\n") != 1 {
		t.Errorf("factdesk claims on a desk that is open says %q, want one line that says it's already open", words)
	}
	p.wait("Button", "Paste an article")
	p.close()
}
