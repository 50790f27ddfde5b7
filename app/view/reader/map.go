package reader

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"factdesk/claims/anchor"
)

// How the map of claims stands beside the scroll bar's thumb, in Fyne's units.
const (
	thumbWide = 6
	thumbGap  = 3 // at its right
	mapWide   = 8
	mapLeast  = 2 // how high a claim is on it at least
	mapFrame  = 2 // around the chosen one
)

// A chart is the map of claims: the whole height of the article beside the
// scroll bar, with a stroke for each claim in the colour of its tone, and for
// each place that was found.
//
// It's one picture, which is drawn anew only when something in it is another.
// The chosen claim lies over it, so that choosing draws nothing anew.
type chart struct {
	raster *canvas.Raster
	chosen *canvas.Rectangle
	pixels *image.RGBA
	shows  shown
}

// shown is what the picture was drawn of.
type shown struct {
	marks  *marks
	moved  int     // how often these were changed
	height float32 // of the whole page
	size   fyne.Size
	colors int // how often the colours were taken from the theme
	layers int // of what was found in the text
}

func newChart(d *renderer) *chart {
	c := &chart{chosen: canvas.NewRectangle(color.Transparent)}
	c.chosen.StrokeWidth = mapFrame
	c.raster = canvas.NewRaster(func(width, height int) image.Image { return c.paint(d, width, height) })
	return c
}

// chart draws the map, where there's a scroll bar.
func (d *renderer) chart() {
	r, c := d.r, d.plan
	if _, _, ok := r.thumb(); !ok {
		return
	}
	left, size := r.mapLeft(), fyne.NewSize(mapWide, r.Size().Height)
	now := shown{r.marks, r.marks.version, r.page.height(), size, d.restyled, r.layered}
	if c.shows != now {
		c.shows, c.pixels = now, nil
		c.raster.Move(fyne.NewPos(left, 0))
		c.raster.Resize(size)
		canvas.Refresh(c.raster)
	}
	if c.raster.Position().X != left {
		c.raster.Move(fyne.NewPos(left, 0))
	}
	d.objects = append(d.objects, c.raster)
	if m, ok := r.marks.find(r.state.chosen); ok {
		top, bottom := r.onMap(m.Span)
		height := max(bottom-top, mapLeast) + 2*mapFrame
		c.chosen.StrokeColor = d.colors.text
		c.chosen.Move(fyne.NewPos(left-mapFrame, max(0, (top+bottom-height)/2)))
		c.chosen.Resize(fyne.NewSize(mapWide+2*mapFrame, height))
		d.objects = append(d.objects, c.chosen)
	}
}

// mapLeft is where the map's left edge is.
func (r *Reader) mapLeft() float32 { return r.Size().Width - thumbGap - thumbWide - 4 - mapWide }

// onMap returns where a span begins and ends on the map.
func (r *Reader) onMap(span anchor.Span) (top, bottom float32) {
	l := r.page.layout
	scale := r.Size().Height / r.page.height()
	first, last := l.LineAt(span.Start), l.LineAt(max(span.End-1, span.Start))
	return (padTop + l.Lines[first].Y) * scale, (padTop + l.Lines[last].Y + l.LineHeight) * scale
}

// takeMap brings what the map shows at height y to the middle of the reader.
func (r *Reader) takeMap(y float32) {
	r.scroll(y/r.Size().Height*r.page.height() - r.Size().Height/2)
}

// paint draws the map in so many pixels.
func (c *chart) paint(d *renderer, width, height int) image.Image {
	size := image.Rect(0, 0, width, height)
	if c.pixels != nil && c.pixels.Rect == size {
		return c.pixels
	}
	c.pixels = image.NewRGBA(size)
	s := strokes{on: c.pixels, r: d.r, scale: float32(height) / d.r.page.height()}
	for i := range d.r.marks.all {
		m := &d.r.marks.all[i]
		s.add(m.Span, d.colors.of(m.Tone).line)
	}
	// What was found lies over half of it, so that the claims there show, too.
	s = strokes{on: c.pixels, r: d.r, scale: s.scale, from: width / 2}
	for _, hit := range d.r.hits.all {
		s.add(hit, d.colors.hitNow)
	}
	return c.pixels
}

// strokes draw spans on the map, in the order of their starts.
type strokes struct {
	on    *image.RGBA
	r     *Reader
	scale float32 // pixels by the page's units
	from  int     // the pixel in a row that they begin at
	line  int     // that the last one began in
	color color.Color
	ink   []uint8 // one row of pixels in color
}

// add draws the stroke of one span.
func (s *strokes) add(span anchor.Span, c color.Color) {
	l := s.r.page.layout
	for s.line+1 < len(l.Lines) && int(l.Lines[s.line+1].Start) <= span.Start {
		s.line++
	}
	last := s.line
	for last+1 < len(l.Lines) && int(l.Lines[last+1].Start) < span.End {
		last++
	}
	top := int((padTop + l.Lines[s.line].Y) * s.scale)
	bottom := max(int((padTop+l.Lines[last].Y+l.LineHeight)*s.scale), top+int(max(mapLeast*s.r.pixel(s.on), 1)))
	s.dip(c)
	for y := top; y < min(bottom, s.on.Rect.Dy()); y++ {
		copy(s.on.Pix[y*s.on.Stride+4*s.from:], s.ink)
	}
}

// dip has strokes drawn in another colour.
func (s *strokes) dip(c color.Color) {
	if c == s.color {
		return
	}
	s.color, s.ink = c, s.ink[:0]
	r, g, b, _ := c.RGBA()
	for range s.on.Rect.Dx() - s.from {
		s.ink = append(s.ink, uint8(r>>8), uint8(g>>8), uint8(b>>8), 0xff) // #nosec G115 -- a colour's parts are below 65,536
	}
}

// pixel is how many pixels of a picture of the map are one of Fyne's units.
func (r *Reader) pixel(on *image.RGBA) float32 { return float32(on.Rect.Dx()) / mapWide }
