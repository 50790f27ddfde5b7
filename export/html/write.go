package html

import (
	"bufio"
	"crypto/sha256"
	_ "embed" // the page's shape and style
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"

	"factdesk/export"
)

//go:embed page.gohtml
var shape string

//go:embed page.css
var style string

// Write writes r as a page.
func Write(w io.Writer, r export.Report) error {
	page, err := template.New("page").Parse(shape)
	if err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	out := bufio.NewWriter(w)
	if err := errors.Join(page.Execute(out, viewOf(r)), out.Flush()); err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	return nil
}

// policy forbids the page all but its own style.
func policy() string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; base-uri 'none'; form-action 'none'"
}

// A view is what the page shows.
type view struct {
	Policy    string
	Style     template.CSS
	Title     string
	Direction string // of the article: "ltr" or "rtl"
	Language  string
	Facts     []fact
	Counts    []count
	Figures   []figure
	Blocks    []block
	Elsewhere []card // claims that stand in another version
}

// A fact is one line about the check.
type fact struct{ Name, Value, Address string }

// A count says how many claims have a rating.
type count struct {
	Tone, Rating, Means string
	N                   int
}

// A figure is a number that an editor asks for first.
type figure struct {
	N    int
	Name string
}

func viewOf(r export.Report) view {
	v := view{
		Policy: policy(), Style: template.CSS(style), // #nosec G203 -- it's ours
		Title: export.Plain(r.Article.Title), Direction: direction(r.Version.Text), Language: r.Article.Language,
		Facts: facts(r), Counts: counts(r), Figures: figures(r), Blocks: blocks(r),
	}
	if v.Title == "" {
		v.Title = "An article without a title"
	}
	for _, c := range r.Claims {
		if c.Paragraph == 0 {
			v.Elsewhere = append(v.Elsewhere, cardOf(c))
		}
	}
	return v
}

func counts(r export.Report) (all []count) {
	for _, c := range r.Summary.Ratings {
		if c.N > 0 {
			all = append(all, count{toneOf(c.Of), export.RatingWords(c.Of), c.Of.Definition, c.N})
		}
	}
	return all
}

func figures(r export.Report) []figure {
	n := r.Summary
	if r.Profile == export.Public {
		return []figure{{n.Claims, "claims with an approved verdict"}, {n.Unapproved, "claims not shown: their verdict isn't approved yet"}}
	}
	sentences := "sentences unaccounted for"
	if n.Unaccounted == 1 {
		sentences = "sentence unaccounted for"
	}
	return []figure{
		{n.Claims, "claims in all"},
		{n.Claims - n.Left, "decided"},
		{n.Left, "left"},
		{n.Unaccounted, sentences},
	}
}
