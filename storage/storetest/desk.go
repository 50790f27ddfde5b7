package storetest

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
)

// A tester is a *testing.T or a *rapid.T.
type tester interface {
	Helper()
	Context() context.Context
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// An article is an article with one version, and what a test puts under them.
type article struct {
	claims.Article
	version claims.Version
}

func newArticle() article {
	a := claims.Article{ID: claims.NewID[claims.Article](), Title: "Talks in Geneva"}
	v := claims.Version{
		ID: claims.NewID[claims.Version](), Article: a.ID,
		Text: "Russia occupies about 20% of the country.", Captured: noon(),
	}
	a.Current = v.ID
	return article{a, v}
}

func (a article) edit() claims.Edit { return edit(created(a.Article), created(a.version)) }

func (a article) claim(statement string) claims.Claim {
	return claims.Claim{
		ID: claims.NewID[claims.Claim](), Article: a.ID, Version: a.version.ID,
		Anchor:    anchor.Anchor{Span: anchor.Span{Start: 0, End: 6}, Quote: "Russia"},
		Statement: statement, Status: claims.ToCheck,
	}
}

func verdict(c claims.Claim, rating int) claims.Verdict {
	return claims.Verdict{
		Claim: c.ID, Article: c.Article, Scale: claims.StandardScale().ID,
		Rating: rating, At: noon(),
	}
}

func noon() time.Time { return time.Date(2026, 2, 18, 12, 0, 0, 0, time.UTC) }

func created(r claims.Record) claims.Change { return claims.Change{After: r} }
func changed(before, after claims.Record) claims.Change {
	return claims.Change{Before: before, After: after}
}
func deleted(r claims.Record) claims.Change { return claims.Change{Before: r} }

func edit(changes ...claims.Change) claims.Edit {
	return claims.Edit{
		ID: claims.NewID[claims.Edit](), Name: "test", By: claims.NewID[claims.Person](),
		At: noon(), Changes: changes,
	}
}

func inverse(e claims.Edit) claims.Edit {
	return e.Inverse(claims.NewID[claims.Edit](), e.By, noon())
}

// apply applies e, which must go well.
func apply(t tester, s storage.Store, e claims.Edit) claims.Logged {
	t.Helper()
	l, err := s.Apply(t.Context(), e)
	if err != nil {
		t.Fatalf("Apply(%d changes) = %v", len(e.Changes), err)
	}
	return l
}

// refuse applies e, which must be refused for why.
func refuse(t tester, s storage.Store, e claims.Edit, why error) {
	t.Helper()
	if _, err := s.Apply(t.Context(), e); !errors.Is(err, why) {
		t.Fatalf("Apply(%v) = %v, want an error that wraps %q", e.Changes, err, why)
	}
}

// view reads, which must go well.
func view(t tester, s storage.Store, read func(storage.Reader)) {
	t.Helper()
	err := s.View(t.Context(), func(r storage.Reader) error {
		read(r)
		return nil
	})
	if err != nil {
		t.Fatalf("View = %v", err)
	}
}

// held returns the encoding of the record that ref names, or "" for none.
func held(t tester, s storage.Store, ref claims.Ref) (encoded string) {
	t.Helper()
	view(t, s, func(r storage.Reader) {
		rec, err := r.Record(t.Context(), ref)
		switch {
		case errors.Is(err, storage.ErrNotFound):
		case err != nil:
			t.Errorf("Record(%v) = %v", ref, err)
		default:
			encoded = string(claims.Encode(rec))
		}
	})
	return encoded
}

// wantHeld checks that the store has exactly r, or nothing where r is nil.
func wantHeld(t tester, s storage.Store, ref claims.Ref, r claims.Record) {
	t.Helper()
	want := ""
	if r != nil {
		want = string(claims.Encode(r))
	}
	if got := held(t, s, ref); got != want {
		t.Errorf("Record(%v) = %q, want %q", ref, got, want)
	}
}

// listed returns the encodings of the records of a kind under another.
func listed(t tester, s storage.Store, kind claims.Kind, under claims.Ref) (all []string) {
	t.Helper()
	view(t, s, func(r storage.Reader) {
		for rec, err := range r.Records(t.Context(), kind, under) {
			if err != nil {
				t.Errorf("Records(%v, %v) = %v", kind, under, err)
				return
			}
			all = append(all, string(claims.Encode(rec)))
		}
	})
	return all
}

// wantListed checks that the records of a kind under another are want, in that
// order.
func wantListed(t tester, s storage.Store, under claims.Ref, kind claims.Kind, want ...claims.Record) {
	t.Helper()
	var encoded []string
	for _, r := range want {
		encoded = append(encoded, string(claims.Encode(r)))
	}
	if got := listed(t, s, kind, under); !slices.Equal(got, encoded) {
		t.Errorf("%vs under %v:\n%s\nwant:\n%s", kind, under, strings.Join(got, "\n"), strings.Join(encoded, "\n"))
	}
}
