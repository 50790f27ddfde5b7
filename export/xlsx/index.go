package xlsx

import (
	"cmp"
	"strconv"
	"strings"

	"factdesk/claims"
	"factdesk/export"
)

// An index says where in the sheets things are, as rows from 0 below the head.
type index struct {
	titles    map[claims.ArticleID]string
	evidence  map[int]int // the first piece of a claim, by its No
	paragraph map[place]int
	pieces    []piece // the rows of the Article sheet
}

// A place is a paragraph of an article.
type place struct {
	article claims.ArticleID
	no      int
}

func indexOf(r export.Report) index {
	i := index{titles: map[claims.ArticleID]string{}, evidence: map[int]int{}, paragraph: map[place]int{}}
	for _, p := range r.Parts {
		i.titles[p.Article.ID] = cmp.Or(strings.TrimSpace(p.Article.Title), untitled)
	}
	for row, e := range r.Evidence {
		if _, ok := i.evidence[e.Claim]; !ok {
			i.evidence[e.Claim] = row
		}
	}
	for _, p := range r.Paragraphs {
		i.paragraph[place{p.Article, p.No}] = len(i.pieces)
		i.pieces = append(i.pieces, pieces(p)...)
	}
	return i
}

// place names the cell in the first column of a row of a sheet, counted from 0
// below the head. As long as nobody has sorted the sheet, the row is there.
func (b *book) place(sheet string, row int) string {
	room := b.limit.rows - 1
	return inFormula(sheetName(sheet, row/room)) + "!A" + strconv.Itoa(row%room+2)
}

// back is a number that leads to a row of a sheet.
func (b *book) back(n int, sheet string, row int) cell {
	return cell{value: n, form: asBack, place: b.place(sheet, row)}
}
