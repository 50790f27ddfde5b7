package disk

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"
)

// A Lock keeps a second program, or the same one, from opening a desk twice. It
// ends with the process at the latest.
type Lock struct{ f *os.File }

// Held says who has a lock. All of it is zero where nobody knows.
type Held struct {
	Machine string    `json:"machine"`
	Process int       `json:"process"`
	Since   time.Time `json:"since"`
}

// A HeldError is reported for a lock that is held, by this program or another.
type HeldError struct{ Held }

// Error implements error.
func (e HeldError) Error() string {
	switch {
	case e.Process == 0:
		return "open in another program"
	case e.Machine != machine():
		return fmt.Sprintf("open on %s since %s", e.Machine, e.Since.Local().Format("15:04"))
	case e.Process == os.Getpid():
		return "open in this program"
	}
	return fmt.Sprintf("open in process %d", e.Process)
}

// Acquire locks the file at path, and makes it where there is none. It writes
// down there who has it, since now. It reports a HeldError.
func Acquire(path string, now time.Time) (*Lock, error) {
	f, err := lockFile(path)
	if err != nil {
		return nil, err
	}
	l := &Lock{f}
	// On a full disk nobody learns who has it, but it is held.
	if err := l.write(Held{machine(), os.Getpid(), now.UTC().Truncate(time.Second)}); err != nil && !Full(err) {
		return nil, errors.Join(fmt.Errorf("lock the desk: %w", err), l.Release())
	}
	return l, nil
}

func (l *Lock) write(h Held) error {
	b, err := json.Marshal(h)
	if err != nil {
		return err
	}
	if err := errors.Join(l.f.Chmod(fileMode), l.f.Truncate(0)); err != nil {
		return err
	}
	_, err = l.f.Write(append(b, '\n'))
	return err
}

// Release leaves the file: to delete it would let in two at once, one on the old
// file and one on the new.
func (l *Lock) Release() error { return errors.Join(l.f.Truncate(0), l.f.Close()) }

// heldBy is the error for a lock file that another process, or we, have.
func heldBy(path string) error {
	const longest = 4 << 10
	var h Held
	b, err := Disk{}.ReadFile(path, longest)
	if err != nil || json.Unmarshal(b, &h) != nil {
		return HeldError{}
	}
	return HeldError{h}
}

// machine returns this machine's name, or "" when it has none.
func machine() string {
	name, err := os.Hostname()
	if err != nil {
		return ""
	}
	return name
}
