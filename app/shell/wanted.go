package shell

// wanted is how many suggestions are wanted, from a few of the surest to all there
// are.
type wanted float64

// The fewest, the usual, and the step of slider and menu.
const (
	wantedFewest  = 0.05
	wantedUsually = 0.5
	wantedStep    = 0.05
)

// usualLeast is what a suggestion must score where nothing else is said. It's more
// than the half from which on it rather wants checking than not: hardly a claim
// less is found so, and the text isn't full of dots.
const usualLeast = 0.8

// possible returns the nearest that there is.
func (w wanted) possible() wanted { return min(max(w, wantedFewest), 1) }

// least is what a suggestion must score to be among them. Most scores lie near 1,
// so that the steps there are small.
func (w wanted) least() float64 {
	part := float64(w / wantedUsually)
	if part >= 1 {
		return usualLeast * (2 - part)
	}
	return 1 - (1-usualLeast)*part*part*part
}
