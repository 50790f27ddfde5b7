package reader_test

import (
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"factdesk/app/view/reader"
)

// BenchmarkOpenBesideChromium opens 1 MB with 10,000 claims, and has headless
// Chromium, where there is one, load and lay out the same text with as many
// <mark>s, in one run. The ratio is how many times faster the reader is.
func BenchmarkOpenBesideChromium(b *testing.B) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		b.Skip("there is no chromium here")
	}
	r := open(b, 10_000)
	page := filepath.Join(b.TempDir(), "page.html")
	if err := os.WriteFile(page, []byte(marked(r.text, r.all)), 0o600); err != nil {
		b.Fatal(err)
	}
	var ours, theirs time.Duration
	for b.Loop() {
		start := time.Now()
		r.SetText(r.text, r.all)
		ours += time.Since(start)
		theirs += laidOut(b, chromium, page)
	}
	b.ReportMetric(float64(ours.Microseconds())/float64(b.N), "reader-µs")
	b.ReportMetric(float64(theirs.Microseconds())/float64(b.N), "chromium-µs")
	b.ReportMetric(float64(theirs)/float64(ours), "times-faster")
}

// marked is text as a page with a <mark> for each claim, which says how long it
// took from when its bytes were there until it was laid out.
func marked(text string, all []reader.Mark) string {
	var b strings.Builder
	b.WriteString(`<!doctype html><meta charset="utf-8"><style>body{width:640px;font:16px/1.55 sans-serif}` +
		`mark{background:#cdf;border-bottom:2px solid #36c}</style><body><p>`)
	words := func(s string) {
		b.WriteString(strings.ReplaceAll(html.EscapeString(s), "\n", "</p><p>"))
	}
	at := 0
	for _, m := range all {
		if m.Span.Start < at {
			continue
		}
		words(text[at:m.Span.Start])
		b.WriteString("<mark>" + html.EscapeString(text[m.Span.Start:m.Span.End]) + "</mark>")
		at = m.Span.End
	}
	words(text[at:])
	b.WriteString(`</p><script>addEventListener("load",()=>{document.body.offsetHeight;` +
		`document.title="took "+(performance.now()-performance.getEntriesByType("navigation")[0].responseStart)})</script>`)
	return b.String()
}

var took = regexp.MustCompile(`<title>took ([0-9.]+)</title>`)

func laidOut(b *testing.B, chromium, page string) time.Duration {
	b.Helper()
	c := exec.CommandContext(b.Context(), chromium, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
		"--user-data-dir="+b.TempDir(), fmt.Sprint("file://", page))
	out, err := c.Output()
	if err != nil {
		b.Fatal(err)
	}
	found := took.FindSubmatch(out)
	if found == nil {
		b.Fatal("chromium didn't say how long it took")
	}
	ms, err := strconv.ParseFloat(string(found[1]), 64)
	if err != nil {
		b.Fatal(err)
	}
	return time.Duration(ms * float64(time.Millisecond))
}
