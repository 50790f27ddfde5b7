package export_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/exporttest"
)

// told is the report of a Story with its history.
func told(t *testing.T) export.Report {
	t.Helper()
	d := exporttest.Story()
	r := gathered(t, d)
	if err := export.Recall(t.Context(), d, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// words is all that r says.
func words(r export.Report) string {
	all := fmt.Sprintf("%+v", r)
	for _, c := range r.Claims {
		all += fmt.Sprintf("%+v", c.Best)
		for _, e := range c.Evidence {
			all += fmt.Sprintf("%+v", *e.Source)
		}
	}
	return all
}

func TestTheHistoryTellsWhatWasDone(t *testing.T) {
	r := told(t)
	find := func(want export.Event) bool {
		return slices.ContainsFunc(r.History, func(e export.Event) bool {
			e.At = time.Time{}
			return e == want
		})
	}
	for _, want := range []export.Event{
		{By: "Bo Lindqvist", Claim: 4, What: "Editorial status", From: "To check", To: "Fix needed"},
		{By: "Ana Vidal", Claim: 1, What: "Verdict", From: "✓ True", To: "≈ Mostly true"},
		{By: "Ana Vidal", Claim: 4, What: "Stance of “Final accounts of the works”", From: "Mixed", To: "Refutes"},
		{By: "Ana Vidal", Claim: 4, What: "Source detached: withheld for safety"},
		{By: "Bo Lindqvist", Claim: 1, What: "Review", To: "Approved"},
		{By: "Ana Vidal", About: "The mayor cut the ribbon.", What: "Removed", From: "The mayor cut the ribbon."},
	} {
		if !find(want) {
			t.Errorf("the history doesn't tell %+v", want)
		}
	}
	for i, e := range r.History[1:] {
		if e.At.Before(r.History[i].At) {
			t.Errorf("event %d is before the one before it", i+1)
		}
	}
}

func TestWithheldSourcesAreNowhereInAnyProfile(t *testing.T) {
	r := told(t)
	for _, p := range export.Profiles() {
		all := words(r.For(p))
		for _, secret := range exporttest.Secrets() {
			if strings.Contains(all, secret) {
				t.Errorf("%s: %q is in the report", p, secret)
			}
		}
	}
}

func TestAQuestionAboutAFormerNameIsCleaned(t *testing.T) {
	if got, want := told(t).Claims[0].OpenQuestion, "Does the [withheld for safety] say more than [withheld for safety]?"; got != want {
		t.Errorf("got %q", got)
	}
}

func TestThePublicSeesOnlyWhatIsApproved(t *testing.T) {
	whole := told(t)
	r := whole.For(export.Public)
	if len(r.Claims) != 1 || r.Claims[0].No != 1 || r.Claims[0].Approved.By != "Bo Lindqvist" || r.Summary.Unapproved != 4 {
		t.Fatalf("got %d claims, %d unapproved", len(r.Claims), r.Summary.Unapproved)
	}
	all := words(r)
	for _, internal := range []string{
		exporttest.Note, "2031-07-07", "The accounts say", "the intern wrote", "overspending", "Final accounts", "fix-needed", "worst winter for shops",
	} {
		if strings.Contains(all, internal) {
			t.Errorf("%q is in the public report", internal)
		}
	}
	if len(r.Sources) != 2 || len(r.Evidence) != 2 || r.Evidence[0].Claim != 1 || !slices.Equal(r.Sources[0].Used, []int{1}) {
		t.Errorf("got sources %+v", r.Sources)
	}
	spots := 0
	for _, p := range r.Paragraphs {
		spots += len(p.Spots)
	}
	if spots != 1 || len(r.Paragraphs) != 3 {
		t.Errorf("got %d spots in %d paragraphs, want the one claim in the whole text", spots, len(r.Paragraphs))
	}
	if len(whole.Claims) != 5 || whole.Claims[3].EditorsNote != gathered(t, exporttest.Sample()).Claims[3].EditorsNote {
		t.Error("the report that it was made of has changed")
	}
}

func TestEditorsSeeNoHistoryAndNoNotes(t *testing.T) {
	d := exporttest.Story()
	r := gathered(t, d)
	r.Claims[0].Evidence[0].Note, r.Claims[0].Evidence[0].Source.Reliability = "smells", "so-so"
	if err := export.Recall(t.Context(), d, &r); err != nil {
		t.Fatal(err)
	}
	got := r.For(export.Editor)
	if e := r.Claims[0].Evidence[0]; e.Note != "smells" || e.Source.Reliability != "so-so" {
		t.Error("the report that it was made of has lost its notes")
	}
	if all := words(got); strings.Contains(all, "smells") || strings.Contains(all, "so-so") || len(got.History) != 0 {
		t.Errorf("an editor sees notes or history")
	}
	if len(got.Claims) != 5 || got.Claims[1].EditorsNote == "" {
		t.Error("the editor's own note is gone")
	}
}

func TestSeveralArticlesAreOneReport(t *testing.T) {
	d, more := exporttest.Story(), exporttest.Large(3)
	first := d.Article
	bare := claims.Article{ID: claims.NewID[claims.Article](), Title: "Without a text"}
	d.Join(more)
	d.Add(bare)
	r, err := export.GatherAll(t.Context(), d, []claims.ArticleID{first, bare.ID, more.Article}, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Parts) != 2 || len(r.Claims) != 8 || r.Summary.Claims != 8 || len(r.Sources) != 7 || len(r.Evidence) != 14 {
		t.Fatalf("got %d parts, %d claims, %d sources, %d pieces of evidence", len(r.Parts), len(r.Claims), len(r.Sources), len(r.Evidence))
	}
	for i, c := range r.Claims {
		if c.No != i+1 {
			t.Errorf("claim %d has the number %d", i+1, c.No)
		}
		for _, e := range c.Evidence {
			if e.Claim != c.No || !slices.Contains(e.Source.Used, c.No) {
				t.Errorf("claim %d: evidence of %d, from a source used in %v", c.No, e.Claim, e.Source.Used)
			}
		}
	}
	if n := r.Paragraphs[3].Spots[0].Claim; r.Paragraphs[3].Article != more.Article || n != 6 {
		t.Errorf("the second article's first paragraph has claim %d", n)
	}
	if r.Parts[0].Summary.Claims+r.Parts[1].Summary.Claims != 8 {
		t.Error("the parts' counts don't add up")
	}
	if _, err := export.GatherAll(t.Context(), d, []claims.ArticleID{bare.ID}, exporttest.Noon()); err == nil {
		t.Error("a report of no text at all")
	}
}

func TestTheBalanceCountsEachClaimOnceForEachThing(t *testing.T) {
	d, more := exporttest.Story(), exporttest.Large(9)
	first := d.Article
	d.Join(more)
	r, err := export.GatherAll(t.Context(), d, []claims.ArticleID{first, more.Article}, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]int{}
	for _, l := range r.Balance() {
		by[l.By] += l.Claims
		sum := 0
		for _, n := range l.Counts {
			sum += n
		}
		if sum != l.Claims {
			t.Errorf("%s %s: the ratings add up to %d of %d", l.By, l.Name, sum, l.Claims)
		}
	}
	if by["All"] != 14 || by["Outlet"] != 14 || by["Speaker"] != 14 || by["Topic"] != 2*9+3 {
		t.Errorf("got %v", by)
	}
}

func TestAReportWithinATime(t *testing.T) {
	d := exporttest.Story()
	r := gathered(t, d)
	for _, row := range []struct {
		span export.Span
		want int
	}{
		{export.Span{}, 5},
		{export.Span{Since: "2026", Until: "2026"}, 3},
		{export.Span{Since: "2026-02-18", Until: "2026-02-18"}, 3},
		{export.Span{Until: "2026-02"}, 3},
		{export.Span{Since: "2026-02-19"}, 0},
		{export.Span{Until: "2026-02-17"}, 0},
	} {
		got := r.Within(row.span)
		if len(got.Claims) != row.want || got.Summary.Claims != row.want {
			t.Errorf("%s: got %d claims, counted %d, want %d", row.span.Words(), len(got.Claims), got.Summary.Claims, row.want)
		}
	}
}

// What one article withholds, another in the same report mustn't tell.
func TestOneArticleDoesntTellWhatAnotherWithholds(t *testing.T) {
	d, more := exporttest.Story(), exporttest.Large(3)
	first := d.Article
	loose := gathered(t, more).Claims[1]
	loose.EditorsNote = "Compare " + exporttest.HiddenTitle + "."
	loose.Verdict.Rationale = "As " + exporttest.HiddenAuthor + " says."
	more.Add(loose.Claim, loose.Verdict)
	d.Join(more)
	r, err := export.GatherAll(t.Context(), d, []claims.ArticleID{more.Article, first}, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Claims[1].Verdict.Rationale; got != "As [withheld for safety] says." {
		t.Errorf("got %q", got)
	}
	if err := export.Recall(t.Context(), d, &r); err != nil {
		t.Fatal(err)
	}
	all := words(r)
	for _, secret := range exporttest.Secrets() {
		if strings.Contains(all, secret) {
			t.Errorf("%q is in the report", secret)
		}
	}
}

// What a withheld source said in one article, the report of another mustn't tell.
func TestAnArticleDoesntTellWhatAWithheldSourceSaysInAnother(t *testing.T) {
	d, more := exporttest.Story(), exporttest.Large(3)
	loose := gathered(t, more).Claims[1]
	loose.Verdict.Rationale = "We heard that " + exporttest.HiddenExcerpt + ", and before that " + exporttest.FormerExcerpt + "."
	more.Add(loose.Claim, loose.Verdict)
	d.Join(more)
	r, err := export.Gather(t.Context(), d, more.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	if err := export.Recall(t.Context(), d, &r); err != nil {
		t.Fatal(err)
	}
	if got := r.Claims[1].Verdict.Rationale; got != "We heard that [withheld for safety], and before that [withheld for safety]." {
		t.Errorf("got %q", got)
	}
}

func TestThePublicIsntToldWhatNobodyHasDealtWith(t *testing.T) {
	r := gathered(t, exporttest.Sample())
	open := func(r export.Report) (n int) {
		for _, p := range r.Paragraphs {
			n += len(p.Open)
		}
		return n
	}
	if open(r) != len(r.Open) || open(r) == 0 {
		t.Errorf("%d sentences are open, and %d in the paragraphs", len(r.Open), open(r))
	}
	if got := open(r.For(export.Public)); got != 0 {
		t.Errorf("the public is told of %d", got)
	}
	if open(r) == 0 {
		t.Error("the report itself has lost them")
	}
}

func TestASpanHasWords(t *testing.T) {
	for want, s := range map[string]export.Span{
		"all time":                         {},
		"in 2026":                          {Since: "2026", Until: "2026"},
		"in March 2026":                    {Since: "2026-03", Until: "2026-03"},
		"on 5 Mar 2026":                    {Since: "2026-03-05", Until: "2026-03-05"},
		"until 2026":                       {Until: "2026"},
		"since 5 Mar 2026":                 {Since: "2026-03-05"},
		"from January 2026 to 30 Jun 2026": {Since: "2026-01", Until: "2026-06-30"},
	} {
		if got := s.Words(); got != want {
			t.Errorf("%+v: got %q, want %q", s, got, want)
		}
	}
}
