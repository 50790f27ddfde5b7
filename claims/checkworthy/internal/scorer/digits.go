package scorer

// digits reads a number. What it is worth is not what counts, but its kind: a
// year, a decade, an ordinal, how many digits it has.
func (r *reader) digits() word {
	begin, separated := r.at, byte(0)
	for r.at < len(r.text) && (kinds[r.text[r.at]] == digit || r.separates()) {
		if b := r.text[r.at]; kinds[b] != digit {
			separated = b
		}
		r.at++
	}
	tail, end := r.at, r.at
	for end < len(r.text) && kinds[r.text[end]] == letter {
		end++
	}
	r.at = end
	kind := numberKind(r.text[begin:tail], r.text[tail:end], separated)
	return word{hash: hashed(hashed(start, '#'), kind), flags: number | numberFlags(kind)}
}

// numberFlags returns what the kind of a number says beyond that it's a number.
func numberFlags(kind byte) flags {
	switch kind {
	case 'y', 'd':
		return year
	case 't', 'f':
		return exact
	}
	return 0
}

// separates reports whether a stop or comma stands between two digits.
func (r *reader) separates() bool {
	b := r.text[r.at]
	return (b == ',' || b == '.') && r.at+1 < len(r.text) && kinds[r.text[r.at+1]] == digit
}

// numberKind returns the kind of a number with its digits, the letters that
// follow at once, and the last mark between the digits. A kind is a letter.
func numberKind(digits, tail string, separated byte) byte {
	if len(digits) == 4 && (digits[:2] == "19" || digits[:2] == "20") && separated == 0 {
		switch tail {
		case "":
			return 'y'
		case "s":
			return 'd'
		}
	}
	switch tail {
	case "st", "nd", "rd", "th":
		return 'o'
	}
	switch {
	case separated == ',':
		return 't'
	case separated == '.':
		return 'f'
	case len(digits) == 1:
		return '1'
	case len(digits) == 2:
		return '2'
	}
	return '3'
}
