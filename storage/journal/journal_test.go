package journal_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/storage/disk"
	"factdesk/storage/frame"
	"factdesk/storage/journal"
)

var secret = journal.Secret{Desk: [16]byte{1, 2, 3}}

// A log is a journal in a folder and what was appended to it.
type log struct {
	dir  string
	j    *journal.Journal
	want []journal.Entry // acknowledged
}

type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

func start(t tester, d disk.Disk, dir string) *log {
	t.Helper()
	j, err := journal.Open(d, dir, secret)
	if err != nil {
		t.Fatalf("Open = %v", err)
	}
	return &log{dir: dir, j: j}
}

func (l *log) end() journal.Place {
	if len(l.want) == 0 {
		return journal.Place{}
	}
	return l.want[len(l.want)-1].Place
}

// add appends an entry and returns what Append does.
func (l *log) add(size int) error {
	edit := fmt.Sprintf(`{"edit":%d,"text":"%s"}`, len(l.want)+1, strings.Repeat("FDF1 and so on ", size))
	e := journal.Follow(l.end(), []byte(edit))
	err := l.j.Append(e)
	if err == nil {
		l.want = append(l.want, e)
	}
	return err
}

func (l *log) fill(t tester, n int) {
	t.Helper()
	for range n {
		if err := l.add(rand.IntN(40)); err != nil {
			t.Fatalf("Append = %v", err)
		}
	}
}

// restart closes the journal, opens it again and reads it all.
func (l *log) restart(t tester) journal.Survey {
	t.Helper()
	_ = l.j.Close() //nolint:errcheck // its disk may be one that fails
	l.j = start(t, disk.Disk{}, l.dir).j
	quarantine := filepath.Join(l.dir, "quarantine")
	if err := os.MkdirAll(quarantine, 0o700); err != nil {
		t.Fatalf("%v", err)
	}
	found, err := l.j.Survey(bg(), journal.Surveying{Quarantine: quarantine, Last: journal.All, Killed: true})
	if err != nil {
		t.Fatalf("Survey = %v", err)
	}
	return found
}

func (l *log) close(t tester) {
	t.Helper()
	if err := l.j.Close(); err != nil {
		t.Fatalf("Close = %v", err)
	}
}

func (l *log) wantAll(t tester) {
	t.Helper()
	i := 0
	for e, err := range l.j.Entries(bg(), 0, l.end().Seq) {
		if err != nil {
			t.Fatalf("entry %d: %v", i+1, err)
		}
		if e.Place != l.want[i].Place || string(e.Edit) != string(l.want[i].Edit) {
			t.Fatalf("entry %d is %v %q, want %v %q", i+1, e.Place, e.Edit, l.want[i].Place, l.want[i].Edit)
		}
		i++
	}
	if i != len(l.want) {
		t.Fatalf("%d entries, want %d", i, len(l.want))
	}
}

func TestWhatIsAppendedIsRead(t *testing.T) {
	l := start(t, disk.Disk{}, t.TempDir())
	for range 5 {
		l.fill(t, 10)
		l.wantAll(t)
		if got := l.restart(t); got.End != l.end() || len(got.Mended)+len(got.Lost) > 0 {
			t.Errorf("Survey = %+v, want the end at %v and nothing else", got, l.end())
		}
		l.wantAll(t)
	}
	n := 0
	for e, err := range l.j.Entries(t.Context(), 17, 33) {
		if n++; err != nil || e.Seq != claims.Seq(17+n) {
			t.Errorf("entry %d of 18 to 33 is %d, %v", n, e.Seq, err)
		}
	}
	if n != 16 {
		t.Errorf("%d entries, want 16", n)
	}
}

func TestASegmentEndsWhenItIsLarge(t *testing.T) {
	l := start(t, disk.Disk{}, t.TempDir())
	noise := make([]byte, 3<<20)
	for i := range noise {
		noise[i] = byte(rand.Uint32())
	}
	for range 4 {
		e := journal.Follow(l.end(), noise)
		if err := l.j.Append(e); err != nil {
			t.Fatal(err)
		}
		l.want = append(l.want, e)
	}
	if all := files(t, l.dir); len(all) != 4 {
		t.Errorf("the segments are %v, want two in each copy", all)
	}
	l.wantAll(t)
}

// files lists the files of both copies.
func files(t tester, dir string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dir, "[ab]", "*"))
	if err != nil {
		t.Fatalf("%v", err)
	}
	return all
}

