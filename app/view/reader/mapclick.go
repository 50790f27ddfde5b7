package reader

import (
	"cmp"
	"slices"

	"factdesk/claims/anchor"
)

// mapNear is how far beside a claim's stroke on the map a click still means it, in
// Fyne's units.
const mapNear = 3

// openOnMap chooses the claim whose stroke on the map is nearest to height y, and
// with each click the next of those that are near.
func (r *Reader) openOnMap(y float32) { r.chooseOf(r.nearOnMap(y)) }

// nearOnMap returns the claims whose strokes on the map are near height y, the
// nearest first.
func (r *Reader) nearOnMap(y float32) (near []Mark) {
	l := r.page.layout
	if len(l.Lines) == 0 {
		return nil
	}
	scale := r.page.height() / r.Size().Height
	first, last := l.LineAtY((y-mapLeast-mapNear)*scale-padTop), l.LineAtY((y+mapNear)*scale-padTop)
	span := anchor.Span{Start: int(l.Lines[first].Start), End: int(l.Lines[last].End)}
	for _, i := range r.marks.over(nil, span) {
		near = append(near, r.marks.all[i])
	}
	slices.SortStableFunc(near, func(a, b Mark) int { return cmp.Compare(r.awayOnMap(a.Span, y), r.awayOnMap(b.Span, y)) })
	return near
}

// awayOnMap returns how far a span's stroke on the map is from height y.
func (r *Reader) awayOnMap(span anchor.Span, y float32) float32 {
	top, bottom := r.onMap(span)
	bottom = max(bottom, top+mapLeast)
	return max(top-y, y-bottom, 0)
}
