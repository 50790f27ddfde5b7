package claims_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// with returns example after change.
func with(change func(*claims.Claim)) claims.Claim {
	c := example()
	change(&c)
	return c
}

func TestRulesOfRecords(t *testing.T) {
	article, version := fixedID[claims.Article](1), fixedID[claims.Version](2)
	source, claim, scale := fixedID[claims.Source](3), fixedID[claims.Claim](4), fixedID[claims.Scale](5)
	local := time.FixedZone("", 3600)
	rating := claims.StandardScale().Ratings
	for name, row := range map[string]struct {
		record claims.Record
		want   error
	}{
		"a claim":                     {example(), nil},
		"a claim without ID":          {with(func(c *claims.Claim) { c.ID = claims.ClaimID{} }), claims.ErrNoID},
		"a claim without article":     {with(func(c *claims.Claim) { c.Article = claims.ArticleID{} }), claims.ErrNoOwner},
		"a claim without version":     {with(func(c *claims.Claim) { c.Version = claims.VersionID{} }), claims.ErrNoOwner},
		"a claim that says nothing":   {with(func(c *claims.Claim) { c.Statement = " \n" }), claims.ErrNoStatement},
		"part of itself":              {with(func(c *claims.Claim) { c.PartOf = c.ID }), claims.ErrBadValue},
		"a type unknown":              {with(func(c *claims.Claim) { c.Types = []claims.ClaimType{"odd"} }), claims.ErrBadValue},
		"a status unknown":            {with(func(c *claims.Claim) { c.Status = "" }), claims.ErrBadValue},
		"a priority unknown":          {with(func(c *claims.Claim) { c.Priority = "odd" }), claims.ErrBadValue},
		"no such date":                {with(func(c *claims.Claim) { c.SaidOn = "2026-02-30" }), claims.ErrDate},
		"a date for people":           {with(func(c *claims.Claim) { c.CheckAgain = "tomorrow" }), claims.ErrDate},
		"a span before the text":      {with(func(c *claims.Claim) { c.Anchor.Start, c.Anchor.End = -6, 0 }), anchor.ErrOutside},
		"an empty span":               {with(func(c *claims.Claim) { c.Anchor = anchor.Anchor{} }), anchor.ErrEmpty},
		"a span that isn't the quote": {with(func(c *claims.Claim) { c.Anchor.End++ }), anchor.ErrOther},

		"an article without title": {claims.Article{ID: article}, nil},
		"an article without ID":    {claims.Article{}, claims.ErrNoID},
		"an address of a file":     {claims.Article{ID: article, URL: "file:///etc/passwd"}, claims.ErrURL},
		"an address of a script":   {claims.Article{ID: article, URL: "javascript:alert(1)"}, claims.ErrURL},
		"an address without host":  {claims.Article{ID: article, URL: "https://"}, claims.ErrURL},
		"no address at all":        {claims.Article{ID: article, URL: "http://a b\x7f"}, claims.ErrURL},

		"a version":              {claims.Version{ID: version, Article: article, Text: "x", Captured: noon()}, nil},
		"a version without text": {claims.Version{ID: version, Article: article, Captured: noon()}, claims.ErrNoText},
		"a version of nothing":   {claims.Version{ID: version, Text: "x", Captured: noon()}, claims.ErrNoOwner},
		"a text not in UTF-8":    {claims.Version{ID: version, Article: article, Text: "\xff", Captured: noon()}, claims.ErrNotUTF8},
		"the longest text": {
			claims.Version{ID: version, Article: article, Text: strings.Repeat("x", claims.MaxText), Captured: noon()}, nil,
		},
		"a text too long": {
			claims.Version{ID: version, Article: article, Text: strings.Repeat("x", claims.MaxText+1), Captured: noon()}, claims.ErrTooLong,
		},
		"no time":             {claims.Version{ID: version, Article: article, Text: "x"}, claims.ErrNotUTC},
		"a time elsewhere":    {claims.Version{ID: version, Article: article, Text: "x", Captured: noon().In(local)}, claims.ErrNotUTC},
		"a time before years": {claims.Version{ID: version, Article: article, Text: "x", Captured: time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC)}, claims.ErrNotUTC},
		"a time after years":  {claims.Version{ID: version, Article: article, Text: "x", Captured: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}, claims.ErrNotUTC},

		"a source by title":      {claims.Source{ID: source, Title: "T", Kind: claims.Page}, nil},
		"a source by address":    {claims.Source{ID: source, URL: "https://un.org", Kind: claims.Page}, nil},
		"a source without name":  {claims.Source{ID: source, Kind: claims.Page}, claims.ErrNoTitle},
		"a source of no kind":    {claims.Source{ID: source, Title: "T"}, claims.ErrBadValue},
		"evidence of no source":  {claims.Evidence{ID: fixedID[claims.Evidence](1), Article: article, Claim: claim}, claims.ErrNoOwner},
		"evidence for something": {claims.Evidence{ID: fixedID[claims.Evidence](1), Article: article, Claim: claim, Source: source, Stance: "odd", At: noon()}, claims.ErrBadValue},
		"a snapshot's hash":      {claims.Snapshot{ID: fixedID[claims.Snapshot](1), Source: source, SHA256: "abc", Taken: noon()}, claims.ErrBadValue},
		"a snapshot's size":      {claims.Snapshot{ID: fixedID[claims.Snapshot](1), Source: source, Size: -1, Taken: noon()}, claims.ErrBadValue},

		"the standard scale":      {claims.StandardScale(), nil},
		"a scale of one":          {claims.Scale{ID: scale, Ratings: rating[:1]}, claims.ErrNoRatings},
		"a scale of twins":        {claims.Scale{ID: scale, Ratings: []claims.Rating{rating[0], rating[0]}}, claims.ErrNoRatings},
		"a verdict":               {claims.Verdict{Claim: claim, Article: article, Scale: scale, At: noon()}, nil},
		"a verdict on nothing":    {claims.Verdict{Article: article, Scale: scale, At: noon()}, claims.ErrNoID},
		"a verdict on no scale":   {claims.Verdict{Claim: claim, Article: article, At: noon()}, claims.ErrNoOwner},
		"a rating below none":     {claims.Verdict{Claim: claim, Article: article, Scale: scale, Rating: -1, At: noon()}, claims.ErrBadValue},
		"a return without reason": {claims.Review{ID: fixedID[claims.Review](1), Article: article, Claim: claim, Decision: claims.Return, At: noon()}, claims.ErrBadValue},
		"a person without name":   {claims.Person{ID: fixedID[claims.Person](1), Name: "\t"}, claims.ErrBadValue},
		"set aside for nothing":   {claims.SetAside{ID: fixedID[claims.SetAside](1), Article: article, Version: version, Anchor: example().Anchor, At: noon()}, claims.ErrBadValue},
	} {
		t.Run(name, func(t *testing.T) {
			if err := row.record.Check(); !errors.Is(err, row.want) {
				t.Errorf("Check = %v, want %v", err, row.want)
			}
		})
	}
}

