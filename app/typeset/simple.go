package typeset

import "unicode/utf8"

// A setter breaks one paragraph of simple characters: behind blanks, dashes and
// hyphens, and anywhere in what is wider than a line.
type setter struct {
	*wrapper
	text          string // up to the paragraph's end
	first, at     int    // where the paragraph begins, and how far it's read
	start, chance int    // of the line; where it could be broken last
	x, xChance    int    // from start to at, and to chance
	last          rune   // the character before at; 0 is none
}

// simple breaks the paragraph p of text.
func (w *wrapper) simple(text string, p Paragraph) {
	s := setter{wrapper: w, text: text[:p.End], first: p.Start, at: p.Start, start: p.Start, chance: p.Start}
	for s.at < p.End {
		if s.last < utf8.RuneSelf {
			s.words()
		}
		if s.at < p.End {
			s.other()
		}
	}
	w.add(s.start, p.End)
}

// words reads ASCII characters up to one that a line may end behind, other than
// a blank, or to a word that is over the edge. It's what nearly all of the time
// is spent in.
func (s *setter) words() {
	i, x, before, text, pairs := s.at, s.x, byte(s.last), s.text, s.m.letters // #nosec G115 -- the caller has seen to it
	for i < len(text) {
		c := text[i]
		// What follows '/' up to the last of ASCII takes the short way.
		if c-'0' >= utf8.RuneSelf-'0' && (c < ' ' || c == '-' || c == '/' || c >= utf8.RuneSelf || c == ' ' && x > s.width) {
			break
		}
		advance := int(pairs[(int(before)<<7|int(c))&lettersEnd])
		if advance == 0 {
			advance = s.m.letter(before, c)
		}
		x += advance
		before = c
		i++
		if c == ' ' { // it may hang over the edge
			s.chance, s.xChance = i, x
		}
	}
	s.at, s.x, s.last = i, x, rune(before)
	if x > s.width && before != ' ' {
		s.overflow()
	}
}

// other reads one character of any sort.
func (s *setter) other() {
	r, n := rune(s.text[s.at]), 1
	if r >= utf8.RuneSelf {
		r, n = utf8.DecodeRuneInString(s.text[s.at:])
	}
	_, advance := s.m.step(s.m.number[s.last], r)
	s.at, s.x, s.last = s.at+n, s.x+int(advance), r
	if r == ' ' { // it may hang over the edge
		s.chance, s.xChance = s.at, s.x
		return
	}
	if s.x > s.width {
		s.overflow()
	}
	if s.breaks(r) {
		s.chance, s.xChance = s.at, s.x
	}
}

// overflow ends the line at the last chance, and what is still too wide between
// any two characters.
func (s *setter) overflow() {
	if s.chance > s.start {
		s.add(s.start, s.chance)
		s.start, s.x = s.chance, s.x-s.xChance
	}
	if s.x <= s.width {
		return
	}
	s.x = 0
	before, from := uint16(0), s.start
	for i, r := range s.text[from:s.at] {
		number, advance := s.m.step(before, r)
		if at := from + i; s.x+int(advance) > s.width && at > s.start {
			s.add(s.start, at)
			s.start, s.x = at, 0
		}
		s.x += int(advance)
		before = number
	}
	s.chance = s.start
}

// breaks reports whether a line may end behind r, which was read last.
func (s *setter) breaks(r rune) bool {
	switch r {
	case '\t', '—':
		return true
	case '-', '/', '‐', '–':
		// Not in -5, 20-30, 1/2, nor before a blank that breaks anyway.
		before, next := s.at-utf8.RuneLen(r)-1, s.at
		return before >= s.first && s.text[before] != ' ' &&
			next < len(s.text) && s.text[next] != ' ' && (s.text[next] < '0' || s.text[next] > '9')
	}
	return false
}
