package shell

import (
	"fmt"
	"strings"

	"factdesk/app/desk"
	"factdesk/app/view/sending"
)

// How many characters of a statement or sentence tell it from others, alone and
// beside as many of its article's title.
const (
	mostWords = 110
	fewWords  = 68
	mostTitle = 34
)

// questions are what a careful editor would ask before a report goes out, in words
// that named makes of each place.
func questions(all []desk.Finding, named func(desk.FoundAt) string) (asked []sending.Question) {
	for _, f := range all {
		q := sending.Question{Text: f.Text}
		for _, at := range f.Places {
			words := named(at)
			if !at.Claim.IsZero() {
				words = fmt.Sprintf("%d  %s", at.No, words)
			}
			place := sending.Place{Article: at.Article, Claim: at.Claim, Version: at.Version, Span: at.Span}
			q.About = append(q.About, sending.About{Words: words, Place: place})
		}
		asked = append(asked, q)
	}
	return asked
}

// alone is what a place is called where all are in one article.
func alone(at desk.FoundAt) string { return short(at.Words, mostWords) }

// ofArticle is what a place is called where they are in several.
func ofArticle(at desk.FoundAt) string {
	return short(at.Words, fewWords) + "  –  " + short(at.Title, mostTitle)
}

// short returns so many characters of s at most, on one line.
func short(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > most {
		return strings.TrimSpace(string(runes[:most])) + "…"
	}
	return s
}
