package export_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/exporttest"
)

// A source has changed where it was captured again, after it was used, and was
// another. What it was when it was used is the capture before that, or else the
// first one after.
func TestAChangedSourceIsAskedAbout(t *testing.T) {
	const question = "Claims with a source that has changed since it was used"
	for name, row := range map[string]struct {
		taken []string // hours after the evidence, and a hash
		want  bool
	}{
		"never captured":                 {nil, false},
		"captured once":                  {[]string{"-1h a"}, false},
		"captured again, the same":       {[]string{"-1h a", "24h a"}, false},
		"changed after":                  {[]string{"-1h a", "24h b"}, true},
		"changed before":                 {[]string{"-2h a", "-1h b", "24h b"}, false},
		"changed and back":               {[]string{"-1h a", "24h b", "48h a"}, false},
		"captured first after, changed":  {[]string{"1h a", "24h b"}, true},
		"in another order":               {[]string{"24h b", "-1h a"}, true},
		"captured when used, and before": {[]string{"-1h b", "0h a", "24h a"}, false},
	} {
		d := exporttest.Large(1)
		r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range row.taken {
			after, hash, _ := strings.Cut(one, " ")
			hours, err := time.ParseDuration(after)
			if err != nil {
				t.Fatal(err)
			}
			d.Add(claims.Snapshot{
				ID: claims.NewID[claims.Snapshot](), Source: r.Sources[0].ID, SHA256: strings.Repeat(hash, 64),
				Taken: exporttest.Noon().Add(hours),
			})
		}
		if r, err = export.Gather(t.Context(), d, d.Article, exporttest.Noon()); err != nil {
			t.Fatal(err)
		}
		if got := slices.Contains(asked(r), question+": 1"); got != row.want {
			t.Errorf("%s: got %v, want %v", name, got, row.want)
		}
	}
}

// Where one verdict was reviewed, the desk reviews, and wants the others reviewed
// too. An approval of an earlier verdict is none of this one.
func TestUnapprovedVerdictsAreAskedAboutWhereOthersAreReviewed(t *testing.T) {
	const question = "Verdicts that nobody has approved, where others were reviewed"
	d := exporttest.Sample()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	if got := asked(r); !slices.Contains(got, question+": 4 5") {
		t.Errorf("got %q", got)
	}
	again := r.Claims[0].Verdict
	again.At = again.At.Add(2 * time.Hour)
	d.Add(again)
	if r, err = export.Gather(t.Context(), d, d.Article, exporttest.Noon()); err != nil {
		t.Fatal(err)
	}
	if got := asked(r); !slices.Contains(got, question+": 1 4 5") {
		t.Errorf("after another verdict: got %q", got)
	}
	r.Claims[4].Reviews = []claims.Review{{Decision: claims.Return, At: r.Claims[4].Verdict.At}}
	if got := asked(r); !slices.Contains(got, question+": 1 4") || !slices.Contains(got, "Verdicts that the reviewer has returned: 5") {
		t.Errorf("of one that is returned: got %q", got)
	}
	for i := range r.Claims {
		r.Claims[i].Reviews = nil
	}
	if got := strings.Join(asked(r), "; "); strings.Contains(got, question) {
		t.Errorf("without a review: got %q", got)
	}
}
