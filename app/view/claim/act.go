package claim

import (
	"slices"
	"strings"
	"time"

	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/label"
	"factdesk/claims"
	"factdesk/claims/segment"
	"factdesk/claims/trail"
)

const foreground = fynetheme.ColorNameForeground

// A Past is what became of a claim.
type Past struct {
	Acts []Act  // the last first
	More bool   // there was more before that
	Note string // why nothing is told, or ""
}

// An Act is something that was done to a claim, its verdict or its evidence.
type Act struct {
	Name    string // what Undo calls it
	By      string
	At      time.Time
	Undoes  bool // it took another act back
	Changes []claims.Change
	Scale   claims.Scale
	Sources map[claims.SourceID]string // what the sources are called
}

// about says who did it and when.
func (a Act) about() string {
	words := claims.DateOf(a.At.Local()).Words() + a.At.Local().Format(", 15:04")
	if a.By != "" {
		words = a.By + ", " + words
	}
	if a.Undoes {
		words += ", by Undo or Redo"
	}
	return words
}

// words says what was done. Where that is none of what is known here, it's what
// Undo calls it.
func (a Act) words() string {
	var all []string
	for _, c := range a.Changes {
		all = append(all, a.change(c)...)
	}
	if len(all) == 0 {
		return a.Name
	}
	return strings.Join(all, "\n")
}

func (a Act) change(c claims.Change) (lines []string) {
	for _, step := range a.called().Of(c) {
		lines = append(lines, told(step))
	}
	return slices.DeleteFunc(lines, blank)
}

// called is what the values of a are called.
func (a Act) called() trail.Words {
	return trail.Words{
		Rating: a.rating,
		Source: func(id claims.SourceID) string { return a.Sources[id] },
		Type:   label.Type, Priority: label.Priority, Status: label.Status, Stance: label.Stance,
	}
}

// told puts one step into words.
func told(s trail.Step) string {
	of := ""
	if s.Of != "" {
		of = " " + quoted(s.Of)
	}
	from, to := s.From, s.To
	if s.Written {
		from, to = quoted(from), quoted(to)
	}
	switch s.Kind {
	case trail.Tagged:
		return "Tagged " + to
	case trail.Removed:
		return "Removed"
	case trail.Attached:
		return "Source" + of + " attached"
	case trail.Detached:
		return "Source" + of + " detached"
	case trail.Passed, trail.Reviewed:
	}
	return passage(s.What+of, from, to)
}

func (a Act) rating(v claims.Verdict) string {
	r, ok := a.Scale.Rating(v.Rating)
	if !ok {
		return ""
	}
	return strings.TrimSpace(r.Glyph + " " + r.Label)
}

func blank(s string) bool { return s == "" }

// passage says that something passed from one value to another, "" where it
// didn't.
func passage(what, before, after string) string {
	switch {
	case before == after:
		return ""
	case before == "":
		return what + ": " + after
	case after == "":
		return what + " taken away; it was " + before
	}
	return what + ": " + after + "; it was " + before
}

// mostQuoted is how much of what was written a line of the history shows, in
// characters.
const mostQuoted = 120

// quoted puts words between quotation marks, and no more than are needed to
// know them again.
func quoted(words string) string {
	words = strings.Join(strings.Fields(words), " ")
	if words == "" {
		return ""
	}
	if first, more := segment.First(words, mostQuoted); more {
		words = first + ellipsis
	}
	return "“" + words + "”"
}
