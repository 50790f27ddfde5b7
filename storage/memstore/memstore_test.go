package memstore_test

import (
	"testing"

	"factdesk/storage"
	"factdesk/storage/memstore"
	"factdesk/storage/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(testing.TB) storage.Store { return new(memstore.Store) })
}
