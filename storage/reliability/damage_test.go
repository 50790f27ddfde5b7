package reliability_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// One file of a desk, whichever it is, may be damaged in any way: nothing is
// lost by it. Only of a snapshot's bytes there is no second copy: that is told.
func TestOneFileDamaged(t *testing.T) {
	r := newRow(t, "one file damaged", "lost", "silent loss", "wrong value", "resurrected", "dead")
	damage(t, r, 1, count(20, 200, 3000))
}

// Where two are damaged at once something may be lost, and then it is told.
func TestTwoFilesDamaged(t *testing.T) {
	r := newRow(t, "two files damaged", "silent loss", "wrong value", "resurrected", "dead")
	damage(t, r, 2, count(12, 50, 1000))
}

func damage(t *testing.T, r *row, files, n int) {
	t.Helper()
	above := scratch(t)
	j := newJudges(t)
	all := makings()
	if n < 40 {
		all = all[:4]
	}
	states := make([]state, len(all))
	for i, m := range all {
		states[i] = m.state(t, r.seed, filepath.Join(above, fmt.Sprint("state-", i)))
	}
	each(n, func(i int) {
		random := random(r.seed, uint64(i))
		st := states[random.IntN(len(states))]
		dir := filepath.Join(above, fmt.Sprint("trial-", i))
		copyFolder(t, st.dir, dir)
		var done []hurt
		for range files {
			done = append(done, inflict(t, random, st, choose(t, random, dir, done)))
		}
		got := j.judge(st.ask(dir))
		r.trial(len(st.facts.Log))
		what := fmt.Sprintf("trial %d, %s, %+v", i, st.name, done)
		judgeDamage(r, done, got, what)
		must(t, os.RemoveAll(dir))
	})
}

// judgeDamage counts what damage has done.
func judgeDamage(r *row, done []hurt, got answer, what string) {
	told := got.Err != "" || len(got.Told) > 0 || got.Broken != ""
	d := got.Diff
	spared := func(h hurt) bool { return h.kind == "snapshot" || h.kind == "backup" }
	switch {
	case got.Dead:
		r.note("dead", "%s: %s", what, got.Err)
	case len(done) == 1 && (got.Err != "" || got.Broken != "" || d.Lost > 0 || d.Wrong > 0 || d.Resurrected > 0 || !spared(done[0]) && (d.Pages > 0 || len(got.Told) > 0)):
		r.note("lost", "%s: %+v %v %s %s", what, d, got.Told, got.Err, got.Broken)
	case d == (difference{}) && got.Err == "":
		r.note("whole", "")
	case told:
		r.note("told", "")
	case d.Wrong > 0:
		r.note("wrong value", "%s: %+v", what, d)
	case d.Resurrected > 0:
		r.note("resurrected", "%s: %+v", what, d)
	default:
		r.note("silent loss", "%s: %+v mended %v", what, d, got.Mended)
	}
}

// damaging names a file that is to be damaged, and perhaps how.
type damaging struct{ dir, kind, file, way string }

// hurt is what was done to a file.
type hurt struct{ kind, file, way string }

// choose chooses a file to be damaged: of any kind, but often one of the journal,
// and then often the other copy of it.
func choose(t *testing.T, r *rand.Rand, dir string, done []hurt) damaging {
	t.Helper()
	kinds := kindsIn(t, dir)
	names := slices.Sorted(maps.Keys(kinds))
	if r.IntN(3) == 0 {
		names = slices.DeleteFunc(names, func(kind string) bool { return !strings.Contains(kind, "/journal/") })
	}
	if len(names) == 0 {
		return choose(t, r, dir, done)
	}
	kind := names[r.IntN(len(names))]
	file := kinds[kind][r.IntN(len(kinds[kind]))]
	if len(done) > 0 && r.IntN(2) == 0 {
		other := strings.NewReplacer(
			"journal/a/", "journal/b/", "journal/b/", "journal/a/", "desk.json", "desk.copy.json", "desk.copy.json", "desk.json",
		).Replace(done[0].file)
		if other != done[0].file && exists(filepath.Join(dir, other)) {
			return damaging{dir, done[0].kind, other, done[0].way}
		}
	}
	return damaging{dir: dir, kind: kind, file: file}
}

