package reliability_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A backup brings back every record, every edit and every snapshot, whatever has
// become of the desk; and a restore can itself be taken back.
func TestRestore(t *testing.T) {
	r := newRow(t, "restore and compare", "differences", "refused", "dead")
	above := scratch(t)
	j := newJudges(t)
	n := count(8, 12, 100)
	all := makings()
	if n < 10 {
		all = all[3:5]
	}
	states := make([]state, len(all))
	for i, m := range all {
		states[i] = m.state(t, r.seed, filepath.Join(above, fmt.Sprint("state-", i)))
	}
	each(n, func(i int) {
		rest := restoring{t: t, row: r, judges: j, rand: random(r.seed, uint64(i)), dir: filepath.Join(above, fmt.Sprint("trial-", i))}
		rest.st = states[rest.rand.IntN(len(states))]
		copyFolder(t, rest.st.dir, rest.dir)
		if i%3 == 2 {
			rest.takenBack()
		} else {
			rest.destroyed()
		}
		must(t, os.RemoveAll(rest.dir))
	})
}

type restoring struct {
	t      *testing.T
	row    *row
	judges *judges
	rand   *rand.Rand
	st     state
	dir    string
}

// destroyed restores a desk that was destroyed.
func (r *restoring) destroyed() {
	glob := func(pattern string) {
		names, err := filepath.Glob(filepath.Join(r.dir, pattern))
		must(r.t, err)
		for _, name := range names {
			must(r.t, os.RemoveAll(name))
		}
	}
	how := []string{"", "*", "desk*.json", "data-*", "data-*/journal", "data-*/journal/b", "snapshots", "snapshots/*", "backups", "data-*/badger"}
	gone := how[r.rand.IntN(len(how))]
	what := "deleted " + gone
	if glob(gone); gone == "" {
		must(r.t, os.RemoveAll(r.dir))
	}
	if r.rand.IntN(3) == 0 && gone != "" && gone != "*" {
		for range 5 {
			what += fmt.Sprint(", ", inflict(r.t, r.rand, r.st, choose(r.t, r.rand, r.dir, nil)))
		}
	}
	a := r.st.ask(r.dir)
	a.Restore = r.st.whole
	r.verdict(r.judges.judge(a), what)
}

// takenBack restores an old backup and takes that back.
func (r *restoring) takenBack() {
	a := r.st.ask(r.dir)
	a.Restore, a.Want, a.Leave = filepath.Join(r.dir, r.st.backup), r.st.backed, true
	got := r.judges.judge(a)
	r.verdict(got, "an old backup")
	a.Restore, a.Want, a.Leave = got.Before, r.st.facts, false
	if got.Err == "" {
		r.verdict(r.judges.judge(a), "a restore taken back")
	}
}

func (r *restoring) verdict(got answer, what string) {
	r.row.trial(len(r.st.facts.Log))
	what = r.st.name + ", " + what
	switch {
	case got.Dead:
		r.row.note("dead", "%s: %s", what, got.Err)
	case got.Err != "" || got.Broken != "":
		r.row.note("refused", "%s: %s %s", what, got.Err, got.Broken)
	case got.Diff != difference{} || slices.ContainsFunc(got.Told, func(s string) bool { return !strings.HasPrefix(s, "The backup ") }):
		r.row.note("differences", "%s: %+v %v", what, got.Diff, got.Told)
	}
}
