package badgerstore_test

import (
	"context"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

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
	s, err := openHere(dir)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func openHere(dir string) (*badgerstore.Store, error) { return openAs(dir, storage.How{}) }

func openAs(dir string, how storage.How) (*badgerstore.Store, error) {
	s, err := keeper().Open(context.Background(), dir, how)
	if err != nil {
		return nil, err
	}
	return s.(*badgerstore.Store), nil //nolint:errcheck // it is ours
}

func keeper() badgerstore.Keeper {
	return badgerstore.Keeper{Now: time.Now, Log: slog.New(slog.DiscardHandler)}
}
