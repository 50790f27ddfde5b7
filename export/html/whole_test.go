package html_test

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
	"factdesk/export"
	page "factdesk/export/html"
)

// Wherever claims begin, end and overlap, each word of the article is there once
// and in its order, and each claim has its card and one way back to its words.
func TestThePageHasAllOfTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"one ", "two\n", "שלום ", "20% ", "<b>", "&amp; ", "\n\n", "é", "🙂 ", "  ", "end. "}), 1, 30)
		r := export.Report{}
		r.Version.Text = strings.Join(words.Draw(t, "words"), "") + "x"
		r.Claims = drawn(t, r.Version.Text)
		var b bytes.Buffer
		if err := page.Write(&b, r); err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(&b)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for p := range segment.Paragraphs(r.Version.Text) {
			want = append(want, r.Version.Text[p.Start:p.End])
		}
		if got := paragraphs(root); !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
		ids := map[string]int{}
		for _, n := range find(root, "") {
			ids[attribute(n, "id")]++
		}
		for _, c := range r.Claims {
			if ids[fmt.Sprint("at-", c.No)] != 1 || ids[fmt.Sprint("claim-", c.No)] != 1 {
				t.Fatalf("claim %d at %v of %q has %v", c.No, c.Anchor.Span, r.Version.Text, ids)
			}
		}
	})
}

// drawn are some claims of text, in reading order, each of more than blanks.
func drawn(t *rapid.T, text string) (all []export.Claim) {
	var edges []int
	for i := range text {
		edges = append(edges, i)
	}
	edges = append(edges, len(text))
	for range rapid.IntRange(0, 6).Draw(t, "claims") {
		from := rapid.SampledFrom(edges).Draw(t, "from")
		to := rapid.SampledFrom(edges).Draw(t, "to")
		if from < to && strings.TrimSpace(text[from:to]) != "" {
			c := export.Claim{Paragraph: 1}
			c.Anchor.Span = anchor.Span{Start: from, End: to}
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b export.Claim) int {
		return cmp.Or(cmp.Compare(a.Anchor.Start, b.Anchor.Start), cmp.Compare(b.Anchor.End, a.Anchor.End))
	})
	for i := range all {
		all[i].No = i + 1
	}
	return all
}

// paragraphs returns the article's text as the page has it, without the numbers
// of claims.
func paragraphs(root *html.Node) (all []string) {
	for _, n := range find(root, "div") {
		if attribute(n, "class") != "text" {
			continue
		}
		var b strings.Builder
		for d := range n.Descendants() {
			if d.Type == html.TextNode && d.Parent.Data != "a" {
				b.WriteString(d.Data)
			}
		}
		all = append(all, b.String())
	}
	return all
}
