package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A Page is what a paper shows: rows of cells over columns of one width, and a
// chart over some of them.
type Page struct {
	Columns int
	Wide    float32 // in points
	Rows    []PageRow
	Chart   PageChart
}

// A PageRow is a row of a page.
type PageRow struct {
	High  float32 // in points, at least
	Cells []PageCell
}

// A PageCell is a cell over the columns from From to before To, from 0.
type PageCell struct {
	From, To     int
	Text         string
	Size         float32 // of the type, in points
	Bold, Centre bool
	Ink          color.Color
	Ground, Rule color.Color // nil for none; the rule is the line below
}

// A PageChart is bars over the rows from Top to before Bottom, and likewise
// columns.
type PageChart struct {
	Top, Bottom, From, To int
	Bars                  []PageBar
}

// A PageBar is a bar of a chart, as long as its share of the longest.
type PageBar struct {
	Label, Value string
	Share        float32
	Ink          color.Color
}

// A Paper shows a page as it's printed: on white whatever the theme, and as large
// as its width allows. It is for looking at only.
type Paper struct {
	widget.BaseWidget
	page  Page
	width float32 // that it was laid out for
	high  float32
	drawn []fyne.CanvasObject
}

// NewPaper returns a paper with an empty page.
func NewPaper() *Paper {
	p := &Paper{}
	p.ExtendBaseWidget(p)
	return p
}

// SetPage shows a page.
func (p *Paper) SetPage(page Page) {
	p.page, p.drawn = page, nil
	p.Refresh()
}

// Words returns all that the paper says, a line for each row.
func (p *Paper) Words() string {
	var lines []string
	for _, row := range p.page.Rows {
		var words []string
		for _, c := range row.Cells {
			words = append(words, c.Text)
		}
		lines = append(lines, strings.Join(words, "  "))
	}
	return strings.Join(lines, "\n")
}

// CreateRenderer implements fyne.Widget.
func (p *Paper) CreateRenderer() fyne.WidgetRenderer { return &paperRenderer{p} }

type paperRenderer struct{ p *Paper }

// Destroy implements fyne.WidgetRenderer.
func (*paperRenderer) Destroy() {}

// Layout implements fyne.WidgetRenderer.
func (r *paperRenderer) Layout(size fyne.Size) { r.p.draw(size.Width) }

// MinSize implements fyne.WidgetRenderer. The height is known with the width.
func (r *paperRenderer) MinSize() fyne.Size { return fyne.NewSize(200, r.p.high) }

// Objects implements fyne.WidgetRenderer.
func (r *paperRenderer) Objects() []fyne.CanvasObject { return r.p.drawn }

// Refresh implements fyne.WidgetRenderer.
func (r *paperRenderer) Refresh() {
	r.p.draw(r.p.Size().Width)
	canvas.Refresh(r.p)
}

// The measures of a paper, in Fyne's units.
const (
	paperEdge  = 14
	leastType  = 10.5 // what can be read
	cellAcross = 3
	cellDown   = 2
	barHigh    = 15
)

// draw lays the page out for a width, where it isn't yet.
func (p *Paper) draw(width float32) {
	if width <= 2*paperEdge || p.drawn != nil && width == p.width {
		return
	}
	p.width = width
	d := &drawing{page: p.page, column: (width - 2*paperEdge) / float32(max(p.page.Columns, 1))}
	d.scale = (width - 2*paperEdge) / max(p.page.Wide, 1)
	d.rows()
	d.chart()
	p.high = d.y + 2*paperEdge
	sheet := canvas.NewRectangle(color.White)
	sheet.StrokeColor, sheet.StrokeWidth = fynetheme.ColorForWidget(fynetheme.ColorNameSeparator, p), 1
	sheet.Resize(fyne.NewSize(width, p.high))
	p.drawn = append([]fyne.CanvasObject{sheet}, d.made...)
}

// A drawing is a page that is being laid out.
type drawing struct {
	page   Page
	column float32 // how wide one is
	scale  float32 // of a point
	y      float32
	tops   []float32 // of the rows
	made   []fyne.CanvasObject
}

func (d *drawing) x(column int) float32 { return paperEdge + float32(column)*d.column }

// size is how large type of so many points is, at least as large as can be read.
func (d *drawing) size(points float32) float32 { return max(points*d.scale, leastType) }

func (d *drawing) put(o fyne.CanvasObject, x, y, width, high float32) {
	o.Move(fyne.NewPos(x, y+paperEdge))
	o.Resize(fyne.NewSize(width, high))
	d.made = append(d.made, o)
}

