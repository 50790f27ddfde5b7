//go:build e2e && linux

package e2e_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage/badgerstore"
)

// BenchmarkStart measures how long it takes from starting the program to a
// window that shows the desk and can be used: an empty one, and one whose only
// article has 10,000 claims, in turn. Their ratio is to be 1.5 at most.
func BenchmarkStart(b *testing.B) {
	empty, full := newHome(b), newHome(b)
	fill(b, full, 10_000)
	var took [2]time.Duration
	for b.Loop() {
		took[0] += start(b, empty, "Try the sample desk")
		took[1] += start(b, full, "0 of 10000 decided")
	}
	n := float64(b.N)
	b.ReportMetric(float64(took[0].Milliseconds())/n, "empty-ms")
	b.ReportMetric(float64(took[1].Milliseconds())/n, "10k-claims-ms")
	b.ReportMetric(float64(took[1])/float64(took[0]), "ratio")
}

// start starts the program on h's desk, waits until it shows words, and closes
// it. It returns how long that took up to the words.
func start(b *testing.B, h *home, words string) time.Duration {
	b.Helper()
	s := newScreen(b)
	began := time.Now()
	p := s.start(h)
	p.wait("", words)
	took := time.Since(began)
	p.close()
	return took
}

// fill puts an article with n claims on h's desk.
func fill(b *testing.B, h *home, n int) {
	b.Helper()
	store, err := badgerstore.Open(h.desk(), slog.New(slog.DiscardHandler))
	if err != nil {
		b.Fatal(err)
	}
	now := time.Now().UTC()
	by := claims.Person{ID: claims.NewID[claims.Person](), Name: "Ada"}
	a := claims.Article{ID: claims.NewID[claims.Article](), Title: "Ten thousand claims"}
	v := claims.Version{ID: claims.NewID[claims.Version](), Article: a.ID, Captured: now}
	var text strings.Builder
	spans := make([]anchor.Span, n)
	for i := range n {
		spans[i].Start = text.Len()
		fmt.Fprintf(&text, "In district %d prices rose by %d.%d per cent within a year", i, i%50, i%10)
		spans[i].End = text.Len()
		text.WriteString(", the office said, and nobody there disputed the figure.\n")
	}
	v.Text, a.Current = strings.TrimSpace(text.String()), v.ID
	changes := []claims.Change{{After: by}, {After: claims.StandardScale()}, {After: a}, {After: v}}
	for _, span := range spans {
		held, err := anchor.Describe(v.Text, span)
		if err != nil {
			b.Fatal(err)
		}
		changes = append(changes, claims.Change{After: claims.Claim{
			ID: claims.NewID[claims.Claim](), Article: a.ID, Version: v.ID, Anchor: held,
			Statement: held.Quote, Status: claims.ToCheck,
		}})
	}
	for len(changes) > 0 {
		k := min(len(changes), 2_000)
		e := claims.Edit{ID: claims.NewID[claims.Edit](), Name: "Fill", By: by.ID, At: now, Changes: changes[:k]}
		if _, err := store.Apply(b.Context(), e); err != nil {
			b.Fatal(err)
		}
		changes = changes[k:]
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
}
