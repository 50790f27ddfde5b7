package badgerstore_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"factdesk/storage"
	"factdesk/storage/badgerstore"
	"factdesk/storage/disk"
)

// What an opened desk tidies at the side takes nothing of what is sealed anew.
func TestAPassphraseWhileTheDeskIsTidied(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "desk")
	s := open(t, dir)
	workOn(t, s)
	was := content(t, s)
	closeStore(t, s)
	remove(t, dir+"/ballast") // it is made first when a desk is tidied
	sealed := make(chan struct{})
	// Nothing here fails because a wait is too short: then the test sees less.
	const enough = 500 * time.Millisecond
	k := keeper()
	k.Disk.Before = func(op disk.Op, path string) error {
		if op == disk.OpCreate && filepath.Base(path) == "ballast" {
			select {
			case <-sealed:
			case <-time.After(enough):
			}
		}
		return nil
	}
	var once sync.Once
	k.Disk.After = func(op disk.Op, path string) {
		if op == disk.OpRename && filepath.Base(filepath.Dir(path)) == "snapshots" {
			once.Do(func() {
				close(sealed)
				time.Sleep(enough)
			})
		}
	}
	_, err := k.Protect(t.Context(), dir, "correct horse", storage.How{})
	must(t, err)
	wantContentAs(t, dir, "correct horse", was)
}

// A backup whose time is over may go while it is looked at.
func TestACheckWhileABackupGoes(t *testing.T) {
	for nth := 1; nth <= 2; nth++ { // when backups are listed, and when they are read
		dir := filepath.Join(t.TempDir(), "desk")
		var opened, from int
		k := keeper()
		k.Disk.Before = func(op disk.Op, path string) error {
			if op == disk.OpOpen && from > 0 && strings.HasSuffix(path, ".zip") {
				if opened++; opened == from {
					return os.Remove(path)
				}
			}
			return nil
		}
		st, err := k.Open(t.Context(), dir, storage.How{})
		must(t, err)
		s := st.(*badgerstore.Store) //nolint:errcheck // it is ours
		workOn(t, s)
		_, err = s.BackUp(t.Context(), "", storage.ByHand)
		must(t, err)
		from = nth
		found, err := s.Check(t.Context(), storage.Deep, nil)
		if err != nil || len(found.Left) > 0 || opened < nth {
			t.Errorf("gone when it is opened the %d. time: Check = %v, %v", nth, found, err)
		}
		closeStore(t, s)
	}
}

func TestADeskThatThereIsNoRoomFor(t *testing.T) {
	k := keeper()
	k.Disk.Before = func(op disk.Op, _ string) error {
		if op == disk.OpMakeFolder {
			return syscall.ENOSPC
		}
		return nil
	}
	if _, err := k.Open(t.Context(), filepath.Join(t.TempDir(), "desk"), storage.How{}); !errors.Is(err, storage.ErrFull) {
		t.Errorf("Open = %v, want ErrFull", err)
	}
}

// A check and the desk itself may want a checkpoint at the same time.
func TestCheckpointsTakeTurns(t *testing.T) {
	var begun atomic.Int32
	k := keeper()
	k.Disk.Before = func(op disk.Op, path string) error {
		if !strings.Contains(filepath.Base(path), "checkpoint") {
			return nil
		}
		switch op {
		case disk.OpCreate:
			if begun.Add(1) > 1 {
				t.Error("a checkpoint is begun while another is taken")
			}
		case disk.OpSync:
			time.Sleep(20 * time.Millisecond) // for the other to come, where it may
		case disk.OpRename:
			begun.Add(-1)
		default:
		}
		return nil
	}
	st, err := k.Open(t.Context(), filepath.Join(t.TempDir(), "desk"), storage.How{})
	must(t, err)
	s := st.(*badgerstore.Store) //nolint:errcheck // it is ours
	defer closeStore(t, s)
	workOn(t, s)
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			if _, err := s.TakeCheckpoint(t.Context()); err != nil {
				t.Errorf("TakeCheckpoint = %v", err)
			}
		})
	}
	all.Wait()
}
