package badgerstore_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
)

// BenchmarkApplyClaim makes one tagged claim durable, and in turn with it writes
// the same bytes to two plain files and syncs both. The bar for p99-ratio is 2.
func BenchmarkApplyClaim(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "desk"))
	b.Cleanup(func() { closeStore(b, s) })
	a := article(b, s)
	bare := newBare(b)
	var ours, theirs []time.Duration
	for b.Loop() {
		e := edit(claims.Change{After: claim(a, len(ours))})
		ours = append(ours, timed(b, func() error {
			_, err := s.Apply(b.Context(), e)
			return err
		}))
		encoded := claims.EncodeEdit(e)
		theirs = append(theirs, timed(b, func() error { return bare.write(encoded) }))
	}
	compare(b, ours, theirs)
}

// A bare is two plain files.
type bare [2]*os.File

func newBare(b *testing.B) (f bare) {
	b.Helper()
	for i := range f {
		var err error
		if f[i], err = os.Create(filepath.Join(b.TempDir(), "bare")); err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() {
			if err := f[i].Close(); err != nil {
				b.Error(err)
			}
		})
	}
	return f
}

func (f bare) write(p []byte) error {
	for _, f := range f {
		if _, err := f.Write(p); err != nil {
			return err
		}
		if err := f.Sync(); err != nil {
			return err
		}
	}
	return nil
}

func timed(b *testing.B, do func() error) time.Duration {
	b.Helper()
	began := time.Now()
	if err := do(); err != nil {
		b.Fatal(err)
	}
	return time.Since(began)
}

// compare reports what took how long, and how much longer than its peer.
func compare(b *testing.B, ours, theirs []time.Duration) {
	b.Helper()
	for _, p := range []int{50, 99} {
		us, them := percentile(ours, p), percentile(theirs, p)
		b.ReportMetric(float64(us.Microseconds()), fmt.Sprintf("p%d-µs", p))
		b.ReportMetric(float64(them.Microseconds()), fmt.Sprintf("p%d-peer-µs", p))
		b.ReportMetric(float64(us)/float64(them), fmt.Sprintf("p%d-ratio", p))
	}
}

func percentile(d []time.Duration, p int) time.Duration {
	slices.Sort(d)
	return d[(len(d)-1)*p/100]
}

// BenchmarkOpen opens a desk, reads one article's claims and verdicts, and
// closes it.
func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{0, 10_000} {
		b.Run(fmt.Sprintf("%d claims", n), func(b *testing.B) {
			dir := filepath.Join(b.TempDir(), "desk")
			id := fill(b, dir, n)
			for b.Loop() {
				began := time.Now()
				s := open(b, dir)
				opened := time.Now()
				if got := list(b, s, id); got != 2*n {
					b.Fatalf("%d claims and verdicts, want %d", got, 2*n)
				}
				listed := time.Now()
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(opened.Sub(began).Milliseconds()), "open-ms")
				b.ReportMetric(float64(listed.Sub(opened).Milliseconds()), "list-ms")
			}
		})
	}
}

// BenchmarkList10k reads the claims and verdicts of an article in an open desk.
func BenchmarkList10k(b *testing.B) {
	dir := filepath.Join(b.TempDir(), "desk")
	id := fill(b, dir, 10_000)
	s := open(b, dir)
	b.Cleanup(func() { closeStore(b, s) })
	for b.Loop() {
		list(b, s, id)
	}
}

func list(b *testing.B, s storage.Store, id claims.ArticleID) (n int) {
	b.Helper()
	err := s.View(b.Context(), func(r storage.Reader) error {
		all, err := storage.Collect(storage.Under[claims.Claim](b.Context(), r, id))
		if err != nil {
			return err
		}
		verdicts, err := storage.Collect(storage.Under[claims.Verdict](b.Context(), r, id))
		n = len(all) + len(verdicts)
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return n
}

// fill makes a desk with one article of n claims, each with a verdict.
func fill(b *testing.B, dir string, n int) claims.ArticleID {
	b.Helper()
	s := open(b, dir)
	a := article(b, s)
	var changes []claims.Change
	for i := range n {
		c := claim(a, i)
		changes = append(changes, claims.Change{After: c}, claims.Change{After: claims.Verdict{
			Claim: c.ID, Article: a.ID, Scale: claims.StandardScale().ID, Rating: 1 + i%5,
			Rationale: "The General Assembly's resolution 68/262 says so in so many words.", At: noon(),
		}})
	}
	for batch := range slices.Chunk(changes, 1000) {
		if _, err := s.Apply(b.Context(), edit(batch...)); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return a.ID
}

func article(tb testing.TB, s storage.Store) claims.Article {
	tb.Helper()
	a := claims.Article{ID: claims.NewID[claims.Article](), Title: "Talks"}
	v := claims.Version{
		ID: claims.NewID[claims.Version](), Article: a.ID, Captured: noon(),
		Text: deskText,
	}
	a.Current = v.ID
	if _, err := s.Apply(tb.Context(), edit(claims.Change{After: a}, claims.Change{After: v})); err != nil {
		tb.Fatal(err)
	}
	return a
}

func claim(a claims.Article, i int) claims.Claim {
	return claims.Claim{
		ID: claims.NewID[claims.Claim](), Article: a.ID, Version: a.Current,
		Anchor: anchor.Anchor{
			Span: anchor.Span{Start: 0, End: 25}, Quote: "Russia occupies about 20%",
			Suffix: " of Ukraine's internationally recognised territory.",
		},
		Statement: fmt.Sprintf("Russia occupies about 20%% of Ukraine, said for the %dth time.", i),
		Speaker:   "The negotiator", Types: []claims.ClaimType{claims.Numerical},
		Tags: []string{"territory"}, Status: claims.ToCheck,
	}
}

func edit(changes ...claims.Change) claims.Edit {
	return claims.Edit{ID: claims.NewID[claims.Edit](), Name: "Tag", At: noon(), Changes: changes}
}

const deskText = "Russia occupies about 20% of Ukraine's internationally recognised territory."

func noon() time.Time { return time.Date(2026, 2, 18, 12, 0, 0, 0, time.UTC) }
