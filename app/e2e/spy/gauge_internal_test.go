package spy

import (
	"reflect"
	"testing"
	"time"
)

// What is done up to a mark is a turn's, or the picture's where one had begun; what
// is done aside is nobody's.
func TestTheGaugeTellsWorkFromPictures(t *testing.T) {
	var now time.Duration
	g := &gauge{clock: func() Spent { return Spent{now, 3 * now} }, now: func() time.Time { return time.Time{}.Add(2 * now) }}
	now = 3
	g.mark()
	g.aside(func() { now += 100 })
	now += 4
	g.begin()
	now += 10
	g.mark()
	now += 2
	g.begin()
	g.mark()
	want := Work{Turns: []Spent{{7, 21}, {2, 6}}, Paints: []Spent{{10, 30}, {}}, Waits: []time.Duration{20, 0}}
	if got := g.take(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if again := g.take(); len(again.Turns)+len(again.Paints) != 0 {
		t.Errorf("it was taken, and is told again: %v", again)
	}
}
