package segment

import (
	"iter"
	"unicode/utf8"

	"factdesk/claims/anchor"
)

// Words yields the words, the numbers and the marks of text, in order, and
// leaves out the blanks. "don’t", "U.S.", "1,000.5" and "12:30" are one word,
// "750-mile" is two and a mark. Marks stand apart, but for a run of the same
// one, such as "...". Where a script has no blanks, a character is a word.
func Words(text string) iter.Seq[anchor.Span] {
	return func(yield func(anchor.Span) bool) {
		for at := 0; at < len(text); {
			end, what := token(text, at)
			if what != blank && !yield(anchor.Span{Start: at, End: end}) {
				return
			}
			at = end
		}
	}
}

// WordAt returns the word that the byte at offset at belongs to. Blanks and
// marks are words of their own.
func WordAt(text string, at int) anchor.Span {
	at = clamp(text, at)
	p := paragraph(text, at)
	if at >= p.End {
		return anchor.Span{Start: at, End: at}
	}
	held := text[p.Start:p.End]
	w := anchor.Span{Start: wordEdge(held, at-p.Start)}
	for {
		w.End, _ = token(held, w.Start)
		if w.End > at-p.Start {
			return anchor.Span{Start: p.Start + w.Start, End: p.Start + w.End}
		}
		w.Start = w.End
	}
}

// wordEdge returns an edge between words at or before at. It's the nearest that
// can be told from the two characters around it, so that the way back is about
// as long as a word.
func wordEdge(text string, at int) int {
	next, _ := utf8.DecodeRuneInString(text[at:])
	for at > 0 {
		prev, size := utf8.DecodeLastRuneInString(text[:at])
		if surelyParts(text[at-size:], prev, next) {
			return at
		}
		at -= size
		next = prev
	}
	return 0
}

// surelyParts reports whether a word ends between the runes prev and next, with
// which rest begins, whatever stands around them.
func surelyParts(rest string, prev, next rune) bool {
	before, after := kindOf(prev), kindOf(next)
	if before == blank {
		return after != blank && prev < utf8.RuneSelf && (next < utf8.RuneSelf || joined(rest, 1) == 0)
	}
	if !apart(prev, next) || after == rider || before == rider {
		return false
	}
	switch {
	case after == single, before == single, after == blank:
		return true
	case before == mark && after == mark:
		return prev != next
	}
	return before == mark && !links(prev) || after == mark && !links(next)
}

// token returns where the word that begins at at ends, and what it is.
func token(text string, at int) (int, kind) {
	r, size := utf8.DecodeRuneInString(text[at:])
	what, end := kindOf(r), at+size
	switch what {
	case letter, digit:
		end = wordEnd(text, at)
	case blank:
		end = max(end, blanksEnd(text, at))
	case mark:
		for end+size <= len(text) && text[end:end+size] == text[at:at+size] {
			end += size
		}
	case single, rider:
	}
	whole := wholeCluster(text, at, end)
	if what == blank && whole > end {
		what = mark // a blank that carries one
	}
	return whole, what
}

// blanksEnd returns where the blanks at at end, if there are any. One that may
// carry a mark is not among them.
func blanksEnd(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if kindOf(r) != blank {
			break
		}
		if after := at + size; after < len(text) && text[after] >= utf8.RuneSelf && joined(text[at:], size) > 0 {
			break
		}
		at += size
	}
	return at
}

// wordEnd returns where the word of letters and digits at at ends.
func wordEnd(text string, at int) int {
	var s spelling
	end := at
	for end < len(text) {
		n := plainLetters(text[end:])
		if n > 0 {
			s.last, s.part = letter, s.part+n
		} else if n = s.take(text[end:]); n == 0 {
			break
		}
		end += n
	}
	if s.dots > 0 && s.part <= 2 && end < len(text) && text[end] == '.' {
		end++ // the dot of "U.S." is its own
	}
	return end
}

// A spelling is what was read of a word.
type spelling struct {
	last kind // of its letters and digits
	part int  // how many of them stand behind the last mark
	dots int  // how many there are, each behind no more than two letters; less than 0 where another mark is
}

// take returns the length of the character with which rest begins, or 0 where
// it's none of the word.
func (s *spelling) take(rest string) int {
	r, size := utf8.DecodeRuneInString(rest)
	switch what := kindOf(r); {
	case what == letter, what == digit:
		s.last = what
		s.part++
	case what == rider:
	case what == mark && joins(rest[size:], r, s.last):
		if r == '.' && s.last == letter && s.part <= 2 && s.dots >= 0 {
			s.dots++
		} else {
			s.dots = -1
		}
		s.part = 0
	default:
		return 0
	}
	return size
}

// plainLetters returns how many letters of ASCII rest begins with.
func plainLetters(rest string) int {
	for i := range len(rest) {
		if low := rest[i] | 0x20; low < 'a' || low > 'z' {
			return i
		}
	}
	return len(rest)
}

// links reports whether the mark r can stand within a word.
func links(r rune) bool {
	switch r {
	case '\'', '’', '.', ',', ':', '·', '‧', '״', '׳', 'ʼ':
		return true
	}
	return false
}

// joins reports whether the mark r holds a word together, with what last stood
// before it and rest behind it.
func joins(rest string, r rune, last kind) bool {
	if !links(r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case ',', ':':
		return last == digit && kindOf(next) == digit
	case '.':
		return kindOf(next) == last
	}
	return (last == letter || last == digit) && kindOf(next) == last
}

// wholeCluster returns the first end of a cluster at or after end, where one
// begins at at.
func wholeCluster(text string, at, end int) int {
	if end >= len(text) {
		return len(text)
	}
	if text[end] < utf8.RuneSelf && text[end-1] < utf8.RuneSelf && text[end] != '\n' {
		return end
	}
	next, _ := utf8.DecodeRuneInString(text[end:])
	prev, _ := utf8.DecodeLastRuneInString(text[at:end])
	if apart(prev, next) {
		return end
	}
	for it := Clusters(text[at:]); it.Next(); {
		if at+it.End() >= end {
			return at + it.End()
		}
	}
	return len(text)
}
