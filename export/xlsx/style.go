package xlsx

import (
	"github.com/xuri/excelize/v2"

	"factdesk/claims"
)

// A form is what a cell shows, which decides its alignment and number format.
type form byte

const (
	asText form = iota
	asHeader
	asID
	asDate
	asTime
	asNumber
	asGrouped // a number whose thousands are divided
	asPercent
	asPoints // a difference of two percentages
	asLink
	asBack    // a number that leads back to a row
	asAddress // a link that shows where it leads, which takes room
	asCentred // a short answer
	asVerdict
	asBanner
	asTitle
	asByline
	asFigure
	asFigureLabel
	asHeading
	asLabel
	asFact
	asFactDate
	asFactLink
	asFactApart // from what stands before it
	asFactBack  // a number that leads to a row
	asCount
	asCountHeading
	asRating
)

// unlinked is the form of a link that finds no room.
func (f form) unlinked() form {
	switch f {
	case asLink:
		return asText
	case asAddress:
		return asID // as small
	default:
		return f
	}
}

// A look is everything that a cell's style depends on.
type look struct {
	form   form
	edit   bool        // an editor may change it
	quoted bool        // it begins like a formula
	tone   claims.Tone // of a verdict
	short  bool        // a header of short answers
	none   bool        // a count of none, or a figure that needs no one's attention

	backward bool // it is read from right to left
}

// Our colours. Text on each ground has a contrast of at least 4.5 to 1, and no
// two neighbours on the scale are the same grey without glyph and label.
const (
	// Calibri is where Office is and nowhere else; this, or one as wide, is
	// everywhere.
	typeface = "Arial"
	typeSize = 10

	ink        = "1B1F24"
	muted      = "5B6068"
	night      = "17324F" // grounds of headers
	paper      = "FFFFFF"
	line       = "D5DAE1"
	linkInk    = "1F5FA8"
	inputPaper = "FFF8DC"
	inputHead  = "7A4F00"
	cardPaper  = "F1F4F8"
	attention  = "A32E00"
)

// toneInk and tonePaper are the colours of a tone.
func toneInk(t claims.Tone) string {
	switch t {
	case claims.Supported:
		return "00614A"
	case claims.Partly:
		return "7A4F00"
	case claims.Refuted:
		return "A32E00"
	case claims.Misleading:
		return "7B2D6B"
	case claims.Unproven:
		return "4A5568"
	case claims.Undecided:
	}
	return linkInk
}

func tonePaper(t claims.Tone) string {
	switch t {
	case claims.Supported:
		return "CDEBDF"
	case claims.Partly:
		return "FBE8B8"
	case claims.Refuted:
		return "FBD9CB"
	case claims.Misleading:
		return "F2DAEC"
	case claims.Unproven:
		return "E2E6EC"
	case claims.Undecided:
	}
	return "E6F0FB"
}

// style returns the number of l's style, made when it is first asked for.
func (b *book) style(l look) (int, error) {
	if id, ok := b.styles[l]; ok {
		return id, nil
	}
	id, err := b.file.NewStyle(l.style())
	if err != nil {
		return 0, err
	}
	if l.quoted {
		id = b.quote(id)
	}
	b.styles[l] = id
	return id, nil
}

// quote returns the number of a style like id that keeps cells text. The
// library can't be asked for it, but has the field.
func (b *book) quote(id int) int {
	yes := true
	xfs := b.file.Styles.CellXfs
	xf := xfs.Xf[id]
	xf.QuotePrefix = &yes
	xfs.Xf = append(xfs.Xf, xf)
	xfs.Count = len(xfs.Xf)
	return xfs.Count - 1
}

// style describes l to the library.
func (l look) style() *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: typeface, Size: typeSize, Color: ink},
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"},
	}
	if l.form >= asBanner {
		l.summaryStyle(s)
		return s
	}
	if l.backward {
		s.Alignment.ReadingOrder, s.Alignment.Horizontal = 2, "right"
	}
	s.Border = edges("bottom", "right")
	if l.edit {
		s.Fill = ground(inputPaper)
	}
	l.tableStyle(s)
	return s
}

// tableStyle is for cells of the data sheets.
func (l look) tableStyle(s *excelize.Style) {
	switch l.form {
	case asHeader:
		s.Font.Bold, s.Font.Color = true, paper
		s.Alignment.Vertical = "center"
		s.Fill = ground(night)
		if l.edit {
			s.Fill = ground(inputHead)
		}
		if l.short {
			s.Alignment.Horizontal = "center"
		}
	case asID:
		s.Font.Size, s.Font.Color = 8, muted
	case asDate, asTime:
		s.Alignment.Horizontal = "left"
		s.CustomNumFmt = numberFormat(l.form)
	case asNumber, asGrouped, asPercent, asPoints:
		s.Alignment.Horizontal, s.Alignment.Indent = "right", 1
		s.CustomNumFmt = numberFormat(l.form)
	case asCentred:
		s.Alignment.Horizontal = "center"
	case asBack:
		s.Alignment.Horizontal = "center"
		s.Font.Color, s.Font.Underline = linkInk, "single"
	case asLink:
		s.Font.Color, s.Font.Underline = linkInk, "single"
	case asAddress:
		s.Font.Size, s.Font.Color, s.Font.Underline = 8, linkInk, "single"
	case asVerdict:
		s.Font.Bold, s.Font.Color = true, toneInk(l.tone)
		s.Fill = ground(tonePaper(l.tone))
	default: // plain text
	}
}

// numberFormat returns how numbers of a form are shown, or nil for as they are.
func numberFormat(f form) *string {
	var format string
	switch f {
	case asDate, asFactDate:
		format = "yyyy-mm-dd"
	case asTime:
		format = "yyyy-mm-dd hh:mm"
	case asGrouped:
		format = "#,##0"
	case asPercent:
		format = "0.##%"
	case asPoints:
		format = `+0.##" points";-0.##" points";0`
	default:
		return nil
	}
	return &format
}

func ground(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

func edges(sides ...string) []excelize.Border {
	var all []excelize.Border
	for _, side := range sides {
		all = append(all, excelize.Border{Type: side, Color: line, Style: 1})
	}
	return all
}
