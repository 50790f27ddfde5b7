package match_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"factdesk/claims/match"
)

// claimsOf makes claims whose words are as unevenly frequent as in real ones,
// common English words among them.
func claimsOf(n int) []string {
	r := rand.New(rand.NewPCG(1, 2))
	often := rand.NewZipf(r, 1.1, 20, 60_000)
	common := strings.Fields("the of to in and a that is for on was by as has with said")
	texts := make([]string, n)
	for i := range texts {
		var b strings.Builder
		for range 8 + r.IntN(18) {
			if r.IntN(5) < 2 {
				b.WriteString(common[r.IntN(len(common))])
			} else {
				b.WriteString(invented(often.Uint64()))
			}
			b.WriteByte(' ')
		}
		texts[i] = b.String()
	}
	return texts
}

// invented is the nth word of an invented language.
func invented(n uint64) string {
	syllables := strings.Fields("ba ko re li tan mor ses vi du pel gra ing")
	word := ""
	for n++; n > 0; n /= uint64(len(syllables)) {
		word += syllables[n%uint64(len(syllables))]
	}
	return word
}

func indexOf(texts []string) *match.Index {
	x := new(match.Index)
	for i, text := range texts {
		x.Put(fmt.Sprintf("claim-%06d", i), match.Claim{Statement: text})
	}
	return x
}

// BenchmarkBesidePlainBM25 says how many times as long as the peer we take over
// 100,000 claims, of the quickest of all rounds.
func BenchmarkBesidePlainBM25(b *testing.B) {
	texts := claimsOf(100_000)
	asked := claimsOf(100_400)[100_000:]
	var x *match.Index
	var p *peer
	best := [4]time.Duration{time.Hour, time.Hour, time.Hour, time.Hour}
	for b.Loop() {
		for i, act := range [4]func(){
			func() { x = indexOf(texts) },
			func() { p = newPeer(texts) },
			func() {
				for _, a := range asked {
					x.Query(a, 10)
				}
			},
			func() {
				for _, a := range asked {
					p.find(a, 10)
				}
			},
		} {
			runtime.GC()
			start := time.Now()
			act()
			best[i] = min(best[i], time.Since(start))
		}
	}
	b.ReportMetric(best[0].Seconds()*1000, "build-ms")
	b.ReportMetric(best[0].Seconds()/best[1].Seconds(), "build-ratio")
	b.ReportMetric(best[2].Seconds()*1e6/float64(len(asked)), "query-µs")
	b.ReportMetric(best[2].Seconds()/best[3].Seconds(), "query-ratio")
}

// BenchmarkMemory prints what a claim of a desk of 10,000 takes.
func BenchmarkMemory(b *testing.B) {
	texts := claimsOf(10_000)
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		x := indexOf(texts)
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(x.Len()), "bytes/claim")
	}
}
