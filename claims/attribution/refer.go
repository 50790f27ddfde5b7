package attribution

import "strings"

// subject begins the statement with the subject that the claim's first verb has
// elsewhere in its sentence.
func (d *draft) subject() {
	r, u := d.r, d.r.units[d.r.unitOf(d.from)]
	if t := r.tokens[d.from]; t.class&relative != 0 && t.class&determiner == 0 {
		d.relative(u)
		return
	}
	help, verb := d.verb(u)
	if !verb {
		return
	}
	n := r.lacking(u, d.from)
	if help >= 0 && help != n.to && r.tokens[help-1].class&relative == 0 {
		return // that helps another verb
	}
	if n.none() || r.subjective(n.from) && r.tokens[n.from].class&(he|she|it) == 0 {
		return
	}
	words := r.text[r.tokens[n.from].start:r.tokens[n.to-1].end]
	if r.subjective(n.from) {
		if words = r.means(n.from); words == "" {
			words = r.of(n.from)
		}
	}
	d.fill(strings.ReplaceAll(words, "\n", " "))
	d.named = true
	d.text.WriteByte(' ')
	if help >= 0 {
		d.fill(r.of(help))
		d.text.WriteByte(' ')
	}
}

// relative puts what "which" or "who" stands for in its place, where a verb
// follows it.
func (d *draft) relative(u unit) {
	r := d.r
	if d.from+1 >= d.to || d.from == u.from || r.tokens[d.from+1].class&(be|have) == 0 {
		return
	}
	n := r.antecedent(u, d.from)
	if n.none() {
		return
	}
	d.fill(strings.ReplaceAll(r.text[r.tokens[n.from].start:r.tokens[n.to-1].end], "\n", " "))
	d.text.WriteByte(' ')
	d.named = true
	d.from++
}

// verb reports whether the claim begins with a verb without its subject, and
// which word before it helps that verb: "has" of "has killed …, driven …".
func (d *draft) verb(u unit) (help int, ok bool) {
	r := d.r
	t := r.tokens[d.from]
	if t.shape != lower || d.from == u.from {
		return -1, false
	}
	if t.class&(be|have) != 0 && t.class&no == 0 {
		return -1, true
	}
	before := r.tokens[d.from-1]
	joined := r.is(d.from-1, ",") || before.class&(and|relative) != 0
	done := t.class&participle != 0 || strings.HasSuffix(r.of(d.from), "ed")
	if !joined || !done && t.class&cue == 0 || !r.english() {
		return -1, false
	}
	if before.class&relative == 0 {
		help = d.helper(u)
		return help, help >= 0 || before.class&and != 0 && t.class&participle == 0
	}
	return -1, true
}

// helper is the "has" before the claim that its verb shares, or -1.
func (d *draft) helper(u unit) int {
	for i := d.from - 2; i > u.from && d.from-i < longNoun; i-- {
		c := d.r.tokens[i].class
		if c&(clause|and) != 0 && c&relative == 0 {
			break
		}
		if c&perfect != 0 {
			return i
		}
	}
	return -1
}

// lacking is the subject of a verb at the token i: what a "which" or "who"
// before it stands for, what stands right before it, or what the sentence
// begins with.
func (r *Reading) lacking(u unit, i int) noun {
	for k := i - 1; k >= u.from && i-k < longNoun && r.free(k); k-- {
		t := r.tokens[k]
		if t.class&relative != 0 && t.class&determiner == 0 {
			return r.antecedent(u, k)
		}
		if r.is(k, ";:") {
			break
		}
	}
	if r.tokens[i-1].word() && r.tokens[i-1].class&and == 0 {
		n := r.nounLeft(u.from, i)
		if n.from > u.from && r.free(n.from-1) && r.tokens[n.from-1].word() && r.tokens[n.from-1].class&(that|and|turn|clause|cue) == 0 {
			return noun{} // only the end of a longer one
		}
		return n
	}
	return r.leading(u, i)
}

// antecedent is what the relative at the token k stands for: the nearest noun
// phrase before it.
func (r *Reading) antecedent(u unit, k int) noun {
	end := k
	if r.is(end-1, ",") {
		end--
	}
	n := r.nounLeft(u.from, end)
	for i := n.to - 1; i > n.from; i-- {
		if t := r.tokens[i]; t.class&of != 0 && t.shape == lower && i+1 < n.to && (r.tokens[i+1].shape == upper || r.tokens[i+1].class&determiner != 0) {
			return noun{i + 1, n.to}
		}
	}
	return n
}

// instead is what can stand in the place of the token i and those behind it,
// and of how many.
func (d *draft) instead(i int) (string, int) {
	r := d.r
	t := r.tokens[i]
	if d.named || !r.free(i) {
		return "", 0
	}
	if r.subjective(i) && t.class&(he|she|it|they) != 0 {
		if words := r.means(i); words != "" {
			return words, 1
		}
		return "", 0
	}
	if t.class&determiner != 0 && t.class&(he|she|it) != 0 && t.shape == lower {
		if words := r.means(i); words != "" {
			return words + "'s", 1
		}
	}
	if i+1 < d.to && strings.EqualFold(r.of(i), "the") && r.of(i+1) == "country" {
		if words := r.onlyCountry(i); words != "" {
			return words, 2
		}
	}
	return "", 0
}
