package attribution

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/anchor"
)

// A Statement is a claim's draft wording, to be understood without the article.
type Statement struct {
	Text   string
	Filled []anchor.Span // the parts of Text that don't stand in the claim's own words
}

// Statement words the claim at span so that it stands alone. It gives it the
// subject that it shares with the words before, and puts names and dates where
// the article leaves no doubt about a pronoun or a day. All else it leaves as it
// is. The day of publication may be the zero time: then days keep their names.
func (r *Reading) Statement(span anchor.Span, published time.Time) Statement {
	from, to := r.within(span)
	from, to = r.bare(from, to)
	if from >= to {
		return Statement{}
	}
	d := draft{r: r, from: from, to: to, published: published}
	d.subject()
	for i := d.from; i < to; i++ {
		i = d.token(i)
	}
	return d.done()
}

// within is the tokens that a span touches.
func (r *Reading) within(span anchor.Span) (from, to int) {
	low, high := 0, len(r.tokens)
	for low < high {
		if middle := (low + high) / 2; r.tokens[middle].end <= span.Start {
			low = middle + 1
		} else {
			high = middle
		}
	}
	to = low
	for to < len(r.tokens) && r.tokens[to].start < span.End {
		to++
	}
	return low, to
}

// bare leaves out marks at the ends, and words that only join the claim to what
// stands before it.
func (r *Reading) bare(from, to int) (begin, end int) {
	for from < to && (r.edge(from, from, to) || r.joinsOn(from, to)) {
		from++
	}
	for to > from && r.edge(to-1, from, to) {
		to--
	}
	return from, to
}

// edge reports whether the token i is a mark that a statement has no use for at
// its ends: any stop, and a quotation mark without its other half.
func (r *Reading) edge(i, from, to int) bool {
	t := r.tokens[i]
	if t.shape == quote {
		if t.quotation < 0 {
			return true
		}
		q := r.quotations[t.quotation]
		return q.from < from || q.to > to || q.from == from && q.to == to || q.from == from && i == from && q.to >= to-1
	}
	return r.is(i, ".,;:–—-…")
}

func (r *Reading) joinsOn(i, to int) bool {
	t := r.tokens[i]
	if i+1 >= to || t.shape != lower && t.class&turn == 0 {
		return false
	}
	return t.class&that != 0 && !r.asks(i) && t.class&pronoun == 0 || t.class&and != 0 || t.class&turn != 0 && t.class&away == 0 || r.of(i) == "while" || r.of(i) == "as"
}

// A draft is a statement in the making.
type draft struct {
	r         *Reading
	from, to  int // the claim's tokens
	published time.Time
	text      strings.Builder
	filled    []anchor.Span
	copied    int  // up to where of the article's text it has been copied
	named     bool // a name stands in it already
}

// fill puts words into the statement that don't stand in the claim.
func (d *draft) fill(words string) {
	begin := d.text.Len()
	d.text.WriteString(words)
	d.filled = append(d.filled, anchor.Span{Start: begin, End: d.text.Len()})
}

// copyTo copies the article's words up to an offset.
func (d *draft) copyTo(at int) {
	if at > d.copied {
		d.text.WriteString(strings.ReplaceAll(d.r.text[d.copied:at], "\n", " "))
	}
	d.copied = at
}

// token copies a token, or puts what it stands for in its place. It returns the
// last token that is done.
func (d *draft) token(i int) int {
	if i == d.from {
		d.copied = d.r.tokens[i].start
	}
	t := d.r.tokens[i]
	d.copyTo(t.start)
	if words, n := d.instead(i); n > 0 {
		d.fill(words)
		d.copied = d.r.tokens[i+n-1].end
		d.named = true
		return i + n - 1
	}
	if t.shape == upper && i > d.from && t.class&(common|day|month) == 0 || t.class&country != 0 {
		d.named = true
	}
	d.copyTo(t.end)
	if date := d.r.dated(i, d.published); date != "" {
		d.text.WriteByte(' ')
		d.fill(date)
	}
	return i
}

// done is the statement with a capital.
func (d *draft) done() Statement {
	s := Statement{Text: d.text.String(), Filled: d.filled}
	c, n := utf8.DecodeRuneInString(s.Text)
	if !unicode.IsLower(c) {
		return s
	}
	big := string(unicode.ToUpper(c))
	s.Text = big + s.Text[n:]
	for i := range s.Filled {
		if s.Filled[i].Start > 0 {
			s.Filled[i].Start += len(big) - n
		}
		s.Filled[i].End += len(big) - n
	}
	return s
}
