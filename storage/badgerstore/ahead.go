package badgerstore

import (
	"iter"
	"runtime"
)

// ahead yields what f makes of each of seq, in their order, while it already
// makes the next ones.
func ahead[In, Out any](seq iter.Seq2[In, error], f func(In, error) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		making, enough := make(chan chan Out, runtime.GOMAXPROCS(0)), make(chan struct{})
		go func() {
			defer close(making)
			for in, err := range seq {
				made := make(chan Out, 1)
				select {
				case making <- made:
					go func() { made <- f(in, err) }()
				case <-enough:
					return
				}
			}
		}()
		defer func() {
			close(enough)
			for range making { // until nobody uses seq any more
			}
		}()
		for made := range making {
			if !yield(<-made) {
				return
			}
		}
	}
}
