package storage_test

import (
	"context"
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
	"factdesk/storage/memstore"
)

const text = "Russia occupies about 20% of Ukraine."

// A desk is a sound one with one thing of each sort.
type desk struct {
	scale    claims.Scale
	source   claims.Source
	article  claims.Article
	version  claims.Version
	claim    claims.Claim
	aside    claims.SetAside
	evidence claims.Evidence
	verdict  claims.Verdict
	review   claims.Review
}

func newDesk() desk {
	at := time.Date(2026, 2, 18, 12, 0, 0, 0, time.UTC)
	d := desk{scale: claims.StandardScale()}
	d.source = claims.Source{ID: claims.NewID[claims.Source](), Title: "Resolution", Kind: claims.Document}
	d.article = claims.Article{ID: claims.NewID[claims.Article](), Title: "Talks", Current: claims.NewID[claims.Version]()}
	d.version = claims.Version{ID: d.article.Current, Article: d.article.ID, Text: text, Captured: at}
	a := anchor.Anchor{Span: anchor.Span{Start: 0, End: 6}, Quote: "Russia"}
	d.claim = claims.Claim{
		ID: claims.NewID[claims.Claim](), Article: d.article.ID, Version: d.version.ID, Anchor: a,
		Statement: "Russia occupies a fifth.", Status: claims.ToCheck,
	}
	d.aside = claims.SetAside{
		ID: claims.NewID[claims.SetAside](), Article: d.article.ID, Version: d.version.ID, Anchor: a,
		Reason: claims.AsideOther, At: at,
	}
	d.evidence = claims.Evidence{
		ID: claims.NewID[claims.Evidence](), Article: d.article.ID, Claim: d.claim.ID, Source: d.source.ID,
		Stance: claims.Supports, At: at,
	}
	d.verdict = claims.Verdict{Claim: d.claim.ID, Article: d.article.ID, Scale: d.scale.ID, Rating: 8, At: at}
	d.review = claims.Review{
		ID: claims.NewID[claims.Review](), Article: d.article.ID, Claim: d.claim.ID, Decision: claims.Approve, At: at,
	}
	return d
}

