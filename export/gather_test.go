package export_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/exporttest"
)

func gathered(t *testing.T, d *exporttest.Desk) export.Report {
	t.Helper()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestGatherPutsClaimsInReadingOrderWithTheirPlace(t *testing.T) {
	r := gathered(t, exporttest.Sample())
	var got []string
	for _, c := range r.Claims {
		got = append(got, fmt.Sprintf("%d ¶%d %s", c.No, c.Paragraph, c.Anchor.Quote))
		if c.Context[c.At:c.At+len(c.Anchor.Quote)] != c.Anchor.Quote {
			t.Errorf("claim %d: quote isn't at %d of %q", c.No, c.At, c.Context)
		}
	}
	want := []string{
		"1 ¶1 about 20% of the traffic",
		"2 ¶2 No other crossing was closed for so long",
		"3 ¶2 the worst winter since the flood",
		"4 ¶3 The repair cost 4.2 million, twice the sum",
		"5 ¶3 = a scandal",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := r.Claims[2].Context, "Shopkeepers speak of the worst winter since the flood."; got != want {
		t.Errorf("context: got %q, want %q", got, want)
	}
}

func TestGatherSaysWhatWasFoundAndByWhom(t *testing.T) {
	r := gathered(t, exporttest.Sample())
	share, cost := r.Claims[0], r.Claims[3]
	if share.Rating.Label != "Mostly true" || share.Checked.By != "Ana Vidal" || share.Approved.By != "Bo Lindqvist" {
		t.Errorf("got %q, checked by %q, approved by %q", share.Rating.Label, share.Checked.By, share.Approved.By)
	}
	if share.Independent != 2 || cost.Independent != 2 {
		t.Errorf("independent sources: got %d and %d, want 2 (the council is one publisher)", share.Independent, cost.Independent)
	}
	if cost.Best == nil || cost.Best.Title != "Final accounts of the works" || !cost.Primary {
		t.Errorf("best source: got %v", cost.Best)
	}
	if r.Claims[1].Rating != export.NoVerdict() || r.Claims[1].Best != nil {
		t.Errorf("a claim without verdict or source: got %v, %v", r.Claims[1].Rating, r.Claims[1].Best)
	}
	if len(r.Evidence) != 5 || len(r.Sources) != 4 || len(r.People) != 2 {
		t.Errorf("got %d pieces of evidence, %d sources, %d people", len(r.Evidence), len(r.Sources), len(r.People))
	}
	if got := r.Sources[1].Used; !slices.Equal(got, []int{1, 4}) {
		t.Errorf("source used in: got %v, want [1 4]", got)
	}
	if r.Sources[2].Snapshot.SHA256 != strings.Repeat("ab", 32) {
		t.Errorf("snapshot: got %q", r.Sources[2].Snapshot.SHA256)
	}
}

func TestGatherCounts(t *testing.T) {
	s := gathered(t, exporttest.Sample()).Summary
	if s.Claims != 5 || s.Left != 2 || s.FewSources != 3 || s.Unreasoned != 3 {
		t.Errorf("got %+v", s)
	}
	// The bridge reopened: nobody has said anything about that sentence.
	if s.Sentences != 6 || s.Unaccounted != 1 {
		t.Errorf("sentences: got %d, unaccounted %d, want 6 and 1", s.Sentences, s.Unaccounted)
	}
	sum := 0
	for _, c := range s.Ratings {
		sum += c.N
	}
	if last := s.Ratings[len(s.Ratings)-1]; sum != 5 || last.Of != export.NoVerdict() || last.N != 2 {
		t.Errorf("ratings: got %v", s.Ratings)
	}
	if !slices.Equal(s.Approvers, []string{"Bo Lindqvist"}) {
		t.Errorf("approvers: got %q", s.Approvers)
	}
}

func TestAWithheldSourceIsNowhereInTheReport(t *testing.T) {
	r := gathered(t, exporttest.Sample())
	all := fmt.Sprintf("%+v", r)
	for _, c := range r.Claims {
		all += fmt.Sprintf("%+v", c.Best)
		for _, e := range c.Evidence {
			all += fmt.Sprintf("%+v", *e.Source)
		}
	}
	for _, secret := range []string{exporttest.HiddenTitle, exporttest.HiddenAuthor, exporttest.HiddenExcerpt, "leaks.example.net"} {
		if strings.Contains(all, secret) {
			t.Errorf("%q is in the report", secret)
		}
	}
	last := r.Sources[len(r.Sources)-1]
	if last.Title != export.Withheld || !last.Withheld || !slices.Equal(last.Used, []int{4}) {
		t.Errorf("got %+v, want only that it is there and used in claim 4", last)
	}
	if got := r.Claims[3].Verdict.Rationale; !strings.HasPrefix(got, "The accounts say 3.9 million. [withheld for safety] says") {
		t.Errorf("rationale: got %q", got)
	}
	if got := r.Evidence[0].Locator; got != "p. 3" {
		t.Errorf("another source's locator: got %q", got)
	}
}

func TestAnApprovalIsOfTheVerdictThatWasSeen(t *testing.T) {
	d := exporttest.Sample()
	v := gathered(t, d).Claims[0].Verdict
	v.At = v.At.Add(48 * time.Hour) // decided again after the review
	d.Add(v)
	c := gathered(t, d).Claims[0]
	if c.Approved != (export.Mark{}) || c.Reviewed.By != "Bo Lindqvist" {
		t.Errorf("approved %v, reviewed %v", c.Approved, c.Reviewed)
	}
}

func TestAClaimOfAnotherVersionComesLast(t *testing.T) {
	d := exporttest.Sample()
	c := gathered(t, d).Claims[0].Claim
	c.Version = claims.NewID[claims.Version]()
	d.Add(c)
	r := gathered(t, d)
	last := r.Claims[len(r.Claims)-1]
	if last.ID != c.ID || last.Paragraph != 0 || !strings.Contains(last.Context, last.Anchor.Quote) {
		t.Errorf("got %+v", last)
	}
}

func TestGatherReportsWhatTheReaderDoes(t *testing.T) {
	d := exporttest.Sample()
	if _, err := export.Gather(t.Context(), d, claims.NewID[claims.Article](), exporttest.Noon()); !errors.Is(err, exporttest.ErrNotFound) {
		t.Errorf("no such article: got %v", err)
	}
	var bare exporttest.Desk
	a := claims.Article{ID: claims.NewID[claims.Article]()}
	bare.Add(a)
	if _, err := export.Gather(t.Context(), &bare, a.ID, exporttest.Noon()); !errors.Is(err, export.ErrNoVersion) {
		t.Errorf("no version: got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := export.Gather(ctx, d, d.Article, exporttest.Noon()); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v", err)
	}
}

func TestAFingerprintTellsEveryEditableWord(t *testing.T) {
	base := export.Editable{Statement: "ab", Speaker: "c"}
	seen := map[string]export.Editable{}
	for _, e := range []export.Editable{
		base,
		{Statement: "a", Speaker: "bc"},
		{Statement: "ab", Tags: "c"},
		{Statement: "ab", Speaker: "c", CheckAgain: "2026"},
		{Statement: "ab", Speaker: "c", EditorsNote: "2026"},
	} {
		if other, ok := seen[e.Fingerprint()]; ok {
			t.Errorf("%+v and %+v have one fingerprint", e, other)
		}
		seen[e.Fingerprint()] = e
	}
	if got := base.Map(strings.ToUpper); got.Statement != "AB" || base.Statement != "ab" {
		t.Errorf("Map: got %+v of %+v", got, base)
	}
}
