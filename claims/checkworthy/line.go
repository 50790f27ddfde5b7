package checkworthy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/anchor"
	"factdesk/claims/checkworthy/clause"
	"factdesk/claims/quantity"
	"factdesk/claims/segment"
)

// isNews reports whether the paragraph that is being read tells something: it's
// no heading, caption, credit, byline or line of a table.
func (r *reader) isNews() bool {
	s := segment.Trim(r.text, r.line)
	line := r.text[s.Start:s.End]
	if line == "" || isCredit(line) {
		return false
	}
	return !heads(line) || r.tellsNumber(s)
}

// tellsNumber reports whether a line that looks like a heading says how much of
// something there is or was: it has a quantity and, in small letters, a verb.
func (r *reader) tellsNumber(line anchor.Span) bool {
	const longHeading = 400
	if line.Len() > longHeading || !strings.ContainsFunc(r.text[line.Start:line.End], unicode.IsDigit) {
		return false
	}
	words := r.text[line.Start:line.End]
	if !r.cutter.Knows() {
		return bulleted(words) && r.counts(words)
	}
	if all, capitals, _ := countCapitals(words); capitals*2 > all {
		return false
	}
	r.cutter.Cut(r.text, line)
	before := clause.Class(0)
	for _, w := range r.cutter.Words() {
		first, _ := utf8.DecodeRuneInString(r.text[w.Start:w.End])
		if unicode.IsLower(first) && verb(before, w.Is) {
			return r.counts(words)
		}
		before = w.Is
	}
	return false
}

// verb reports whether a word, by what it and the one before it can be, is a verb
// with its subject.
func verb(before, is clause.Class) bool {
	if is&(clause.Past|clause.Preposition) == 0 {
		return is&clause.Finite != 0
	}
	return is&clause.Past != 0 && before&(clause.Name|clause.Plural|clause.Subject) != 0
}

// counts reports whether words have a quantity that is no date.
func (r *reader) counts(words string) bool {
	for q := range quantity.Find(words, r.language) {
		if magnitude(q) {
			return true
		}
	}
	return false
}

// bulleted reports whether a line is of a list.
func bulleted(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	return strings.ContainsRune("•‣◦▪●·*-–—", first)
}

// heads reports whether a line is a heading: it's short, or has most words with
// capitals, and doesn't end as sentences do.
func heads(line string) bool {
	bare := bareEnd(line)
	last, _ := utf8.DecodeLastRuneInString(bare)
	switch {
	case last == '?' || last == '？' || last == '؟':
		return !strings.Contains(line, ". ")
	case last == ':' || last == ',' || endsAsSentence(bare) || quotes(line):
		return false
	case stopless(last):
		const shortest = 30
		return utf8.RuneCountInString(line) < shortest
	}
	const longHeading, shortest = 400, 8
	if len(line) > longHeading {
		return false
	}
	words, capitals, numbers := countCapitals(line)
	return words < shortest || (capitals+numbers)*2 > words || words < 2*shortest && !strings.Contains(line, ". ")
}

// countCapitals counts the words of a line, those that begin with a capital, and
// the numbers.
func countCapitals(line string) (words, capitals, numbers int) {
	for word := range strings.FieldsSeq(line) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "\"'“‘«"))
		words++
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsDigit(r):
			numbers++
		}
	}
	return words, capitals, numbers
}

// bareEnd is a line without what may follow its last stop: quotation marks,
// brackets, and numbers of notes.
func bareEnd(line string) string {
	for {
		line = strings.TrimRight(line, "\"'”’»“)] \u00a0⁰¹²³⁴⁵⁶⁷⁸⁹")
		note := strings.LastIndexByte(line, '[')
		if note <= 0 || strings.Trim(line[note+1:], "0123456789") != "" {
			return line
		}
		line = line[:note]
	}
}

// endsAsSentence reports whether the last mark of a bare line is a stop.
func endsAsSentence(bare string) bool {
	last, _ := utf8.DecodeLastRuneInString(bare)
	return segment.IsStop(last)
}

// quotes reports whether a line begins with a quotation, with who says it behind
// the comma that ends it.
func quotes(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	if !strings.ContainsRune("\"“«„”", first) {
		return false
	}
	for _, end := range [...]string{",\" ", ",” ", "\", ", "”, ", "», ", "“, "} {
		if strings.Contains(line, end) {
			return true
		}
	}
	return false
}

// stopless reports whether a letter is of a script whose sentences end with no
// mark.
func stopless(r rune) bool { return unicode.In(r, unicode.Thai, unicode.Lao) }

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
// and more than an address of the net.
func worthReading(sentence string) bool {
	last, _ := utf8.DecodeLastRuneInString(bareEnd(sentence))
	if last == '?' || last == '？' || last == '؟' {
		return false
	}
	if !strings.Contains(sentence, link) {
		return true
	}
	const fewest = 4
	words := 0
	for word := range strings.FieldsSeq(sentence) {
		if !strings.Contains(word, link) {
			words++
		}
	}
	return words >= fewest
}
