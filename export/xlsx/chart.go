package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Pixels as the library counts them: 96 to the inch, and for a column so many
// digits of 7 with a margin of 5.
const (
	pixelsPerPoint = 96.0 / 72
	columnPixels   = columnWidth*7 + 5
)

// chart draws the counts by verdict beside the facts, from row on, so many
// points high. It reads them from the table that follows the facts.
func (s *sheet) chart(row int, high float64) error {
	s.seeChart(row)
	ratings := s.report.Summary.Ratings
	first := s.row + 2 // after a gap and the table's head
	last := strconv.Itoa(first + len(ratings) - 1)
	cells := func(column int) string {
		c := "$" + letters(column) + "$"
		return summarySheet + "!" + c + strconv.Itoa(first) + ":" + c + last
	}
	series := excelize.ChartSeries{
		Name:       summarySheet + "!$" + letters(firstColumn+2) + "$" + strconv.Itoa(first-1),
		Categories: cells(firstColumn),
		Values:     cells(firstColumn + 2),
		Fill:       ground(night),
	}
	before := s.chartParts()
	if err := s.file.AddChart(summarySheet, ref(chartStart+1, row), s.bars(series, high)); err != nil {
		return err
	}
	for part := range s.chartParts() {
		if !before[part] {
			return s.colour(part)
		}
	}
	return errShape
}

// chartParts returns which parts are charts: a template may have some.
func (s *sheet) chartParts() map[string]bool {
	all := map[string]bool{}
	s.file.Pkg.Range(func(name, _ any) bool {
		if part, ok := name.(string); ok && strings.HasPrefix(part, "xl/charts/chart") {
			all[part] = true
		}
		return true
	})
	return all
}

// colour gives each bar of the chart its rating's colour. The library does so
// for pies only, so this puts it into the part that it has written.
func (s *sheet) colour(part string) error {
	const before = "<dLbls>"
	held, _ := s.file.Pkg.Load(part)
	written, ok := held.([]byte)
	at := bytes.Index(written, []byte(before))
	if !ok || at < 0 {
		return errShape
	}
	var points bytes.Buffer
	for i, count := range s.report.Summary.Ratings {
		fmt.Fprintf(&points, `<dPt><idx val="%d"/><invertIfNegative val="0"/><bubble3D val="0"/>`+
			`<spPr><a:solidFill><a:srgbClr val="%s"/></a:solidFill></spPr></dPt>`, i, toneInk(count.Of.Tone))
	}
	s.file.Pkg.Store(part, slices.Insert(written, at, points.Bytes()...))
	return nil
}

// bars describes a bar chart with the first value on top.
func (s *sheet) bars(series excelize.ChartSeries, high float64) *excelize.Chart {
	gap, none, varied := uint(45), 0.0, false
	font := excelize.Font{Family: typeface, Size: 9, Color: ink}
	width := columnPixels*float64(lastColumn-chartStart) - 4
	return &excelize.Chart{
		Type:       excelize.Bar,
		Series:     []excelize.ChartSeries{series},
		Dimension:  excelize.ChartDimension{Width: uint(width), Height: uint(high*pixelsPerPoint) - 4},
		Legend:     excelize.ChartLegend{Position: "none"},
		Title:      excelize.ChartTitle{},
		VaryColors: &varied,
		GapWidth:   &gap,
		XAxis:      excelize.ChartAxis{ReverseOrder: true, Font: font},
		YAxis:      excelize.ChartAxis{None: true, Minimum: &none, Font: font},
		PlotArea:   excelize.ChartPlotArea{ShowVal: true},
		Border:     excelize.LineOptions{Type: excelize.LineNone},
		Format: excelize.GraphicOptions{
			AltText:     "Bar chart: how many claims have each verdict; the numbers stand in the table below",
			Positioning: "oneCell",
			OffsetX:     2,
			OffsetY:     2,
		},
	}
}
