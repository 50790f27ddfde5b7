package webannotation

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"factdesk/export"
)

// Write writes r's claims as a collection of one page, in reading order.
func Write(w io.Writer, r export.Report) error {
	id := "urn:uuid:" + r.ID.String()
	at := points{text: r.Version.Text}
	items := make([]annotation, len(r.Claims))
	for i, c := range r.Claims {
		items[i] = annotate(r, c, &at)
	}
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	err := out.Encode(collection{
		Context: "http://www.w3.org/ns/anno.jsonld", ID: id, Type: "AnnotationCollection",
		Label: r.Article.Title, Generated: r.At.Format(time.RFC3339), Total: len(items),
		First: page{ID: id + "#page1", Type: "AnnotationPage", Items: items},
		Last:  id + "#page1",
	})
	if err != nil {
		return fmt.Errorf("write Web Annotation: %w", err)
	}
	return nil
}

// A collection holds annotations by pages: here by one, which is the last too.
type collection struct {
	Context   string `json:"@context"`
	ID        string `json:"id"`
	Type      string `json:"type"`
	Label     string `json:"label,omitempty"`
	Generated string `json:"generated"`
	Total     int    `json:"total"`
	First     page   `json:"first"`
	Last      string `json:"last"`
}

type page struct {
	ID    string       `json:"id"`
	Type  string       `json:"type"`
	Start int          `json:"startIndex"`
	Items []annotation `json:"items"`
}

// An annotation says of a passage what it claims and what was found.
type annotation struct {
	ID         string `json:"id"`
	Type       string `json:"type"`
	Motivation string `json:"motivation"`
	Body       []body `json:"body"`
	Target     target `json:"target"`
}

// A body is some words, or a source that is pointed at.
type body struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Value   string `json:"value,omitempty"`
	Format  string `json:"format,omitempty"`
	Source  string `json:"source,omitempty"`
	Created string `json:"created,omitempty"`
	Creator *agent `json:"creator,omitempty"`
}

type agent struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

// A target is a passage, which each of its selectors finds.
type target struct {
	Source   string `json:"source"`
	State    *state `json:"state,omitempty"`
	Selector []any  `json:"selector"` // of quote and position
}

// A state says when the source had the words: it may have changed since.
type state struct {
	Type string `json:"type"`
	Date string `json:"sourceDate"`
}

type quote struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

type position struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}
