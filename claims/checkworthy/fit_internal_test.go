package checkworthy

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/format"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"factdesk/claims/checkworthy/clause"
	"factdesk/claims/segment"
)

// TestFit makes weights.go again, from the claims that were marked on pages of
// the data folder, and says how good weights are on pages that they weren't
// fitted on:
//
//	FIT_DATA=…/data go test ./claims/checkworthy/ -run Fit -v
//
// With FIT_WRITE=weights.go it writes them.
func TestFit(t *testing.T) {
	folder := os.Getenv("FIT_DATA")
	if folder == "" {
		t.Skip("set FIT_DATA to the folder with the pages")
	}
	pages := markedPages(t, folder)
	report(t, "set by hand", pages, func(int) weights { return byHand() })
	for _, hold := range []float64{0.5, 1, holdToHand, 4, 8} {
		report(t, fmt.Sprintf("held by %g, one page left out", hold), pages, func(left int) weights {
			return fit(slices.Delete(slices.Clone(pages), left, left+1), hold)
		})
	}
	report(t, "weights.go, on what it was fitted on", pages, func(int) weights { return fitted })
	write(t, fit(pages, holdToHand))
}

// holdToHand is how strongly weights are held to those set by hand.
const holdToHand = 2

// decision is what the fitted weights say of the least that is shown: below it
// little more is found on pages left out, and above it less.
const decision = 0.4

// A marked page is one with the claims that somebody marked on it.
type markedPage struct {
	key  string
	must int
	seen []example
}

// An example is a part of a sentence.
type example struct {
	features

	text  string
	is    bool  // it's a claim that was marked
	finds []int // the claims to be found that it is
}

// markedPages reads the pages and cuts them.
func markedPages(t *testing.T, folder string) []markedPage {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(folder, "html", "ground-truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	var texts map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(raw, &texts); err != nil {
		t.Fatal(err)
	}
	marked := markedClaims(t)
	var pages []markedPage
	for key, claims := range marked {
		page := markedPage{key: key, seen: examples(texts[key].ArticleBody, claims)}
		for _, c := range claims {
			if c.Must {
				page.must++
			}
		}
		pages = append(pages, page)
	}
	slices.SortFunc(pages, func(a, b markedPage) int { return strings.Compare(a.key, b.key) })
	return pages
}

// A markedClaim is a span that somebody marked, and others that say the same.
type markedClaim struct {
	Page       string
	Start, End int
	Must       bool
	Or         [][2]int
}

