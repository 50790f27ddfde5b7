package applying

import (
	"image"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/unicode/bidi"

	"factdesk/app/kit"
	"factdesk/app/typeset"
)

// A script shows words that run from right to left, as the article's text is set:
// Fyne puts numbers and names among them in the wrong order.
type script struct {
	widget.BaseWidget
	with   *setting
	text   string
	color  fyne.ThemeColorName
	layout *typeset.Layout // nil where it's to be made anew
}

func newScript(with *setting) *script {
	s := &script{with: with}
	s.ExtendBaseWidget(s)
	s.Hide()
	return s
}

// backward reports whether something in text runs from right to left.
func backward(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		if r < 0x590 {
			return false
		}
		p, _ := bidi.LookupRune(r)
		return p.Class() == bidi.R || p.Class() == bidi.AL
	})
}

// say shows a text in a colour.
func (s *script) say(text string, in fyne.ThemeColorName) {
	if text != s.text {
		s.text, s.layout = text, nil
	}
	s.color = in
	s.Show()
	s.Refresh()
}

// Resize implements fyne.CanvasObject.
func (s *script) Resize(size fyne.Size) {
	if size.Width != s.Size().Width {
		s.layout = nil
	}
	s.BaseWidget.Resize(size)
}

// CreateRenderer implements fyne.Widget.
func (s *script) CreateRenderer() fyne.WidgetRenderer {
	return &scriptRenderer{s, canvas.NewRaster(s.paint)}
}

// set sets the text in lines of a width, and returns how high they are.
func (s *script) set(width float32) float32 {
	if s.layout == nil {
		s.layout = s.with.lines(s, s.text, width-2*s.pad())
	}
	high := 2 * s.pad()
	if n := len(s.layout.Lines); n > 0 {
		high += s.layout.Lines[n-1].Y + s.with.High
	}
	return high
}

// pad is what is around the text, as around Fyne's own.
func (*script) pad() float32 { return fynetheme.InnerPadding() }

// paint returns the picture of the text in so many pixels.
func (s *script) paint(width, height int) image.Image {
	on := image.NewRGBA(image.Rect(0, 0, width, height))
	size := s.Size()
	if size.Width <= 0 || s.text == "" {
		return on
	}
	s.set(size.Width)
	scale := float32(width) / size.Width
	ink := s.with.Ink(fynetheme.ColorForWidget(s.color, s), scale)
	ink.Left = s.pad()
	pixel := func(at float32) int { return int(math.Round(float64(at * scale))) }
	for i, line := range s.layout.Lines {
		top := pixel(line.Y + s.pad())
		low := min(pixel(line.Y+s.pad()+s.with.High), height)
		if top < low {
			part := &image.RGBA{Pix: on.Pix[on.PixOffset(0, top):], Stride: on.Stride, Rect: image.Rect(0, 0, width, low-top)}
			s.with.Pen.Draw(part, s.with.Measure.Shape(s.layout, i), ink)
		}
	}
	return on
}

type scriptRenderer struct {
	s       *script
	picture *canvas.Raster
}

// Destroy implements fyne.WidgetRenderer.
func (*scriptRenderer) Destroy() {}

// Layout implements fyne.WidgetRenderer.
func (r *scriptRenderer) Layout(size fyne.Size) { r.picture.Resize(size) }

// MinSize implements fyne.WidgetRenderer. How wide it is its line says.
func (r *scriptRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, r.s.set(max(r.s.Size().Width, leftWide)))
}

// Objects implements fyne.WidgetRenderer.
func (r *scriptRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.picture} }

// Refresh implements fyne.WidgetRenderer.
func (r *scriptRenderer) Refresh() { r.picture.Refresh() }

// A setting is what scripts of one style are set with. It's made when the first
// is: fonts take a while to read.
type setting struct {
	kit.Setting
	style fyne.TextStyle
}

// lines sets a text in lines of a width, in the font and size of a widget's theme.
func (s *setting) lines(w *script, text string, width float32) *typeset.Layout {
	font, size := w.Theme().Font(s.style), w.Theme().Size(fynetheme.SizeNameText)
	if s.Size != size || s.Font != font {
		s.Setting = kit.NewSetting(font, size)
	}
	return s.Lines(text, max(width, 40), 0)
}