func (d *drawing) rows() {
	for _, row := range d.page.Rows {
		d.tops = append(d.tops, d.y)
		high := row.High * d.scale
		wrapped := make([][]string, len(row.Cells))
		for i, c := range row.Cells {
			wrapped[i] = wrap(c.Text, d.wide(c)-2*cellAcross, d.size(c.Size), c.style())
			high = max(high, float32(len(wrapped[i]))*d.line(c)+2*cellDown)
		}
		for i, c := range row.Cells {
			d.cell(c, wrapped[i], high)
		}
		d.y += high
	}
	d.tops = append(d.tops, d.y)
}

func (d *drawing) wide(c PageCell) float32 { return float32(c.To-c.From) * d.column }

// line is how high a line of c is.
func (d *drawing) line(c PageCell) float32 { return lineOf(d.size(c.Size), c.style()) }

func lineOf(size float32, style fyne.TextStyle) float32 {
	return fyne.MeasureText("M", size, style).Height
}

func (c PageCell) style() fyne.TextStyle { return fyne.TextStyle{Bold: c.Bold} }

// cell draws a cell so high.
func (d *drawing) cell(c PageCell, lines []string, high float32) {
	x, wide := d.x(c.From), d.wide(c)
	if c.Ground != nil {
		d.put(canvas.NewRectangle(c.Ground), x, d.y, wide, high)
	}
	if c.Rule != nil {
		d.put(canvas.NewRectangle(c.Rule), x, d.y+high-1, wide, 1)
	}
	y := d.y + (high-float32(len(lines))*d.line(c))/2
	for _, words := range lines {
		t := text(words, d.size(c.Size), c.Ink)
		t.TextStyle = c.style()
		if c.Centre {
			t.Alignment = fyne.TextAlignCenter
		}
		d.put(t, x+cellAcross, y, wide-2*cellAcross, d.line(c))
		y += d.line(c)
	}
}

func text(words string, size float32, ink color.Color) *canvas.Text {
	t := canvas.NewText(words, ink)
	t.TextSize = size
	return t
}

// chart draws as many of the chart's bars as have room.
func (d *drawing) chart() {
	c := d.page.Chart
	if c.Bottom >= len(d.tops) || c.Top >= c.Bottom || len(c.Bars) == 0 {
		return
	}
	top, left := d.tops[c.Top], d.x(c.From)
	room, wide := d.tops[c.Bottom]-top, d.x(c.To)-left
	pitch := max(min(room/float32(len(c.Bars)), 1.4*barHigh), barHigh)
	names := wide * 0.42
	for i, b := range c.Bars[:min(len(c.Bars), int(room/pitch))] {
		y := top + float32(i)*pitch
		label := text(fit(b.Label, names-6, leastType, fyne.TextStyle{}), leastType, color.Black)
		label.Alignment = fyne.TextAlignTrailing
		d.put(label, left, y, names-6, pitch)
		long := (wide - names - 34) * b.Share
		d.put(canvas.NewRectangle(b.Ink), left+names, y+3, max(long, 1), pitch-6)
		d.put(text(b.Value, leastType, color.Black), left+names+max(long, 1)+4, y, 30, pitch)
	}
}

// mostWrapped is how many lines a cell has at most.
const mostWrapped = 8

// wrap divides words into lines that are so wide. A word that is wider is broken.
func wrap(words string, width, size float32, style fyne.TextStyle) (lines []string) {
	wide := func(s string) float32 { return fyne.MeasureText(s, size, style).Width }
	line := ""
	for word := range strings.FieldsSeq(words) {
		if len(lines) >= mostWrapped {
			return lines
		}
		longer := strings.TrimSpace(line + " " + word)
		if wide(longer) <= width {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for line = word; wide(line) > width && len(lines) < mostWrapped; {
			head := strings.TrimSuffix(fit(line, width, size, style), "…")
			if head == "" {
				return lines
			}
			lines, line = append(lines, head), line[len(head):]
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// fit returns words, or as much of them as has room.
func fit(words string, width, size float32, style fyne.TextStyle) string {
	if fyne.MeasureText(words, size, style).Width <= width {
		return words
	}
	all := []rune(words)
	all = all[:min(len(all), 200)]
	for len(all) > 0 && fyne.MeasureText(string(all)+"…", size, style).Width > width {
		all = all[:len(all)-1]
	}
	return string(all) + "…"
}
