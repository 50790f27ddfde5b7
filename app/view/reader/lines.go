package reader

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"factdesk/app/typeset"
)

// overhang is how much wider than its line a picture is: for letters that lean
// out of it.
const overhang = 4

// A lineImage is the picture of one line of text.
type lineImage struct {
	raster *canvas.Raster
	shaped *typeset.Shaped
	number int         // the line's
	pixels *image.RGBA // as drawn last; drawn anew if it's nil or of another size
	fresh  bool        // pixels show shaped, and dots
	dots   []dotted    // under its suggestions
}

// reuse frees the pictures of lines that are out of view.
func (d *renderer) reuse(first, last int) {
	for i, shown := range d.lines {
		if i < first || i >= last {
			d.free = append(d.free, shown)
			delete(d.lines, i)
		}
	}
}

// line returns the picture of line i, at its place.
func (d *renderer) line(i int) fyne.CanvasObject {
	l := d.r.page.layout
	show, ok := d.lines[i]
	if !ok {
		show = d.take()
		show.shaped, show.number, show.fresh = d.r.line(i), i, false
		d.lines[i] = show
		if size := fyne.NewSize(l.Width+2*overhang, l.LineHeight); show.raster.Size() != size {
			show.raster.Resize(size)
		}
		canvas.Refresh(show.raster)
	}
	d.redot(show)
	at := fyne.NewPos(d.r.page.left-overhang, padTop+l.Lines[i].Y-d.r.state.top)
	if show.raster.Position() != at {
		show.raster.Move(at)
	}
	return show.raster
}

// redot has a line drawn anew where other words of it are suggested than were.
func (d *renderer) redot(show *lineImage) {
	d.rows = d.dots(d.rows[:0], show.number)
	if slices.Equal(d.rows, show.dots) {
		return
	}
	show.dots = append(show.dots[:0], d.rows...)
	if show.fresh {
		show.fresh = false
		canvas.Refresh(show.raster)
	}
}

// take returns a picture that no line in view has.
func (d *renderer) take() *lineImage {
	if n := len(d.free); n > 0 {
		show := d.free[n-1]
		d.free = d.free[:n-1]
		return show
	}
	show := new(lineImage)
	show.raster = canvas.NewRaster(func(width, height int) image.Image { return d.paint(show, width, height) })
	return show
}

// paint returns the picture of a line in so many pixels.
func (d *renderer) paint(show *lineImage, width, height int) image.Image {
	size := image.Rect(0, 0, width, height)
	if show.fresh && show.pixels != nil && show.pixels.Rect == size {
		return show.pixels
	}
	if show.pixels == nil || show.pixels.Rect != size {
		show.pixels = image.NewRGBA(size)
	} else {
		clear(show.pixels.Pix)
	}
	show.fresh = true
	page := d.r.page
	cut := page.cutOf(show.number)
	ink := typeset.Ink{
		Color: d.colors.text, Size: cut.size, Baseline: cut.baseline, Left: overhang,
		Scale: float32(height) / page.layout.LineHeight,
	}
	d.drawDots(show.pixels, show.dots, ink)
	page.pen.Draw(show.pixels, show.shaped, ink)
	if left, ok := page.marked(show.number); ok {
		ink.Left += left
		page.pen.Draw(show.pixels, page.bullet, ink)
	}
	return show.pixels
}
