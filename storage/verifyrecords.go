package storage

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// records notes every record of a kind, and to which lists it belongs.
func (v *verifier) records(kind claims.Kind) {
	for r, err := range v.Records(v.ctx, kind, claims.Ref{}) {
		if err != nil {
			v.report(Problem{Err: err, Words: fmt.Sprintf("The list of %s can't be read to its end.", many(kind))})
			return
		}
		v.hold(r)
	}
}

func (v *verifier) hold(r claims.Record) {
	ref := r.Ref()
	v.held[ref] = sumOf(r)
	for _, owner := range r.Under() {
		g := group{owner, ref.Kind}
		v.under[g] = append(v.under[g], ref)
	}
}

// lists checks that each list holds just the records that belong to it.
func (v *verifier) lists() {
	groups := slices.SortedFunc(maps.Keys(v.under), func(a, b group) int {
		return cmp.Or(compareRefs(a.owner, b.owner), cmp.Compare(a.kind, b.kind))
	})
	for _, g := range groups {
		v.list(g, slices.SortedFunc(slices.Values(v.under[g]), compareRefs))
	}
}

func (v *verifier) list(g group, want []claims.Ref) {
	var got []claims.Ref
	var failed error
	for r, err := range v.Records(v.ctx, g.kind, g.owner) {
		if failed = err; err == nil {
			got = append(got, r.Ref())
		}
	}
	if failed != nil || !slices.Equal(got, want) {
		v.report(Problem{
			Ref: g.owner, Err: failed,
			Words: fmt.Sprintf("The %s under one %s: %d are found where %d should be.", many(g.kind), noun(g.owner.Kind), len(got), len(want)),
		})
	}
}

// facts checks what records say about each other.
func (v *verifier) facts() {
	var last claims.Version // most claims in a row are on one text
	for _, ref := range inOrder(v.held) {
		r, err := v.Record(v.ctx, ref)
		if err != nil {
			v.report(Problem{Ref: ref, Err: err, Words: fmt.Sprintf("There is %s that can't be read.", one(ref.Kind))})
			continue
		}
		for _, owner := range r.Under() {
			v.pointsAt(r, owner)
		}
		switch r := r.(type) {
		case claims.Article:
			v.current(r)
		case claims.Claim:
			v.partOf(r)
			last = v.anchored(r, place{r.Article, r.Version, r.Anchor}, last)
		case claims.SetAside:
			last = v.anchored(r, place{r.Article, r.Version, r.Anchor}, last)
		case claims.Evidence:
			v.sameArticle(r, r.Claim, r.Article)
		case claims.Review:
			v.sameArticle(r, r.Claim, r.Article)
		case claims.Verdict:
			v.sameArticle(r, r.Claim, r.Article)
			v.rating(r)
		case claims.Version, claims.Source, claims.Snapshot, claims.Scale, claims.Person:
			// They say nothing but what they are under.
		}
	}
}

// pointsAt reports where r points at what isn't there, unless it should be
// there: then that is reported already.
func (v *verifier) pointsAt(r claims.Record, at claims.Ref) {
	_, there := v.held[at]
	_, made := v.folded[at]
	if !there && !made {
		v.reportRecord(r, "needs %s that isn't there.", one(at.Kind))
	}
}

func (v *verifier) current(a claims.Article) {
	if a.Current.IsZero() {
		return
	}
	v.pointsAt(a, claims.RefOf(a.Current))
	if text, err := Get(v.ctx, v, a.Current); err == nil && text.Article != a.ID {
		v.reportRecord(a, "shows another article's text.")
	}
}

func (v *verifier) partOf(c claims.Claim) {
	if !c.PartOf.IsZero() {
		v.pointsAt(c, claims.RefOf(c.PartOf))
	}
}

// A place is where in which text a record is.
type place struct {
	article claims.ArticleID
	version claims.VersionID
	anchor  anchor.Anchor
}

// anchored checks that r is at its place. It takes the text looked at last, and
// returns that which it looked at.
func (v *verifier) anchored(r claims.Record, at place, last claims.Version) claims.Version {
	if last.ID != at.version {
		text, err := Get(v.ctx, v, at.version)
		if err != nil {
			return last // that it isn't there is reported
		}
		last = text
	}
	if last.Article != at.article {
		v.reportRecord(r, "is in another article's text.")
	}
	if err := at.anchor.Holds(last.Text); err != nil {
		v.report(Problem{Ref: r.Ref(), Err: err, Words: fmt.Sprintf("The %s is not where it should be in the text.", named(r))})
	}
	return last
}

// sameArticle reports where r is under another article than its claim is.
func (v *verifier) sameArticle(r claims.Record, id claims.ClaimID, article claims.ArticleID) {
	if c, err := Get(v.ctx, v, id); err == nil && c.Article != article {
		v.reportRecord(r, "is under another article than its claim.")
	}
}

func (v *verifier) rating(r claims.Verdict) {
	s, err := Get(v.ctx, v, r.Scale)
	if err != nil || r.Rating == 0 {
		return // that there is no scale is reported
	}
	if _, ok := s.Rating(r.Rating); !ok {
		v.reportRecord(r, "has rating %d, and the scale “%s” has %d.", r.Rating, short(s.Name), len(s.Ratings))
	}
}

// inOrder returns the keys of m in the order of kinds and IDs.
func inOrder(m map[claims.Ref]sum) []claims.Ref {
	return slices.SortedFunc(maps.Keys(m), compareRefs)
}

func compareRefs(a, b claims.Ref) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), bytes.Compare(a.ID[:], b.ID[:]))
}
