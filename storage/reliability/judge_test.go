package reliability_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/badgerstore"
	"factdesk/storage/disk"
)

// An ask is a desk to be judged.
type ask struct {
	Dir        string
	Passphrase string
	Want       facts
	Restore    string // a backup to be restored there first
	Backup     string // a backup to be judged instead
	ReadOnly   bool   // it is opened for reading only
	Leave      bool   // nothing is written but what opening and checking do
}

// An answer is what was found.
type answer struct {
	Dead   bool   // the judge died of it
	Err    string // why it could not be opened, or ""
	Full   bool   // that was storage.ErrFull
	Broken string // what went wrong after it was opened
	Diff   difference
	Told   []string // what the desk says was lost
	Mended []string // what it says was mended
	Log    []string // the hash of each edit, after all
	Before string   // the backup that restoring has made
}

// judgeAll judges the desks that its input names, one a line.
func judgeAll() error {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	for {
		line, err := in.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		var a ask
		if err := json.Unmarshal(line, &a); err != nil {
			return err
		}
		fmt.Println("answer " + encoded(a.answer()))
	}
}

func (a ask) answer() (found answer) {
	k := keeper(disk.Disk{})
	how := storage.How{Passphrase: a.Passphrase}
	if a.Restore != "" {
		b, err := k.Restore(context.Background(), a.Dir, a.Restore, how)
		if err != nil {
			found.Err, found.Full = err.Error(), errors.Is(err, storage.ErrFull)
			return found
		}
		found.Before = b.File
	}
	s, err := a.open(k, how)
	if err != nil {
		found.Err, found.Full = err.Error(), errors.Is(err, storage.ErrFull)
		return found
	}
	found.look(a.Want, s)
	// What isn't all there is judged once more, and so left as it is.
	if a.Leave || a.ReadOnly || a.Backup != "" || found.Diff.Lost > 0 {
		if err := s.Close(); err != nil {
			found.Broken = "close: " + err.Error()
		}
		return found
	}
	found.goOn(a, k, s)
	return found
}

func (a ask) open(k badgerstore.Keeper, how storage.How) (*badgerstore.Store, error) {
	how.Existing, how.ReadOnly = true, a.ReadOnly
	var s storage.Store
	var err error
	if a.Backup != "" {
		s, err = k.OpenBackup(context.Background(), a.Backup, how)
	} else {
		s, err = k.Open(context.Background(), a.Dir, how)
	}
	if err != nil {
		return nil, err
	}
	return s.(*badgerstore.Store), nil
}

// look notes what s has and says.
func (found *answer) look(want facts, s *badgerstore.Store) {
	found.Diff, found.Log = want.compare(s)
	found.Told = append(found.Told, s.Opened().Lost...)
	found.Mended = append(found.Mended, s.Opened().Mended...)
	problems, err := s.Check(context.Background(), storage.Deep, nil)
	if err != nil {
		found.Broken = "check: " + err.Error()
	}
	for _, p := range problems.Left {
		found.Told = append(found.Told, p.String())
	}
	found.Mended = append(found.Mended, problems.Mended...)
}

// goOn writes to the desk, opens it once more as it was closed, and looks whether
// it is the same still.
func (found *answer) goOn(a ask, k badgerstore.Keeper, s *badgerstore.Store) {
	p := claims.Person{ID: claims.NewID[claims.Person](), Name: "The judge"}
	e := claims.Edit{
		ID: claims.NewID[claims.Edit](), Name: "judge", By: p.ID, At: time.Now().UTC(), Changes: []claims.Change{{After: p}},
	}
	if _, err := s.Apply(context.Background(), e); err != nil {
		found.Broken = "apply: " + err.Error()
	}
	undone, err := s.Apply(context.Background(), e.Inverse(claims.NewID[claims.Edit](), p.ID, time.Now().UTC()))
	if err != nil && found.Broken == "" {
		found.Broken = "undo: " + err.Error()
	}
	if err := s.Close(); err != nil && found.Broken == "" {
		found.Broken = "close: " + err.Error()
	}
	again, err := open(k, a.Dir, a.Passphrase)
	if err != nil {
		found.Broken = "open again: " + err.Error()
		return
	}
	d, log := a.Want.compare(again)
	first := found.Diff
	d.Extra, first.Extra = 0, 0
	if d != first {
		found.Broken = fmt.Sprintf("it was %+v, and is %+v when it is opened again", first, d)
	}
	if found.Broken == "" && (len(log) == 0 || log[len(log)-1] != undone.Hash.String()) {
		found.Broken = "what was applied is gone when it is opened again"
	}
	found.Log = log
	if err := again.Close(); err != nil && found.Broken == "" {
		found.Broken = "close again: " + err.Error()
	}
}

// judges are processes that judge desks. They are made when they are needed, and
// anew when one has died.
type judges struct {
	tb   testing.TB
	free chan *judge
}

type judge struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
}

func newJudges(tb testing.TB) *judges {
	tb.Helper()
	const most = 4
	j := &judges{tb: tb, free: make(chan *judge, most)}
	for range most {
		j.free <- nil
	}
	tb.Cleanup(func() {
		for range most {
			if one := <-j.free; one != nil {
				one.end()
			}
		}
	})
	return j
}

func (j *judge) end() {
	_ = j.in.Close()
	_ = j.cmd.Wait()
}

func begin(tb testing.TB) *judge {
	tb.Helper()
	cmd := child("judge", "")
	in, err := cmd.StdinPipe()
	must(tb, err)
	out, err := cmd.StdoutPipe()
	must(tb, err)
	must(tb, cmd.Start())
	return &judge{cmd, in, bufio.NewReaderSize(out, 1<<20)}
}

func child(role, task string) *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		panic(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), roleName+"="+role, taskName+"="+task, "GOMEMLIMIT=600MiB")
	return cmd
}

// judge has a desk judged.
func (j *judges) judge(a ask) answer {
	one := <-j.free
	if one == nil {
		one = begin(j.tb)
	}
	found, err := one.ask(a)
	if err != nil {
		one.end()
		one = nil
		found = answer{Dead: true, Err: err.Error()}
	}
	j.free <- one
	return found
}

func (j *judge) ask(a ask) (found answer, err error) {
	// One that hangs is as bad as one that is dead.
	late := time.AfterFunc(3*time.Minute, func() { _ = j.cmd.Process.Kill() })
	defer late.Stop()
	if _, err := io.WriteString(j.in, encoded(a)+"\n"); err != nil {
		return found, err
	}
	for {
		line, err := j.out.ReadString('\n')
		if err != nil {
			return found, fmt.Errorf("the judge died: %w", err)
		}
		if rest, ok := trimmed(line, "answer "); ok {
			return found, json.Unmarshal([]byte(rest), &found)
		}
	}
}
