package attribution

// dialogue finds speech that begins with a dash, as many languages print it:
// "— I won't, — said Anna. — Never." It does so only where somebody is said to
// speak between two dashes; else the dash begins an item of a list.
func (r *Reading) dialogue(from, to int) bool {
	if r.english() || r.german() || !r.is(from, dashes) {
		return false
	}
	told := -1
	for i := from + 1; i < to && told < 0; i++ {
		if r.turnsToTell(i, to) {
			told = i
		}
	}
	if told < 0 {
		return false
	}
	open := from
	for i := from + 1; i < to; i++ {
		switch {
		case open >= 0 && r.turnsToTell(i, to):
			r.quote(open, i)
			open = -1
		case open < 0 && r.is(i, dashes) && r.is(i-1, ".,?!…"):
			open = i
		}
	}
	if open >= 0 && to-open > 1 {
		r.quote(open, to)
	}
	return true
}

const dashes = "—–―-"

// turnsToTell reports whether the token i is a dash from speech to the one who
// speaks.
func (r *Reading) turnsToTell(i, to int) bool {
	if !r.is(i, dashes) || !r.is(i-1, ".,?!…") && r.tokens[i-1].shape != quote {
		return false
	}
	for k := i + 1; k < min(to, i+4); k++ {
		if r.tokens[k].class&(say|tell) != 0 {
			return true
		}
	}
	return false
}
