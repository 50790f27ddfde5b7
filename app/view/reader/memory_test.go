package reader_test

import (
	"runtime"
	"testing"

	"fyne.io/fyne/v2"
)

// BenchmarkMemory reports what a reader of 1 MB with 10,000 claims takes more
// than an empty one, its text and claims included, after it was paged through.
func BenchmarkMemory(b *testing.B) {
	for b.Loop() {
		r, w := show(b, fyne.NewSize(1100, 900))
		w.Canvas().Capture()
		before := held()
		text := prose(1 << 20)
		r.SetText(text, many(text, 10_000))
		for range 60 {
			r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -850.0/3)})
		}
		w.Canvas().Capture()
		b.ReportMetric(float64(held()-before)/(1<<20), "MB")
		runtime.KeepAlive(r)
	}
}

// held is what is held of memory, in bytes.
func held() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc) // #nosec G115 -- no machine has so much
}
