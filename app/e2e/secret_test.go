//go:build e2e && linux

package e2e_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// A desk gets a passphrase, is locked, opened again, and gives nothing away to
// who reads its files.
func TestADeskIsKeptSecret(t *testing.T) {
	const secret, marker = "four words sit here", "Medinsky"
	s, h := newScreen(t), newHome(t)
	c := &hands{program: s.start(h), keys: s.keys}
	c.click(centre(c.steady("Button", "Try the sample desk")))
	c.wait("", "4 of 10 decided")
	if !holds(t, h.desk(), marker) {
		t.Errorf("%q isn't in the files of a desk without a passphrase", marker)
	}
	c.command("Passphrase…")
	c.fill(c.steady("Entry", "The new passphrase"), secret)
	c.fill(c.steady("Entry", "The same once more"), secret)
	c.shoot("passphrase")
	c.keys.chord("Enter")
	c.wait("", "The recovery code")
	c.click(centre(c.steady("Check", "I have printed it")))
	c.shoot("recovery-code")
	c.click(centre(c.steady("Button", "Open the desk")))
	c.wait("", "4 of 10 decided")
	c.command("Lock now")
	c.titled("locked")
	c.unlock(secret)
	c.wait("", "4 of 10 decided")
	c.close()
	if holds(t, h.desk(), marker) {
		t.Errorf("%q is in the files of a desk with a passphrase", marker)
	}

	c = &hands{program: s.start(h), keys: s.keys}
	c.unlock("four words sit there")
	c.wait("", "Nothing was changed.")
	c.shoot("wrong-passphrase")
	c.unlock(secret)
	c.wait("", "4 of 10 decided")
	c.close()
}

// holds reports whether a file in folder has words in it.
func holds(t *testing.T, folder, words string) (found bool) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		found = found || bytes.Contains(b, []byte(words))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
