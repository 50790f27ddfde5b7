package checkworthy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// link is what every address of the net has in it.
const link = "://"

// withoutLinks is a sentence without the addresses of the net at its ends.
func (r *reader) withoutLinks(s anchor.Span) anchor.Span {
	if !strings.Contains(r.text[s.Start:s.End], link) {
		return s
	}
	for {
		words := r.text[s.Start:s.End]
		first, last := strings.IndexByte(words, ' ')+1, strings.LastIndexByte(words, ' ')+1
		switch {
		case first == 0:
			return s
		case address(words[last:]):
			s = segment.Trim(r.text, anchor.Span{Start: s.Start, End: s.Start + last})
		case address(words[:first]):
			s = segment.Trim(r.text, anchor.Span{Start: s.Start + first, End: s.End})
		default:
			return s
		}
	}
}

// inLink reports whether the word of a line that has the byte at an offset is an
// address of the net.
func inLink(line string, at int) bool {
	const far = 200
	from, to := max(0, at-far), min(len(line), at+far)
	begin := from + strings.LastIndexByte(line[from:at], ' ') + 1
	if n := strings.IndexByte(line[at:to], ' '); n >= 0 {
		to = at + n
	}
	return strings.Contains(line[begin:to], link)
}

// address reports whether a word looks like an address of the net, be it without
// its beginning: “pic.example.org/…”.
func address(word string) bool {
	host, _, path := strings.Cut(word, "/")
	at := strings.LastIndexByte(host, '.')
	if !path || at <= 0 {
		return strings.Contains(word, link)
	}
	first, _ := utf8.DecodeRuneInString(host[at+1:])
	return unicode.IsLetter(first)
}
