package reliability_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// A program that is killed loses no edit that it has acknowledged, whatever it
// was doing: at most one more is there than it said.
func TestKill(t *testing.T) {
	r := newRow(t, "kill -9", "lost", "torn", "refused", "dead")
	j := newJudges(t)
	above := scratch(t)
	const lanes, perDesk = 2, 12
	n := count(12, 60, 2000)
	each(lanes, func(lane int) {
		var d *victim
		for i := lane; i < n; i += lanes {
			if d == nil || d.trials == perDesk || d.broken {
				d = newVictim(t, r, j, filepath.Join(above, fmt.Sprint("desk-", i)))
				if i%4 < 2 {
					st := first(t, filepath.Join(above, fmt.Sprint("first-", i)))
					d.dir, d.log, d.migrates = st.dir, st.facts.Log, true
				}
			}
			d.trial(random(r.seed, uint64(i)), i)
		}
	})
}

// A victim is a desk on which programs are killed again and again.
type victim struct {
	t          *testing.T
	row        *row
	judges     *judges
	dir        string
	log        []string // the hash of each acknowledged edit
	passphrase string
	trials     int
	broken     bool
	migrates   bool // the next start brings it to its layout

	backup    string   // one that was made
	backupLog []string // its log
}

func newVictim(t *testing.T, r *row, j *judges, dir string) *victim {
	t.Helper()
	return &victim{t: t, row: r, judges: j, dir: dir}
}

// Of four kills one is in something other than editing.
func (d *victim) task(r *rand.Rand) (w task, at string) {
	w = task{Dir: d.dir, Seed: r.Uint64(), Mode: "edit", Passphrase: d.passphrase}
	at = "edit"
	switch roll := r.IntN(20); {
	case roll < 2:
		w.Mode, at = "backup", "backup"
	case roll < 4 && d.backup != "":
		w.Mode, w.Backup, at = "restore", d.backup, "restore"
	case roll == 4 && len(d.log) > 0:
		w.Mode, at = "protect", "protect"
		if d.passphrase == "" {
			w.Fresh = "correct horse"
		}
	case roll < 8:
		at = "open"
	}
	if d.migrates {
		w.Mode, at, d.migrates = "edit", "open", false
	}
	return w, at
}

func (d *victim) trial(r *rand.Rand, i int) {
	d.trials++
	w, at := d.task(r)
	byStep := r.IntN(2) == 0
	acks := -1
	var delay time.Duration
	switch {
	case byStep && at == "edit":
		w.DieAt, w.DieAfter = 1+r.Int64N(1200), r.IntN(2) == 0
	case byStep:
		w.DieAt, w.DieAfter = 1+r.Int64N(90), r.IntN(2) == 0
	case at == "edit":
		acks = r.IntN(150)
	default:
		delay = time.Duration(r.Int64N(int64(60 * time.Millisecond)))
	}
	restored, protected := d.run(w, at, acks, delay)
	d.judge(w, restored, protected, fmt.Sprintf("trial %d: %+v", i, w))
}

// run runs a task until it is killed. It says whether a restore was begun or
// ended (0, 1, 2), and the same of a change of the passphrase.
func (d *victim) run(w task, at string, acks int, delay time.Duration) (restored, protected int) {
	cmd := child("work", encoded(w))
	out, err := cmd.StdoutPipe()
	must(d.t, err)
	cmd.Stderr = os.Stderr
	must(d.t, cmd.Start())
	kill := func() { _ = cmd.Process.Kill() }
	late := time.AfterFunc(time.Minute, kill)
	defer late.Stop()
	for in := bufio.NewScanner(out); in.Scan(); {
		line := in.Text()
		var seq int
		var hash string
		if _, err := fmt.Sscanf(line, "applied %d %s", &seq, &hash); err == nil {
			d.acknowledge(seq, hash)
			if acks--; acks == 0 {
				kill()
			}
			continue
		}
		if what, ok := trimmed(line, "failed "); ok {
			d.row.note("refused", "%+v: %s", w, what)
			d.broken = true
		}
		switch line {
		case "phase restore":
			restored = 1
		case "restored":
			restored = 2
			d.log = slices.Clone(d.backupLog)
		case "phase protect":
			protected = 1
		case "protected":
			protected = 2
		}
		if line == "phase "+at && delay > 0 {
			time.AfterFunc(delay, kill)
		}
	}
	_ = cmd.Wait() // it was killed
	return restored, protected
}

func (d *victim) acknowledge(seq int, hash string) {
	if seq <= len(d.log) {
		d.log = d.log[:seq-1]
	}
	for len(d.log) < seq-1 {
		d.log = append(d.log, "") // one that was not acknowledged, and is there
	}
	d.log = append(d.log, hash)
}

// judge looks what is left.
func (d *victim) judge(w task, restored, protected int, what string) {
	a := ask{Dir: d.dir, Want: facts{Log: d.log}, Passphrase: d.passphrase}
	if protected > 0 {
		a.Passphrase = w.Fresh
	}
	got := d.judges.judge(a)
	if protected == 1 && got.Err != "" {
		a.Passphrase = d.passphrase // it has not come to that
		got = d.judges.judge(a)
	}
	if restored == 1 && got.Diff.Lost > 0 {
		// It may be that the restore has just happened.
		d.log = slices.Clone(d.backupLog)
		a.Want.Log = d.log
		got = d.judges.judge(a)
	}
	d.passphrase = a.Passphrase
	d.row.trial(len(a.Want.Log))
	d.verdict(got, what)
	if got.Err == "" {
		d.log = got.Log
	}
	d.found(w)
}

func (d *victim) verdict(got answer, what string) {
	switch {
	case got.Dead:
		d.row.note("dead", "%s: %s", what, got.Err)
	case got.Err != "":
		if len(d.log) == 0 && !exists(filepath.Join(d.dir, "desk.json")) {
			d.row.note("not begun", "")
			return
		}
		d.row.note("refused", "%s: %s", what, got.Err)
	case got.Broken != "":
		d.row.note("refused", "%s: %s", what, got.Broken)
	}
	if d.broken = got.Dead || got.Err != "" || got.Broken != ""; d.broken {
		return
	}
	if got.Diff.Lost+got.Diff.Wrong > 0 {
		d.row.note("lost", "%s: %+v %v", what, got.Diff, got.Told)
		d.broken = true
	}
	if got.Diff.Extra > 1 || len(got.Told) > 0 {
		d.row.note("torn", "%s: %+v %v", what, got.Diff, got.Told)
		d.broken = true
	}
}

// found keeps the newest backup for later.
func (d *victim) found(w task) {
	names, err := filepath.Glob(filepath.Join(d.dir, "backups", "*.zip"))
	must(d.t, err)
	if len(names) == 0 {
		d.backup = ""
		return
	}
	slices.Sort(names)
	file := names[len(names)-1]
	got := d.judges.judge(ask{Backup: file, Passphrase: d.passphrase})
	if got.Err != "" {
		d.backup = "" // it is of the time before the passphrase
		return
	}
	if d.backup != "" && w.Mode != "backup" && exists(d.backup) {
		return
	}
	d.backup, d.backupLog = file, got.Log
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
