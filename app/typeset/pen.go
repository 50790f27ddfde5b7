package typeset

import (
	"image"
	"image/color"

	"github.com/go-text/render"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/vector"
)

// A Pen draws shaped lines. It keeps the glyphs that it has drawn.
type Pen struct {
	masks  map[drawn]*mask
	raster vector.Rasterizer
}

// NewPen returns a pen that has drawn nothing yet.
func NewPen() *Pen { return &Pen{masks: map[drawn]*mask{}} }

// An Ink says how a line is drawn.
type Ink struct {
	Color    color.Color
	Size     float32 // of the text, in Fyne's units
	Scale    float32 // pixels a unit
	Baseline float32 // from the upper edge, in Fyne's units
	Left     float32 // where the line begins, in Fyne's units
}

// Draw draws a line on a picture that is clear.
func (p *Pen) Draw(on *image.RGBA, s *Shaped, ink Ink) {
	px := ink.Size * ink.Scale
	base := ceil(ink.Baseline * ink.Scale)
	tint := tintOf(ink.Color)
	for _, r := range s.runs {
		x := (r.left + ink.Left) * ink.Scale
		for _, g := range r.Glyphs {
			at := x + units(g.XOffset)*ink.Scale
			quarter := floor(at*places + 0.5)
			whole := floor(float32(quarter) / places)
			y := base - floor(units(g.YOffset)*ink.Scale+0.5)
			d := drawn{r.Face.Font, g.GlyphID, uint16(px * 8), uint8(quarter - whole*places)} // #nosec G115 -- below places, and no text is 8,000 pixels high
			if m := p.mask(d, r.Face, px); m.outline {
				m.blend(on, whole+m.dx, y+m.dy, tint)
			} else {
				picture(on, *r.Output, g, image.Pt(whole, y), ink)
			}
			x += units(g.Advance) * ink.Scale
		}
	}
}

// picture draws a glyph that isn't an outline, as emoji are.
func picture(on *image.RGBA, of shaping.Output, g shaping.Glyph, at image.Point, ink Ink) {
	if _, none := of.Face.GlyphData(g.GlyphID).(font.GlyphOutline); none {
		return
	}
	of.Glyphs = []shaping.Glyph{g}
	r := render.Renderer{FontSize: ink.Size, PixScale: ink.Scale, Color: ink.Color}
	r.DrawShapedRunAt(of, on, at.X, at.Y)
}

// A tint is a colour, multiplied by its alpha.
type tint [4]uint32

func tintOf(c color.Color) tint {
	r, g, b, a := c.RGBA()
	return tint{r >> 8, g >> 8, b >> 8, a >> 8}
}

// blend lays a mask in one colour over a picture.
func (m *mask) blend(on *image.RGBA, x, y int, t tint) {
	left, right := max(0, -x), min(m.width, on.Rect.Dx()-x)
	if left >= right {
		return
	}
	for row := max(0, -y); row < min(m.height, on.Rect.Dy()-y); row++ {
		cover := m.cover[row*m.width+left : row*m.width+right]
		to := on.Pix[(y+row)*on.Stride+(x+left)*4:]
		to = to[: len(cover)*4 : len(cover)*4]
		for i, c := range cover {
			if c == 0 {
				continue
			}
			pixel := to[i*4 : i*4+4 : i*4+4]
			if c == 0xff && t[3] == 0xff {
				pixel[0], pixel[1], pixel[2], pixel[3] = uint8(t[0]), uint8(t[1]), uint8(t[2]), 0xff // #nosec G115 -- a tint's parts are below 256
				continue
			}
			under := 0xff - uint32(c)*t[3]/0xff
			for k := range pixel {
				pixel[k] = uint8((t[k]*uint32(c) + uint32(pixel[k])*under + 127) / 0xff) // #nosec G115 -- an average of two below 256
			}
		}
	}
}
