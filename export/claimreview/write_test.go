package claimreview_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/claimreview"
	"factdesk/export/exporttest"
)

const here = "https://desk.example.org/checks/bridge"

func gathered(t *testing.T) export.Report {
	t.Helper()
	d := exporttest.Sample()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func written(t *testing.T, r export.Report, how claimreview.How) []map[string]any {
	t.Helper()
	var b bytes.Buffer
	if err := claimreview.Write(&b, r, how); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "</") {
		t.Error("it can't stand in a script element: it holds </")
	}
	var all []map[string]any
	if err := json.Unmarshal(b.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestOnlyWhatIsApprovedIsWrittenUnlessAskedFor(t *testing.T) {
	r := gathered(t)
	one := written(t, r, claimreview.How{Page: here})
	if len(one) != 1 || one[0]["claimReviewed"] != r.Claims[0].Statement || one[0]["url"] != here || one[0]["creativeWorkStatus"] != nil {
		t.Errorf("approved: got %v", one)
	}
	all := written(t, r, claimreview.How{Choice: claimreview.Decided})
	if len(all) != 3 {
		t.Fatalf("decided: got %d objects, want 3", len(all))
	}
	for i, want := range []any{nil, "Draft", "Draft"} {
		if got := all[i]["creativeWorkStatus"]; got != want {
			t.Errorf("claim %d: got status %v, want %v", i, got, want)
		}
		if _, has := all[i]["url"]; has {
			t.Errorf("claim %d: there is an address that nobody has given", i)
		}
	}
}

func TestNothingToWriteIsSaidAndNotWritten(t *testing.T) {
	r := gathered(t)
	open := r.Only(func(c export.Claim) bool { return !c.Decided() })
	drafts := r.Only(func(c export.Claim) bool { return c.Approved.By == "" })
	for _, row := range []struct {
		name string
		r    export.Report
		how  claimreview.How
		want error
	}{
		{"no verdict", open, claimreview.How{Choice: claimreview.Decided}, claimreview.ErrUndecided},
		{"none approved", drafts, claimreview.How{}, claimreview.ErrNone},
		{"no address", r, claimreview.How{Page: "desk.example.org"}, claimreview.ErrPage},
		{"mail", r, claimreview.How{Page: "mailto:a@b.example"}, claimreview.ErrPage},
	} {
		if err := claimreview.Write(io.Discard, row.r, row.how); !errors.Is(err, row.want) {
			t.Errorf("%s: got %v, want %v", row.name, err, row.want)
		}
	}
}

func TestARatingHasNumbersWhereTheScaleMapsIt(t *testing.T) {
	r := gathered(t)
	var got []string
	for _, o := range written(t, r, claimreview.How{Choice: claimreview.Decided}) {
		b, err := json.Marshal(o["reviewRating"])
		if err != nil {
			t.Fatal(err)
		}
		var rating struct {
			Name                    string `json:"alternateName"`
			Value, Best, Worst, Any any
		}
		got = append(got, string(b))
		if err := json.Unmarshal(b, &rating); err != nil || rating.Name == "" {
			t.Errorf("a rating without a name: %s", b)
		}
	}
	for i, want := range []string{`"ratingValue":4,"worstRating":1`, `"ratingValue":2,"worstRating":1`, ""} {
		has := strings.Contains(got[i], "ratingValue")
		if want == "" && (has || strings.Contains(got[i], "bestRating")) || want != "" && !strings.Contains(got[i], want) {
			t.Errorf("rating %d: got %s, want %q in it", i, got[i], want)
		}
	}
	// A scale with a single step says nothing by its number.
	r.Scales = []claims.Scale{{ID: r.Scales[0].ID, Name: "One", Ratings: make([]claims.Rating, 8)}}
	for i := range r.Scales[0].Ratings {
		r.Scales[0].Ratings[i] = claims.Rating{Label: "Rated"}
	}
	r.Scales[0].Ratings[1].Step = 7
	for _, o := range written(t, r, claimreview.How{Choice: claimreview.Decided}) {
		if rating, ok := o["reviewRating"].(map[string]any); !ok || rating["ratingValue"] != nil {
			t.Errorf("got %v, want no number", rating)
		}
	}
}

func TestWhatIsMissingIsSaid(t *testing.T) {
	r := gathered(t)
	all := strings.Join(claimreview.Missing(r, claimreview.How{}), "\n")
	for _, want := range []string{"address of the page", "2 verdicts are left out", "2 claims are left out", "datePublished"} {
		if !strings.Contains(all, want) {
			t.Errorf("got %q, want %q in it", all, want)
		}
	}
	all = strings.Join(claimreview.Missing(r, claimreview.How{Page: here, Choice: claimreview.Decided}), "\n")
	for _, want := range []string{"2 verdicts are written as drafts", "1 rating has a name and no number"} {
		if !strings.Contains(all, want) || strings.Contains(all, "address") {
			t.Errorf("got %q, want %q in it and no address asked for", all, want)
		}
	}
}

func TestAWithheldSourceLeavesNoTrace(t *testing.T) {
	var b bytes.Buffer
	if err := claimreview.Write(&b, gathered(t), claimreview.How{Choice: claimreview.Decided}); err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{exporttest.HiddenTitle, exporttest.HiddenAuthor, exporttest.HiddenExcerpt, "leaks.example.net", `"name": "` + export.Withheld} {
		if strings.Contains(b.String(), secret) {
			t.Errorf("%q is in it", secret)
		}
	}
	if !strings.Contains(b.String(), "Final accounts of the works") {
		t.Error("another source of the same claim isn't in it")
	}
}

func TestTheObjectsAreSchemaOrgs(t *testing.T) {
	r := gathered(t)
	for _, how := range []claimreview.How{{Page: here}, {Page: here, Choice: claimreview.Decided}, {Choice: claimreview.Decided}} {
		for _, o := range written(t, r, how) {
			if o["@context"] != "https://schema.org" {
				t.Errorf("got context %v", o["@context"])
			}
			delete(o, "@context")
			valid(t, "ClaimReview", o)
			for _, recommended := range []string{"author", "reviewBody", "dateCreated"} {
				if _, has := o[recommended]; !has && o["claimReviewed"] != "+The overspending is a scandal." {
					t.Errorf("%q has no %s", o["claimReviewed"], recommended)
				}
			}
		}
	}
}

// What the verdict rests on stands with the rating, and where a claim was made
// first with the claim.
func TestReasonsAndTheFirstAppearanceAreSaid(t *testing.T) {
	r := gathered(t)
	r.Claims[0].PublishedBy = "Radio Marsh"
	for i, o := range written(t, r, claimreview.How{Choice: claimreview.Decided}) {
		rated, _ := o["reviewRating"].(map[string]any) //nolint:errcheck // a missing one is empty, and said
		if rated["ratingExplanation"] != o["reviewBody"] {
			t.Errorf("%q is explained by %v, want %v", o["claimReviewed"], rated["ratingExplanation"], o["reviewBody"])
		}
		claim, _ := o["itemReviewed"].(map[string]any) //nolint:errcheck // likewise
		first, has := claim["firstAppearance"].(map[string]any)
		if has != (i == 0) || has && fmt.Sprint(first["publisher"]) != "map[@type:Organization name:Radio Marsh]" {
			t.Errorf("%q first appeared in %v", o["claimReviewed"], first)
		}
		delete(o, "@context")
		valid(t, "ClaimReview", o)
	}
}

// A property says what may stand in it: a type of schema.org, or how its words
// are written.
type property struct {
	required bool
	ranges   []string
}

func must(ranges ...string) property { return property{true, ranges} }
func may(ranges ...string) property  { return property{false, ranges} }

// vocabulary is what of schema.org's release 27 an export may use, with the
// domains and ranges given there. Required is what a type makes no sense without.
func vocabulary() map[string]map[string]property {
	person := may("Person", "Organization")
	return map[string]map[string]property{
		"ClaimReview": {
			"url": may("URL"), "claimReviewed": must("Text"), "reviewRating": must("Rating"), "reviewBody": may("Text"),
			"author": person, "dateCreated": may("DateTime"), "creativeWorkStatus": may("Text"),
			"itemReviewed": must("Claim"), "citation": may("CreativeWork", "WebPage", "Dataset"),
		},
		"Rating": {
			"alternateName": must("Text"), "description": may("Text"), "ratingExplanation": may("Text"), "ratingValue": may("Number"),
			"bestRating": may("Number"), "worstRating": may("Number"),
		},
		"Claim":   {"author": person, "datePublished": may("Date"), "appearance": must("Article"), "firstAppearance": may("CreativeWork")},
		"Article": articleProperties(),
		"WebPage": sourceProperties(), "Dataset": sourceProperties(), "CreativeWork": anyWork(),
		"Person":       {"name": must("Text")},
		"Organization": {"name": must("Text")},
	}
}

func articleProperties() map[string]property {
	return map[string]property{
		"headline": may("Text"), "url": may("URL"), "datePublished": may("Date"), "inLanguage": may("Text"),
		"author": may("Person", "Organization"), "publisher": may("Person", "Organization"),
	}
}

// anyWork may have no name: of a first appearance only the publisher is known.
func anyWork() map[string]property {
	all := sourceProperties()
	all["name"] = may("Text")
	return all
}

func sourceProperties() map[string]property {
	return map[string]property{
		"name": must("Text"), "url": may("URL"), "archivedAt": may("URL"), "datePublished": may("Date"),
		"publisher": may("Person", "Organization"),
	}
}

// valid reports where o isn't what schema.org says of kind.
func valid(t *testing.T, kind string, o map[string]any) {
	t.Helper()
	known := vocabulary()[kind]
	for name, value := range o {
		if id, ok := value.(string); name == "@type" || name == "@id" && ok && strings.HasPrefix(id, "urn:uuid:") {
			continue
		}
		p, ok := known[name]
		if !ok {
			t.Errorf("a %s has no %s", kind, name)
		}
		many, ok := value.([]any)
		if !ok {
			many = []any{value}
		}
		for _, one := range many {
			fits(t, kind+"."+name, p, one)
		}
	}
	for name, p := range known {
		if _, has := o[name]; p.required && !has {
			t.Errorf("a %s without %s: %v", kind, name, o)
		}
	}
	if kind == "Rating" && o["ratingValue"] != nil {
		value, best, worst := number(t, o["ratingValue"]), number(t, o["bestRating"]), number(t, o["worstRating"])
		if worst < 1 || value < worst || value > best || worst >= best {
			t.Errorf("a rating of %v between %v and %v", value, worst, best)
		}
	}
}

func number(t *testing.T, value any) float64 {
	t.Helper()
	n, ok := value.(float64)
	if !ok {
		t.Errorf("got %v, want a number", value)
	}
	return n
}

func fits(t *testing.T, where string, p property, value any) {
	t.Helper()
	switch v := value.(type) {
	case map[string]any:
		kind := fmt.Sprint(v["@type"])
		if !slices.Contains(p.ranges, kind) {
			t.Errorf("%s: got a %q, want one of %q", where, kind, p.ranges)
		}
		valid(t, kind, v)
	case float64:
		if !slices.Contains(p.ranges, "Number") {
			t.Errorf("%s: got a number, want %q", where, p.ranges)
		}
	case string:
		if !asOneOf(v, p.ranges) {
			t.Errorf("%s: got %q, want %q", where, v, p.ranges)
		}
	default:
		t.Errorf("%s: got %v", where, v)
	}
}

// asOneOf reports whether words are written as one of ranges is.
func asOneOf(words string, ranges []string) bool {
	return slices.ContainsFunc(ranges, func(kind string) bool {
		switch kind {
		case "Text":
			return words != ""
		case "URL":
			return export.Web(words) == words
		case "Date":
			return claims.Date(words).Check() == nil && words != ""
		case "DateTime":
			_, err := time.Parse(time.RFC3339, words)
			return err == nil
		}
		return false
	})
}
