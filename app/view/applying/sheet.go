package applying

import (
	"fmt"

	"factdesk/claims"
)

// A Sheet is an edited sheet that was compared with the desk, in words.
type Sheet struct {
	File    string   // its name
	Titles  []string // the articles' that it is of
	By      string   // who is thought to have edited it, or ""
	Changes []Change // those of a claim follow each other
	Left    []string // sentences: what can't be taken
	Agreed  int      // how many cells both sides have changed to the same
}

// A Change is a cell in which the sheet says something else than the desk.
type Change struct {
	Claim     claims.ClaimID
	Article   claims.ArticleID // the claim's
	Title     string           // the article's
	No        int              // the claim's number in the sheet
	Statement string
	Field     string

	Now, Sheet, Then string
	State            State
}

// A State says who has changed a cell.
type State int

// The states.
const (
	Edited   State = iota // only the editor
	Conflict              // the desk too
	Unknown               // what the sheet was exported with isn't known
)

// several reports whether s is of several articles.
func (s Sheet) several() bool { return len(s.Titles) > 1 }

// title names s.
func (s Sheet) title() string {
	switch len(s.Titles) {
	case 0:
		return "Edited sheet"
	case 1:
		return "Edited sheet of “" + s.Titles[0] + "”"
	}
	return fmt.Sprintf("Edited sheet of %d articles", len(s.Titles))
}

// about says what came of comparing.
func (s Sheet) about() string {
	words := s.File + " · " + count(len(s.Changes), "difference", "differences")
	if n := s.conflicts(); n > 0 {
		words += fmt.Sprintf(" · %d to choose, because the desk has changed them too", n)
	}
	if len(s.Changes) == 0 {
		words = s.File + " · no differences"
	}
	if s.Agreed > 0 {
		words += fmt.Sprintf(" · %d changed to the same on both sides", s.Agreed)
	}
	return words
}

// nothing says why there is nothing to apply.
func (s Sheet) nothing() string {
	if len(s.Left) > 0 {
		return "Nothing can be applied."
	}
	if s.Agreed > 0 {
		return "There is nothing to apply: the desk says all that the sheet does."
	}
	return "There is nothing to apply: nobody has changed what may be changed in the sheet."
}

func (s Sheet) conflicts() (n int) {
	for _, c := range s.Changes {
		if c.State != Edited {
			n++
		}
	}
	return n
}

func count(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
