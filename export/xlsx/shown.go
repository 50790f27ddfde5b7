package xlsx

// Shown returns what a cell shows of a text, for whoever compares a cell that came
// back with what went out.
func Shown(text string) string { return clean(text) }
