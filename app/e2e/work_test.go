//go:build e2e && linux

package e2e_test

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"factdesk/app/e2e/spy"
)

// times is how often each act is done; what counts is the median.
const times = 5

// quiet is how many turns of the window's loop in a row nothing is done in once an
// act has ended: a quarter of a second.
const quiet = 15

// slow is how many times as long as an idle turn one may take and be idle all the
// same: what works beside the window makes them slower.
const slow = 3

// A gauged is a window and what it costs to draw it, in the time of the GUI's
// goroutine.
type gauged struct {
	*hands
	idle    spy.Spent     // a turn in which nothing came
	repaint spy.Spent     // a picture in which nothing is another
	clock   time.Duration // the same by the clock on the wall, with what it waited to be shown
}

// A cost is what an act leaves to do on the GUI's goroutine, besides the pictures
// that would be drawn anyway.
type cost struct {
	whole   time.Duration // all of it
	longest time.Duration // at most in one turn
	clock   time.Duration // that by the clock on the wall
}

// gauge begins to measure.
func (h *hands) gauge() *gauged {
	h.s.t.Helper()
	g := &gauged{hands: h}
	g.work()
	const pause = 2 * time.Second
	time.Sleep(pause) // what is done at the start is done then
	g.work()
	time.Sleep(pause)
	g.idle = mean(g.work().Turns)
	g.draw()
	return g
}

// draw measures what a picture of the window takes, as it is now.
func (g *gauged) draw() {
	g.s.t.Helper()
	var worked, taken, waited []time.Duration
	for range 2 * times {
		g.ask("repaint", new(any))
		time.Sleep(5 * glance)
		w := g.work()
		most := slices.MaxFunc(w.Paints, func(a, b spy.Spent) int { return cmp.Compare(a.Worked, b.Worked) })
		worked, taken, waited = append(worked, most.Worked), append(taken, most.Taken), append(waited, slices.Max(w.Waits))
	}
	g.repaint, g.clock = spy.Spent{Worked: median(worked), Taken: median(taken)}, median(waited)
}

func (g *gauged) work() (w spy.Work) {
	g.s.t.Helper()
	g.ask("work", &w)
	return w
}

// of returns what act costs, until nothing has been done for a while.
func (g *gauged) of(act func()) (c cost) {
	g.s.t.Helper()
	g.settle()
	act()
	return g.settle()
}

// settle waits until nothing is done, and returns what was until then.
func (g *gauged) settle() (c cost) {
	g.s.t.Helper()
	still := 0
	eventually(g.s.t, "nothing to do", func() error {
		w := g.work()
		for i := range w.Turns {
			var took spy.Spent
			if w.Turns[i].Worked > slow*g.idle.Worked {
				took = w.Turns[i].Sub(g.idle)
			}
			if i < len(w.Paints) {
				more := w.Paints[i].Sub(g.repaint)
				took = took.Add(spy.Spent{Worked: max(0, more.Worked), Taken: max(0, more.Taken)})
			}
			c.whole += took.Worked
			c.longest, c.clock = max(c.longest, took.Worked), max(c.clock, took.Taken)
			if still++; took.Worked > g.repaint.Worked/4 {
				still = 0
			}
		}
		if still < quiet {
			return fmt.Errorf("it is still busy: %d of %d turns are quiet", still, quiet)
		}
		return nil
	})
	return c
}

func mean(all []spy.Spent) (m spy.Spent) {
	for _, s := range all {
		m = m.Add(s)
	}
	n := time.Duration(max(len(all), 1))
	return spy.Spent{Worked: m.Worked / n, Taken: m.Taken / n}
}

func median(all []time.Duration) time.Duration {
	if len(all) == 0 {
		return 0
	}
	all = slices.Sorted(slices.Values(all))
	return all[len(all)/2]
}

// An act is something that is done to the window, measured by itself. Steps is how
// many events of the hand it's made of where each is answered.
type act struct {
	name  string
	steps int
	once  func(g *gauged, i int) cost
}

// BenchmarkActs measures what the acts of an analyst leave to do on the GUI's
// goroutine, in the real window, beside a picture of the same window.
func BenchmarkActs(b *testing.B) {
	for b.Loop() {
		s, home := newScreen(b), newHome(b)
		c := &hands{program: s.start(home), keys: s.keys}
		c.signIn(checker)
		news := anArticle(b)
		c.pasteArticle(news)
		for _, quote := range []string{"Officials from Moscow", "Ukraine has faced sustained"} {
			c.tag(quote)
		}
		c.gauge().table("Geneva", newsActs())
		c.close()

		fill(b, home, 10_000)
		c.program = s.start(home)
		c.titled(news.title)
		c.keys.chord("Ctrl+Tab")
		c.titled("Ten thousand")
		c.wait("", "of 10000 decided")
		c.gauge().table("1 MB, 10,000 claims", manyActs())
		c.close()
	}
}

// say tells something at once: a benchmark's log is cut short.
func say(format string, what ...any) { fmt.Fprintf(os.Stdout, format+"\n", what...) }

// table does each act several times and says what it cost, in all and in the
// busiest turn, in pictures of the same window: of the goroutine's own time, and by
// the clock on the wall.
func (g *gauged) table(name string, all []act) {
	g.s.t.Helper()
	ms := func(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
	say("%s: an idle turn takes %.3f ms", name, ms(g.idle.Worked))
	say("%-26s %8s %8s %8s %8s | by the clock: picture, longest turn", "act", "picture", "ms", "pictures", "longest")
	for _, a := range all {
		g.settle()
		g.draw() // what it takes depends on what else the machine does, and on what the window shows
		var whole, longest, clock []time.Duration
		for i := range times {
			c := a.once(g, i)
			whole, longest = append(whole, c.whole/time.Duration(a.steps)), append(longest, c.longest)
			clock = append(clock, c.clock)
		}
		picture := ms(g.repaint.Worked)
		say("%-26s %8.2f %8.2f %8.2f %8.2f | %8.2f %8.2f ms %6.2f pictures", a.name,
			picture, ms(median(whole)), ms(median(whole))/picture, ms(median(longest))/picture,
			ms(g.clock), ms(median(clock)), ms(median(clock))/ms(g.clock))
	}
}
