package reader

import (
	"context"
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
)

// rolling is a selection rolling on.
type rolling struct {
	stop context.CancelFunc
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
	ctx, stop := context.WithCancel(context.Background())
	mine := &rolling{stop: stop}
	r.hand.rolling = mine
	// Where the window is slow it rolls more slowly, and not on after the end.
	step := task.Latest(r.env.Post, func(struct{}) {
		if r.hand.rolling == mine {
			r.rollOn()
		}
	})
	task.Every(ctx, rollEvery, func() { step(struct{}{}) })
}

// rollOn goes one step on.
func (r *Reader) rollOn() {
	by := r.speed(r.hand.at.Y)
	if by == 0 {
		r.stopRolling()
		return
	}
	by += r.hand.rolling.rest
	before := r.state.top
	r.scroll(before + by)
	r.hand.rolling.rest = by - (r.state.top - before)
	r.dragTo(r.hand.at)
}

func (r *Reader) stopRolling() {
	if r.hand.rolling != nil {
		r.hand.rolling.stop()
		r.hand.rolling = nil
	}
}
