package typeset

import (
	"image"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// maxMasks is how many glyphs are kept; beyond it all are drawn anew.
const maxMasks = 16384

// places is at how many places within a pixel a glyph is drawn; it's then moved
// to the nearest.
const places = 4

// A drawn is what a mask shows.
type drawn struct {
	font  *font.Font // not its face, of which there may be several
	glyph font.GID
	size  uint16 // in eighths of a pixel
	place uint8  // within the pixel, in parts of places
}

// A mask is a glyph as it covers pixels, and where its upper left corner lies
// from the place on the baseline that it's drawn at.
type mask struct {
	cover         []uint8
	width, height int
	dx, dy        int
	outline       bool // it was drawn from one; others are pictures
}

func (p *Pen) mask(d drawn, face *font.Face, px float32) *mask {
	if m, ok := p.masks[d]; ok {
		return m
	}
	if len(p.masks) >= maxMasks {
		clear(p.masks)
	}
	m := new(mask)
	p.masks[d] = m
	if o, ok := face.GlyphData(d.glyph).(font.GlyphOutline); ok {
		m.outline = true
		p.fill(m, o, px/float32(face.Upem()), float32(d.place)/places)
	}
	return m
}

// fill draws an outline, scaled and moved to the right by x.
func (p *Pen) fill(m *mask, o font.GlyphOutline, scale, x float32) {
	box, ok := bounds(o, scale, x)
	if !ok {
		return
	}
	m.dx, m.dy, m.width, m.height = box.Min.X, box.Min.Y, box.Dx(), box.Dy()
	p.raster.Reset(m.width, m.height)
	at := func(s opentype.SegmentPoint) (float32, float32) {
		return s.X*scale + x - float32(m.dx), -s.Y*scale - float32(m.dy)
	}
	for _, s := range o.Segments {
		ax, ay := at(s.Args[0])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			p.raster.ClosePath()
			p.raster.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			p.raster.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			bx, by := at(s.Args[1])
			p.raster.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			bx, by := at(s.Args[1])
			cx, cy := at(s.Args[2])
			p.raster.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	p.raster.ClosePath()
	picture := image.NewAlpha(image.Rect(0, 0, m.width, m.height))
	p.raster.Draw(picture, picture.Rect, image.Opaque, image.Point{})
	m.cover = picture.Pix
}

// bounds returns the pixels that an outline can cover; ok is false where there
// are none, or more than any letter takes.
func bounds(o font.GlyphOutline, scale, x float32) (box image.Rectangle, ok bool) {
	const far = 1 << 12
	left, top, right, bottom := float32(far), float32(far), float32(-far), float32(-far)
	for i := range o.Segments {
		for _, a := range o.Segments[i].ArgsSlice() {
			left, right = min(left, a.X*scale+x), max(right, a.X*scale+x)
			top, bottom = min(top, -a.Y*scale), max(bottom, -a.Y*scale)
		}
	}
	box = image.Rect(floor(left), floor(top), ceil(right), ceil(bottom))
	return box, left < right && !box.Empty() && box.Dx() < far && box.Dy() < far
}

func floor(v float32) int { return int(math.Floor(float64(v))) }

func ceil(v float32) int { return int(math.Ceil(float64(v))) }
