package reader

import (
	"cmp"
	"slices"
	"sort"

	"factdesk/app/typeset"
	"factdesk/claims/anchor"
)

// An Aside is a sentence that is set aside.
type Aside struct {
	Span   anchor.Span
	Reason string // in words
}

// hits are what was found in the text, in its order.
type hits struct {
	all []anchor.Span
	at  int // the number of the one that is gone to, or -1
}

// SetHits marks what was found, in the order of the text and without overlaps,
// and goes to number at of it; -1 is none.
func (r *Reader) SetHits(all []anchor.Span, at int) {
	r.hits = hits{all, at}
	r.layered++
	if at >= 0 && at < len(all) {
		r.LookAway()
		r.reveal(all[at])
	}
	r.update()
}

// SetAsides shows what is set aside.
func (r *Reader) SetAsides(all []Aside) {
	r.asides = slices.SortedFunc(slices.Values(all), func(a, b Aside) int {
		return cmp.Compare(a.Span.Start, b.Span.Start)
	})
	r.layered++
	r.update()
}

// asideIn returns the first of what is set aside in span.
func (r *Reader) asideIn(span anchor.Span) (Aside, bool) {
	i := sort.Search(len(r.asides), func(i int) bool { return r.asides[i].Span.End > span.Start })
	if i == len(r.asides) || r.asides[i].Span.Start >= span.End {
		return Aside{}, false
	}
	return r.asides[i], true
}

// hits draws those hits that are in the line at y, which shows span.
func (d *renderer) hits(line *typeset.Shaped, y float32, span anchor.Span) {
	h := &d.r.hits
	i := sort.Search(len(h.all), func(i int) bool { return h.all[i].End > span.Start })
	for ; i < len(h.all) && h.all[i].Start < span.End; i++ {
		tint := d.colors.hit
		if i == h.at {
			tint = d.colors.hitNow
		}
		for _, s := range d.stretches(line, h.all[i]) {
			d.under.add(tint, s.Left, y+1, s.Right-s.Left, d.r.page.layout.LineHeight-2)
		}
	}
}

// fade greys out what is set aside in the line at y, which shows span, but not
// what was found there.
func (d *renderer) fade(line *typeset.Shaped, y float32, span anchor.Span) {
	all, h := d.r.asides, d.r.hits.all
	i := sort.Search(len(all), func(i int) bool { return all[i].Span.End > span.Start })
	k := sort.Search(len(h), func(k int) bool { return h[k].End > span.Start })
	for ; i < len(all) && all[i].Span.Start < span.End; i++ {
		rest := all[i].Span
		for ; k < len(h) && h[k].Start < min(rest.End, span.End); k++ {
			d.grey(line, y, anchor.Span{Start: rest.Start, End: h[k].Start})
			rest.Start = max(rest.Start, h[k].End)
		}
		d.grey(line, y, rest)
	}
}

func (d *renderer) grey(line *typeset.Shaped, y float32, span anchor.Span) {
	if span.Empty() {
		return
	}
	for _, s := range d.stretches(line, span) {
		d.over.add(d.colors.aside, s.Left, y, s.Right-s.Left, d.r.page.layout.LineHeight)
	}
}
