//go:build e2e && linux

package e2e_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/jezek/xgb/xproto"

	"factdesk/app/e2e/spy"
)

// The pointer's buttons.
const (
	buttonLeft  = 1
	buttonRight = 3
	wheelUp     = 4
	wheelDown   = 5
)

// dragSteps is how many movements a drag is made of.
const dragSteps = 24

// handPace is the time between two clicks of a hand that doesn't mean a double
// click. Fyne joins two clicks within 300 ms even where they are on two
// things, and then neither of these hears of them.
const handPace = 350 * time.Millisecond

// move puts the pointer on a point of the window.
func (p *program) move(to spy.Point) {
	p.s.t.Helper()
	p.s.fake(xproto.MotionNotify, 0, p.left+int16(to.X), p.top+int16(to.Y))
}

// press presses and lets go a button, where the pointer is.
func (p *program) press(button byte) {
	p.s.t.Helper()
	p.s.fake(xproto.ButtonPress, button, 0, 0)
	p.s.fake(xproto.ButtonRelease, button, 0, 0)
	p.clicked = time.Now()
}

// rest keeps the hand still until another click is another click.
func (p *program) rest() { time.Sleep(time.Until(p.clicked.Add(handPace))) }

// click clicks on a point of the window.
func (p *program) click(at spy.Point) {
	p.s.t.Helper()
	p.rest()
	p.move(at)
	p.press(buttonLeft)
}

// rightClick clicks on a point of the window with the right button.
func (p *program) rightClick(at spy.Point) {
	p.s.t.Helper()
	p.rest()
	p.move(at)
	p.press(buttonRight)
}

// doubleClick clicks twice on a point of the window.
func (p *program) doubleClick(at spy.Point) {
	p.s.t.Helper()
	p.click(at)
	p.press(buttonLeft)
}

// drag presses the button at from, moves to to as a hand does, by small steps,
// and lets go.
func (p *program) drag(from, to spy.Point) {
	p.s.t.Helper()
	p.rest()
	p.move(from)
	p.s.fake(xproto.ButtonPress, buttonLeft, 0, 0)
	for i := 1; i <= dragSteps; i++ {
		part := float32(i) / dragSteps
		p.move(spy.Point{X: from.X + (to.X-from.X)*part, Y: from.Y + (to.Y-from.Y)*part})
	}
	p.s.fake(xproto.ButtonRelease, buttonLeft, 0, 0)
	p.clicked = time.Now()
}

// scrollTo turns the wheel over the point at until the article shows quote, and
// returns where that is.
func (p *program) scrollTo(quote string, at spy.Point) spy.Place {
	p.s.t.Helper()
	p.rest()
	p.move(at)
	eventually(p.s.t, fmt.Sprintf("“%s” in view", quote), func() error {
		if len(p.places(quote)) == 0 {
			p.press(wheelDown)
			return errors.New("the wheel hasn't brought it yet")
		}
		return nil
	})
	return p.place(quote)
}
