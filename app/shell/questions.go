package shell

import (
	"fmt"
	"strings"
	"time"

	"factdesk/app/view/sending"
	"factdesk/export"
)

// mostWords is how many characters of a statement or sentence tell it from others.
const mostWords = 110

// questions are what a careful editor would ask before r goes out, at the time
// now.
func questions(r export.Report, now time.Time) (asked []sending.Question) {
	for _, f := range export.Preflight(r, now) {
		q := sending.Question{Text: f.Text}
		for _, c := range f.Claims {
			q.About = append(q.About, sending.About{
				Words: fmt.Sprintf("%d  %s", c.No, short(c.Statement)), Place: sending.Place{Claim: c.ID},
			})
		}
		for _, s := range f.Sentences {
			q.About = append(q.About, sending.About{
				Words: short(r.Version.Text[s.Start:s.End]), Place: sending.Place{Span: s},
			})
		}
		asked = append(asked, q)
	}
	return asked
}

// short returns the beginning of s on one line.
func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > mostWords {
		return strings.TrimSpace(string(runes[:mostWords])) + "…"
	}
	return s
}
