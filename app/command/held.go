package command

import (
	"context"
	"fmt"
	"strings"

	"factdesk/claims"
	"factdesk/storage"
)

// held is how much is on a desk.
type held struct {
	edits   claims.Seq
	records map[string]int // by the names of kinds
}

// count counts all that store holds and that can be read.
func count(ctx context.Context, store storage.Store) (held, error) {
	h := held{records: map[string]int{}}
	err := store.View(ctx, func(r storage.Reader) (err error) {
		for _, k := range claims.Kinds() {
			for _, err := range r.Records(ctx, k, claims.Ref{}) {
				if err != nil {
					break // who checks has heard of it
				}
				h.records[k.String()]++
			}
		}
		h.edits, _, err = r.Head(ctx)
		return err
	})
	return h, err
}

// String returns what the desk holds: 14 edits, 2 articles, 10 claims, 1 source.
func (h held) String() string {
	said := []string{counted(h.edits, "edit", "edits")}
	for _, k := range claims.Kinds() {
		if n := h.records[k.String()]; n > 0 {
			said = append(said, counted(n, k.String(), plural(k)))
		}
	}
	return strings.Join(said, ", ")
}

func counted[N ~int | ~uint64](n N, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}

func plural(k claims.Kind) string {
	if k == claims.KindPerson {
		return "people"
	}
	if k == claims.KindEvidence {
		return "evidence"
	}
	return k.String() + "s"
}

// sized returns a size as people read it.
func sized(bytes int64) string {
	const kilo = 1000
	switch {
	case bytes < kilo:
		return counted(int(bytes), "byte", "bytes")
	case bytes < kilo*kilo:
		return fmt.Sprintf("%d kB", bytes/kilo)
	case bytes < kilo*kilo*kilo:
		return fmt.Sprintf("%.1f MB", float64(bytes)/kilo/kilo)
	}
	return fmt.Sprintf("%.1f GB", float64(bytes)/kilo/kilo/kilo)
}
