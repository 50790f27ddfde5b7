package spy

import (
	"time"

	"fyne.io/fyne/v2"
)

// A Clock tells how long the GUI's goroutine has worked so far. It's asked on that
// goroutine.
type Clock func() Spent

// Spent is time that the GUI's goroutine worked.
type Spent struct {
	Worked time.Duration `json:"worked"` // of its own
	Taken  time.Duration `json:"taken"`  // with what it was kept from working by others: by the clock on the wall
}

// Sub returns what of s isn't in other.
func (s Spent) Sub(other Spent) Spent { return Spent{s.Worked - other.Worked, s.Taken - other.Taken} }

// Add returns s and other together.
func (s Spent) Add(other Spent) Spent { return Spent{s.Worked + other.Worked, s.Taken + other.Taken} }

// Work is what the GUI's goroutine has done since it was asked last, in turn. What it did to look at the window isn't in it.
type Work struct {
	// Turns are what it did between two pictures: all that was posted to it,
	// and the input. Where nothing came there is a short turn all the same.
	Turns []Spent `json:"turns"`

	// Paints are what the pictures took. Where nothing was drawn it's next to
	// nothing.
	Paints []Spent `json:"paints"`

	// Waits are how long the pictures took by the clock on the wall: the system
	// may have kept the goroutine waiting for the last one to be shown.
	Waits []time.Duration `json:"waits"`
}

// A gauge tells work from pictures by where they stand in Fyne's loop: what was
// posted, then the input, the animations, the picture, and so on. An animation
// that never ends marks where the picture begins, and what is posted from there
// where it has ended.
type gauge struct {
	clock    Clock
	now      func() time.Time
	began    time.Time // when the picture did
	last     Spent     // when it was marked last
	painting bool      // a picture has begun then
	turn     Spent     // of the turn, up to then
	work     Work
}

// newGauge starts to measure. It belongs to the GUI's goroutine, as the gauge does.
func newGauge(w Watch) *gauge {
	g := &gauge{clock: w.Clock, now: w.Now, last: w.Clock()}
	beat := fyne.NewAnimation(time.Second, func(float32) {
		g.begin()
		go w.Post(g.mark) // Fyne wants it to come from another
	})
	beat.RepeatCount = fyne.AnimationRepeatForever
	beat.Start()
	return g
}

// mark counts what was done since the last mark.
func (g *gauge) mark() {
	now := g.clock()
	if g.painting {
		g.work.Paints = append(g.work.Paints, now.Sub(g.last))
		g.work.Waits = append(g.work.Waits, g.now().Sub(g.began))
	} else {
		g.turn = g.turn.Add(now.Sub(g.last))
	}
	g.last, g.painting = now, false
}

// begin ends a turn: a picture begins.
func (g *gauge) begin() {
	g.mark()
	g.work.Turns = append(g.work.Turns, g.turn)
	g.turn, g.painting, g.began = Spent{}, true, g.now()
}

// aside does what isn't to be counted.
func (g *gauge) aside(what func()) {
	g.mark()
	what()
	g.last = g.clock()
}

// take returns the work so far and forgets it.
func (g *gauge) take() Work {
	w := g.work
	g.work = Work{}
	return w
}