// inflict damages a file of the desk in dir, a copy of st.
func inflict(t *testing.T, r *rand.Rand, st state, d damaging) hurt {
	t.Helper()
	dir, kind, file := d.dir, d.kind, d.file
	files := kindsIn(t, dir)[kind]
	path := filepath.Join(dir, file)
	ways := slices.Sorted(maps.Keys(bytesWays()))
	ways = append(ways, "deleted", "an older version of itself", "swapped with another of its kind")
	way := ways[r.IntN(len(ways))]
	if d.way != "" && r.IntN(2) == 0 {
		way = d.way
	}
	h := hurt{kind, file, way}
	b, err := os.ReadFile(path)
	must(t, err)
	must(t, os.Remove(path)) // it may be linked
	switch way {
	case "deleted":
	case "an older version of itself":
		if older, err := os.ReadFile(filepath.Join(st.older, file)); err == nil {
			b = older
		}
		must(t, writeSparse(path, b))
	case "swapped with another of its kind":
		other := filepath.Join(dir, files[r.IntN(len(files))])
		if other == path {
			must(t, writeSparse(path, b))
			break
		}
		theirs, err := os.ReadFile(other)
		must(t, err)
		must(t, writeSparse(path, theirs))
		must(t, writeSparse(other, b))
	default:
		must(t, writeSparse(path, bytesWays()[way](r, b)))
	}
	return h
}

// bytesWays are the ways in which the bytes of a file are damaged.
func bytesWays() map[string]func(r *rand.Rand, b []byte) []byte {
	over := func(n int, with func(r *rand.Rand, b []byte)) func(r *rand.Rand, b []byte) []byte {
		return func(r *rand.Rand, b []byte) []byte {
			// Where something is written: most of Badger's files is empty.
			written := len(bytes.TrimRight(b, "\x00"))
			if written == 0 {
				return append(b, 1)
			}
			at := r.IntN(written)
			with(r, b[at:min(at+n, len(b))])
			return b
		}
	}
	return map[string]func(r *rand.Rand, b []byte) []byte{
		"one bit":         over(1, func(r *rand.Rand, b []byte) { b[0] ^= 1 << r.IntN(8) }),
		"16 random bytes": over(16, noise),
		"4 KiB of zeros":  over(page, func(_ *rand.Rand, b []byte) { clear(b) }),
		"4 KiB of noise":  over(page, noise),
		"cut":             func(r *rand.Rand, b []byte) []byte { return b[:r.IntN(len(b)+1)] },
		"emptied":         func(*rand.Rand, []byte) []byte { return nil },
		"zeroed":          func(_ *rand.Rand, b []byte) []byte { return make([]byte, len(b)) },
		"added to": func(r *rand.Rand, b []byte) []byte {
			more := make([]byte, 1+r.IntN(5000))
			noise(r, more)
			return append(b, more...)
		},
		"doubled": func(_ *rand.Rand, b []byte) []byte { return append(b, b...) },
	}
}

func noise(r *rand.Rand, b []byte) {
	for i := range b {
		b[i] = byte(r.Uint32())
	}
}

// kindsIn lists the files of a desk by their kind.
func kindsIn(t *testing.T, dir string) map[string][]string {
	t.Helper()
	kinds := map[string][]string{}
	digits := regexp.MustCompile(`\d+`)
	must(t, fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		kind := digits.ReplaceAllString(name, "N")
		switch {
		case strings.HasPrefix(name, "snapshots/"):
			kind = "snapshot"
		case strings.HasPrefix(name, "backups/"):
			kind = "backup"
		}
		kinds[kind] = append(kinds[kind], name)
		return nil
	}))
	return kinds
}
