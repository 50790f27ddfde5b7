package takeout

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"

	"factdesk/claims"
	"factdesk/storage"
)

// check follows the log from its first edit to its last, and compares the records
// with what the edits have made. After it nothing stands against putting them on
// an empty desk.
func (a *Archive) check(ctx context.Context, told func(storage.Progress)) error {
	made := folded{}
	end, err := a.edits(ctx, func(l claims.Logged) error {
		tell(told, "Checking the edits", int64(l.Seq), int64(a.About.Edits)) //nolint:gosec // counts
		return made.add(l)
	})
	if err != nil {
		return err
	}
	if head, ok := parseHash(a.About.Head); !ok || head != end.Hash || a.About.Edits != end.Seq {
		return damaged("the history ends at edit %d, and should end at edit %d", end.Seq, a.About.Edits)
	}
	counts, err := a.records(ctx, made)
	if err != nil {
		return err
	}
	if !maps.Equal(counts, a.About.Records) {
		return damaged("there are not as many records as %s says", aboutName)
	}
	return nil
}

// edits calls do with each edit in turn, and returns the last.
func (a *Archive) edits(ctx context.Context, do func(claims.Logged) error) (at claims.Logged, err error) {
	err = read(a.file(editsName), func(r io.Reader) error {
		return eachLine(ctx, r, func(line []byte) error {
			if at, err = parseEdit(at, line); err != nil {
				return err
			}
			return do(at)
		})
	})
	return at, err
}

// records compares each record with what the edits have made, and counts them.
func (a *Archive) records(ctx context.Context, made folded) (map[string]int, error) {
	counts := map[string]int{}
	err := read(a.file(recordsName), func(in io.Reader) error {
		return eachLine(ctx, in, func(line []byte) error {
			r, err := claims.Decode(line[:len(line)-1])
			if err != nil {
				return err
			}
			if !made.take(r) {
				return damaged("%v is not what the edits have made of it", r.Ref())
			}
			counts[r.Ref().Kind.String()]++
			return nil
		})
	})
	if err == nil && len(made) > 0 {
		err = damaged("%d records are missing", len(made))
	}
	return counts, err
}

// folded is the records that edits have made, each as the hash of its encoding:
// texts are long.
type folded map[claims.Ref][sha256.Size]byte

// add makes the changes of l, each of which must find what it says.
func (f folded) add(l claims.Logged) error {
	for _, c := range l.Edit.Changes {
		if ref := c.Ref(); c.Before == nil {
			if _, there := f[ref]; there {
				return fmt.Errorf("edit %d: %w", l.Seq, damaged("%v was there already", ref))
			}
		} else if !f.take(c.Before) {
			return fmt.Errorf("edit %d: %w", l.Seq, damaged("%v was not as it says", ref))
		}
		if c.After != nil {
			f[c.After.Ref()] = sha256.Sum256(claims.Encode(c.After))
		}
	}
	return nil
}

// take removes r, and reports whether it was there just so.
func (f folded) take(r claims.Record) bool {
	sum, there := f[r.Ref()]
	delete(f, r.Ref())
	return there && sum == sha256.Sum256(claims.Encode(r))
}
