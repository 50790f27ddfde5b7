package applying

import (
	"slices"
	"strings"
)

// mostPairs is how many pairs of words are compared: more takes too long for a line
// that is drawn.
const mostPairs = 200_000

// differ has the words shown in which a and b differ, and those beside what only
// the other has.
func differ(a, b passage) {
	from := 0
	for from < min(len(a.words), len(b.words)) && same(a.words[from], b.words[from]) {
		from++
	}
	to := 0
	for to < min(len(a.words), len(b.words))-from && same(a.words[len(a.words)-1-to], b.words[len(b.words)-1-to]) {
		to++
	}
	inA, inB := a.part(from, len(a.words)-to), b.part(from, len(b.words)-to)
	if len(inA.words) == 0 || len(inB.words) == 0 || len(inA.words)*len(inB.words) > mostPairs {
		inA.show()
		inB.show()
		a.around(from, len(inA.words))
		b.around(from, len(inB.words))
		return
	}
	unlike(inA, inB)
}

func same(a, b string) bool { return strings.TrimSpace(a) == strings.TrimSpace(b) }

// show has all of p shown.
func (p passage) show() {
	for i := range p.shown {
		p.shown[i] = true
	}
}

// around has the words shown on both sides of a place where n words are, where
// these are none.
func (p passage) around(from, n int) {
	if n > 0 || len(p.words) == 0 {
		return
	}
	p.shown[max(from-1, 0)] = true
	p.shown[min(from, len(p.words)-1)] = true
}

// unlike has the words shown that a longest common sequence of a and b leaves out.
func unlike(a, b passage) {
	wide := len(b.words) + 1
	common := make([]int32, (len(a.words)+1)*wide) // of what follows on each pair
	for i, one := range slices.Backward(a.words) {
		for j, other := range slices.Backward(b.words) {
			if same(one, other) {
				common[i*wide+j] = common[(i+1)*wide+j+1] + 1
			} else {
				common[i*wide+j] = max(common[(i+1)*wide+j], common[i*wide+j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(a.words) || j < len(b.words) {
		switch {
		case i < len(a.words) && j < len(b.words) && same(a.words[i], b.words[j]):
			i, j = i+1, j+1
		case j == len(b.words) || i < len(a.words) && common[(i+1)*wide+j] >= common[i*wide+j+1]:
			a.shown[i] = true
			b.around(j, 0)
			i++
		default:
			b.shown[j] = true
			a.around(i, 0)
			j++
		}
	}
}
