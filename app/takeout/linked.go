package takeout

import (
	"encoding/json"
	"io"
	"time"

	"factdesk/claims"
	"factdesk/export"
)

// A node is one thing in linked data.
type node map[string]any

// with adds a property that has a value.
func (n node) with(property, value string) node {
	if value != "" {
		n[property] = value
	}
	return n
}

// urn names a record in linked data, or nothing where id is zero.
func urn[K any](id claims.ID[K]) string {
	if id.IsZero() {
		return ""
	}
	return "urn:uuid:" + id.String()
}

// linked writes the articles as linked data in the words of schema.org. It is
// made of reports, which name no source that is withheld.
func (p *packer) linked(w io.Writer) error {
	g := graph{out: w, seen: map[string]bool{}}
	if _, err := io.WriteString(w, `{"@context":"https://schema.org","@graph":[`); err != nil {
		return err
	}
	err := p.each("Writing linked data", func(i int, r *export.Report) error {
		if r == nil {
			r = &export.Report{Article: p.articles[i]}
		}
		return g.report(*r)
	})
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, "\n]}\n")
	return err
}

// A graph is linked data in the making.
type graph struct {
	out  io.Writer
	some bool            // a node is written
	seen map[string]bool // the sources that are
}

func (g *graph) report(r export.Report) error {
	nodes := []node{articleNode(r.Article)}
	for i := range r.Sources {
		s := &r.Sources[i]
		if id := urn(s.ID); id != "" && !g.seen[id] {
			g.seen[id] = true
			nodes = append(nodes, sourceNode(s))
		}
	}
	for _, c := range r.Claims {
		nodes = append(nodes, claimNode(c))
		if c.Decided() {
			nodes = append(nodes, reviewNode(r, c))
		}
	}
	for _, n := range nodes {
		if err := g.write(n); err != nil {
			return err
		}
	}
	return nil
}

func (g *graph) write(n node) error {
	b, err := json.Marshal(n)
	if err != nil {
		return err
	}
	between := ",\n"
	if !g.some {
		g.some, between = true, "\n"
	}
	_, err = g.out.Write(append([]byte(between), b...))
	return err
}

func articleNode(a claims.Article) node {
	n := node{"@type": "Article", "@id": urn(a.ID)}.
		with("headline", a.Title).with("creditText", a.Author).with("url", a.URL).
		with("datePublished", string(a.Published)).with("inLanguage", a.Language)
	if a.Outlet != "" {
		n["publisher"] = node{"@type": "Organization", "name": a.Outlet}
	}
	return n
}

// sourceNode says what a source is. Who its author is, a person or an office,
// the desk doesn't know: that is a credit.
func sourceNode(s *export.Source) node {
	types := map[claims.SourceKind]string{claims.Page: "WebPage", claims.Dataset: "Dataset"}
	kind := types[s.Kind]
	if kind == "" {
		kind = "CreativeWork"
	}
	n := node{"@type": kind, "@id": urn(s.ID)}.
		with("name", s.Name()).with("creditText", s.Author).with("url", s.URL).
		with("archivedAt", s.ArchivedURL).with("datePublished", string(s.Published))
	if s.Publisher != "" {
		n["publisher"] = node{"@type": "Organization", "name": s.Publisher}
	}
	return n
}

// claimNode says what is claimed, where it stands, and what was found to look it
// up in. A citation isn't said to support the claim: schema.org has no word for
// that.
func claimNode(c export.Claim) node {
	n := node{"@type": "Claim", "@id": urn(c.ID), "appearance": node{"@id": urn(c.Article)}}.
		with("text", c.Statement).with("creditText", c.Speaker).with("datePublished", string(c.SaidOn))
	if len(c.Tags) > 0 {
		n["keywords"] = c.Tags
	}
	if cited := citations(c); len(cited) > 0 {
		n["citation"] = cited
	}
	return n
}

func citations(c export.Claim) (cited []node) {
	for _, e := range c.Evidence {
		var source node
		if e.Source.Withheld {
			source = node{"@type": "CreativeWork", "name": export.Withheld}
		} else {
			source = node{"@id": urn(e.Source.ID)}
		}
		if e.Excerpt != "" && !e.Source.Withheld {
			source = node{"@type": "Quotation", "text": e.Excerpt, "isPartOf": source}.with("pagination", e.Locator)
		}
		cited = append(cited, source)
	}
	return cited
}

// reviewNode says what the desk concludes. It has no address: it isn't published.
func reviewNode(r export.Report, c export.Claim) node {
	rating := node{"@type": "Rating", "alternateName": c.Rating.Label}
	if c.Rating.Step > 0 {
		rating["ratingValue"], rating["bestRating"], rating["worstRating"] = c.Rating.Step, best(r, c), 1
	}
	n := node{
		"@type": "ClaimReview", "@id": urn(c.ID) + "#review", "itemReviewed": node{"@id": urn(c.ID)},
		"reviewRating": rating, "dateCreated": c.Verdict.At.Format(time.RFC3339),
	}.with("claimReviewed", c.Statement).with("reviewBody", c.Verdict.Rationale)
	if by := r.People[c.Verdict.By]; by.Name != "" {
		n["author"] = node{"@type": "Person", "name": by.Name}
	}
	if cited := citations(c); len(cited) > 0 {
		n["citation"] = cited
	}
	return n
}

// best returns the highest step of the scale that c's verdict is on.
func best(r export.Report, c export.Claim) (highest int) {
	for _, s := range r.Scales {
		if s.ID == c.Verdict.Scale {
			for _, rating := range s.Ratings {
				highest = max(highest, rating.Step)
			}
		}
	}
	return highest
}