// hurt damages the file at path in one of many ways.
func hurt(t *rapid.T, path string) {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v", err)
	}
	if len(b) == 0 {
		return
	}
	at := rapid.IntRange(0, len(b)-1).Draw(t, "at")
	end := min(len(b), at+rapid.SampledFrom([]int{1, 16, 4096}).Draw(t, "length"))
	switch rapid.SampledFrom([]string{"bit", "zero", "garbage", "cut", "gone", "empty", "longer", "out"}).Draw(t, "damage") {
	case "bit":
		b[at] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
	case "zero":
		clear(b[at:end])
	case "garbage":
		copy(b[at:end], rapid.SliceOfN(rapid.Byte(), end-at, end-at).Draw(t, "garbage"))
	case "cut":
		b = b[:at]
	case "gone":
		if err := os.Remove(path); err != nil {
			t.Fatalf("%v", err)
		}
		return
	case "empty":
		b = nil
	case "longer":
		b = append(b, b[at:end]...)
	case "out":
		b = slices.Delete(b, at, end)
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatalf("%v", err)
	}
}

// Whatever happens to one file costs nothing, whether the journal is surveyed
// first or not, and afterwards both copies are whole.
func TestOneDamagedFileCostsNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l := start(rt, disk.Disk{}, t.TempDir())
		for range rapid.IntRange(1, 4).Draw(rt, "starts") {
			l.fill(rt, rapid.IntRange(1, 6).Draw(rt, "entries"))
			l.close(rt)
			l.j = start(rt, disk.Disk{}, l.dir).j
		}
		hurt(rt, rapid.SampledFrom(files(rt, l.dir)).Draw(rt, "file"))
		l.wantAll(rt)
		if got := l.restart(rt); got.End != l.end() || len(got.Lost) > 0 {
			rt.Fatalf("Survey = %+v, want the end at %v and nothing lost", got, l.end())
		}
		l.wantAll(rt)
		l.fill(rt, 2)
		// The copy that was hurt is whole now: the other one may go.
		if err := os.RemoveAll(filepath.Join(l.dir, rapid.SampledFrom([]string{"a", "b"}).Draw(rt, "gone"))); err != nil {
			rt.Fatalf("%v", err)
		}
		l.wantAll(rt)
	})
}

// What is damaged in both copies is told, and nothing else is lost.
func TestTwoDamagedFilesAreTold(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l := start(rt, disk.Disk{}, t.TempDir())
		for range rapid.IntRange(1, 3).Draw(rt, "starts") {
			l.fill(rt, rapid.IntRange(1, 6).Draw(rt, "entries"))
			l.close(rt)
			l.j = start(rt, disk.Disk{}, l.dir).j
		}
		for range 2 {
			if all := files(rt, l.dir); len(all) > 0 {
				hurt(rt, rapid.SampledFrom(all).Draw(rt, "file"))
			}
		}
		got := l.restart(rt)
		held := 0
		for e, err := range l.j.Sound(bg(), 0, got.End.Seq) {
			if err != nil || e.Place != l.want[e.Seq-1].Place || string(e.Edit) != string(l.want[e.Seq-1].Edit) {
				rt.Fatalf("entry %d is %q, %v", e.Seq, e.Edit, err)
			}
			held++
		}
		if held < len(l.want) && len(got.Lost) == 0 {
			rt.Fatalf("%d of %d are left, and nothing is told: %+v", held, len(l.want), got)
		}
	})
}

// At whichever step the disk fails, once or from then on, what was acknowledged
// is there afterwards, and what was refused isn't.
func TestADiskThatFails(t *testing.T) {
	failed := errors.New("it failed")
	for _, forever := range []bool{false, true} {
		for _, torn := range []bool{false, true} {
			for n := int64(0); ; n++ {
				var steps atomic.Int64 // both copies are synced at once
				d := disk.Disk{Before: func(op disk.Op, _ string) error {
					step := steps.Add(1) - 1
					if step != n && (!forever || step < n) {
						return nil
					}
					if torn && op == disk.OpWrite {
						return disk.ErrTorn
					}
					return failed
				}}
				dir := t.TempDir()
				whole := start(t, disk.Disk{}, dir)
				whole.fill(t, 2)
				if err := whole.j.Close(); err != nil {
					t.Fatal(err)
				}
				j, err := journal.Open(d, dir, secret)
				l := &log{dir, j, whole.want}
				unsure := false
				for range 3 {
					if err == nil {
						unsure = errors.Is(l.add(3), journal.ErrUnsure) || unsure
					}
				}
				if err != nil {
					l.j = whole.j
				}
				found := l.restart(t)
				if len(found.Lost) > 0 && !unsure || found.End.Seq < l.end().Seq || found.End.Seq > l.end().Seq && !unsure {
					t.Fatalf("step %d, forever %v, torn %v: Survey = %+v, want %d entries (unsure: %v)", n, forever, torn, found, l.end().Seq, unsure)
				}
				l.wantAll(t)
				if steps.Load() <= n {
					break
				}
			}
		}
	}
}