func TestDates(t *testing.T) {
	for d, want := range map[claims.Date]string{
		"2026-02-18": "2026-02-18",
		"2026-02":    "2026-02-01",
		"2026":       "2026-01-01",
		"2024-02-29": "2024-02-29",
		"2026-02-29": "", "2026-13": "", "0000": "", "26": "", "2026-2-1": "", "٢٠٢٦": "", "2026-02-18T00:00:00Z": "",
	} {
		got, err := d.Time()
		if (err != nil) != (want == "") || err == nil && string(claims.DateOf(got)) != want {
			t.Errorf("Date(%q).Time() = %v, %v, want %q", d, got, err, want)
		}
	}
}

func TestIDs(t *testing.T) {
	id := claims.NewID[claims.Claim]()
	if got, err := claims.ParseID[claims.Claim](id.String()); got != id || err != nil {
		t.Errorf("ParseID(%v) = %v, %v", id, got, err)
	}
	if next := claims.NewID[claims.Claim](); next.String() <= id.String() {
		t.Errorf("%v comes after %v, and doesn't sort so", next, id)
	}
	for _, s := range []string{"", "x", "{" + id.String() + "}", "urn:uuid:" + id.String(), id.String() + " "} {
		if got, err := claims.ParseID[claims.Claim](s); err == nil {
			t.Errorf("ParseID(%q) = %v, want an error", s, got)
		}
	}
	var zero claims.ClaimID
	if !zero.IsZero() || zero.String() != "" || id.IsZero() {
		t.Errorf("zero is %q, %v isn't", zero, id)
	}
}

func TestKindsHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range claims.Kinds() {
		if name := k.String(); seen[name] || strings.Contains(name, " ") {
			t.Errorf("kind %d is called %q", k, name)
		}
		seen[k.String()] = true
	}
	if got := claims.Kind(200).String(); got != "kind 200" {
		t.Errorf("an unknown kind is called %q", got)
	}
}
