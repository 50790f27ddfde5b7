package shell

import (
	"strings"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
)

// copyContext puts the selected words on the clipboard together with the
// sentence around them and where they're from.
func (s *Shell) copyContext() {
	if span := s.panes.reader.Subject(); !span.Empty() && s.shown() {
		s.env.App.Clipboard().SetContent(inContext(s.page, span))
	}
}

// inContext is what is said in a page at span: the words, the sentences they
// stand in where these say more, and the article they're from.
func inContext(p desk.Page, span anchor.Span) string {
	words := p.Version.Text[span.Start:span.End]
	lines := []string{"“" + words + "”"}
	if context, _ := around(p.Version.Text, span); context != words {
		lines = append(lines, "In context: "+context)
	}
	if from := citation(p.Article); from != "" {
		lines = append(lines, "— "+from)
	}
	return strings.Join(lines, "\n")
}

// citation names an article in one line.
func citation(a claims.Article) string {
	var parts []string
	for _, part := range []string{a.Title, a.Outlet, a.Author, a.Published.Words(), a.URL} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}
