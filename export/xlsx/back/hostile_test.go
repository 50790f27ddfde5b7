package back_test

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"factdesk/export/exporttest"
	"factdesk/export/merge"
	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
)

func TestReadingEndsWhenNobodyWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := read(ctx, workbook(t, report(t, exporttest.Sample()))); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// badInputsName is a folder of others' broken and strange workbooks.
const badInputsName = "FACTDESK_BAD_INPUTS"

// None of others' workbooks makes us panic, none is taken for a report, and each is
// refused in one sentence.
func TestOthersWorkbooksAreRefused(t *testing.T) {
	folder := os.Getenv(badInputsName)
	if folder == "" {
		t.Skip("say with " + badInputsName + " where broken workbooks are")
	}
	files, reasons := 0, map[error]int{}
	var most uint64
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.Contains(strings.ToLower(path), "xls") && !strings.Contains(path, "ooxml") {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		_, err = read(t.Context(), b)
		files++
		reason := refused(err)
		if reasons[reason]++; reason == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: got %v", path, err)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		most = max(most, m.Sys)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files, at most %d MB of the system: %v", files, most>>20, reasons)
}

// refused returns which of our reasons err is, or nil.
func refused(err error) error {
	for _, known := range []error{
		back.ErrNotWorkbook, back.ErrOldOrLocked, back.ErrBroken, back.ErrTooLarge, back.ErrForeign, back.ErrTwoSheets,
	} {
		if errors.Is(err, known) {
			return known
		}
	}
	return nil
}

// A workbook with bytes changed at random is read or refused, and what is read is
// what was there: a change of a cell's bytes is a difference, never a row that has
// silently gone.
func TestSpoiltWorkbooksLoseNothingSilently(t *testing.T) {
	r := report(t, exporttest.Sample())
	good := xlsxtest.Unpack(workbook(t, r))
	random := rand.New(rand.NewPCG(1, 2)) // the same each time
	kept, refusedOnes := 0, 0
	for range 100 {
		all := maps.Clone(good)
		part := []byte(all[xlsxtest.ClaimsPart])
		for range 1 + random.IntN(3) {
			switch at := random.IntN(len(part)); random.IntN(3) {
			case 0:
				part[at] ^= 1 << random.IntN(8)
			case 1:
				part = append(part[:at], part[min(at+random.IntN(200), len(part)):]...)
			case 2:
				part = append(part[:at], append([]byte("<c><row>&"), part[at:]...)...)
			}
		}
		all[xlsxtest.ClaimsPart] = string(part)
		s, err := read(t.Context(), all.Pack())
		if err != nil {
			if refused(err) == nil {
				t.Fatalf("got %v", err)
			}
			refusedOnes++
			continue
		}
		kept++
		got := merge.Compare(s, r, &r)
		if len(s.Rows) < len(r.Claims) && len(got.Listed) == 0 {
			t.Errorf("%d rows of %d are left, and nothing is listed", len(s.Rows), len(r.Claims))
		}
	}
	t.Logf("%d read, %d refused", kept, refusedOnes)
}
