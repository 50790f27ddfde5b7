package attribution

import "factdesk/claims/anchor"

// longCredit is how many words the line under a quotation has at most.
const longCredit = 14

// credit finds speakers who are named outside any sentence: under what they
// said, behind a dash, or before it and a colon.
func (r *Reading) credit() {
	for n, u := range r.units {
		if u.from > 0 && r.tokens[u.from].paragraph == r.tokens[u.from-1].paragraph {
			continue
		}
		if n > 0 && r.is(u.from, "—–―-") {
			r.under(n)
			continue
		}
		r.colon(n)
	}
	for k := range r.quotations {
		if r.quotations[k].owner < 0 {
			r.behindDash(k)
		}
	}
}

// behindDash notes "“…” — Name" as the name's words.
func (r *Reading) behindDash(k int) {
	q := r.quotations[k]
	if !r.is(q.to, "—–―-") || q.words < 3 {
		return
	}
	from, n := q.to+1, r.unitOf(q.to)
	to := from
	for to < len(r.tokens) && to-from < longName && r.tokens[to].shape == upper && r.follows(to) {
		to++
	}
	if to == from || to < len(r.tokens) && r.tokens[to].paragraph == r.tokens[q.from].paragraph && !r.is(to, ",") {
		return
	}
	a := Attribution{Kind: Direct, Speaker: r.span(from, to), Content: []anchor.Span{r.said(k)}}
	r.quotations[k].owner = len(r.found)
	who := r.identify(n, noun{from, to}, &a)
	r.keep(n, who, a)
}

// under notes a line such as "– President Volodymyr Zelenskyy" as the speaker
// of the paragraph above.
func (r *Reading) under(n int) {
	u := r.units[n]
	from := u.from + 1
	to := from
	for to < u.to && r.free(to) && r.tokens[to].word() && to-from < longCredit {
		to++
	}
	if to == from || r.tokens[from].shape != upper || u.to-from > longCredit {
		return
	}
	above := r.units[n-1]
	first := n - 1
	for first > 0 && r.tokens[r.units[first-1].from].paragraph == r.tokens[above.from].paragraph {
		first--
	}
	if q := r.tokens[above.to-1].quotation; q >= 0 && r.quotations[q].owner >= 0 {
		return
	}
	a := Attribution{Kind: Direct, Speaker: r.span(from, to)}
	a.Content = []anchor.Span{r.span(r.units[first].from, above.to)}
	r.own(noun{r.units[first].from, above.to})
	who := r.identify(n, noun{from, to}, &a)
	r.keep(n-1, who, a)
}

// colon notes "Name: what was said" at the beginning of a paragraph.
func (r *Reading) colon(n int) {
	u := r.units[n]
	to := u.from
	for to < u.to && r.free(to) && r.tokens[to].shape == upper && to-u.from < longName {
		to++
	}
	if to == u.from || !r.is(to, ":") || to+1 >= u.to {
		return
	}
	name := noun{u.from, to}
	p, known := r.person(name)
	if (!known || !r.people[p].human) && r.tokens[to-1].class&country == 0 && r.free(to+1) {
		return
	}
	if q := r.tokens[to+1].quotation; q >= 0 && r.quotations[q].owner >= 0 {
		return
	}
	a := Attribution{Kind: r.mixes(to+1, u.to), Speaker: r.span(u.from, to)}
	if !r.free(to + 1) {
		a.Kind = Direct
	}
	a.Content = []anchor.Span{r.span(to+1, u.to)}
	r.own(noun{to + 1, u.to})
	who := r.identify(n, name, &a)
	r.keep(n, who, a)
}
