package badgerstore_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/storage"
)

func TestADeskIsOpenOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	if _, err := openHere(dir); !errors.Is(err, storage.ErrOpen) || !strings.Contains(err.Error(), "in this program") {
		t.Errorf("the second Open = %v, want ErrOpen in this program", err)
	}
	closeStore(t, s)
	closeStore(t, open(t, dir))
}

func TestADeskIsOpenInOneProgram(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	c := child(t, "hold", dir)
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	lines(t, c, func(line string) {
		if line != "open" {
			t.Error(line)
		}
		want := fmt.Sprintf("in process %d", c.Process.Pid)
		if _, err := openHere(dir); !errors.Is(err, storage.ErrOpen) || !strings.Contains(err.Error(), want) {
			t.Errorf("Open = %v, want ErrOpen %s", err, want)
		}
		if err := in.Close(); err != nil {
			t.Error(err)
		}
	})
	closeStore(t, open(t, dir))
}
