package index

import (
	"bytes"
	"context"
	"fmt"
	"iter"

	"factdesk/claims"
	"factdesk/storage"
)

// refLen is how long a kind and an ID are.
const refLen = 1 + 16

// An Entry is a record as it is dumped and loaded: the references to itself and
// to what it is under, and its encoding. So it can be put into its lists without
// being decoded. Entries of records in order are in order as bytes.
type Entry []byte

// EntryOf returns the entry of r, which is encoded as encoded.
func EntryOf(r claims.Record, encoded string) Entry {
	under := r.Under()
	b := make([]byte, 0, refLen+1+len(under)*refLen+len(encoded))
	b = append(appendRef(b, r.Ref()), byte(len(under))) //nolint:gosec // three at most
	for _, owner := range under {
		b = appendRef(b, owner)
	}
	return append(b, encoded...)
}

// Ref returns what names the record.
func (e Entry) Ref() claims.Ref { return refIn(e) }

func refIn(b []byte) claims.Ref {
	return claims.Ref{Kind: claims.Kind(b[0]), ID: [16]byte(b[1:refLen])}
}

// Check reports an error that wraps storage.ErrDamaged unless e is an entry.
func (e Entry) Check() error {
	if len(e) <= refLen || len(e) < refLen+1+int(e[refLen])*refLen {
		return fmt.Errorf("%w: an entry of %d bytes", storage.ErrDamaged, len(e))
	}
	return nil
}

// parts returns what the record is under, and its encoding.
func (e Entry) parts() (under []claims.Ref, encoded []byte) {
	rest := e[refLen+1:]
	for range e[refLen] {
		under = append(under, refIn(rest))
		rest = rest[refLen:]
	}
	return under, rest
}

// Compare compares the order of two records.
func Compare(a, b claims.Ref) int {
	if a.Kind != b.Kind {
		return int(a.Kind) - int(b.Kind)
	}
	return bytes.Compare(a.ID[:], b.ID[:])
}

// Entries yields every record, in order.
func (r Reader) Entries(ctx context.Context) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for item := range r.scan([]byte{recordKey}, nil) {
			e, err := r.entryIn(ctx, refIn(item.Key()[1:]), func() ([]byte, error) { return r.valueOf(item, item.Key()) })
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}

func (r Reader) entryIn(ctx context.Context, ref claims.Ref, value func() ([]byte, error)) (Entry, error) {
	b, err := value()
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return nil, fmt.Errorf("%v: %w", ref, err)
	}
	rec, err := decode(ref, b)
	if err != nil {
		return nil, err
	}
	return EntryOf(rec, string(b)), nil
}
