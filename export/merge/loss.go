package merge

import (
	"strings"

	"factdesk/export"
)

// partial reports whether a cell shows only a part of a text, or not as it is.
func partial(text, shown string) bool { return tidy(text) != tidy(shown) }

// withheld reports whether words were taken out of what a cell shows.
func withheld(shown string) bool { return strings.Contains(shown, "["+export.Withheld+"]") }
