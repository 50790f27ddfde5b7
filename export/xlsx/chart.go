package xlsx

import (
	"strconv"

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
	ratings := s.report.Summary.Ratings
	first := s.row + 2 // after a gap and the table's head
	last := strconv.Itoa(first + len(ratings) - 1)
	cells := func(column int) string {
		c := "$" + letters(column) + "$"
		return summarySheet + "!" + c + strconv.Itoa(first) + ":" + c + last
	}
	series := excelize.ChartSeries{
		Name:       "Claims",
		Categories: cells(firstColumn),
		Values:     cells(firstColumn + 2),
		Fill:       ground(night),
	}
	for i, count := range ratings {
		series.DataPoint = append(series.DataPoint, excelize.ChartDataPoint{Index: i, Fill: ground(toneInk(count.Of.Tone))})
	}
	return s.file.AddChart(summarySheet, ref(chartStart+1, row), s.bars(series, high))
}

// bars describes a bar chart with the first value on top.
func (s *sheet) bars(series excelize.ChartSeries, high float64) *excelize.Chart {
	gap, none, varied := uint(45), 0.0, false
	font := excelize.Font{Family: "Calibri", Size: 9, Color: ink}
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
