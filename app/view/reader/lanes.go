package reader

// maxLanes is how many lines stand under each other where claims overlap. More
// would run into the line of text below: what lies deeper shares the last lane.
const maxLanes = 4

// lanes gives each of all, which are in order, a lane for its line: the first
// that no claim holds which still runs where it begins. So the lines of two that
// share text never coincide, as long as no more than maxLanes lie over each
// other.
func lanes(lane []uint8, all []Mark) []uint8 {
	lane = lane[:0]
	var until [maxLanes]int // where the last claim in each lane ends
	for i := range all {
		span := all[i].Span
		free := 0
		for free < maxLanes-1 && until[free] > max(span.Start, 0) {
			free++
		}
		until[free] = max(until[free], span.End)
		lane = append(lane, uint8(free)) // #nosec G115 -- below maxLanes
	}
	return lane
}
