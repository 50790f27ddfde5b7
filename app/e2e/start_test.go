//go:build e2e && linux

package e2e_test

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
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

// BenchmarkMemory measures how much memory the program has when it has been idle
// for half a minute, with 100,000 claims on the desk, of which 10,000 are on the
// screen. It is to be 250 MB at most.
func BenchmarkMemory(b *testing.B) {
	h := newHome(b)
	for range 10 {
		fill(b, h, 10_000)
	}
	for b.Loop() {
		for name, mb := range idleMB(b, newHome(b), "Try the sample desk") {
			b.ReportMetric(mb, name+"-empty-MB")
		}
		for name, mb := range idleMB(b, h, "0 of 10000 decided") {
			b.ReportMetric(mb, name+"-MB")
		}
	}
}

// idleMB starts the program on h's desk, waits until it shows words and half
// a minute more, and returns how much memory it has then.
func idleMB(b *testing.B, h *home, words string) map[string]float64 {
	b.Helper()
	p := newScreen(b).start(h)
	p.wait("", words)
	time.Sleep(30 * time.Second)
	mb := residentMB(b, p.process.Process.Pid)
	p.close()
	return mb
}

// residentMB returns how much memory a process has, in all and by sort.
func residentMB(b *testing.B, pid int) map[string]float64 {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Fatal(err)
	}
	mb := map[string]float64{}
	for line := range strings.Lines(string(status)) {
		var name string
		var kb float64
		if _, err := fmt.Sscanf(line, "%s %f kB", &name, &kb); err != nil {
			continue
		}
		switch name {
		case "VmRSS:", "RssAnon:", "RssFile:", "VmHWM:":
			mb[strings.TrimSuffix(name, ":")] = kb / 1024
		}
	}
	return mb
}

// fill puts an article with n claims on h's desk.
func fill(b *testing.B, h *home, n int) {
	b.Helper()
	store, err := badgerstore.Keeper{Now: time.Now, Log: slog.New(slog.DiscardHandler)}.Open(b.Context(), h.desk(), storage.How{})
	if err != nil {
		b.Fatal(err)
	}
	now := time.Now().UTC()
	by := claims.Person{ID: claims.NewID[claims.Person](), Name: "Ada"}
	a := claims.Article{ID: claims.NewID[claims.Article](), Title: "Ten thousand claims"}
	v := claims.Version{ID: claims.NewID[claims.Version](), Article: a.ID, Captured: now}
	var text strings.Builder
	text.WriteString("Nobody was asked before.\n")
	spans := make([]anchor.Span, n)
	for i := range n {
		spans[i].Start = text.Len()
		fmt.Fprintf(&text, "In district %d prices rose by %d.%d per cent within a year", i, i%50, i%10)
		spans[i].End = text.Len()
		text.WriteString(", the office said, and nobody there disputed the figure.\n")
	}
	v.Text, a.Current = strings.TrimSpace(text.String()), v.ID
	changes := []claims.Change{{After: by}, {After: a}, {After: v}}
	err = store.View(b.Context(), func(r storage.Reader) error {
		_, err := storage.Get(b.Context(), r, claims.StandardScale().ID)
		return err
	})
	if errors.Is(err, storage.ErrNotFound) {
		changes = append(changes, claims.Change{After: claims.StandardScale()})
	} else if err != nil {
		b.Fatal(err)
	}
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
