package webannotation_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/webannotation"
)

// A collection is what others read of ours.
type collection struct {
	Context string `json:"@context"`
	ID      string
	Type    string
	Total   int
	Last    string
	First   struct {
		ID, Type string
		Items    []annotation
	}
}

type annotation struct {
	ID, Type, Motivation string
	Body                 []struct{ Type, Purpose, Value, Source string }
	Target               struct {
		Source string
		State  *struct {
			Type       string
			SourceDate string
		}
		Selector []struct {
			Type, Exact, Prefix, Suffix string
			Start, End                  int
		}
	}
}

func gathered(t *testing.T) export.Report {
	t.Helper()
	d := exporttest.Sample()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func written(t *testing.T, r export.Report) (c collection, source string) {
	t.Helper()
	var b bytes.Buffer
	if err := webannotation.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.Bytes(), &c); err != nil {
		t.Fatal(err)
	}
	return c, b.String()
}

func TestEachClaimIsFoundByItsWordsAndItsPlace(t *testing.T) {
	r := gathered(t)
	c, _ := written(t, r)
	if c.Context != "http://www.w3.org/ns/anno.jsonld" || c.Type != "AnnotationCollection" || c.Total != 5 || len(c.First.Items) != 5 {
		t.Fatalf("got %+v", c)
	}
	if c.Last != c.First.ID {
		t.Errorf("the last page is %q, want the first, %q", c.Last, c.First.ID)
	}
	text := []rune(r.Version.Text)
	for i, a := range c.First.Items {
		if len(a.Target.Selector) != 2 || a.Type != "Annotation" || a.ID != "urn:uuid:"+r.Claims[i].ID.String() {
			t.Fatalf("annotation %d: got %+v", i, a)
		}
		quote, place := a.Target.Selector[0], a.Target.Selector[1]
		if got := string(text[place.Start:place.End]); got != quote.Exact || quote.Type != "TextQuoteSelector" || place.Type != "TextPositionSelector" {
			t.Errorf("annotation %d: at its place is %q, want %q", i, got, quote.Exact)
		}
		if !strings.Contains(r.Version.Text, quote.Prefix+quote.Exact+quote.Suffix) {
			t.Errorf("annotation %d: %q isn't around %q", i, quote.Prefix+"…"+quote.Suffix, quote.Exact)
		}
		// The page may say something else by now.
		if s := a.Target.State; s == nil || s.Type != "TimeState" || s.SourceDate != "2026-02-18T12:00:00Z" {
			t.Errorf("annotation %d: got state %+v", i, s)
		}
		if a.Target.Source != r.Article.URL {
			t.Errorf("annotation %d: got source %q", i, a.Target.Source)
		}
	}
}

func TestTheBodySaysTheStatementAndTheVerdict(t *testing.T) {
	c, _ := written(t, gathered(t))
	said := func(at int) string {
		var all []string
		for _, b := range c.First.Items[at].Body {
			all = append(all, b.Purpose+": "+b.Value+b.Source)
		}
		return c.First.Items[at].Motivation + "\n" + strings.Join(all, "\n")
	}
	if got, want := said(2), "questioning\ndescribing: It was the worst winter for shops since the flood."; got != want {
		t.Errorf("without a verdict: got %q, want %q", got, want)
	}
	want := `assessing
describing: The repair of the bridge cost 4.2 million, twice what was budgeted.
assessing: Mostly false
commenting: The accounts say 3.9 million. [withheld for safety] says so too: [withheld for safety].
tagging: money
tagging: bridge
linking: https://council.example.org/accounts.pdf
linking: https://www.council.example.org/bridge`
	if got := said(3); got != want {
		t.Errorf("with one: got %q, want %q", got, want)
	}
}

func TestAWithheldSourceLeavesNoTrace(t *testing.T) {
	_, source := written(t, gathered(t))
	for _, secret := range []string{exporttest.HiddenTitle, exporttest.HiddenAuthor, exporttest.HiddenExcerpt, "leaks.example.net"} {
		if strings.Contains(source, secret) {
			t.Errorf("%q is in it", secret)
		}
	}
}

// Places count code points, not bytes and not UTF-16, also out of order; a claim
// of another version has none.
func TestPlacesCountCodePoints(t *testing.T) {
	const text = "Ґ🙂é\nзаява тут"
	at := strings.Index(text, "заява")
	claim := func(from, to int) export.Claim {
		c := export.Claim{Paragraph: 1}
		c.ID = claims.NewID[claims.Claim]()
		c.Anchor = anchor.Anchor{Span: anchor.Span{Start: from, End: to}, Quote: text[from:to]}
		return c
	}
	r := export.Report{ID: claims.NewID[export.Report]()}
	r.Version.Text = text
	r.Claims = []export.Claim{claim(at, at+len("заява")), claim(0, len("Ґ🙂")), claim(0, 2)}
	r.Claims[2].Paragraph = 0
	c, _ := written(t, r)
	for i, want := range [][2]int{{4, 9}, {0, 2}} {
		if place := c.First.Items[i].Target.Selector[1]; place.Start != want[0] || place.End != want[1] {
			t.Errorf("claim %d: got %d to %d, want %v", i, place.Start, place.End, want)
		}
	}
	if got := c.First.Items[2].Target; len(got.Selector) != 1 || got.State != nil || !strings.HasPrefix(got.Source, "urn:uuid:") {
		t.Errorf("another version's: got %+v", got)
	}
}
