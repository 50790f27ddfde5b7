package terminal_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/app/command"
	"factdesk/app/command/terminal"
)

func TestAnswersComeFromTheEnvironmentOrATerminal(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "no-terminal"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := file.Close(); err != nil {
			t.Error(err)
		}
	}()
	var out bytes.Buffer
	said := map[string]string{"FACTDESK_PASSPHRASE": "the old one"}
	a := terminal.Asker{
		In: file, Out: &out,
		Environment: func(name string) (string, bool) { s, ok := said[name]; return s, ok },
	}
	if got, err := a.Passphrase(command.Present); got != "the old one" || err != nil {
		t.Errorf("got %q, %v, want what the environment says", got, err)
	}
	for _, q := range []command.Question{command.Fresh, command.Again} {
		if got, err := a.Passphrase(q); got != "" || err == nil || !strings.Contains(err.Error(), "FACTDESK_NEW_PASSPHRASE") {
			t.Errorf("%s: got %q, %v, want an error that says where it can be said", q, got, err)
		}
	}
	said["FACTDESK_NEW_PASSPHRASE"] = "the new one"
	if got, err := a.Passphrase(command.Again); got != "the new one" || err != nil {
		t.Errorf("got %q, %v, want what the environment says", got, err)
	}
	if out.Len() > 0 || terminal.Is(file) {
		t.Errorf("asked %q of a file", out.String())
	}
}
