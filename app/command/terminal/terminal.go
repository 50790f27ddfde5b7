// Package terminal asks questions where a person sits whose answers nobody else
// is to see.
package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"factdesk/app/command"
)

// An Asker takes answers from the environment or else asks for them.
type Asker struct {
	Environment func(name string) (string, bool) // as os.LookupEnv
	In          *os.File                         // where the answer is typed
	Out         io.Writer                        // where the question is put
}

// Passphrase returns the answer to q, which isn't shown while it is typed. It
// reports why there is none.
func (a Asker) Passphrase(q command.Question) (string, error) {
	name := "FACTDESK_NEW_PASSPHRASE"
	if q == command.Present {
		name = "FACTDESK_PASSPHRASE"
	}
	if said, ok := a.Environment(name); ok {
		return said, nil
	}
	if !Is(a.In) {
		return "", fmt.Errorf("there is nobody at a terminal to ask; %s can say it", name)
	}
	if _, err := fmt.Fprintf(a.Out, "%s: ", q); err != nil {
		return "", err
	}
	said, err := term.ReadPassword(int(a.In.Fd()))
	_, unended := fmt.Fprintln(a.Out) // what was typed has no line end either
	return string(said), errors.Join(err, unended)
}

// Is reports whether f is a terminal.
func Is(f *os.File) bool {
	return term.IsTerminal(int(f.Fd()))
}
