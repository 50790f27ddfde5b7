package back_test

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"factdesk/export/exporttest"
	"factdesk/export/xlsx/back"
)

// readName names the workbook that the test is to read in a process of its own.
const readName = "FACTDESK_READ_ONE_SHEET"

// highest begins the line of /proc/self/status that says how much memory a process
// has had at most.
const highest = "VmHWM:"

// TestReadingOne is what that process does.
func TestReadingOne(t *testing.T) {
	path := os.Getenv(readName)
	if path == "" {
		t.Skip("it is a part of another test")
	}
	_, err := back.File(t.Context(), path)
	fmt.Println("got", err)
	status, serr := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(status)) {
		if serr == nil && strings.HasPrefix(line, highest) {
			fmt.Print(line)
		}
	}
}

// However a workbook is spoilt, reading it takes less memory than a page of the
// web does.
func TestSpoiltSheetsTakeLittleMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a while")
	}
	const most = 300 << 10 // KiB
	good := workbook(t, report(t, exporttest.Sample()))
	type use struct {
		name string
		kilo int
	}
	var all []use
	for i, one := range measured() {
		path := filepath.Join(t.TempDir(), strconv.Itoa(i)+".xlsx")
		if err := os.WriteFile(path, one.file(good), 0o600); err != nil {
			t.Fatal(err)
		}
		kilo, got := readAlone(t, path)
		if all = append(all, use{one.name, kilo}); kilo > most {
			t.Errorf("%s: reading it took %d MB", one.name, kilo>>10)
		}
		if one.refused == nil && got != "<nil>" || one.refused != nil && !strings.Contains(got, one.refused.Error()) {
			t.Errorf("%s: got %s, want %v", one.name, got, one.refused)
		}
		if err := os.Remove(path); err != nil {
			t.Error(err)
		}
	}
	slices.SortFunc(all, func(a, b use) int { return cmp.Compare(b.kilo, a.kilo) })
	for _, one := range all[:8] {
		t.Logf("%4d MB: %s", one.kilo>>10, one.name)
	}
	t.Logf("%4d MB: %s, the least of %d", all[len(all)-1].kilo>>10, all[len(all)-1].name, len(all))
}

// everyName has each sheet be measured. Otherwise it is the bombs: the others are
// small.
const everyName = "FACTDESK_MEASURE_EVERY_SHEET"

func measured() []spoilt {
	if os.Getenv(everyName) != "" {
		return append(spoiltOnes(), bombs()...)
	}
	return bombs()
}

// readAlone reads a workbook in a process of its own, and returns how many KiB of
// memory that has had at most, or 0 where nothing says so, and the error in words.
func readAlone(t *testing.T, path string) (kilo int, got string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestReadingOne$") // #nosec G204 -- it's this test
	cmd.Env = append(os.Environ(), readName+"="+path)
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	for line := range strings.Lines(string(said)) {
		if words, ok := strings.CutPrefix(line, "got "); ok {
			got = strings.TrimSpace(words)
		}
		if _, err := fmt.Sscanf(line, highest+" %d", &kilo); err != nil {
			continue
		}
	}
	return kilo, got
}
