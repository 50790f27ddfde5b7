package kit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
)

// mostProposals is how many completions are gone through at most.
const mostProposals = 20

// A Completing is a field under its name, which completes what is typed there.
// The completion stands beside the name, where it moves nothing: Down takes it
// and again the next, Up the one before, and so does a click.
type Completing struct {
	Field *Field

	box      *fyne.Container
	proposal *proposal
	names    []string
	guesses  []string
	between  string // what parts one name from the next, "" where there is but one

	typed string   // the text that the completions complete
	found []string // those
	next  int      // which of them Down takes
}

// NewCompleting returns a field under a name, of one thing that is completed.
func NewCompleting(name, hint string) *Completing {
	c := &Completing{Field: NewField(hint)}
	c.proposal = newProposal(c.forth, c.Field.Take)
	c.Field.OnTyped = c.changed
	c.Field.OnShow = c.look
	c.Field.Keys = map[fyne.KeyName]func(){
		fyne.KeyDown: c.forth,
		fyne.KeyUp:   c.back,
	}
	head := container.NewBorder(nil, nil, Tight(newCaption(name)), nil, Tight(c.proposal))
	c.box = Lines(4, head, c.Field)
	return c
}

// newCaption returns a caption on one line, as wide as it is.
func newCaption(name string) *Words { return Caption(name).OneLine(fyne.TextTruncateOff) }

// Several has the field complete each of several names that a comma parts.
func (c *Completing) Several() *Completing {
	c.between = ","
	return c
}

// Box returns the field with its name above it.
func (c *Completing) Box() *fyne.Container { return c.box }

// SetNames says what there is to complete, what is likely first.
func (c *Completing) SetNames(names []string) {
	if !slices.Equal(c.names, names) {
		c.names = names
		c.lookAgain()
	}
}

// SetGuesses says what else there may be to complete: it's offered behind the
// names, and only once something of it is typed.
func (c *Completing) SetGuesses(names []string) {
	if !slices.Equal(c.guesses, names) {
		c.guesses = names
		c.lookAgain()
	}
}

func (c *Completing) changed(text string) {
	if !c.completed(text) {
		c.typed, c.next = text, 0
		c.find()
	}
	c.propose()
}

// lookAgain begins anew unless somebody is going through what was found.
func (c *Completing) lookAgain() {
	if c.next == 0 {
		c.look()
	}
}

// look begins anew, with the text as it is.
func (c *Completing) look() {
	c.typed, c.next = c.Field.Text, 0
	c.find()
	c.propose()
}

// find finds the names that what was typed may begin.
func (c *Completing) find() {
	before, written := c.parts()
	part := strings.ToLower(written)
	c.found = nil
	from := c.names
	if part != "" {
		from = slices.Concat(c.names, c.guesses)
	}
	for _, n := range from {
		if len(c.found) == mostProposals {
			return
		}
		if begins(strings.ToLower(n), part) && !c.has(before, n) && n != written && !slices.Contains(c.found, n) {
			c.found = append(c.found, n)
		}
	}
}

// parts returns what stands before the name that is typed, and that name.
func (c *Completing) parts() (before, part string) {
	if c.between == "" {
		return "", strings.TrimSpace(c.typed)
	}
	at := strings.LastIndex(c.typed, c.between) + 1
	return c.typed[:at], strings.TrimSpace(c.typed[at:])
}

// has reports whether a name stands among those before the one that's typed.
func (c *Completing) has(before, name string) bool {
	for one := range strings.SplitSeq(before, ",") {
		if c.between != "" && strings.TrimSpace(one) == name {
			return true
		}
	}
	return false
}

// begins reports whether part begins a word of name. Both are in lower case.
func begins(name, part string) bool {
	for i, r := range name {
		last, _ := utf8.DecodeLastRuneInString(name[:i])
		first := i == 0 || !unicode.IsLetter(last) && unicode.IsLetter(r)
		if first && strings.HasPrefix(name[i:], part) {
			return true
		}
	}
	return false
}

// with returns the text with the completion number at in it.
func (c *Completing) with(at int) string {
	before, _ := c.parts()
	if before != "" {
		before += " "
	}
	return before + c.found[at]
}

// completed reports whether text is what the last completion made.
func (c *Completing) completed(text string) bool {
	return c.next > 0 && c.next <= len(c.found) && c.with(c.next-1) == text
}

// forth takes the completion that is next.
func (c *Completing) forth() {
	if n := len(c.found); n > 0 {
		c.complete(c.next % n)
	}
}

// back takes the one before the last that was taken.
func (c *Completing) back() {
	if n := len(c.found); n > 0 {
		c.complete((max(c.next, 1) - 2 + n) % n)
	}
}

func (c *Completing) complete(at int) {
	c.next = at + 1
	c.Field.Type(c.with(at))
}

// propose says which name Down would take.
func (c *Completing) propose() {
	n := len(c.found)
	if n == 0 || !c.Field.focused || c.with(c.next%n) == c.Field.Text {
		c.proposal.Say("")
		return
	}
	c.proposal.Say("↓ takes " + c.found[c.next%n])
}

// A proposal says what would be completed. A click takes it.
type proposal struct {
	Words
	take func()
	back func() // the field is to get the focus again
}

var (
	_ desktop.Mouseable  = (*proposal)(nil)
	_ desktop.Cursorable = (*proposal)(nil)
)

func newProposal(take, back func()) *proposal {
	p := &proposal{take: take, back: back}
	p.start("", fynetheme.SizeNameCaptionText)
	p.OneLine(fyne.TextTruncateEllipsis)
	p.segment.Style.Alignment = fyne.TextAlignTrailing
	p.ExtendBaseWidget(p)
	p.Say("")
	return p
}

// MouseDown implements desktop.Mouseable. It takes the name before the field
// loses the focus to the click, and would tell what was typed so far.
func (p *proposal) MouseDown(*desktop.MouseEvent) { p.take() }

// MouseUp implements desktop.Mouseable.
func (p *proposal) MouseUp(*desktop.MouseEvent) { p.back() }

// Cursor implements desktop.Cursorable.
func (*proposal) Cursor() desktop.Cursor { return desktop.PointerCursor }
