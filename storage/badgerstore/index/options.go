package index

import (
	"log/slog"

	"github.com/dgraph-io/badger/v4"
)

// options are Badger's for a desk on somebody's laptop: small files and caches.
// On Windows its files take their full size at once.
func options(dir string, log *slog.Logger) badger.Options {
	o := badger.DefaultOptions(dir)
	// Tables are of one size on all levels: who makes one takes twice its size of
	// memory first, and by default the last level's are of 64 MB.
	o.TableSizeMultiplier = 1
	return o.
		WithLogger(logger{log}).
		// What must be on the disk is in the journal.
		WithSyncWrites(false).
		WithMetricsEnabled(false).
		// Our writers take turns, so no two transactions can conflict.
		WithDetectConflicts(false).
		WithMemTableSize(memTable).
		WithBaseTableSize(8 << 20).
		WithNumMemtables(2).
		WithNumLevelZeroTables(2).
		WithNumLevelZeroTablesStall(4).
		WithNumCompactors(2).
		WithCompactL0OnClose(true).
		WithBlockCacheSize(8 << 20).
		WithIndexCacheSize(4 << 20).
		// No value reaches the value log (see partSize): Badger gives back
		// nothing for what it can't read there, and brings back deleted
		// records when it tidies it.
		WithValueThreshold(1 << 20).
		WithValueLogFileSize(4 << 20)
}

// memTable is the size of Badger's newest tables, in bytes.
const memTable = 8 << 20

// Room is how much room on the disk Badger may want while the index is written,
// in bytes. It writes to files that are mapped into memory, and where the disk
// has no room for a page of them the system ends the program.
const Room = 6 * memTable
