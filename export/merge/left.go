package merge

import (
	"slices"

	"factdesk/claims"
	"factdesk/export"
)

// A left is an article of which nothing can be taken, while others can.
type left struct {
	title string
	why   string
	sent  bool  // it had rows when the sheet went out
	lines []int // that are about it
}

// leave looks which articles the desk has no more, or with another text, and
// which claims are theirs.
func (c *comparing) leave(now, then export.Report) {
	c.leftBy = map[string]*left{}
	by := map[claims.ArticleID]*left{}
	for _, p := range append(slices.Clone(now.Parts), then.Parts...) {
		if why := c.why(p, now, then); why != "" && by[p.Article.ID] == nil {
			by[p.Article.ID] = &left{title: p.Article.Title, why: why}
			c.left = append(c.left, by[p.Article.ID])
		}
	}
	for _, claim := range append(slices.Clone(now.Claims), then.Claims...) {
		if l := by[claim.Article]; l != nil {
			id := claim.ID.String()
			c.leftBy[id] = l
			_, sent := c.sheet.Origin.Prints[id]
			l.sent = l.sent || sent || c.sheet.Origin.Prints == nil
		}
	}
}

// why says why nothing can be taken of p's article, or "".
func (c *comparing) why(p export.Part, now, then export.Report) string {
	is, there := partOf(now, p.Article.ID)
	was, known := partOf(then, p.Article.ID)
	switch {
	case !there:
		return "was removed from the desk since"
	case !c.sheet.Origin.Fits(is), known && is.Version.ID != was.Version.ID:
		return "has another text since and must be exported again"
	}
	return ""
}

func partOf(r export.Report, id claims.ArticleID) (export.Part, bool) {
	i := slices.IndexFunc(r.Parts, func(p export.Part) bool { return p.Article.ID == id })
	if i < 0 {
		return export.Part{}, false
	}
	return r.Parts[i], true
}

// Fits reports whether the sheet may be about the text of p, as far as it says. Of
// an article that it doesn't name it says nothing.
func (o Origin) Fits(p export.Part) bool {
	id := p.Article.ID.String()
	for _, own := range o.Articles {
		if own.Article == id {
			return (own.Version == "" || own.Version == p.Version.ID.String()) &&
				(own.SHA256 == "" || own.SHA256 == p.Version.SHA256())
		}
	}
	return len(o.Articles) > 0 || len(o.Hashes) == 0 || slices.Contains(o.Hashes, p.Version.SHA256())
}

// listLeft lists the rows of articles that are left out, a sentence for each.
func (c *comparing) listLeft() {
	for _, l := range c.left {
		title := "an article without a title"
		if words := short(l.title); words != "" {
			title = "“" + words + "”"
		}
		switch {
		case len(l.lines) > 1:
			c.list("Rows %s are of %s, which %s: nothing of them is taken.", numbers(l.lines), title, l.why)
		case len(l.lines) == 1:
			c.list("Row %d is of %s, which %s: nothing of it is taken.", l.lines[0], title, l.why)
		case l.sent:
			c.list("There is no row of %s any more, which %s.", title, l.why)
		}
	}
}

// articles are those that r is about.
func articles(r export.Report) (all []claims.Article) {
	for _, p := range r.Parts {
		all = append(all, p.Article)
	}
	return all
}

// these names what the sheet is about.
func (c *comparing) these() string {
	if len(c.sheet.Origin.Articles) > 1 || len(c.Articles) > 1 {
		return "these articles"
	}
	return "this article"
}
