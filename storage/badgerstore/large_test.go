package badgerstore_test

import (
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/dgraph-io/badger/v4"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/badgerstore/index"
)

// BenchmarkLarge measures a desk of 100,000 claims, each with three pieces of
// evidence, beside a peer in the same run.
//
//   - Start opens it after a clean close, beside Badger's own opening of the same
//     files and one sha256sum of them. The bar for the ratio is 1.5.
//   - Rebuild opens it after an unclean end, beside loading the same records into
//     an empty Badger. The bar is 2.
//   - Checkpoint applies claims while a checkpoint is written, beside the same
//     without one. The bar for p99 is 3.
func BenchmarkLarge(b *testing.B) {
	const n = 100_000
	dir := filepath.Join(b.TempDir(), "desk")
	a := fillLarge(b, dir, n)
	b.Run("Start", func(b *testing.B) { benchStart(b, dir) })
	b.Run("Rebuild", func(b *testing.B) { benchRebuild(b, dir) })
	b.Run("Checkpoint", func(b *testing.B) { benchCheckpoint(b, dir, a) })
}

func benchStart(b *testing.B, dir string) {
	b.Helper()
	data := filepath.Join(dir, "data-1", "badger")
	var ours, theirs []time.Duration
	for b.Loop() {
		var s storage.Store
		ours = append(ours, timed(b, func() (err error) {
			s, err = openHere(dir)
			return err
		}))
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		copied := filepath.Join(b.TempDir(), "badger")
		if err := os.CopyFS(copied, os.DirFS(data)); err != nil {
			b.Fatal(err)
		}
		files := glob(b, copied, "*")
		theirs = append(theirs, timed(b, func() error {
			if err := exec.CommandContext(b.Context(), "sha256sum", files...).Run(); err != nil {
				return err
			}
			x, err := index.Open(copied, nil, slog.New(slog.DiscardHandler))
			if err != nil {
				return err
			}
			b.StopTimer()
			defer b.StartTimer()
			return x.Close()
		}))
	}
	compare(b, ours, theirs)
}

func benchRebuild(b *testing.B, dir string) {
	b.Helper()
	var keys, records [][]byte
	s := open(b, dir)
	err := s.View(b.Context(), func(r storage.Reader) error {
		for _, kind := range claims.Kinds() {
			for rec, err := range r.Records(b.Context(), kind, claims.Ref{}) {
				if err != nil {
					return err
				}
				ref := rec.Ref()
				keys = append(keys, append([]byte{byte(ref.Kind)}, ref.ID[:]...))
				records = append(records, claims.Encode(rec))
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	closeStore(b, s)
	var ours, theirs []time.Duration
	for b.Loop() {
		if err := os.Remove(filepath.Join(dir, "data-1", "clean.json")); err != nil {
			b.Fatal(err)
		}
		told := 0
		how := storage.How{Progress: func(storage.Progress) { told++ }}
		ours = append(ours, timed(b, func() (err error) {
			s, err = openAs(dir, how)
			return err
		}))
		if told == 0 {
			b.Error("there was no progress")
		}
		closeStore(b, s)
		theirs = append(theirs, timed(b, func() error { return loadBare(filepath.Join(b.TempDir(), "bare"), keys, records) }))
	}
	b.ReportMetric(float64(len(records)), "records")
	compare(b, ours, theirs)
}

// loadBare puts the records into an empty Badger.
func loadBare(dir string, keys, records [][]byte) error {
	db, err := badger.Open(badger.DefaultOptions(dir).WithLogger(nil).WithMemTableSize(8 << 20).WithSyncWrites(false).
		WithNumMemtables(2).WithNumLevelZeroTables(2).WithNumLevelZeroTablesStall(4).WithNumCompactors(2).
		WithBlockCacheSize(16 << 20).WithIndexCacheSize(8 << 20).WithBaseTableSize(2 << 20))
	if err != nil {
		return err
	}
	batch := db.NewWriteBatch()
	for i, r := range records {
		if err := batch.Set(keys[i], r); err != nil {
			return err
		}
	}
	if err := batch.Flush(); err != nil {
		return err
	}
	return db.Close()
}

func benchCheckpoint(b *testing.B, dir string, a claims.Article) {
	b.Helper()
	s := open(b, dir)
	defer closeStore(b, s)
	var beside, alone []time.Duration
	apply := func(i int) time.Duration {
		return timed(b, func() error {
			_, err := s.Apply(b.Context(), edit(claims.Change{After: claim(a, i)}))
			return err
		})
	}
	for b.Loop() {
		done := make(chan error, 1)
		go func() {
			_, err := s.TakeCheckpoint(b.Context())
			done <- err
		}()
		for taken := false; !taken; {
			beside = append(beside, apply(len(beside)))
			select {
			case err := <-done:
				if taken = true; err != nil {
					b.Fatal(err)
				}
			default:
			}
		}
		for len(alone) < len(beside) {
			alone = append(alone, apply(len(alone)))
		}
	}
	b.ReportMetric(float64(len(beside)), "applied")
	compare(b, beside, alone)
}

// fillLarge makes a desk with one article of n claims, each with three pieces of
// evidence from a library of a thousand sources.
func fillLarge(b *testing.B, dir string, n int) claims.Article {
	b.Helper()
	s := open(b, dir)
	defer closeStore(b, s)
	a := article(b, s)
	var changes []claims.Change
	var library []claims.SourceID
	for i := range 1000 {
		src := claims.Source{
			ID: claims.NewID[claims.Source](), Title: fmt.Sprintf("Report number %d of the mission", i),
			Kind: claims.SourceKinds()[0], URL: fmt.Sprintf("https://example.org/reports/%d", i),
		}
		library = append(library, src.ID)
		changes = append(changes, claims.Change{After: src})
	}
	for i := range n {
		c := claim(a, i)
		changes = append(changes, claims.Change{After: c})
		for j := range 3 {
			changes = append(changes, claims.Change{After: claims.Evidence{
				ID: claims.NewID[claims.Evidence](), Article: a.ID, Claim: c.ID, Source: library[(3*i+j)%len(library)],
				Excerpt: fmt.Sprintf("On the %dth day the mission counted what was held and what was not, as far as it could be seen from the road.", i),
				Locator: fmt.Sprintf("page %d", j), Stance: claims.Stances()[0], At: noon(),
			}})
		}
	}
	for batch := range slices.Chunk(changes, 4000) {
		if _, err := s.Apply(b.Context(), edit(batch...)); err != nil {
			b.Fatal(err)
		}
	}
	return a
}

func glob(b *testing.B, dir, pattern string) []string {
	b.Helper()
	all, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(all) == 0 {
		b.Fatalf("no %s in %s: %v", pattern, dir, err)
	}
	return all
}
