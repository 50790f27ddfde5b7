package shell

// wanted is how many suggestions are wanted, from a few of the surest to all there
// are. In the middle it's those that rather want checking than not.
type wanted float64

// The fewest, the usual, and the step of slider and menu.
const (
	wantedFewest  = 0.05
	wantedUsually = 0.5
	wantedStep    = 0.05
)

// possible returns the nearest that there is.
func (w wanted) possible() wanted { return min(max(w, wantedFewest), 1) }

// least is what a suggestion must score to be among them. Most scores lie near 1,
// so that the steps there are small.
func (w wanted) least() float64 {
	if w >= wantedUsually {
		return 1 - float64(w)
	}
	return 1 - 4*float64(w*w*w)
}
