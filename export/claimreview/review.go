package claimreview

import (
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/export"
)

// A review is a ClaimReview. What it has no word for is left out.
type review struct {
	Context  string   `json:"@context"`
	Type     string   `json:"@type"`
	ID       string   `json:"@id"`
	URL      string   `json:"url,omitempty"`
	Claim    string   `json:"claimReviewed"`
	Rating   rating   `json:"reviewRating"`
	Body     string   `json:"reviewBody,omitempty"`
	Author   *thing   `json:"author,omitempty"`
	Created  string   `json:"dateCreated,omitempty"`
	Status   string   `json:"creativeWorkStatus,omitempty"`
	Item     item     `json:"itemReviewed"`
	Citation []source `json:"citation,omitempty"`
}

// A rating has numbers where the scale maps it to a step, and then all three.
type rating struct {
	Type  string `json:"@type"`
	Name  string `json:"alternateName"`
	Value int    `json:"ratingValue,omitempty"`
	Best  int    `json:"bestRating,omitempty"`
	Worst int    `json:"worstRating,omitempty"`
	Means string `json:"description,omitempty"`
	Why   string `json:"ratingExplanation,omitempty"`
}

// A thing is a person or an organization.
type thing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

// An item is the claim itself.
type item struct {
	Type       string  `json:"@type"`
	ID         string  `json:"@id"`
	Author     *thing  `json:"author,omitempty"`
	Published  string  `json:"datePublished,omitempty"`
	First      *first  `json:"firstAppearance,omitempty"`
	Appearance article `json:"appearance"`
}

// A first is where the claim was made before the article had it.
type first struct {
	Type      string `json:"@type"`
	Publisher *thing `json:"publisher"`
}

// An article is where the claim stands.
type article struct {
	Type      string `json:"@type"`
	Headline  string `json:"headline,omitempty"`
	URL       string `json:"url,omitempty"`
	Published string `json:"datePublished,omitempty"`
	Language  string `json:"inLanguage,omitempty"`
	Author    *thing `json:"author,omitempty"`
	Publisher *thing `json:"publisher,omitempty"`
}

// A source is what the verdict rests on.
type source struct {
	Type      string `json:"@type"`
	Name      string `json:"name"`
	URL       string `json:"url,omitempty"`
	Archived  string `json:"archivedAt,omitempty"`
	Published string `json:"datePublished,omitempty"`
	Publisher *thing `json:"publisher,omitempty"`
}

// draft is the status of a verdict that nobody has approved.
const draft = "Draft"

// reviewOf is what page, if there is one, says of c.
func reviewOf(r export.Report, c export.Claim, page string) review {
	out := review{
		Context: "https://schema.org", Type: "ClaimReview", ID: "urn:uuid:" + c.ID.String() + "#review", URL: page,
		Claim: c.Statement, Rating: numbered(r, c), Body: c.Verdict.Rationale,
		Author: called("Person", c.Checked.By), Created: c.Verdict.At.Format(time.RFC3339),
		Item: itemOf(r.Article, c), Citation: sourcesOf(c),
	}
	if !approved(c) {
		out.Status = draft
	}
	return out
}

// ratingOf returns what c's verdict gives, if its scale has that.
func ratingOf(r export.Report, c export.Claim) (claims.Rating, bool) {
	scale, ok := r.ScaleOf(c.Verdict)
	if !ok {
		return claims.Rating{}, false
	}
	return scale.Rating(c.Verdict.Rating)
}

// numbered is c's rating, with its step between the ends of the scale.
func numbered(r export.Report, c export.Claim) rating {
	given, _ := ratingOf(r, c)
	out := rating{Type: "Rating", Name: given.Label, Means: given.Definition, Why: c.Verdict.Rationale}
	scale, _ := r.ScaleOf(c.Verdict)
	worst, best := ends(scale)
	if given.Step > 0 && worst < best {
		out.Value, out.Worst, out.Best = given.Step, worst, best
	}
	return out
}

// ends returns the lowest and the highest step of s, or zeros.
func ends(s claims.Scale) (worst, best int) {
	for _, r := range s.Ratings {
		if r.Step > 0 && (worst == 0 || r.Step < worst) {
			worst = r.Step
		}
		best = max(best, r.Step)
	}
	return worst, best
}

// itemOf says who claims it, when, and where it stands. Whether a speaker is a
// person or an office the desk doesn't know: but for the outlet, a speaker is a
// person here, as readers of ClaimReview take it by its name.
func itemOf(a claims.Article, c export.Claim) item {
	out := item{
		Type: "Claim", ID: "urn:uuid:" + c.ID.String(), Published: string(c.SaidOn),
		Appearance: article{
			Type: "Article", Headline: a.Title, URL: export.Web(a.URL), Published: string(a.Published),
			Language: a.Language, Author: called("Person", a.Author), Publisher: called("Organization", a.Outlet),
		},
	}
	if c.PublishedBy != "" {
		out.First = &first{Type: "CreativeWork", Publisher: called("Organization", c.PublishedBy)}
	}
	switch {
	case c.Speaker == "" && a.Author != "":
		out.Author = called("Person", a.Author)
	case c.Speaker == "", strings.EqualFold(c.Speaker, a.Outlet):
		out.Author = called("Organization", a.Outlet)
	default:
		out.Author = called("Person", c.Speaker)
	}
	if out.Published == "" && c.Speaker == "" {
		out.Published = string(a.Published)
	}
	return out
}

func called(kind, name string) *thing {
	if name == "" {
		return nil
	}
	return &thing{Type: kind, Name: name}
}

// sourcesOf lists each source of c once, but for those that are withheld.
func sourcesOf(c export.Claim) (all []source) {
	seen := map[*export.Source]bool{}
	for _, e := range c.Evidence {
		s := e.Source
		if s.Withheld || seen[s] {
			continue
		}
		seen[s] = true
		all = append(all, source{
			Type: typeOf(s.Kind), Name: s.Name(), URL: export.Web(s.URL), Archived: export.Web(s.ArchivedURL),
			Published: string(s.Published), Publisher: called("Organization", s.Publisher),
		})
	}
	return all
}

func typeOf(kind claims.SourceKind) string {
	switch kind {
	case claims.Page:
		return "WebPage"
	case claims.Dataset:
		return "Dataset"
	case claims.Document, claims.Human:
	}
	return "CreativeWork"
}
