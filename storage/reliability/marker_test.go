//go:build unix

package reliability_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"unicode/utf16"

	"factdesk/storage"
	"factdesk/storage/disk"
)

// Of what stands on a desk with a passphrase nothing is found in any file, nor in
// what the program says: also where there was none before, and where the program
// was killed while it was given one.
func TestMarkers(t *testing.T) {
	r := newRow(t, "markers of a protected desk", "hits", "refused")
	above := scratch(t)
	rounds := count(1, 2, 12)
	each(rounds*3, func(i int) {
		m := &marked{t: t, row: r, dir: filepath.Join(above, fmt.Sprint("desk-", i)), temp: filepath.Join(above, fmt.Sprint("temp-", i)), n: uint64(i)}
		must(t, os.MkdirAll(m.temp, 0o700))
		m.trial([]string{"from the start", "later", "later, killed"}[i%3])
	})
}

type marked struct {
	t     *testing.T
	row   *row
	n     uint64
	dir   string
	temp  string
	marks []string
	pass  string
	said  bytes.Buffer
}

func (m *marked) trial(when string) {
	r := random(m.row.seed, m.n)
	for range 50 {
		m.marks = append(m.marks, fmt.Sprintf("Zeuge%08xÄ", r.Uint32()))
	}
	k := keeper(disk.Disk{})
	if when == "from the start" {
		s, err := open(k, m.dir, "")
		must(m.t, err)
		must(m.t, s.Close())
	} else {
		m.session(r.Uint64(), closed)
		m.session(r.Uint64(), ended)
		// Data of before, by a restore.
		all, err := k.Backups(context.Background(), m.dir)
		must(m.t, err)
		_, err = k.Restore(context.Background(), m.dir, all[0].File, storage.How{})
		must(m.t, err)
		if found := m.search(); found == 0 {
			m.t.Errorf("no marker is in the desk before it has a passphrase: nothing was looked for")
		}
		m.said.Reset() // it had none yet
	}
	if when == "later, killed" {
		cmd := child("work", encoded(task{Dir: m.dir, Mode: "protect", Fresh: secret, DieAt: 1 + r.Int64N(150), DieAfter: true}))
		_ = cmd.Run() // it kills itself
	}
	if _, err := k.Protect(context.Background(), m.dir, secret, storage.How{}); err != nil {
		// It has one already: then the desk opens with it, and removes what is left.
		s, err := open(k, m.dir, secret)
		must(m.t, err)
		must(m.t, s.Close())
	}
	m.pass = secret
	m.hits(when + ", just protected")
	m.session(r.Uint64(), closed)
	m.hits(when)
	m.session(r.Uint64(), ended)
	m.hits(when + ", after damage and a kill")
}

// An ending is how a session ends.
type ending int

const (
	closed ending = iota
	ended         // by a signal, and a file was damaged before it began
)

// session is a program at work, of which all that it says is kept.
func (m *marked) session(seed uint64, end ending) {
	if end == ended {
		must(m.t, hurtCopy(m.dir))
	}
	cmd := child("obey", encoded(task{Dir: m.dir, Seed: seed, Passphrase: m.pass, Marks: m.marks, Talk: true}))
	cmd.Env = append(cmd.Env, "TMPDIR="+m.temp)
	in, err := cmd.StdinPipe()
	must(m.t, err)
	out, err := cmd.StdoutPipe()
	must(m.t, err)
	var errors bytes.Buffer
	cmd.Stderr = &errors
	must(m.t, cmd.Start())
	lines := bufio.NewScanner(out)
	for _, order := range []string{"open", "edit 60", "back-up", "check", "keep 1", "edit 60", "close", "open", "edit 20"} {
		_, _ = fmt.Fprintln(in, order)
		for lines.Scan() {
			line := lines.Text()
			if line == "done" {
				break
			}
			if rest, ok := trimmed(line, "failed "); ok {
				m.row.note("refused", "%s: %s", order, rest)
				break
			}
			m.said.WriteString(line)
		}
	}
	if end == ended {
		_ = cmd.Process.Signal(syscall.SIGQUIT) // which makes it tell all that it does
	} else {
		_, _ = fmt.Fprintln(in, "close")
		_ = in.(io.Closer).Close()
	}
	_, _ = io.Copy(&m.said, out)
	_ = cmd.Wait()
	m.said.Write(errors.Bytes())
}

func (m *marked) hits(when string) {
	m.row.trial(0)
	if n := m.search(); n > 0 {
		m.row.note("hits", "%s: %d, in %v", when, n, m.where())
	}
}

// search returns how often a marker is found.
func (m *marked) search() int { return len(m.where()) }

func (m *marked) where() (found []string) {
	look := func(name string, b []byte) {
		for _, mark := range m.needles() {
			if bytes.Contains(b, mark) {
				found = append(found, fmt.Sprintf("%s: %q", name, mark))
				return
			}
		}
	}
	look("what it said", m.said.Bytes())
	for _, dir := range []string{m.dir, m.temp} {
		must(m.t, filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			look("the name of "+path, []byte(path))
			if entry.IsDir() || entry.Name() == "ballast" {
				return nil
			}
			b, err := os.ReadFile(path)
			look(path, b)
			return err
		}))
	}
	return found
}

// needles are the markers in every way in which they may be written, and what
// stands around them in records.
func (m *marked) needles() (all [][]byte) {
	for _, mark := range m.marks {
		all = append(all, []byte(mark[:12]))
		var le, be []byte
		for _, u := range utf16.Encode([]rune(mark)) {
			le = append(le, byte(u), byte(u>>8))
			be = append(be, byte(u>>8), byte(u))
		}
		all = append(all, le, be)
	}
	for _, field := range []string{`"statement":`, `"captured":"`, `"rationale":`, `"publisher":`} {
		all = append(all, []byte(field))
	}
	return all
}
