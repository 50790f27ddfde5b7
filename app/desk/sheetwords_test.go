package desk_test

import (
	"strings"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/export/merge"
)

// An entry is what was typed into a cell, and the words that mean the same, if
// it means anything.
type entry struct {
	value any
	means string
	valid bool
}

// words are what people write, and worse.
func (s *trip) words() string {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"", "=1+1", "_x0041_", "+one", "“so”", "1905", "TRUE", "two; three", "a claim", "so says " + secret}),
		rapid.StringOfN(rapid.SampledFrom([]rune("abc  \n\r\t;_x0041_é😀\u00a0=\"”'’\x07")), 0, 12, -1),
	).Draw(s.rt, "words")
}

func (s *trip) set(c *claims.Claim, f merge.Field, words string) {
	switch f {
	case merge.Statement:
		c.Statement = words + "."
	case merge.Speaker:
		c.Speaker = words
	case merge.Tags:
		c.Tags = merge.TagsOf(words)
	case merge.Priority:
		c.Priority = rapid.SampledFrom(claims.Priorities()).Draw(s.rt, "priority")
	case merge.CheckAgain:
		c.CheckAgain = rapid.SampledFrom([]claims.Date{"", "2026", "2026-06", "2026-06-01", "2027-01-31"}).Draw(s.rt, "date")
	case merge.SuggestedWording:
		c.SuggestedWording = words
	case merge.Status:
		c.Status = rapid.SampledFrom(claims.Statuses()).Draw(s.rt, "status")
	case merge.EditorsNote:
		c.EditorsNote = words
	}
}

// entry is what an editor types into a cell of a field.
func (s *trip) entry(f merge.Field) entry {
	pick := func(of ...entry) entry { return rapid.SampledFrom(of).Draw(s.rt, "typed") }
	nonsense := entry{value: "perhaps", means: "perhaps"}
	switch f {
	case merge.Verdict:
		return pick(entry{"✗ False", "✗ False", true}, entry{"true", "✓ True", true}, entry{true, "✓ True", true},
			entry{"", "○ No verdict yet", true}, entry{"≈ mostly true ", "≈ Mostly true", true}, nonsense)
	case merge.Priority:
		return pick(entry{"High", "High", true}, entry{"low ", "Low", true}, entry{"", "", true}, nonsense)
	case merge.Status:
		return pick(entry{"Verified", "Verified", true}, entry{"fix needed", "Fix needed", true}, entry{"", "", false}, nonsense)
	case merge.CheckAgain:
		return pick(entry{46174, "2026-06-01", true}, entry{"1 June 2026", "2026-06-01", true}, entry{"2026-06", "2026-06", true},
			entry{"", "", true}, entry{"3/4/2026", "3/4/2026", false}, nonsense)
	}
	words := s.words()
	plain := strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ReplaceAll(words, "\x07", "\ufffd")))
	if f == merge.Tags {
		plain = strings.Join(merge.TagsOf(plain), "; ")
	}
	return entry{strings.ReplaceAll(words, "\x07", "\ufffd"), plain, !strings.Contains(words, "\x07") && (f != merge.Statement || plain != "")}
}
