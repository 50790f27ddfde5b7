package badgerstore_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/storage"
)

// A program that is killed while it works keeps every edit that it was told is
// applied, and of the others each whole or not at all.
func TestKilledProgramsLoseNothing(t *testing.T) {
	const kills = 15
	dir := filepath.Join(t.TempDir(), "desk")
	if err := open(t, dir).Close(); err != nil {
		t.Fatal(err)
	}
	applied := map[claims.Seq]string{}
	for i := range kills {
		c := child(t, "work", dir)
		after := rand.IntN(200)
		if i%4 == 3 {
			after = 0 // while it opens the desk
		}
		lines(t, c, func(line string) {
			var seq claims.Seq
			var hash string
			switch _, err := fmt.Sscanf(line, "applied %d %s", &seq, &hash); {
			case err == nil:
				applied[seq] = hash
			case strings.HasPrefix(line, "failed"):
				t.Errorf("start %d: %s", i+1, line)
			}
			if after--; after < 0 {
				if err := c.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
					t.Errorf("kill: %v", err)
				}
			}
		})
	}
	if len(applied) == 0 {
		t.Fatal("no edit was applied")
	}
	wantApplied(t, dir, applied)
}

func wantApplied(t *testing.T, dir string, applied map[claims.Seq]string) {
	t.Helper()
	s := open(t, dir)
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	err := s.View(t.Context(), func(r storage.Reader) error {
		problems, err := storage.Verify(t.Context(), r)
		for _, p := range problems {
			t.Error(p)
		}
		for l, err := range r.Log(t.Context(), 0) {
			if err != nil {
				return err
			}
			if want, told := applied[l.Seq]; told && l.Hash.String() != want {
				t.Errorf("edit %d is %v, was applied as %s", l.Seq, l.Hash, want)
			}
			delete(applied, l.Seq)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
	if len(applied) > 0 {
		t.Errorf("%d edits that were applied are lost: %v", len(applied), applied)
	}
}
