package typeset

import (
	"math"
	"sort"
)

// A Stretch is a part of a line from Left to Right.
type Stretch struct{ Left, Right float32 }

// Point returns the offset between clusters that is nearest to x, and whether x
// is at the end of the cluster before it. Where the direction changes there, or
// the line ends, that is elsewhere than the beginning of the cluster behind it.
func (s *Shaped) Point(x float32) (at int, behind bool) {
	if len(s.cells) == 0 {
		return s.start, false
	}
	best := s.nearest(x)
	c := s.cells[best]
	if (x > (c.left+c.right)/2) != c.rtl {
		return s.after(best), true
	}
	return c.start, false
}

// nearest returns the number of the cell that is nearest to x.
func (s *Shaped) nearest(x float32) int {
	if s.plain {
		i := sort.Search(len(s.cells), func(i int) bool { return s.cells[i].right > x })
		return min(i, len(s.cells)-1)
	}
	best, distance := 0, float32(math.MaxFloat32)
	for i, c := range s.cells {
		if d := max(c.left-x, x-c.right, 0); d < distance {
			best, distance = i, d
		}
	}
	return best
}

// Covers returns the offset of the cluster that is drawn at x, or -1 where none
// is.
func (s *Shaped) Covers(x float32) int {
	for _, c := range s.cells {
		if c.left <= x && x < c.right {
			return c.start
		}
	}
	return -1
}

// Caret returns where a caret stands that is before the cluster at offset at, or
// behind the last.
func (s *Shaped) Caret(at int) float32 {
	if len(s.cells) == 0 {
		return 0
	}
	i := s.cell(at)
	if i == len(s.cells) {
		last := s.cells[i-1]
		if last.rtl {
			return last.left
		}
		return last.right
	}
	if s.cells[i].rtl {
		return s.cells[i].right
	}
	return s.cells[i].left
}

// CaretBehind returns where a caret stands that is behind the cluster that ends
// at offset at.
func (s *Shaped) CaretBehind(at int) float32 {
	i := s.cell(at) - 1
	switch {
	case i < 0:
		return s.Caret(at)
	case s.cells[i].rtl:
		return s.cells[i].left
	}
	return s.cells[i].right
}

// Next returns the offset behind the cluster at offset at, in the order of the
// text.
func (s *Shaped) Next(at int) int {
	i := s.cell(at)
	if i == len(s.cells) {
		return s.end
	}
	return s.after(i)
}

// Previous returns the offset of the cluster before offset at, in the order of
// the text.
func (s *Shaped) Previous(at int) int {
	i := s.cell(at)
	if i == 0 {
		return s.start
	}
	return s.cells[i-1].start
}

// RTL reports whether the line runs from right to left as a whole.
func (s *Shaped) RTL() bool { return s.rtl }

// Stretches appends to all where the bytes from start to end are drawn: several
// stretches where the direction changes between them.
func (s *Shaped) Stretches(all []Stretch, start, end int) []Stretch {
	from, first := len(all), s.cell(max(start, s.start))
	if s.plain {
		if behind := s.cell(end); first < behind {
			all = append(all, Stretch{s.cells[first].left, s.cells[behind-1].right})
		}
		return all
	}
	for i := first; i < len(s.cells) && s.cells[i].start < end; i++ {
		c := s.cells[i]
		if n := len(all); n > from {
			last := &all[n-1]
			switch {
			case near(last.Right, c.left):
				last.Right = c.right
				continue
			case near(last.Left, c.right):
				last.Left = c.left
				continue
			}
		}
		all = append(all, Stretch{c.left, c.right})
	}
	return all[:from+len(joined(all[from:]))]
}

// joined makes one of stretches that touch, as those on both sides of a number
// in words from right to left do with it. Drawn one by one they would leave a
// seam.
func joined(parts []Stretch) []Stretch {
	for i := 0; i < len(parts); i++ {
		for k := i + 1; k < len(parts); k++ {
			a, b := &parts[i], parts[k]
			if near(a.Right, b.Left) || near(b.Right, a.Left) {
				a.Left, a.Right = min(a.Left, b.Left), max(a.Right, b.Right)
				parts = append(parts[:k], parts[k+1:]...)
				k = i // what was apart before may touch now
			}
		}
	}
	return parts
}

// cell returns the number of the first cell at or behind offset at.
func (s *Shaped) cell(at int) int {
	return sort.Search(len(s.cells), func(i int) bool { return s.cells[i].start >= at })
}

// after returns the offset behind cell i.
func (s *Shaped) after(i int) int {
	if i+1 < len(s.cells) {
		return s.cells[i+1].start
	}
	return s.end
}

// touch is how far apart two cells are at most that touch.
const touch = 0.02

func near(a, b float32) bool { return a-b < touch && b-a < touch }
