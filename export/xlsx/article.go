package xlsx

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export"
)

// maxPiece is how much of a paragraph one row shows, in bytes: no row is high
// enough for more.
const maxPiece = 2400

// A piece is a paragraph, or so much of a long one as a row shows.
type piece struct {
	article claims.ArticleID
	no      int
	text    string
	spots   []export.Spot // clipped to text
	open    []string      // sentences that begin in text, neither claimed nor set aside
}

// pieces divides p for the rows that it takes.
func pieces(p export.Paragraph) []piece {
	var all []piece
	for from := 0; from < len(p.Text); {
		to := from + pieceEnd(p.Text[from:])
		all = append(all, piece{p.Article, p.No, p.Text[from:to], clipped(p.Spots, from, to), opened(p, from, to)})
		from = to
	}
	return all
}

// opened lists the open sentences of p that begin between two places of its text.
func opened(p export.Paragraph, from, to int) []string {
	var all []string
	for _, s := range p.Open {
		if s.Start >= from && s.Start < to {
			all = append(all, strings.TrimSpace(p.Text[s.Start:s.End]))
		}
	}
	return all
}

// pieceEnd returns where the first piece of s ends: behind a space, or else
// behind a character.
func pieceEnd(s string) int {
	if len(s) <= maxPiece {
		return len(s)
	}
	if at := strings.LastIndexByte(s[:maxPiece], ' '); at > maxPiece/2 {
		return at + 1
	}
	end := maxPiece
	for !utf8.RuneStart(s[end]) && end > maxPiece-utf8.UTFMax {
		end--
	}
	return end
}

// clipped returns what of spots lies between two places of their text.
func clipped(spots []export.Spot, from, to int) []export.Spot {
	var own []export.Spot
	for _, s := range spots {
		if s.End <= from || s.Start >= to {
			continue
		}
		s.Begins = s.Begins && s.Start >= from
		s.Ends = s.Ends && s.End <= to
		s.Span = anchor.Span{Start: max(s.Start, from) - from, End: min(s.End, to) - from}
		own = append(own, s)
	}
	return own
}

// openSentences is the key of the column with the sentences that nobody has dealt
// with.
const openSentences = "unaccounted-for"

// articleTable lays out the Article sheet: the text as the reader shows it.
func (b *book) articleTable() table[piece] {
	columns := []column[piece]{
		{key: "paragraph", name: "No.", width: 7, short: true, show: func(p piece) cell { return number(p.no) }},
		{key: "text", name: "Text, with the claims in the colour of their verdict", width: 96, show: marked},
		{key: "claims", name: "Claims", width: 13, show: b.inPiece},
		{
			key: openSentences, who: editors, name: "Neither claimed nor set aside", width: 46,
			show: func(p piece) cell { return text(strings.Join(p.open, "\n")) },
		},
	}
	if len(b.report.Parts) > 1 {
		columns = slices.Insert(columns, 1, column[piece]{
			key: "article", name: "Article", width: 22, show: func(p piece) cell { return text(b.index.titles[p.article]) },
		})
	}
	return table[piece]{sheet: articleSheet, columns: columns}
}

// inPiece leads to the first of the claims in p.
func (b *book) inPiece(p piece) cell {
	var all []int
	for _, s := range p.spots {
		all = append(all, s.Claim)
	}
	if len(all) == 0 {
		return cell{}
	}
	slices.Sort(all)
	return cell{value: numbers(slices.Compact(all)), form: asLink, place: b.place(claimsSheet, all[0]-1)}
}

// marked shows p with its claims coloured, and each one's number behind it.
func marked(p piece) cell {
	if len(p.spots) == 0 {
		return text(p.text)
	}
	var runs []run
	edges := edgesOf(p)
	for i, from := range edges[:len(edges)-1] {
		if words := clean(p.text[from:edges[i+1]]); words != "" {
			runs = append(runs, run{words, claimInk(over(p.spots, from))})
		}
		for _, s := range ending(p.spots, edges[i+1]) {
			runs = append(runs, run{sign(s), signFace(s)})
		}
	}
	return cell{value: runs}
}

// edgesOf lists where in p's text the look may change, its two ends too.
func edgesOf(p piece) []int {
	edges := []int{0, len(p.text)}
	for _, s := range p.spots {
		edges = append(edges, s.Start, s.End)
	}
	slices.Sort(edges)
	return slices.Compact(edges)
}

// over returns the spots that lie over the byte at off, the shortest first.
func over(spots []export.Spot, off int) []export.Spot {
	var own []export.Spot
	for _, s := range spots {
		if s.Start <= off && off < s.End {
			own = append(own, s)
		}
	}
	slices.SortStableFunc(own, func(a, b export.Spot) int { return cmp.Compare(a.End-a.Start, b.End-b.Start) })
	return own
}

// ending returns the spots whose claims end at off, the shortest first.
func ending(spots []export.Spot, off int) []export.Spot {
	return slices.DeleteFunc(over(spots, off-1), func(s export.Spot) bool { return s.End != off || !s.Ends })
}

// sign is a claim's number with its verdict's glyph, which tells verdicts apart
// without colours.
func sign(s export.Spot) string {
	const most = 12 // a glyph is one, as people see it
	return " [" + strings.TrimSpace(strconv.Itoa(s.Claim)+" "+cutTo(clean(s.Rating.Glyph), most, "…")) + "]"
}

// claimInk is the look of words that claims lie over: the colour of the shortest,
// with a second line where it isn't the only one.
func claimInk(over []export.Spot) face {
	f := face{size: 10, colour: ink}
	if len(over) > 0 {
		f.colour, f.underline = toneInk(over[0].Rating.Tone), "single"
	}
	if len(over) > 1 {
		f.underline = "double"
	}
	return f
}

func signFace(s export.Spot) face {
	return face{bold: true, size: 8, colour: toneInk(s.Rating.Tone)}
}
