package quantity

import (
	"math"
	"strings"
	"unicode"
)

// A decimal is a number in digits.
type decimal struct {
	value  float64
	places int  // digits behind the point
	count  int  // digits before it
	odd    bool // a date, a version, an address: no number
	joined bool // digits in groups, or with a point: no year
	zero   bool // it begins with a 0 that counts for nothing
	vulgar bool // it's a character such as ½
}

// step is the place of the last digit.
func (d *decimal) step() float64 { return scaled(1, -d.places) }

// scaled returns value times ten to the power e, rounded once.
func scaled(value float64, e int) float64 {
	if e < 0 {
		return value / math.Pow10(-e)
	}
	return value * math.Pow10(e)
}

// digit is what r is worth as a decimal digit of any script, or -1.
func digit(r rune) int {
	if r >= '0' && r <= '9' {
		return int(r - '0')
	}
	if r < 0x660 || !unicode.Is(unicode.Nd, r) {
		return -1
	}
	// Each script's digits stand together, from its zero on.
	for _, run := range unicode.Nd.R16 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return int(r-rune(run.Lo)) % 10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) { //nolint:gosec // runs of characters are characters
			return int(r-rune(run.Lo)) % 10 //nolint:gosec // as above
		}
	}
	return -1
}

// vulgar is the value of a character that is a fraction, or 0.
func vulgar(r rune) float64 {
	switch r {
	case '½':
		return 1. / 2
	case '¼':
		return 1. / 4
	case '¾':
		return 3. / 4
	case '⅓':
		return 1. / 3
	case '⅔':
		return 2. / 3
	case '⅕':
		return 1. / 5
	case '⅖':
		return 2. / 5
	case '⅗':
		return 3. / 5
	case '⅘':
		return 4. / 5
	case '⅙':
		return 1. / 6
	case '⅛':
		return 1. / 8
	case '⅜':
		return 3. / 8
	case '⅝':
		return 5. / 8
	case '⅞':
		return 7. / 8
	}
	return 0
}

// A group is a run of digits, and the mark before it.
type group struct {
	mark  rune
	count int
}

// number reads digits and what joins them.
func (s *scanner) number(d *decimal) {
	var groups [8]group
	n, coefficient := 0, 0.
	first, _ := s.rune(s.at)
	d.zero = digit(first) == 0
	if first == '.' {
		n = 1
	}
	for before := rune(0); ; n++ {
		if first == '.' && n == 1 {
			before, s.at = first, s.at+1
		}
		g := group{mark: before}
		for s.at < s.end {
			r, size := s.rune(s.at)
			v := digit(r)
			if v < 0 {
				break
			}
			coefficient, g.count, s.at = coefficient*10+float64(v), g.count+1, s.at+size
		}
		if n < len(groups) {
			groups[n] = g
		}
		r, size := s.rune(s.at)
		if !s.joins(r, size, g.count) {
			n++
			break
		}
		before, s.at = r, s.at+size
	}
	d.settle(groups[:min(n, len(groups))], s.point())
	d.odd = d.odd || n > len(groups) || coefficient > 1e18
	d.value = scaled(coefficient, -d.places)
}

// point is the mark before decimals in the text's language.
func (s *scanner) point() rune {
	if s.words == nil || s.words.point == 0 {
		return '.'
	}
	return s.words.point
}

// joins reports whether the mark r, size bytes long, joins the digits before it,
// of which there are count, to digits behind it.
func (s *scanner) joins(r rune, size, count int) bool {
	switch r {
	case '.', ',', '٫', '٬', '．', '，':
		next, _ := s.rune(s.at + size)
		return digit(next) >= 0
	case '\'', '’', '\u00a0', '\u202f', '\u2009', '\u2007':
		return count <= 3 && s.three(s.at+size)
	case ' ':
		return count <= 3 && s.words != nil && s.words.blanks && s.three(s.at+size)
	}
	return false
}

// three reports whether exactly three digits stand at offset at.
func (s *scanner) three(at int) bool {
	for range 3 {
		r, n := s.rune(at)
		if digit(r) < 0 {
			return false
		}
		at += n
	}
	r, _ := s.rune(at)
	return digit(r) < 0
}

// settle decides what the marks between groups mean, where point is the
// language's decimal mark.
func (d *decimal) settle(groups []group, point rune) {
	d.count = groups[0].count
	d.joined = len(groups) > 1
	if !d.joined {
		return
	}
	last := groups[len(groups)-1]
	if d.decimals(groups, point) {
		d.places = last.count
		groups = groups[:len(groups)-1]
	}
	d.count = groups[0].count
	d.odd = !thousands(groups)
	for _, g := range groups[1:] {
		d.count += g.count
	}
}

// decimals reports whether the last group stands behind the decimal point.
func (d *decimal) decimals(groups []group, point rune) bool {
	last, first := groups[len(groups)-1], groups[1]
	switch {
	case last.mark == '٫':
		return true
	case !strings.ContainsRune(".,．，", last.mark):
		return false
	case len(groups) > 2:
		return last.mark != first.mark // 1,234.5 but 1,234,567
	case groups[0].count == 0, last.count != 3 || groups[0].count > 3 || d.zero && groups[0].count == 1:
		return true // 1.5, 1234.567, 0.125
	}
	return plain(last.mark) == point
}

// plain is the narrow form of a wide mark.
func plain(r rune) rune {
	switch r {
	case '．':
		return '.'
	case '，':
		return ','
	}
	return r
}

// thousands reports whether groups are the digits before a point: of three, or
// as in India of two and at last three, all joined alike.
func thousands(groups []group) bool {
	if len(groups) == 1 {
		return true
	}
	last := len(groups) - 1
	for i, g := range groups[1:] {
		if g.mark != groups[1].mark || g.count != 3 && (g.count != 2 || i+1 == last || g.mark != ',') {
			return false
		}
	}
	return groups[0].count <= 3 && groups[last].count == 3
}
