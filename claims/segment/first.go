package segment

// First returns the first n characters of text, as people see them, and whether
// there are more.
func First(text string, n int) (first string, more bool) {
	it := Clusters(text)
	for range n {
		if !it.Next() {
			return text, false
		}
	}
	end := 0
	if n > 0 {
		end = it.End()
	}
	return text[:end], end < len(text)
}
