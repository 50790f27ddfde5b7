package xlsx

import "github.com/xuri/excelize/v2"

// summaryStyle is for cells of the Summary.
func (l look) summaryStyle(s *excelize.Style) {
	s.Alignment.Vertical = "center"
	switch l.form {
	case asBanner, asTitle, asByline:
		l.bannerStyle(s)
	case asFigure, asFigureLabel:
		l.figureStyle(s)
	case asHeading, asCountHeading:
		if l.form == asCountHeading {
			s.Alignment.Horizontal = "center"
		}
		s.Font.Size, s.Font.Bold, s.Font.Color = 11, true, night
		s.Alignment.WrapText, s.Alignment.ShrinkToFit = false, true
		s.Border = []excelize.Border{{Type: "bottom", Color: night, Style: 2}}
	default:
		l.factStyle(s)
	}
}

func (l look) bannerStyle(s *excelize.Style) {
	s.Fill = ground(night)
	s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	switch l.form {
	case asBanner:
		s.Font.Size, s.Font.Bold, s.Font.Color = 9, true, "B9CDE5"
		s.Alignment.Vertical = "bottom"
	case asTitle:
		s.Font.Size, s.Font.Bold, s.Font.Color = 20, true, paper
	default:
		s.Font.Size, s.Font.Color = 11, "E3ECF7"
		s.Alignment.Vertical = "top"
	}
}

func (l look) figureStyle(s *excelize.Style) {
	s.Fill = ground(cardPaper)
	s.Alignment.Horizontal = "center"
	// A seam of white keeps one card from the next.
	s.Border = []excelize.Border{
		{Type: "left", Color: paper, Style: 5},
		{Type: "right", Color: paper, Style: 5},
	}
	if l.form == asFigureLabel {
		s.Font.Size, s.Font.Color = 9, muted
		s.Alignment.Vertical = "top"
		return
	}
	s.Font.Size, s.Font.Bold, s.Font.Color = 24, true, attention
	if l.none {
		s.Font.Color = night
	}
}

func (l look) factStyle(s *excelize.Style) {
	s.Border = edges("bottom")
	s.Alignment.Horizontal = "left" // also where it is read from right to left
	s.CustomNumFmt = numberFormat(l.form)
	switch l.form {
	case asLabel:
		s.Font.Color = muted
	case asRating:
		s.Font.Bold, s.Font.Color = true, toneInk(l.tone)
		s.Fill = ground(tonePaper(l.tone))
	case asFactApart:
		s.Alignment.Indent = 1
	case asFactBack:
		s.Alignment.Horizontal = "center"
		s.Font.Color, s.Font.Underline = linkInk, "single"
	case asFactLink:
		s.Font.Color, s.Font.Underline = linkInk, "single"
	case asCount:
		s.Font.Bold = true
		s.Alignment.Horizontal = "center"
		if l.none {
			s.Font.Bold, s.Font.Color = false, muted
		}
	default: // plain text
	}
}
