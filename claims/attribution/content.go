package attribution

import (
	"factdesk/claims/anchor"
)

// listen finds what is said in a unit.
func (r *Reading) listen(number int) {
	u := r.units[number]
	all := r.clues(u)
	done := u.from
	for i, c := range all {
		end := r.reach(u, all, i)
		before := r.ahead(u, c, done, end)
		after := r.behind(c, end, before)
		if before.content.none() && after.content.none() {
			continue
		}
		r.add(number, c, before, after)
		done = max(done, before.content.to, after.content.to)
	}
	if len(all) == 0 {
		r.retold(number)
	}
	r.leftover(number, all)
}

// retold notes a sentence whose mood says that it is told on from the speaker
// of the sentence before.
func (r *Reading) retold(number int) {
	u, k := r.units[number], len(r.found)-1
	if k < 0 || r.places[k] != number-1 || r.tokens[r.units[number-1].from].paragraph != r.tokens[u.from].paragraph {
		return
	}
	for i := u.from; i < u.to; i++ {
		if !r.free(i) || r.tokens[i].class&mood == 0 {
			continue
		}
		a := r.found[k]
		p := part{content: noun(u), kind: r.mixes(u.from, u.to)}
		r.own(p.content)
		r.keep(number, r.speakers[k], Attribution{
			Kind: p.kind, Speaker: a.Speaker, Content: r.spans(p), Name: a.Name, Role: a.Role, before: a.before,
		})
		return
	}
}

// A part is some of what was said.
type part struct {
	content noun // its tokens
	kind    Kind
	quotes  bool // only the quotations in it
}

// reach is where the clause of a clue ends: at the turn to the next clue.
func (r *Reading) reach(u unit, all []clue, n int) int {
	end := r.turnsAt(u, all, n)
	if t := r.tokens[u.from]; t.class&clause == 0 || t.class&(that|joint) != 0 || !r.free(u.from) || n > 0 {
		return end
	}
	// "While one wants this, another …"
	for i := all[n].to; i < end; i++ {
		if r.free(i) && r.is(i, ",") {
			return i
		}
	}
	return end
}

// farClue is how many clues behind one may end its clause.
const farClue = 8

// turnsAt is the turn from a clue to one behind it, or the unit's end.
func (r *Reading) turnsAt(u unit, all []clue, n int) int {
	for _, c := range all[n+1 : min(n+1+farClue, len(all))] {
		begin := c.from
		if !c.right && !c.subject.none() && c.subject.from > all[n].from {
			begin = c.subject.from
		}
		begin = r.verbBegin(u, begin)
		i := begin - 1
		if i <= all[n].to || !r.free(i) {
			continue
		}
		if r.tokens[i].class&(and|turn) != 0 || r.is(i, ";—–") {
			if r.is(i-1, ",") {
				i--
			}
			return i
		}
	}
	return u.to
}

// ahead is what stands before a clue and belongs to it.
func (r *Reading) ahead(u unit, c clue, done, limit int) part {
	if c.relative {
		return part{}
	}
	begin := c.from
	if c.right && !c.phrase {
		begin = r.verbBegin(u, begin)
	}
	if !c.right && !c.subject.none() && c.subject.from < begin && c.subject.from >= u.from {
		begin = c.subject.from
	}
	begin = r.pastTitles(done, begin)
	end, comma := begin, false
	for end > done && r.is(end-1, ",—–-") {
		end--
		comma = true
	}
	if end <= done {
		return part{}
	}
	if !r.free(end - 1) {
		return r.quoted(c, done, end)
	}
	if !comma && !c.phrase || c.class&(say|tell|weak) == 0 || !r.closing(c, limit) {
		return part{}
	}
	from := r.openOf(done, end)
	if r.count(from, end) < 3 {
		return part{}
	}
	return part{content: noun{from, end}, kind: r.mixes(from, end)}
}

// pastTitles is where titles before a speaker begin that stand between a
// quotation and the name: "chairman, chief and president Anna Keller".
func (r *Reading) pastTitles(done, begin int) int {
	i := begin
	for i > done && r.free(i-1) && (r.is(i-1, ",") || r.tokens[i-1].class&(role|title) != 0) {
		i--
	}
	if i > done && !r.free(i-1) {
		return i
	}
	return begin
}

