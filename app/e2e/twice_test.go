//go:build e2e && linux

package e2e_test

import (
	"bytes"
	"errors"
	"os/exec"
	"strings"
	"testing"
)

// Who starts the program a second time is told why it doesn't open, in words,
// and the first goes on.
func TestADeskIsOpenOnce(t *testing.T) {
	s := newScreen(t)
	h := newHome(t)
	p := s.start(h)
	for _, args := range [][]string{{"--desk", h.desk()}, {"claims", "--desk", h.desk()}} {
		second := h.command(s.display, args...)
		var said bytes.Buffer
		second.Stderr = &said
		var exit *exec.ExitError
		if err := second.Run(); !errors.As(err, &exit) || exit.ExitCode() != 1 {
			t.Errorf("factdesk %v on a desk that is open: got %v, want exit status 1", args, err)
		}
		if words := said.String(); !strings.Contains(words, "already open") || strings.Count(words, "\n") != 1 {
			t.Errorf("factdesk %v on a desk that is open says %q, want one line that says it's already open", args, words)
		}
	}
	p.wait("Button", "Paste an article")
	p.close()
}
