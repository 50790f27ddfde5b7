package desk_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
	"factdesk/storage"
)

// everything is all that a store keeps, as it is encoded, but its log.
func everything(t *testing.T, s storage.Store) map[claims.Ref]string {
	t.Helper()
	all := map[claims.Ref]string{}
	err := s.View(t.Context(), func(r storage.Reader) error {
		for _, kind := range claims.Kinds() {
			for record, err := range r.Records(t.Context(), kind, claims.Ref{}) {
				if err != nil {
					return err
				}
				all[record.Ref()] = string(claims.Encode(record))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// sound fails the test where the store has a problem.
func sound(t *testing.T, s storage.Store) {
	t.Helper()
	err := s.View(t.Context(), func(r storage.Reader) error {
		found, err := storage.Verify(t.Context(), r)
		if len(found) > 0 {
			t.Errorf("the desk isn't sound: %v", found)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// An outline is what can be seen of an article's claims.
func outline(t *testing.T, d *desk.Desk, a claims.ArticleID) (all []string) {
	t.Helper()
	p, err := d.Page(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range p.Claims {
		words := j.Claim.Anchor.Quote
		if j.Claim.Statement != words {
			words += " = " + j.Claim.Statement
		}
		c, err := d.Card(t.Context(), j.Claim.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range c.Evidence {
			words += " + " + e.Source.Title
		}
		all = append(all, fmt.Sprintf("%s · %d %s", words, j.Verdict.Rating, j.Verdict.Rationale))
	}
	return all
}

// tagged puts the words of text on the desk and tags each of the quotes.
func tagged(t *testing.T, d *desk.Desk, text string, quotes ...string) (claims.ArticleID, []claims.ClaimID) {
	t.Helper()
	a, err := d.AddArticle(t.Context(), claims.Article{Title: "Talks"}, claims.Version{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var all []claims.ClaimID
	for _, q := range quotes {
		at := strings.Index(text, q)
		id, err := d.Tag(t.Context(), a, anchor.Span{Start: at, End: at + len(q)}, 0)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, id)
	}
	return a, all
}

func attach(t *testing.T, d *desk.Desk, id claims.ClaimID, title string) {
	t.Helper()
	if _, err := d.Attach(t.Context(), id, claims.Source{Title: title, Kind: claims.Page}, claims.Evidence{}); err != nil {
		t.Fatal(err)
	}
}

func TestPartsOfAClaim(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[It rose, |and it fell]", "It rose,/and it fell"},
		{"[It rose|  and fell]", "It rose/and fell"},
		{"x [Зросло| на 5 %] y", "Зросло/на 5 %"},
		{"[上升|了 5 %]", "上升/了 5 %"},
		{"[|It rose]", ""},
		{"[It rose|]", ""},
		{"[ |It rose]", ""},
		{"[It rose |. ]", ""}, // no words
		{"[It] | [rose]", ""}, // outside: the second is no mark
		{"|[It rose]", ""},
		{"[Cafe|\u0301 rose]", ""}, // within a character
		{"[5|0 %]", "5/0 %"},
	} {
		at := strings.Index(strings.ReplaceAll(c.text, "[", ""), "|")
		plain := strings.NewReplacer("[", "", "]", "", "|", "").Replace(c.text)
		start := strings.Index(strings.ReplaceAll(c.text, "|", ""), "[")
		end := strings.Index(strings.NewReplacer("[", "", "|", "").Replace(c.text), "]")
		if strings.Index(c.text, "]") < strings.Index(c.text, "|") {
			at--
		}
		one, other, ok := desk.Parts(plain, anchor.Span{Start: start, End: end}, at)
		got := ""
		if ok {
			got = plain[one.Start:one.End] + "/" + plain[other.Start:other.End]
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestPartsAreTheClaimWithoutBlanks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("ab 5.,\n\u0301Ж上👩‍👧")), 0, 30, -1).Draw(t, "text")
		from := rapid.IntRange(0, len(text)).Draw(t, "from")
		to := rapid.IntRange(from, len(text)).Draw(t, "to")
		at := rapid.IntRange(-1, len(text)+1).Draw(t, "at")
		one, other, ok := desk.Parts(text, anchor.Span{Start: from, End: to}, at)
		if !ok {
			return
		}
		if one.Start < from || one.End > at || other.Start < at || other.End > to || one.Empty() || other.Empty() {
			t.Errorf("%q at %d of %d–%d: got %v and %v", text, at, from, to, one, other)
		}
		if rest := text[from:one.Start] + text[one.End:other.Start] + text[other.End:to]; strings.TrimSpace(rest) != "" {
			t.Errorf("%q at %d: %q is in no part", text, at, rest)
		}
		if !segment.AtEdge(text, at) {
			t.Errorf("%q at %d: a character is cut", text, at)
		}
	})
}

func TestSplittingSharesTheSources(t *testing.T) {
	d := newDesk(t)
	a, all := tagged(t, d, "It rose by 5% and it fell by 2%.", "It rose by 5% and it fell by 2%", "fell by 2%")
	attach(t, d, all[0], "A map")
	must(t, d.Decide(t.Context(), all[0], 2))
	must(t, d.Explain(t.Context(), all[0], "As it says."))
	must(t, d.MakePart(t.Context(), all[1]))
	second, err := d.Split(t.Context(), all[0], len("It rose by 5%"))
	must(t, err)
	want := []string{"It rose by 5% + A map · 2 As it says.", "and it fell by 2% + A map · 0 ", "fell by 2% · 0 "}
	if got := outline(t, d, a); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if part := card(t, d, all[1]); part.Claim.PartOf != second {
		t.Errorf("the nested claim is part of %v, want the second part, %v", part.Claim.PartOf, second)
	}
}

func TestSplittingKeepsAStatementThatSomebodyWrote(t *testing.T) {
	d := newDesk(t)
	a, all := tagged(t, d, "It rose and it fell.", "It rose and it fell")
	must(t, d.Revise(t.Context(), "Edit", all[0], func(c *claims.Claim) {
		c.Statement, c.Speaker, c.Tags, c.Types = "Prices rose.", "Ann", []string{"prices"}, []claims.ClaimType{claims.Event}
		c.OpenQuestion, c.Status = "When?", claims.Verified
	}))
	second, err := d.Split(t.Context(), all[0], len("It rose"))
	must(t, err)
	want := []string{"It rose = Prices rose. · 0 ", "and it fell · 0 "}
	if got := outline(t, d, a); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	one, other := card(t, d, all[0]).Claim, card(t, d, second).Claim
	if other.Speaker != "Ann" || !slices.Equal(other.Tags, []string{"prices"}) || len(other.Types) != 1 {
		t.Errorf("the second part is %+v", other)
	}
	if other.Status != claims.ToCheck || one.Status != claims.Verified || other.OpenQuestion != "" || one.OpenQuestion != "When?" {
		t.Errorf("got %+v and %+v", one, other)
	}
}

func TestJoiningMakesOneOfTwo(t *testing.T) {
	const text = "It rose. Then it fell. It rests."
	type made struct {
		rating    int
		rationale string
		statement string
		source    string
	}
	for name, c := range map[string]struct {
		one, other made
		want       string
		union      desk.Union
	}{
		"quotes":             {want: "It rose. Then it fell. · 0 "},
		"written statements": {one: made{statement: "Prices rose"}, other: made{statement: "Prices fell."}, want: "It rose. Then it fell. = Prices rose. Prices fell. · 0 "},
		"one written":        {one: made{statement: "Prices rose!"}, want: "It rose. Then it fell. = Prices rose! Then it fell. · 0 "},
		"the same rating":    {one: made{rating: 2, rationale: "Map."}, other: made{rating: 2, rationale: "Poll."}, want: "It rose. Then it fell. · 2 Map.\n\nPoll."},
		"the same reasons":   {one: made{rating: 2, rationale: "Map."}, other: made{rating: 2, rationale: "Map."}, want: "It rose. Then it fell. · 2 Map."},
		"other ratings": {
			one: made{rating: 1, rationale: "Map."}, other: made{rating: 6}, union: desk.OtherRatings,
			want: "It rose. Then it fell. · 0 “It rose.” was rated “" + label(1) + "” as of 2026-02-18: Map.\n\n“Then it fell.” was rated “" + label(6) + "” as of 2026-02-18.",
		},
		"one not rated": {one: made{rationale: "Not yet."}, other: made{rating: 6}, union: desk.OtherRatings, want: "It rose. Then it fell. · 0 Not yet.\n\n“Then it fell.” was rated “" + label(6) + "” as of 2026-02-18."},
		"a source each": {one: made{source: "Map"}, other: made{source: "Poll"}, want: "It rose. Then it fell. + Map + Poll · 0 "},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			a, all := tagged(t, d, text, "It rose.", "Then it fell.")
			for i, m := range []made{c.one, c.other} {
				if m.rating > 0 {
					must(t, d.Decide(t.Context(), all[i], m.rating))
				}
				if m.rationale != "" {
					must(t, d.Explain(t.Context(), all[i], m.rationale))
				}
				if m.statement != "" {
					must(t, d.Revise(t.Context(), "Edit", all[i], func(c *claims.Claim) { c.Statement = m.statement }))
				}
				if m.source != "" {
					attach(t, d, all[i], m.source)
				}
			}
			u, err := d.Join(t.Context(), all[0])
			must(t, err)
			if got := outline(t, d, a); !slices.Equal(got, []string{c.want}) {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if u != c.union {
				t.Errorf("got the union %d, want %d", u, c.union)
			}
		})
	}
}

func label(rating int) string {
	r, _ := claims.StandardScale().Rating(rating)
	return r.Label
}

func TestJoiningTakesTheSameEvidenceOnce(t *testing.T) {
	d := newDesk(t)
	_, all := tagged(t, d, "It rose. Then it fell.", "It rose.", "Then it fell.")
	src := claims.Source{Title: "Map", Kind: claims.Page}
	_, err := d.Attach(t.Context(), all[0], src, claims.Evidence{Excerpt: "5%", Locator: "p. 3", Note: "One."})
	must(t, err)
	src = card(t, d, all[0]).Evidence[0].Source
	for _, e := range []claims.Evidence{
		{Excerpt: "5%", Locator: "p. 3", Note: "Other."},
		{Excerpt: "5%", Locator: "p. 4"},
		{Excerpt: "5%", Locator: "p. 3", Stance: claims.Refutes},
	} {
		_, err := d.Attach(t.Context(), all[1], src, e)
		must(t, err)
	}
	_, err = d.Join(t.Context(), all[0])
	must(t, err)
	var got []string
	for _, e := range card(t, d, all[0]).Evidence {
		got = append(got, e.Evidence.Locator+" "+string(e.Evidence.Stance)+" "+e.Evidence.Note)
	}
	if want := []string{"p. 3 context One.\nOther.", "p. 4 context ", "p. 3 refutes "}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestJoiningPassesOverWhatIsInside(t *testing.T) {
	d := newDesk(t)
	a, all := tagged(t, d, "It rose by 5%. Then it fell.", "It rose by 5%.", "5%", "Then it fell.")
	must(t, d.MakePart(t.Context(), all[1]))
	_, err := d.Join(t.Context(), all[0])
	must(t, err)
	if got, want := outline(t, d, a), []string{"It rose by 5%. Then it fell. · 0 ", "5% · 0 "}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := d.Join(t.Context(), all[0]); !errors.Is(err, desk.ErrNoNext) {
		t.Errorf("joined with nothing: got %v, want ErrNoNext", err)
	}
}

func TestTheSameClaimIsMadeAgainElsewhere(t *testing.T) {
	d := newDesk(t)
	a, all := tagged(t, d, "It rose. I say: it rose.", "It rose.")
	attach(t, d, all[0], "Map")
	must(t, d.Decide(t.Context(), all[0], 3))
	span := anchor.Span{Start: len("It rose. I say: "), End: len("It rose. I say: it rose")}
	second, err := d.Repeat(t.Context(), all[0], a, span)
	must(t, err)
	want := []string{"It rose. + Map · 3 ", "it rose = It rose. + Map · 3 "}
	if got := outline(t, d, a); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if v := card(t, d, second).Verdict; v.AsOf != "2026-02-18" || v.By.IsZero() {
		t.Errorf("got the verdict %+v", v)
	}
	if _, err := d.Repeat(t.Context(), second, a, span); !errors.Is(err, desk.ErrSamePlace) {
		t.Errorf("repeated where it is: got %v, want ErrSamePlace", err)
	}
}

func TestAPartIsLinkedToTheSmallestClaimAroundIt(t *testing.T) {
	d := newDesk(t)
	_, all := tagged(t, d, "It rose by 5% in May. Then it fell.",
		"It rose by 5% in May. Then it fell.", "rose by 5% in May", "5%")
	for _, id := range all[1:] {
		must(t, d.MakePart(t.Context(), id))
	}
	if got := card(t, d, all[2]).Claim.PartOf; got != all[1] {
		t.Errorf("it's part of %v, want %v", got, all[1])
	}
	if err := d.MakePart(t.Context(), all[0]); !errors.Is(err, desk.ErrNoWhole) {
		t.Errorf("nothing is around it: got %v, want ErrNoWhole", err)
	}
	must(t, d.RemoveClaim(t.Context(), all[1]))
	if got := card(t, d, all[2]).Claim.PartOf; !got.IsZero() {
		t.Errorf("it's part of %v, which was removed", got)
	}
	_, err := d.Undo(t.Context())
	must(t, err)
	must(t, d.TakeOut(t.Context(), all[2]))
	if got := card(t, d, all[2]).Claim.PartOf; !got.IsZero() {
		t.Errorf("it's part of %v, which it was taken out of", got)
	}
}

// A claim whose edges were moved since may be around what it is a part of.
func TestNoClaimIsAPartOfItsOwnPart(t *testing.T) {
	outer, inner := claims.NewID[claims.Claim](), claims.NewID[claims.Claim]()
	all := []desk.Judged{
		{Claim: claims.Claim{ID: outer, Anchor: anchor.Anchor{Span: anchor.Span{Start: 0, End: 9}}, PartOf: inner}},
		{Claim: claims.Claim{ID: inner, Anchor: anchor.Anchor{Span: anchor.Span{Start: 2, End: 4}}}},
	}
	if whole, ok := desk.Whole(all, inner); ok {
		t.Errorf("got %v around a claim that it is a part of", whole.ID)
	}
}

// What the first was part of may have become a part of the second, where edges
// were moved.
func TestJoiningMakesNoCircle(t *testing.T) {
	d := newDesk(t)
	_, all := tagged(t, d, "It rose. Then it fell. It rests.", "It rose.", "Then it fell.", "It rests.")
	link := func(part, whole claims.ClaimID) {
		must(t, d.Revise(t.Context(), "Link", part, func(c *claims.Claim) { c.PartOf = whole }))
	}
	link(all[0], all[2])
	link(all[2], all[1])
	_, err := d.Join(t.Context(), all[0])
	must(t, err)
	if got := card(t, d, all[0]).Claim.PartOf; !got.IsZero() {
		t.Errorf("it's part of %v, which is a part of it", got)
	}
	if got := card(t, d, all[2]).Claim.PartOf; got != all[0] {
		t.Errorf("what was part of the second is part of %v, want %v", got, all[0])
	}
}