// closing reports whether a clue says nothing itself, and so speaks of what
// stands before it.
func (r *Reading) closing(c clue, end int) bool {
	if c.phrase || c.right {
		return true
	}
	at := r.light(c, c.to, end)
	if at >= end || r.is(at, ",.—–;") {
		return at+1 >= end || r.free(at+1)
	}
	return r.tokens[at].class&clause != 0 && r.tokens[at].class&that == 0 && r.of(at) != "to"
}

// quoted is the quotation that ends before a clue, with the words before it in
// the sentence if there are any.
func (r *Reading) quoted(c clue, done, end int) part {
	q := r.quotations[r.tokens[end-1].quotation]
	if q.owner >= 0 || q.from < done {
		return part{}
	}
	inner := q.to - 2
	finished := r.is(end, ",—–-") || q.words >= 4 || inner > q.from && r.tokens[inner].shape == mark
	if !finished || c.class&(say|tell|weak|judge) == 0 {
		return part{}
	}
	from := r.openOf(done, q.from)
	if r.count(from, q.from) == 0 || r.is(q.from-1, ":") {
		return part{content: noun{q.from, q.to}, kind: Direct}
	}
	return part{content: noun{from, q.to}, kind: Mixed}
}

// openOf skips what joins a clause to the one before.
func (r *Reading) openOf(from, end int) int {
	for from < end && r.free(from) && (!r.tokens[from].word() || r.tokens[from].class&(and|turn) != 0 && r.tokens[from].class&of == 0) {
		from++
	}
	return from
}

// count is the number of words.
func (r *Reading) count(from, to int) int {
	n := 0
	for i := from; i < to && n < 9; i++ {
		if r.tokens[i].word() {
			n++
		}
	}
	return n
}

// mixes is Mixed where a quotation stands among the words.
func (r *Reading) mixes(from, to int) Kind {
	for i := from; i < to; i++ {
		if !r.free(i) {
			return Mixed
		}
	}
	return Indirect
}

// add notes an attribution.
func (r *Reading) add(number int, c clue, parts ...part) {
	a := Attribution{Cue: r.span(c.from, c.to), Kind: Direct}
	if !c.subject.none() {
		a.Speaker = r.span(c.subject.from, c.subject.to)
	}
	for _, p := range parts {
		if p.content.none() {
			continue
		}
		if a.Kind == Direct {
			a.Kind = p.kind
		}
		a.Content = append(a.Content, r.spans(p)...)
		a.quoted = append(a.quoted, r.spans(part{content: p.content, quotes: true})...)
		r.own(p.content)
	}
	if c.class&(wish|deny|judge) != 0 && c.class&(say|tell) == 0 && a.Kind != Direct {
		a.Kind = map[bool]Kind{true: Judgment, false: Wish}[c.class&judge != 0]
		if c.class&deny != 0 {
			a.Kind = Denial
		}
	}
	if len(a.Content) == 0 {
		return
	}
	who := r.identify(number, c.subject, &a)
	r.keep(number, who, a)
}

// keep puts an attribution on the list.
func (r *Reading) keep(unit, who int, a Attribution) {
	r.found = append(r.found, a)
	r.speakers = append(r.speakers, who)
	r.places = append(r.places, unit)
}

// own tells the quotations among the tokens that they have a speaker.
func (r *Reading) own(n noun) {
	for i := n.from; i < n.to; i++ {
		if q := r.tokens[i].quotation; q >= 0 {
			r.quotations[q].owner = len(r.found)
			i = r.quotations[q].to - 1
		}
	}
}

// spans is what a part has of the text, without the marks at its ends.
func (r *Reading) spans(p part) []anchor.Span {
	from, to := p.content.from, p.content.to
	for from < to && r.free(from) && r.tokens[from].shape == mark && !r.is(from, "([$€£") {
		from++
	}
	for to > from && r.free(to-1) && r.tokens[to-1].shape == mark && !r.is(to-1, ")]%") {
		to--
	}
	if from >= to {
		return nil
	}
	if !p.quotes {
		return []anchor.Span{r.span(from, to)}
	}
	var all []anchor.Span
	for i := from; i < to; i++ {
		if q := r.tokens[i].quotation; q >= 0 {
			all = append(all, r.said(q))
			i = r.quotations[q].to - 1
		}
	}
	return all
}
