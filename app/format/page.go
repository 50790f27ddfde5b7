package format

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/bidi"

	"factdesk/claims"
)

// mostRead is how much of a paragraph is shown, in characters.
const mostRead = 1200

// A Line is a paragraph of a page.
type Line struct {
	Level    int // of a heading, from 1; 0 for other words
	Runs     []Run
	Backward bool // it's read from right to left
}

// A Run is words of one look.
type Run struct {
	Text string
	Tone claims.Tone // of the verdict that they are about, "" for none
	Bold bool
}

// pageOf returns the first lines of an HTML page, of which b may be only the
// beginning.
func pageOf(b []byte, most int) []Line {
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		return nil // it's our own page, which can be read
	}
	var p pager
	p.walk(root, Run{})
	p.end(0)
	return p.lines[:min(len(p.lines), most)]
}

// A pager reads the words of a page.
type pager struct {
	lines []Line
	open  []Run // of the line that isn't ended yet
}

// walk reads n, in which words look like look.
func (p *pager) walk(n *html.Node, look Run) {
	if n.Type == html.TextNode {
		p.say(n.Data, look)
	}
	if n.Type == html.ElementNode && (n.DataAtom == atom.Head || class(n, "skip")) {
		return
	}
	block := n.Type == html.ElementNode && begins(n.DataAtom)
	if block {
		p.end(0)
	}
	switch n.DataAtom {
	case atom.Strong:
		look.Bold = true
	case atom.Dt:
		defer p.say(": ", look)
	case atom.Mark, atom.Span, atom.A:
		look = toned(n, look)
	case atom.Sup:
		p.say(" [", look)
		defer p.say("]", look)
	}
	for c := range n.ChildNodes() {
		p.walk(c, look)
	}
	if block {
		p.end(level(n.DataAtom))
	}
}

// toned is look as a verdict's words have it.
func toned(n *html.Node, look Run) Run {
	for _, tone := range claims.Tones() {
		if class(n, string(tone)) {
			look.Tone, look.Bold = tone, n.DataAtom != atom.Mark
		}
	}
	return look
}

// say adds words to the line.
func (p *pager) say(words string, look Run) {
	joined := strings.Join(strings.Fields(words), " ")
	if joined == "" {
		joined = " "
	} else {
		if strings.TrimLeft(words, " \n\t") != words {
			joined = " " + joined
		}
		if strings.TrimRight(words, " \n\t") != words {
			joined += " "
		}
	}
	look.Text = joined
	p.open = append(p.open, look)
}

// end ends the line, a heading of a level or 0.
func (p *pager) end(level int) {
	runs := p.open
	p.open = nil
	for len(runs) > 0 && strings.TrimSpace(runs[0].Text) == "" {
		runs = runs[1:]
	}
	for len(runs) > 0 && strings.TrimSpace(runs[len(runs)-1].Text) == "" {
		runs = runs[:len(runs)-1]
	}
	if len(runs) > 0 {
		p.lines = append(p.lines, Line{level, cut(runs), backward(runs)})
	}
}

// backward reports whether runs are read from right to left, as their first letter
// says.
func backward(runs []Run) bool {
	for _, run := range runs {
		for _, r := range run.Text {
			switch p, _ := bidi.LookupRune(r); p.Class() {
			case bidi.R, bidi.AL:
				return true
			case bidi.L:
				return false
			default: // it doesn't say
			}
		}
	}
	return false
}

// cut returns runs without what no line shows.
func cut(runs []Run) []Run {
	room := mostRead
	for i, r := range runs {
		if n := utf8.RuneCountInString(r.Text); n <= room {
			room -= n
			continue
		}
		r.Text = string([]rune(r.Text)[:room]) + "…"
		return append(slices.Clone(runs[:i]), r)
	}
	return runs
}

// begins reports whether an element begins a line of its own.
func begins(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Li, atom.Ul, atom.Dl, atom.Blockquote, atom.Article, atom.Section, atom.Header, atom.Main, atom.Footer:
		return true
	}
	return level(a) > 0
}

// level is that of a heading, or 0.
func level(a atom.Atom) int {
	return 1 + slices.Index([]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}, a)
}

// class reports whether n is of a class.
func class(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
		return a.Key == "class" && slices.Contains(strings.Fields(a.Val), name)
	})
}
