package segment_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims/segment"
)

// A | stands where a line ended, before the lines of a mail were joined.
func TestJoinedLines(t *testing.T) {
	for what, marked := range map[string][]string{
		"addresses":   {"Mail to ann.lee@example.com | Please call me.", "It is at http://example.com/a?b=c | The rest is here.", "Ask ann@example.com for it.", "Ask ann@example.com Ann Lee said so.", "The site https://example.com (The Example) is old."},
		"heads":       {"Email: Ann Lee <a...@example.com> | Groups: alt.cats", "From: Ann <a@example.com> | Notes on cats", "From: Ann <a@example.com> on behalf of Bob"},
		"times":       {"Ann B Lee | 06/12/2000 10:20 AM | Bob,", "ANN LEE@ACME | 6/12/2000 14:57 | Are we late?", "Ann Lee <ann@example.com> on 01/24/2001 02:45:50 PM | Bob:", "It was 06/12/2000 10:20 AM when he came.", "On 06/12/2000 he came."},
		"rules":       {"It is so | ***** | As he said.", "Totals 5 | ----------- | Rest 6", "It is **** so."},
		"greetings":   {"Ann, | We are late.", "Dear Ms. Lee, | I am late.", "Good morning Ann, | Please call.", "Ann Lee, | The file is here.", "However, The Times said so.", "Cuba, The Bahamas and Peru", "Ann, I am late.", "Meanwhile, We are late."},
		"closings":    {"It is done. | Thanks, | Ann Lee", "It is done. | Thanks | Ann Lee 36349", "Best, | Ann", "It is done. | Best Western", "Best Western", "He said thanks, Ann", "It is done. | Kind regards, | Ann Lee Manager, Acme 713 555 0100 ann@example.com"},
		"signatures":  {"-- | Posted by Ann to Cats at 6/12/2000 10:20:00 AM"},
		"other words": {"Müller, Wir sind hier und das ist gut.", "Danke. | Best Anna und die anderen sind hier"},
	} {
		for _, m := range marked {
			text := strings.ReplaceAll(m, " | ", " ")
			if got := strings.Join(cut(text, slices.Collect(segment.Sentences(text))), " | "); got != m {
				t.Errorf("%s:\n got %s\nwant %s", what, got, m)
			}
		}
	}
}

// pieces of letters, some of them broken off.
func letterPiece() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{
		"Ann,", "Dear Bob,", "We are", "I am", "ann@example.com", "<a...@b.c>", "http://example.com/a?B=c", "x@", "@y", "://", "06/12/2000", "10:20", "14:57:01 PM", "AM", "1/2/2000 1:2",
		"-----", "*****", "___________", "====", "--", "Posted by", "Thanks,", "Best regards", "Ann Lee", "36349", "Email:", "Groups: x", "so.", "no. i did", "??", "...", "!!! and", "The", "é\u0301", "\u2003", "(see)", "1.", "•", ":-)", "))",
	})
}

// Whatever is joined, and however: the spans hold, and SentenceAt agrees.
func TestJoinedLinesCoverTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(letterPiece(), 0, 40).Draw(t, "parts")
		checkSpans(t, strings.Join(parts, rapid.SampledFrom([]string{" ", "", "  "}).Draw(t, "between")))
	})
}
