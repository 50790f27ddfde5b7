package sending

import (
	"fmt"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
)

// A course shows how far a report is that is being written.
type course struct {
	bar *kit.Progress
	say *kit.Words
	box *fyne.Container
}

func newCourse() *course {
	c := &course{bar: kit.NewProgress(), say: kit.Caption("")}
	c.box = kit.Lines(6, c.bar, kit.Tight(c.say))
	c.box.Hide()
	return c
}

// begin shows that nothing is written yet.
func (c *course) begin() {
	c.bar.Set(0, 1)
	c.say.Say("Reading the desk…")
	c.box.Show()
}

// reach shows that so much is done, or where that isn't known, that it's being
// done.
func (c *course) reach(done, of int) {
	if of <= 0 {
		c.say.Say("Writing…")
		return
	}
	c.bar.Set(done, of)
	c.say.Say(fmt.Sprintf("Writing… %d %%", 100*done/of))
}

// Progress shows how far the writing of the report is: of of 0 is that this isn't
// known.
func (v *View) Progress(done, of int) { v.busy.reach(done, of) }
