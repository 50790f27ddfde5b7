package frame

import (
	"bytes"
	"iter"
)

// A Found is what Scan comes across: a whole frame, or bytes that aren't one.
type Found struct {
	Frame

	Whole bool
	At    int // where it begins, in bytes
	Len   int // how long it is, in bytes
}

// Scan goes over b and yields each frame that is whole, and each stretch of
// bytes between that isn't. The bodies share b's bytes.
//
// Bytes that were made to look like frames, each as long as all that follows,
// would keep it hashing for hours: it gives up after some multiple of b.
func Scan(b []byte, salt Salt) iter.Seq[Found] {
	return func(yield func(Found) bool) {
		s := scanner{salt, 1<<20 + 16*len(b)}
		for at := 0; at < len(b); {
			found := s.next(b[at:])
			found.At = at
			if !yield(found) {
				return
			}
			at += found.Len
		}
	}
}

type scanner struct {
	salt     Salt
	patience int // how many bytes may yet be hashed in vain
}

// next returns what b begins with. Damage goes on to the next whole frame: what
// only looks like a header may be in a body.
func (s *scanner) next(b []byte) Found {
	if f, n, ok := s.whole(b); ok {
		return Found{Frame: f, Whole: true, Len: n}
	}
	for at := 1; ; at++ {
		i := bytes.Index(b[at:], []byte(mark))
		if i < 0 || s.patience < 0 {
			return Found{Len: len(b)}
		}
		at += i
		if _, _, ok := s.whole(b[at:]); ok {
			return Found{Len: at}
		}
	}
}

func (s *scanner) whole(b []byte) (Frame, int, bool) {
	f, n, ok := whole(s.salt, b)
	if _, body, header := header(b); header && !ok {
		s.patience -= min(body, len(b))
	}
	return f, n, ok
}
