package checkworthy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/anchor"
)

// isNews reports whether a paragraph tells something: it's no heading, caption,
// credit, byline or line of a table.
func isNews(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && !credits(line) && !heads(line)
}

// heads reports whether a line is a heading: it's short, or has most words with
// capitals, and doesn't end as sentences do.
func heads(line string) bool {
	bare := strings.TrimRight(line, "\"'”’»)] ")
	last, _ := utf8.DecodeLastRuneInString(bare)
	switch last {
	case '.', '!', '…', '。', '！', '।', '۔', ':', ',':
		return false
	case '?', '？', '؟':
		return !strings.Contains(line, ". ")
	}
	const longHeading, shortest = 400, 8
	if len(line) > longHeading {
		return false
	}
	words, capitals := 0, 0
	for word := range strings.FieldsSeq(line) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "\"'“‘«"))
		words++
		if unicode.IsUpper(r) || unicode.IsDigit(r) {
			capitals++
		}
	}
	return words < shortest || capitals*2 > words || words < 2*shortest && !strings.Contains(line, ". ")
}

// credits reports whether a line says who made or sells something.
func credits(line string) bool {
	const longCredit = 240
	if len(line) > longCredit {
		return false
	}
	if strings.HasPrefix(line, "(") && strings.HasSuffix(line, ")") || strings.HasPrefix(line, "©") {
		return true
	}
	if strings.HasPrefix(line, "— ") && strings.Contains(line, "@") {
		return true
	}
	low := strings.ToLower(line)
	for _, head := range [...]string{
		"by ", "photo", "image", "contributing:", "contributing by", "credit", "copyright", "reporting by", "editing by",
		"additional reporting", "read more", "read also", "see also", "related", "click ", "follow ", "subscribe", "sign up",
		"watch:", "listen:", "source:", "sources:", "caption", "main image", "updated", "published", "advertisement", "file -",
		"file photo", "with post wires", "graphic:", "video:", "correction:", "editor's note", "editor’s note", "this article was",
		"this story ", "tags:", "more:", "join ",
	} {
		if strings.HasPrefix(low, head) {
			return !tells(head, line) && (head != "by " || len(line) < 80 && !strings.HasSuffix(line, "."))
		}
	}
	for _, said := range [...]string{
		"contributed to this", "contributed reporting", "contributed from", "all rights reserved", "/getty", "getty images", "ap photo",
		"originally published", "originally appeared", "contact us at",
	} {
		if strings.Contains(low, said) {
			return true
		}
	}
	return false
}

// tells reports whether a line that begins as credits do is a sentence about
// pictures or papers: “Photos of the bridge showed …”.
func tells(head, line string) bool {
	switch head {
	case "photo", "image", "published", "related":
		const short, near = 12, 24
		return strings.HasSuffix(line, ".") && len(strings.Fields(line)) >= short && !strings.ContainsAny(line[:near], ":/|")
	}
	return false
}

// afterDateline leaves out the place and the agency before an article's first
// sentence: “GENEVA (AP) — ”.
func (r *reader) afterDateline(s anchor.Span) anchor.Span {
	if strings.TrimSpace(r.text[r.line.Start:s.Start]) != "" {
		return s
	}
	const longest = 60
	head := r.text[s.Start:min(s.Start+longest, s.End)]
	for _, dash := range [...]string{" — ", " – ", " - ", " -- "} {
		i := strings.Index(head, dash)
		if i < 0 || !dateline(head[:i]) {
			continue
		}
		s.Start += i + len(dash)
		for s.Start < s.End && r.text[s.Start] == ' ' {
			s.Start++
		}
		return s
	}
	return s
}

// dateline reports whether what stands before a dash is a place or an agency.
func dateline(head string) bool {
	if strings.HasSuffix(head, ")") {
		return true
	}
	first, _, _ := strings.Cut(head, " ")
	first = strings.TrimRight(first, ",.")
	return utf8.RuneCountInString(first) > 2 && strings.ToUpper(first) == first && strings.IndexFunc(first, unicode.IsLetter) == 0
}

// worthReading reports whether a sentence can say something: it's no question,
// and has letters.
func worthReading(sentence string) bool {
	bare := strings.TrimRight(sentence, "\"'”’»)] ")
	if strings.HasSuffix(bare, "?") || strings.HasSuffix(bare, "？") || strings.HasSuffix(bare, "؟") {
		return false
	}
	return !strings.Contains(sentence, "://")
}
