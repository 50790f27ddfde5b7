package badgerstore

import (
	"log/slog"

	"github.com/dgraph-io/badger/v4"
)

// options are Badger's for a desk on somebody's laptop: small files and caches,
// every commit on disk when it is acknowledged.
func options(dir string, log *slog.Logger) badger.Options {
	return badger.DefaultOptions(dir).
		WithLogger(logger{log}).
		WithSyncWrites(true).
		WithMetricsEnabled(false).
		// Our writers take turns, so no two transactions can conflict.
		WithDetectConflicts(false).
		// An edit must be less than 15 % of this, which is 9.6 MiB.
		WithMemTableSize(64 << 20).
		WithNumMemtables(2).
		WithNumLevelZeroTables(2).
		WithNumLevelZeroTablesStall(4).
		WithNumCompactors(2).
		WithCompactL0OnClose(true).
		WithBlockCacheSize(16 << 20).
		WithIndexCacheSize(8 << 20).
		// No value reaches the value log (see partSize): Badger gives back
		// nothing for what it can't read there, and brings back deleted
		// records when it tidies it.
		WithValueThreshold(1 << 20).
		WithValueLogFileSize(16 << 20)
}
