package reader

import (
	"time"

	"factdesk/app/task"
)

// How a selection that is dragged beyond the edge rolls on.
const (
	rollEvery  = time.Second / 60
	rollSlow   = 2    // units each time at the edge itself
	rollFast   = 60   // at most
	rollFaster = 0.25 // units each time, more for each unit of distance
	rollEdge   = 2    // how near to the edge counts as beyond: a screen may end there
	rollLonger = 60   // after so many times it's twice as fast, then three times
	rollMost   = 4    // times as fast, at most
)

// rolling is a selection rolling on.
type rolling struct {
	stop func()
	many float32 // times it rolled
	rest float32 // parts of a unit that weren't scrolled yet
}

// rollAt begins to roll where the pointer was dragged beyond the upper or lower
// edge to height y, and ends it where it's back between them.
func (r *Reader) rollAt(y float32) {
	switch {
	case r.speed(y) == 0:
		r.stopRolling()
	case r.hand.rolling == nil:
		r.roll()
	}
}

// speed is how far to roll each time with the pointer at height y: the farther
// beyond the edge the faster, and nothing where there's no text to come.
func (r *Reader) speed(y float32) float32 {
	height := r.Size().Height
	lowest := r.page.height() - height
	switch {
	case y < 0 && r.state.top > 0:
		return -min(rollSlow-y*rollFaster, rollFast)
	case y > height-rollEdge && r.state.top < lowest:
		return min(rollSlow+(y-height+rollEdge)*rollFaster, rollFast)
	}
	return 0
}

// roll scrolls and selects on until stopRolling.
func (r *Reader) roll() {
	mine := new(rolling)
	r.hand.rolling = mine
	mine.stop = r.every(func() {
		if r.hand.rolling == mine {
			r.rollOn()
		}
	})
}

// every calls step for each frame on the GUI's goroutine until stop is called,
// and perhaps once more. Where the window is slow it leaves steps out.
func (r *Reader) every(step func()) (stop func()) {
	done := make(chan struct{})
	next := task.Latest(r.env.Post, func(struct{}) { step() })
	go func() {
		tick := time.NewTicker(rollEvery)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				next(struct{}{})
			}
		}
	}()
	return func() { close(done) }
}

// rollOn goes one step on.
func (r *Reader) rollOn() {
	by := r.speed(r.hand.at.Y)
	if by == 0 {
		r.stopRolling()
		return
	}
	now, before := r.hand.rolling, r.state.top
	now.many++
	by = by*min(1+now.many/rollLonger, rollMost) + now.rest
	r.scroll(before + by)
	now.rest = by - (r.state.top - before)
	r.dragTo(r.hand.at)
}

func (r *Reader) stopRolling() {
	if r.hand.rolling != nil {
		r.hand.rolling.stop()
		r.hand.rolling = nil
	}
}
