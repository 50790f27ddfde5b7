package badgerstore_test

import (
	"log/slog"
	"path/filepath"
	"testing"

	"factdesk/storage"
	"factdesk/storage/badgerstore"
	"factdesk/storage/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(tb testing.TB) storage.Store {
		tb.Helper()
		s := open(tb, filepath.Join(tb.TempDir(), "desk"))
		tb.Cleanup(func() {
			if err := s.Close(); err != nil {
				tb.Errorf("Close = %v", err)
			}
		})
		return s
	})
}

func open(tb testing.TB, dir string) *badgerstore.Store {
	tb.Helper()
	s, err := badgerstore.Open(dir, slog.New(slog.DiscardHandler))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}
