package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export"
	"factdesk/export/exporttest"
	page "factdesk/export/html"
)

func gathered(t *testing.T, d *exporttest.Desk) export.Report {
	t.Helper()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func written(t *testing.T, r export.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := page.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func parsed(t *testing.T, source string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// find returns the elements of root that are called tag, all where it's "".
func find(root *html.Node, tag string) (all []*html.Node) {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && (tag == "" || n.Data == tag) {
			all = append(all, n)
		}
	}
	return all
}

func TestAClaimIsMarkedAndHasItsCardAtTheSide(t *testing.T) {
	root := parsed(t, written(t, gathered(t, exporttest.Sample())))
	var marks []string
	for _, m := range find(root, "mark") {
		marks = append(marks, attribute(m, "class")+": "+words(m))
	}
	want := []string{
		"supported: about 20% of the traffic", "undecided: No other crossing was closed for so long",
		"undecided: the worst winter since the flood", "refuted: The repair cost 4.2 million, twice the sum",
		"unproven: = a scandal",
	}
	if !slices.Equal(marks, want) {
		t.Errorf("got marks %q, want %q", marks, want)
	}
	said := words(root)
	for _, want := range []string{
		"Mostly false", "The accounts say 3.9 million.", "Final accounts of the works", "approved by Bo Lindqvist",
		"not approved yet", export.Withheld, "Found: 18.5%", "Could say instead:",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("the page doesn't say %q", want)
		}
	}
}

func TestEveryLinkInThePageHasItsPlace(t *testing.T) {
	root := parsed(t, written(t, gathered(t, exporttest.Sample())))
	ids := map[string]int{}
	for _, n := range find(root, "") {
		if id := attribute(n, "id"); id != "" {
			ids[id]++
		}
		for other := range strings.FieldsSeq(attribute(n, "aria-labelledby")) {
			defer func() {
				if ids[other] != 1 {
					t.Errorf("%s is labelled by %q, which is there %d times", n.Data, other, ids[other])
				}
			}()
		}
	}
	for _, a := range find(root, "a") {
		if to, inside := strings.CutPrefix(attribute(a, "href"), "#"); inside && ids[to] != 1 {
			t.Errorf("a link leads to %q, which is there %d times", to, ids[to])
		}
	}
	for _, landmark := range []string{"header", "main", "footer", "h1", "title"} {
		if n := len(find(root, landmark)); n != 1 {
			t.Errorf("got %d %s, want 1", n, landmark)
		}
	}
}

func TestThePolicyAllowsThePagesStyleAndNothingElse(t *testing.T) {
	source := written(t, gathered(t, exporttest.Sample()))
	style := regexp.MustCompile(`(?s)<style>(.*)</style>`).FindStringSubmatch(source)
	sum := sha256.Sum256([]byte(style[1]))
	want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
	got := ""
	root := parsed(t, source)
	for _, m := range find(root, "meta") {
		if attribute(m, "http-equiv") == "Content-Security-Policy" {
			got = attribute(m, "content")
		}
	}
	if got != want {
		t.Errorf("got policy %q, want %q", got, want)
	}
	harmless(t, root)
	if strings.Contains(style[1], "url(") || strings.Contains(style[1], "@import") {
		t.Error("the style loads something")
	}
}

// harmless reports what in the page runs, loads, or leads where no link may.
func harmless(t *testing.T, root *html.Node) {
	t.Helper()
	for _, n := range find(root, "") {
		if slices.Contains([]string{"script", "img", "iframe", "object", "embed", "link", "base", "form", "svg", "video", "audio"}, n.Data) {
			t.Errorf("the page holds a %s", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "src", a.Key == "style":
				t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
			case a.Key == "href" && !strings.HasPrefix(a.Val, "#") && export.Link(a.Val) == "":
				t.Errorf("a link leads to %q", a.Val)
			}
		}
	}
}

func TestHostileTextStaysText(t *testing.T) {
	payloads := []string{
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `</style><script>x</script>`, `</title><b>`,
		`javascript:alert(1)`, `<!--`, `{{.Policy}}`, `&lt;b&gt;`, "\u202e\u2066abc", "a\x00b\x1bc", `<svg/onload=alert(1)>`,
	}
	for _, bad := range payloads {
		r := gathered(t, exporttest.Sample())
		r.Article.Title, r.Article.Outlet, r.Article.Author, r.Article.Language = bad, bad, bad, bad
		r.Article.URL = bad
		r.Version.Text = strings.Repeat("x", 600) + bad
		for i := range r.Claims {
			c := &r.Claims[i]
			c.Statement, c.Speaker, c.Verdict.Rationale, c.SuggestedWording, c.ClaimedValue = bad, bad, bad, bad, bad
			c.Rating.Label, c.Rating.Glyph = bad, ""
			for j := range c.Evidence {
				c.Evidence[j].Excerpt, c.Evidence[j].Source.Title, c.Evidence[j].Source.URL = bad, bad, bad
			}
		}
		root := parsed(t, written(t, r))
		harmless(t, root)
		if got, want := words(find(root, "h1")[0]), export.Plain(bad); got != want {
			t.Errorf("got %q as a title, want %q", got, want)
		}
	}
}

func TestAWithheldSourceIsNowhereInThePage(t *testing.T) {
	source := written(t, gathered(t, exporttest.Sample()))
	for _, secret := range []string{exporttest.HiddenTitle, exporttest.HiddenAuthor, exporttest.HiddenExcerpt, "leaks.example.net"} {
		if strings.Contains(source, secret) {
			t.Errorf("%q is in the page", secret)
		}
	}
	for _, internal := range []string{"is what the intern wrote"} {
		if strings.Contains(source, internal) {
			t.Errorf("%q is in the page, and meant for the desk", internal)
		}
	}
}

// claimAt returns a claim of the words from one byte to another.
func claimAt(no, from, to int) export.Claim {
	c := export.Claim{No: no, Paragraph: 1, Rating: export.NoVerdict()}
	c.Anchor.Span = anchor.Span{Start: from, End: to}
	return c
}

func TestClaimsThatOverlapKeepTheTextWhole(t *testing.T) {
	r := export.Report{}
	r.Version.Text = "One two three.\nעוד מילים כאן.\nFour."
	r.Version.Blocks = []claims.Block{{Span: anchor.Span{Start: 0, End: 14}, Kind: claims.HeadingBlock, Level: 2}}
	last := strings.Index(r.Version.Text, "Four")
	r.Claims = []export.Claim{claimAt(1, 0, 7), claimAt(2, 4, last+4), claimAt(3, 4, 7), claimAt(4, last, last+5)}
	root := parsed(t, written(t, r))
	main := find(root, "main")[0]
	var text strings.Builder
	for _, n := range find(main, "div") {
		if attribute(n, "class") == "text" {
			text.WriteString(words(n) + "|")
		}
	}
	if got, want := text.String(), "One two13 three.|עוד מילים כאן.|Four2.4|"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if n := len(find(main, "h3")); n != 1 {
		t.Errorf("got %d headings of the article, want 1", n)
	}
	if n := len(find(main, "article")); n != 4 {
		t.Errorf("got %d cards, want 4", n)
	}
}

func TestARightToLeftArticleRunsSo(t *testing.T) {
	r := export.Report{}
	r.Version.Text = "12. שלום עולם"
	if got := attribute(find(parsed(t, written(t, r)), "main")[0], "dir"); got != "rtl" {
		t.Errorf("got %q, want rtl", got)
	}
}