// markedClaims reads what was marked, by page.
func markedClaims(t *testing.T) map[string][]markedClaim {
	t.Helper()
	file, err := os.ReadFile("../eval/gold/dev-claims.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	marked := map[string][]markedClaim{}
	for line := range bytes.Lines(file) {
		var c markedClaim
		if err := json.Unmarshal(line, &c); err != nil {
			t.Fatal(err)
		}
		c.Or = append(c.Or, [2]int{c.Start, c.End})
		marked[c.Page] = append(marked[c.Page], c)
	}
	return marked
}

// examples cuts a text and compares the parts with the claims.
func examples(text string, marked []markedClaim) []example {
	r := reader{text: text, language: "en", cutter: clause.For("en")}
	var all []example
	for s := range segment.Sentences(text) {
		s = r.take(s)
		for _, p := range r.parts {
			e := r.gather(p)
			if e.idle() {
				continue
			}
			x := example{text: text[p.Start:p.End], features: e.features()}
			x.features[ofSentence] = logit(r.worth(s))
			for i, c := range marked {
				if c.is(text, p.Start, p.End) {
					x.is = true
					if c.Must {
						x.finds = append(x.finds, i)
					}
				}
			}
			all = append(all, x)
		}
	}
	return all
}

// is reports whether a span is about the claim: it shares half of their words.
func (c markedClaim) is(text string, start, end int) bool {
	return slices.ContainsFunc(c.Or, func(span [2]int) bool {
		shared := wordsIn(text, max(start, span[0]), min(end, span[1]))
		return 2*shared >= wordsIn(text, start, end)+wordsIn(text, span[0], span[1])-shared
	})
}

// wordsIn counts the runs of letters and digits of a span.
func wordsIn(text string, start, end int) int {
	if start >= end {
		return 0
	}
	return len(strings.FieldsFunc(text[start:end], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// fit finds the weights that make the examples likeliest, held to those set by
// hand: a logistic regression by gradient descent. Then it moves them all so that
// a half is where it's decided.
func fit(pages []markedPage, hold float64) weights {
	const rounds, rate = 4000, 0.01
	start := byHand()
	w := start
	for range rounds {
		slope := weights{}
		for _, page := range pages {
			for i := range page.seen {
				x := &page.seen[i]
				miss := one(x.is) - 1/(1+math.Exp(-x.times(&w)))
				for k, v := range x.features {
					slope[k] += miss * v
				}
			}
		}
		for k := range w {
			switch feature(k) {
			case ground: // how many are claims isn't known by feel
				w[k] += rate * slope[k]
			case greeting, unread: // there are none on these pages
			default:
				w[k] += rate * (slope[k] - hold*(w[k]-start[k]))
			}
		}
	}
	w[ground] -= logit(decision)
	return w
}

// report says what weights find on each page.
func report(t *testing.T, name string, pages []markedPage, of func(page int) weights) {
	t.Helper()
	var all []scored
	must := 0
	for i := range pages {
		w := of(i)
		must += pages[i].must
		for k := range pages[i].seen {
			x := &pages[i].seen[k]
			all = append(all, scored{example: x, page: i, sum: x.times(&w)})
		}
	}
	t.Logf("%s:", name)
	for _, at := range []float64{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9} {
		found, right, shown := count(all, logit(at))
		t.Logf("  from %.1f: recall %.1f %%, precision %.1f %%, %d suggestions", at,
			100*float64(found)/float64(must), 100*float64(right)/float64(shown), shown)
	}
	for i, page := range pages {
		of := slices.DeleteFunc(slices.Clone(all), func(s scored) bool { return s.page != i })
		found, right, shown := count(of, logit(Shown))
		t.Logf("  %.8s: %d of %d found, %d of %d right, of %d parts", page.key, found, page.must, right, shown, len(of))
	}
}

// A scored example has its logarithm of the odds.
type scored struct {
	*example

	page int
	sum  float64
}

// count returns how many of the claims to be found are, and how many of how many
// parts from a decision on are claims.
func count(all []scored, at float64) (found, right, shown int) {
	seen := map[[2]int]bool{}
	for _, s := range all {
		if s.sum < at {
			continue
		}
		shown++
		if s.is {
			right++
		}
		for _, i := range s.finds {
			seen[[2]int{s.page, i}] = true
		}
	}
	return len(seen), right, shown
}

// write prints weights.go, or writes it.
func write(t *testing.T, w weights) {
	t.Helper()
	var code strings.Builder
	code.WriteString("// Code generated by TestFit of fit_internal_test.go; DO NOT EDIT.\n\npackage checkworthy\n\n" +
		"// fitted are the weights, on the scale of the logarithm of the odds.\n//\n//nolint:gochecknoglobals // never changed\nvar fitted = weights{\n")
	for i, name := range featureNames() {
		fmt.Fprintf(&code, "\t%s: %.2f,\n", name, w[i])
	}
	code.WriteString("}\n")
	source, err := format.Source([]byte(code.String()))
	if err != nil {
		t.Fatal(err)
	}
	if path := os.Getenv("FIT_WRITE"); path != "" {
		err = os.WriteFile(path, source, 0o600)
	} else {
		t.Logf("\n%s", source)
	}
	if err != nil {
		t.Fatal(err)
	}
}
