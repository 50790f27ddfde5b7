#!/bin/sh
# bench.sh times the whole analysis of 1 MB of English news (sentences, scores, parts, speakers, numbers) beside
# neurosnap/sentences (Punkt), which only cuts the same text into sentences; each ten times, in turn, on one core.
# The peer is no dependency of ours: it's fetched into a module that is thrown away.
#   sh claims/bench.sh [ground-truth.json of the news pages]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
pages=${1:-$here/../shared/data/html/ground-truth.json}
[ -f "$pages" ] || { echo "bench.sh: there are no news pages at $pages" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/main.go" <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/neurosnap/sentences/english"

	"factdesk/claims/checkworthy"
)

func main() {
	raw, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var pages map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(raw, &pages); err != nil {
		panic(err)
	}
	var b strings.Builder
	for b.Len() < 1<<20 {
		for _, key := range slices.Sorted(maps.Keys(pages)) {
			b.WriteString(pages[key].ArticleBody + "\n")
		}
	}
	text := b.String()[:1<<20]
	text = strings.ToValidUTF8(text, "")
	punkt, err := english.NewSentenceTokenizer(nil)
	if err != nil {
		panic(err)
	}
	var ours, theirs []time.Duration
	suggested, cut := 0, 0
	for range 10 {
		began := time.Now()
		suggested = 0
		for range checkworthy.Suggest(text, "en") {
			suggested++
		}
		ours = append(ours, time.Since(began))
		began = time.Now()
		cut = len(punkt.Tokenize(text))
		theirs = append(theirs, time.Since(began))
	}
	slices.Sort(ours)
	slices.Sort(theirs)
	fmt.Printf("1 MB of news: our analysis %v (%d suggestions), Punkt's sentences %v (%d); ratio %.2f (medians of 10)\n",
		ours[5], suggested, theirs[5], cut, float64(ours[5])/float64(theirs[5]))
}
GO
cat >"$work/go.mod" <<MOD
module factdesk/claims/bench

go 1.26

require factdesk v0.0.0

replace factdesk => $here
MOD
cd "$work"
export GOFLAGS=-mod=mod GOWORK=off GOMAXPROCS=1
go get github.com/neurosnap/sentences@v1.1.2 >/dev/null 2>&1
go run . "$pages"
