package shell

import (
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// around returns the sentences that span stands in, and where in them it
// begins.
func around(text string, span anchor.Span) (context string, at int) {
	if span.Empty() || span.End > len(text) {
		return "", 0
	}
	first := segment.SentenceAt(text, span.Start)
	last := segment.SentenceAt(text, span.End-1)
	from, to := min(first.Start, span.Start), max(last.End, span.End)
	return text[from:to], span.Start - from
}