func FuzzSegment(f *testing.F) {
	l := start(f, disk.Disk{}, f.TempDir())
	l.fill(f, 5)
	for _, path := range files(f, l.dir) {
		b, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b, b[:len(b)/2])
	}
	f.Fuzz(func(t *testing.T, a, b []byte) {
		dir := t.TempDir()
		j := start(t, disk.Disk{}, dir)
		for folder, bytes := range map[string][]byte{"a": a, "b": b} {
			if err := os.WriteFile(filepath.Join(dir, folder, "000000000001.journal"), bytes, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		found := j.restart(t)
		for e, err := range j.j.Entries(t.Context(), 0, found.End.Seq) {
			if err == nil && (e.Seq == 0 || e.Seq > found.End.Seq) {
				t.Fatalf("entry %d of %d", e.Seq, found.End.Seq)
			}
		}
	})
}

// A program that is killed between beginning a segment and its first entry
// leaves one that holds nothing, and it must not be in the next one's way.
func TestASegmentWithoutEntriesIsBegunAnew(t *testing.T) {
	l := start(t, disk.Disk{}, t.TempDir())
	if err := errors.Join(l.add(1), l.j.Close()); err != nil {
		t.Fatal(err)
	}
	for _, c := range journal.Copies() {
		path := filepath.Join(l.dir, c, "000000000001.journal")
		if err := os.Truncate(path, int64(len("Factdesk journal 1")+frame.Overhead)); err != nil {
			t.Fatal(err)
		}
	}
	l = start(t, disk.Disk{}, l.dir)
	if _, err := l.j.Survey(bg(), journal.Surveying{Quarantine: t.TempDir(), Last: journal.All, Killed: true}); err != nil {
		t.Fatal(err)
	}
	if err := l.add(1); err != nil {
		t.Errorf("Append = %v", err)
	}
}

// An entry whose sync failed is read as long as the system has it in memory. Once
// it counts it must be on the disk, whatever the power does then.
func TestWhatWasInDoubtIsWrittenAnew(t *testing.T) {
	armed := false
	failing := disk.Disk{Before: func(op disk.Op, _ string) error {
		if armed && op == disk.OpSync {
			return errors.New("the disk is gone")
		}
		return nil
	}}
	l := start(t, failing, t.TempDir())
	if err := l.add(1); err != nil {
		t.Fatal(err)
	}
	armed = true
	if err := l.add(1); !errors.Is(err, journal.ErrUnsure) {
		t.Fatalf("Append = %v, want ErrUnsure", err)
	}
	synced := map[string]bool{}
	watched := disk.Disk{After: func(op disk.Op, path string) {
		if op == disk.OpSync {
			synced[filepath.Base(filepath.Dir(path))+"/"+filepath.Base(path)] = true
		}
	}}
	l = start(t, watched, l.dir)
	found, err := l.j.Survey(bg(), journal.Surveying{Quarantine: t.TempDir(), Last: journal.All, Killed: true})
	if err != nil || found.End.Seq != 2 {
		t.Fatalf("Survey = %+v, %v, want 2 entries", found, err)
	}
	for _, c := range journal.Copies() {
		if !synced[c+"/.000000000001.journal.new"] {
			t.Errorf("copy %s was not written anew: synced was %v", c, synced)
		}
	}
}

// One copy is damaged, and the disk stumbles over the other.
func TestADiskThatStumblesOverTheOtherCopy(t *testing.T) {
	l := start(t, disk.Disk{}, t.TempDir())
	l.fill(t, 10)
	l.close(t)
	files, err := filepath.Glob(filepath.Join(l.dir, "a", "*.journal"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%v, %v", files, err)
	}
	b, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)/2] ^= 1
	if err := os.WriteFile(files[0], b, 0o600); err != nil {
		t.Fatal(err)
	}
	stumbled := false
	bad := disk.Disk{Before: func(op disk.Op, path string) error {
		if op == disk.OpOpen && filepath.Base(filepath.Dir(path)) == "b" && !stumbled {
			stumbled = true
			return errors.New("it stumbled")
		}
		return nil
	}}
	j := start(t, bad, l.dir).j
	found, err := j.Survey(bg(), journal.Surveying{Quarantine: t.TempDir(), Last: journal.All})
	if err != nil || len(found.Lost) > 0 || !stumbled {
		t.Errorf("Survey = %+v, %v, want nothing lost", found, err)
	}
	l.j = j
	l.wantAll(t)
}
