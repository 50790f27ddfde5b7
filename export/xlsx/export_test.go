package xlsx

// What tests look at from outside.

func Clean(s string) string { return clean(s) }

func Linkable(address string) string { return linkable(address) }

func Units(s string) int { return units(s) }

func Lines(s string, width float64) int { return lines(s, width) }

// KeptLinks returns how many of n links a sheet gets.
func KeptLinks(n int) int {
	var l links
	for range n {
		l.add(link{cell: "A1", place: "Claims!A1"})
	}
	return len(l)
}
