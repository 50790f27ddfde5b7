package xlsx

import "io"

// steps is how often somebody is told how far a workbook is, at most.
const steps = 200

// A pace knows how far a workbook is. Each row counts twice: once when it's laid
// out, and once when it's packed.
type pace struct {
	tell func(done, of int) // nil for nobody

	rows        int // of all sheets
	done        int // of twice as many
	told        int
	packed, all int // bytes
}

// row notes that one more row is laid out.
func (p *pace) row() { p.reach(p.done + 1) }

// pack notes that n more bytes of the rows are packed.
func (p *pace) pack(n int) {
	p.packed += n
	if p.all > 0 {
		p.reach(p.rows + p.rows*p.packed/p.all)
	}
}

// reach tells that so much is done, where it's enough to be seen.
func (p *pace) reach(done int) {
	p.done = min(max(done, p.done), 2*p.rows)
	if p.tell == nil || p.done == p.told || p.done < 2*p.rows && p.done-p.told < 2*p.rows/steps {
		return
	}
	p.told = p.done
	p.tell(p.done, 2*p.rows)
}

// A packing counts what goes into the zip.
type packing struct {
	w    io.Writer
	pace *pace
}

// Write implements io.Writer.
func (p packing) Write(b []byte) (int, error) {
	n, err := p.w.Write(b)
	p.pace.pack(n)
	return n, err
}
