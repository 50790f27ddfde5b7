package disk_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factdesk/storage/disk"
)

const holdHere = "FACTDESK_TEST_HOLD"

// TestMain is another program too: one that has a lock until its input ends.
func TestMain(m *testing.M) {
	path := os.Getenv(holdHere)
	if path == "" {
		os.Exit(m.Run())
	}
	_, err := disk.Acquire(path, time.Time{})
	fmt.Println("held:", err)
	if _, err := io.Copy(io.Discard, os.Stdin); err != nil {
		os.Exit(1)
	}
}

func TestALockIsHeldOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	since := time.Date(2026, 11, 25, 9, 12, 30, 5, time.FixedZone("", 3600))
	l, err := disk.Acquire(path, since)
	must(t, err)
	var held disk.HeldError
	if _, err := disk.Acquire(path, since); !errors.As(err, &held) || err.Error() != "open in this program" {
		t.Errorf("the second Acquire = %v, want a HeldError", err)
	}
	if want := since.UTC().Truncate(time.Second); held.Process != os.Getpid() || held.Since != want {
		t.Errorf("it is held by %v, want process %d since %s", held, os.Getpid(), want)
	}
	b, err := os.ReadFile(path)
	must(t, err)
	if !strings.Contains(string(b), `"since":"2026-11-25T08:12:30Z"`) {
		t.Errorf("the file says %s", b)
	}
	must(t, l.Release())
	if b, err := os.ReadFile(path); err != nil || len(b) != 0 {
		t.Errorf("after Release the file has %q, %v, want an empty one", b, err)
	}
	l, err = disk.Acquire(path, since)
	must(t, err)
	must(t, l.Release())
}

func TestALockIsHeldByAnotherProgram(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	other := exec.CommandContext(t.Context(), os.Args[0])
	other.Env = append(os.Environ(), holdHere+"="+path)
	in, err := other.StdinPipe()
	must(t, err)
	out, err := other.StdoutPipe()
	must(t, err)
	must(t, other.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || line != "held: <nil>\n" {
		t.Errorf("the other program says %q, %v", line, err)
	}
	want := fmt.Sprintf("open in process %d", other.Process.Pid)
	if _, err := disk.Acquire(path, time.Time{}); err == nil || err.Error() != want {
		t.Errorf("Acquire = %v, want %s", err, want)
	}
	must(t, in.Close())
	must(t, other.Wait())
	// It ended without a Release.
	l, err := disk.Acquire(path, time.Time{})
	must(t, err)
	must(t, l.Release())
}

func TestWhoHasALock(t *testing.T) {
	here, err := os.Hostname()
	must(t, err)
	since := time.Date(2026, 11, 25, 9, 12, 30, 0, time.Local)
	for want, h := range map[string]disk.Held{
		"open on MACBOOK-3 since 09:12": {Machine: "MACBOOK-3", Process: os.Getpid(), Since: since},
		"open in process 1":             {Machine: here, Process: 1, Since: since},
		"open in this program":          {Machine: here, Process: os.Getpid(), Since: since},
		"open in another program":       {},
	} {
		b, err := json.Marshal(h)
		must(t, err)
		wantHeld(t, b, want)
	}
	for _, b := range []string{"", "12345", `{"machine":"MACBOOK-3","proc`, strings.Repeat(" ", 1<<20)} {
		wantHeld(t, []byte(b), "open in another program")
	}
}

// wantHeld wants to be told so of a lock whose file says what b says.
func wantHeld(t *testing.T, b []byte, want string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "lock")
	l, err := disk.Acquire(path, time.Time{})
	must(t, err)
	must(t, disk.Says(l, b))
	var held disk.HeldError
	if _, err := disk.Acquire(path, time.Time{}); !errors.As(err, &held) || err.Error() != want {
		t.Errorf("the file says %.100q: Acquire = %v, want %s", b, err, want)
	}
	must(t, l.Release())
}
