package shell

import (
	"fmt"
	"strings"

	"factdesk/app/desk"
	"factdesk/app/view/sending"
)

// How many characters of a statement or sentence, and of an article's title, tell
// it from others.
const (
	mostWords = 110
	mostTitle = 40
)

// questions are what a careful editor would ask before a report goes out. Where it's
// of several articles they say of which.
func questions(all []desk.Finding, titled func(string) string) (asked []sending.Question) {
	for _, f := range all {
		q := sending.Question{Text: f.Text}
		for _, at := range f.Places {
			words := short(at.Words, mostWords)
			if !at.Claim.IsZero() {
				words = fmt.Sprintf("%d  %s", at.No, words)
			}
			place := sending.Place{Article: at.Article, Claim: at.Claim, Version: at.Version, Span: at.Span}
			q.About = append(q.About, sending.About{Words: words + titled(at.Title), Place: place})
		}
		asked = append(asked, q)
	}
	return asked
}

// untitled is for questions about one article.
func untitled(string) string { return "" }

// afterAll is for those about several: a title after the words.
func afterAll(title string) string { return "  –  " + short(title, mostTitle) }

// short returns so many characters of s at most, on one line.
func short(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > most {
		return strings.TrimSpace(string(runes[:most])) + "…"
	}
	return s
}
