package reliability_test

import (
	"archive/zip"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"factdesk/storage"
	"factdesk/storage/disk"
)

const secret = "correct horse"

// A state is a desk to begin a trial with, and what is in it.
type state struct {
	name       string
	dir        string
	older      string // the same desk, as it was some time before
	facts      facts
	passphrase string
	backup     string // the path of one in dir, from its folder on
	backed     facts  // what is in that
	whole      string // the path of a backup of all that the desk has, elsewhere
}

// ask returns the question whether the desk in dir, a copy of s, holds all that
// it should.
func (s state) ask(dir string) ask {
	return ask{Dir: dir, Passphrase: s.passphrase, Want: s.facts}
}

// A making says how to make a state.
type making struct {
	name      string
	edits     int
	large     bool
	protected bool
	killed    bool // it isn't closed
	restored  bool // the desk is one that was restored in between
	tail      int64
}

func makings() []making {
	return []making{
		{name: "closed", edits: 90, tail: 12 << 10},
		{name: "killed", edits: 90, tail: 12 << 10, killed: true},
		{name: "closed, no checkpoint", edits: 50, tail: 1 << 40},
		{name: "killed, no checkpoint", edits: 50, tail: 1 << 40, killed: true},
		{name: "protected, closed", edits: 60, tail: 12 << 10, protected: true},
		{name: "protected, killed", edits: 60, tail: 12 << 10, protected: true, killed: true},
		{name: "restored, closed", edits: 60, tail: 12 << 10, restored: true},
		{name: "killed, large", edits: 40, tail: 1 << 20, killed: true, large: true},
	}
}

// state makes a desk in two runs of the program, with a backup between.
func (m making) state(t *testing.T, seed uint64, above string) state {
	t.Helper()
	st := state{name: m.name, dir: filepath.Join(above, "desk"), older: filepath.Join(above, "older")}
	k := keeper(disk.Disk{})
	k.Tail = m.tail
	live := filepath.Join(above, "live")
	must(t, os.MkdirAll(above, 0o700))
	if m.protected {
		s, err := open(k, live, "")
		must(t, err)
		must(t, s.Close())
		_, err = k.Protect(context.Background(), live, secret, storage.How{})
		must(t, err)
		st.passphrase = secret
	}
	s, err := open(k, live, st.passphrase)
	must(t, err)
	u, err := newUser(random(seed, 2), s)
	must(t, err)
	u.large = m.large
	work := func(n int) {
		for range n {
			_, err := u.work(s)
			must(t, err)
		}
	}
	work(m.edits / 2)
	b, err := s.BackUp(context.Background(), "", "by-hand")
	must(t, err)
	st.backup, err = filepath.Rel(live, b.File)
	must(t, err)
	st.backed, err = factsOf(s)
	must(t, err)
	must(t, s.Close())
	copyFolder(t, live, st.older)
	if m.restored {
		_, err = k.Restore(context.Background(), live, b.File, storage.How{Passphrase: st.passphrase})
		must(t, err)
	}
	s, err = open(k, live, st.passphrase)
	must(t, err)
	work(m.edits / 2)
	_, err = s.BackUp(context.Background(), "", "by-hand")
	must(t, err)
	work(m.edits / 4)
	st.facts, err = factsOf(s)
	must(t, err)
	if m.killed {
		copyFolder(t, live, st.dir)
	}
	elsewhere := filepath.Join(above, "elsewhere")
	must(t, os.MkdirAll(elsewhere, 0o700))
	b, err = s.BackUp(context.Background(), elsewhere, "by-hand")
	must(t, err)
	st.whole = b.File
	must(t, s.Close())
	if !m.killed {
		copyFolder(t, live, st.dir)
	}
	return st
}

// first returns a desk of layout 1.
func first(t *testing.T, above string) state {
	t.Helper()
	st := state{name: "layout 1", dir: filepath.Join(above, "desk")}
	z, err := zip.OpenReader("testdata/layout1.zip")
	must(t, err)
	defer func() { must(t, z.Close()) }()
	must(t, os.MkdirAll(above, 0o700))
	must(t, os.CopyFS(above, z))
	must(t, filepath.WalkDir(above, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chmod(path, 0o700)
	}))
	b, err := os.ReadFile(filepath.Join(above, "facts.json"))
	must(t, err)
	must(t, json.Unmarshal(b, &st.facts))
	st.facts.Pages = nil
	return st
}