// store returns a store that holds d but for the records that leave out says.
func (d desk) store(t *testing.T, leaveOut ...claims.Kind) storage.Store {
	t.Helper()
	s := new(memstore.Store)
	for _, r := range []claims.Record{
		d.scale, d.source, d.article, d.version, d.claim, d.aside, d.evidence, d.verdict, d.review,
	} {
		if slices.Contains(leaveOut, r.Ref().Kind) {
			continue
		}
		e := claims.Edit{
			ID: claims.NewID[claims.Edit](), Name: "put in", At: d.version.Captured, Changes: []claims.Change{{After: r}},
		}
		if _, err := s.Apply(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func verify(t *testing.T, s storage.Store, as func(storage.Reader) storage.Reader) (words []string) {
	t.Helper()
	err := s.View(t.Context(), func(r storage.Reader) error {
		problems, err := storage.Verify(t.Context(), as(r))
		for _, p := range problems {
			words = append(words, p.String())
		}
		return err
	})
	if err != nil {
		t.Fatalf("Verify = %v", err)
	}
	return words
}

func asItIs(r storage.Reader) storage.Reader { return r }

func TestASoundDeskHasNoProblems(t *testing.T) {
	if got := verify(t, newDesk().store(t), asItIs); len(got) > 0 {
		t.Errorf("problems: %q", got)
	}
	if got := verify(t, new(memstore.Store), asItIs); len(got) > 0 {
		t.Errorf("problems of an empty desk: %q", got)
	}
}

func TestVerifyFindsWhatDoesNotFit(t *testing.T) {
	other := claims.NewID[claims.Article]()
	for name, row := range map[string]struct {
		change   func(*desk)
		leaveOut []claims.Kind
		want     []string
	}{
		"a quote that isn't there": {
			change: func(d *desk) { d.claim.Anchor.Quote = "France" },
			want:   []string{"The claim “Russia occupies a fifth.” is not where it should be in the text."},
		},
		"a span beyond the text": {
			change: func(d *desk) { d.aside.Anchor.Start, d.aside.Anchor.End = 90, 96 },
			want:   []string{"The sentence set aside “Russia” is not where it should be in the text."},
		},
		"a rating beyond the scale": {
			change: func(d *desk) { d.verdict.Rating = 9 },
			want:   []string{"The verdict has rating 9, and the scale “Standard” has 8."},
		},
		"no source": {
			leaveOut: []claims.Kind{claims.KindSource},
			want:     []string{"The piece of evidence needs a source that isn't there."},
		},
		"no scale": {
			leaveOut: []claims.Kind{claims.KindScale},
			want:     []string{"The verdict needs a scale that isn't there."},
		},
		"no version": {
			leaveOut: []claims.Kind{claims.KindVersion},
			want: []string{
				"The article “Talks” needs a version that isn't there.",
				"The claim “Russia occupies a fifth.” needs a version that isn't there.",
				"The sentence set aside “Russia” needs a version that isn't there.",
			},
		},
		"no claim": {
			leaveOut: []claims.Kind{claims.KindClaim},
			want: []string{
				"The piece of evidence needs a claim that isn't there.",
				"The verdict needs a claim that isn't there.",
				"The review needs a claim that isn't there.",
			},
		},
		"part of what isn't there": {
			change: func(d *desk) { d.claim.PartOf = claims.NewID[claims.Claim]() },
			want:   []string{"The claim “Russia occupies a fifth.” needs a claim that isn't there."},
		},
		"a verdict elsewhere": {
			change: func(d *desk) { d.verdict.Article = other },
			want: []string{
				"The verdict needs an article that isn't there.",
				"The verdict is under another article than its claim.",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk()
			if row.change != nil {
				row.change(&d)
			}
			wantWords(t, verify(t, d.store(t, row.leaveOut...), asItIs), row.want)
		})
	}
}

// wantWords checks that got are the problems wanted, each with more at its end.
func wantWords(t *testing.T, got, want []string) {
	t.Helper()
	same := slices.EqualFunc(got, want, strings.HasPrefix)
	if !same {
		t.Errorf("problems:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A tampered reader gives out other things than the store holds.
type tampered struct {
	storage.Reader
	record func(claims.Record) (claims.Record, error) // nil, nil leaves it out
	logged func(claims.Logged) (claims.Logged, bool)
}

func (r tampered) Record(ctx context.Context, ref claims.Ref) (claims.Record, error) {
	got, err := r.Reader.Record(ctx, ref)
	if err != nil || r.record == nil {
		return got, err
	}
	if got, err = r.record(got); got == nil && err == nil {
		err = storage.ErrNotFound
	}
	return got, err
}

func (r tampered) Records(ctx context.Context, kind claims.Kind, under claims.Ref) iter.Seq2[claims.Record, error] {
	return func(yield func(claims.Record, error) bool) {
		for got, err := range r.Reader.Records(ctx, kind, under) {
			if err == nil && r.record != nil {
				if got, err = r.record(got); got == nil && err == nil {
					continue
				}
			}
			if !yield(got, err) || err != nil {
				return
			}
		}
	}
}

func (r tampered) Log(ctx context.Context, after claims.Seq) iter.Seq2[claims.Logged, error] {
	return func(yield func(claims.Logged, error) bool) {
		for l, err := range r.Reader.Log(ctx, after) {
			if err == nil && r.logged != nil {
				kept, ok := r.logged(l)
				if !ok {
					continue
				}
				l = kept
			}
			if !yield(l, err) {
				return
			}
		}
	}
}

func TestVerifyFindsWhatWasTamperedWith(t *testing.T) {
	lost := errors.New("a bad sector")
	onReviews := func(f func(claims.Review) (claims.Record, error)) func(claims.Record) (claims.Record, error) {
		return func(r claims.Record) (claims.Record, error) {
			if review, ok := r.(claims.Review); ok {
				return f(review)
			}
			return r, nil
		}
	}
	for name, row := range map[string]struct {
		with tampered
		want []string
	}{
		"a record is lost": {
			tampered{record: onReviews(func(claims.Review) (claims.Record, error) { return nil, nil })},
			[]string{"There should be a review that isn't there: no edit has deleted it."},
		},
		"a record can't be read": {
			tampered{record: onReviews(func(claims.Review) (claims.Record, error) { return nil, lost })},
			[]string{"The list of reviews can't be read to its end. (a bad sector)", "There is a review that can't be read."},
		},
		"a record is another": {
			tampered{record: onReviews(func(r claims.Review) (claims.Record, error) {
				r.Reason = "forged"
				return r, nil
			})},
			[]string{"There is a review that is not what the last edit made of it."},
		},
		"an edit is left out": {
			tampered{logged: func(l claims.Logged) (claims.Logged, bool) { return l, l.Seq != 9 }},
			[]string{"The history ends at edit 8, and should end at edit 9."},
		},
		"an edit within is left out": {
			tampered{logged: func(l claims.Logged) (claims.Logged, bool) { return l, l.Seq != 8 }},
			[]string{
				"Edit 9, “put in”, is not the one that was made then, or one before it is missing.",
				"There is a verdict that no edit has made.",
			},
		},
		"an edit is another": {
			tampered{logged: func(l claims.Logged) (claims.Logged, bool) {
				if l.Seq == 9 {
					l.Edit.Name = "forged"
				}
				return l, true
			}},
			[]string{"Edit 9, “forged”, is not the one that was made then, or one before it is missing."},
		},
		"an edit takes back what isn't there": {
			tampered{logged: func(l claims.Logged) (claims.Logged, bool) {
				if l.Seq == 9 {
					l.Edit.Changes = []claims.Change{{Before: l.Edit.Changes[0].After}}
				}
				return l, true
			}},
			[]string{
				"Edit 9, “put in”, is not the one that was made then, or one before it is missing.",
				"Edit 9, “put in”, changed something that was not there as it says.",
				"There is a review that no edit has made.",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := verify(t, newDesk().store(t), func(r storage.Reader) storage.Reader {
				with := row.with
				with.Reader = r
				return with
			})
			wantWords(t, got, row.want)
		})
	}
}

func TestVerifyStopsWithItsContext(t *testing.T) {
	s := newDesk().store(t)
	err := s.View(t.Context(), func(r storage.Reader) error {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		problems, err := storage.Verify(ctx, r)
		if len(problems) > 0 {
			t.Errorf("problems: %v", problems)
		}
		return err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Verify = %v, want context.Canceled", err)
	}
}
