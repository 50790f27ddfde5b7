package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The lines of e-mails and posts are often joined, and no mark says where one
// ended. What stands in a line of its own tells it: an address, the date and
// time of a mail, a rule drawn from marks.

// lineStop returns the end of such a line that the mark at at tells, where it
// stands behind from.
func lineStop(text string, at, from int) (stop, bool) {
	switch text[at] {
	case '@':
		return addressStop(text, at)
	case ':':
		if strings.HasPrefix(text[at:], "://") {
			return addressStop(text, at)
		}
		return clockStop(text, at)
	case '/':
		return dateStop(text, at, from)
	case '*', '_', '-', '=':
		return ruleStop(text, at, from)
	}
	return stop{}, false
}

// longestAddress is how many bytes an address has at most that ends a line.
const longestAddress = 200

// addressStop returns the end of the address of the net that the mark at at is in.
func addressStop(text string, at int) (stop, bool) {
	end := at + 1
	for end < len(text) && end-at < longestAddress && text[end] > ' ' && text[end] < utf8.RuneSelf {
		if text[end] == '@' || strings.HasPrefix(text[end:], "://") {
			return stop{}, false // what follows that one tells it
		}
		end++
	}
	if end-at < 4 || end == len(text) || text[end] != ' ' || at == 0 || kindOfASCII(rune(text[at-1])) == mark && text[at-1] != '.' || text[at-1] == ' ' {
		return stop{}, false
	}
	if roles[text[end-1]]&(joint|dot|strong) != 0 && text[end-1] != '/' {
		return stop{}, false
	}
	return pastStop(text, stop{at: at, run: end, role: address}), true
}

// dateOf returns where a date in digits begins that ends at end, as 06/12/2000.
func dateOf(text string, end int) (int, bool) {
	at := end
	for part := range 3 {
		from := at
		for at > 0 && from-at < 5 && kindOfASCII(rune(text[at-1])) == digit {
			at--
		}
		if n := from - at; n == 0 || n > 4 || n > 2 && part > 0 {
			return 0, false
		}
		if part == 2 {
			break
		}
		if at == 0 || text[at-1] != '/' {
			return 0, false
		}
		at--
	}
	return at, at == 0 || text[at-1] == ' '
}

// clockStop returns the end of a mail's date and time, of which the colon at at is one.
func clockStop(text string, at int) (stop, bool) {
	from := at
	for from > 0 && at-from < 3 && isDigit(text[from-1]) {
		from--
	}
	if from == at || at-from > 2 || from == 0 || text[from-1] != ' ' {
		return stop{}, false
	}
	if _, dated := dateOf(text, from-1); !dated {
		return stop{}, false
	}
	end := at
	for end+2 < len(text) && text[end] == ':' && isDigit(text[end+1]) && isDigit(text[end+2]) {
		end += 3
	}
	if rest := text[end:]; strings.HasPrefix(rest, " AM") || strings.HasPrefix(rest, " PM") {
		end += 3
	}
	if end == at || end == len(text) || text[end] != ' ' {
		return stop{}, false
	}
	return pastStop(text, stop{at: at, run: end, role: clock}), true
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// dateStop returns the end of the sender's name, which the date and time of the
// mail follow that the slash at at is in.
func dateStop(text string, at, from int) (stop, bool) {
	begin := at
	for begin > 0 && at-begin < 3 && isDigit(text[begin-1]) {
		begin--
	}
	if begin == at || begin <= from || text[begin-1] != ' ' || !dateTime(text[begin:]) {
		return stop{}, false
	}
	end := begin - 1
	for end > from && text[end-1] == ' ' {
		end--
	}
	return stop{at: at, run: end, end: end, next: begin, role: line}, end >= from && sends(text[:end])
}

// dateTime reports whether rest begins with a date and the hour.
func dateTime(rest string) bool {
	end := strings.IndexByte(rest[:min(len(rest), 11)], ' ')
	if end < 0 || end+3 >= len(rest) {
		return false
	}
	if from, dated := dateOf(rest, end); !dated || from != 0 {
		return false
	}
	rest = rest[end+1:]
	return isDigit(rest[0]) && (rest[1] == ':' || isDigit(rest[1]) && rest[2] == ':')
}

// sends reports whether text ends in the name or the address of a sender.
func sends(text string) bool {
	for range 2 {
		begin := strings.LastIndexByte(text[max(0, len(text)-64):], ' ') + max(0, len(text)-64) + 1
		word := text[begin:]
		if strings.IndexByte(word, '@') > 0 || strings.IndexByte(word, '/') > 0 {
			return true
		}
		first, _ := utf8.DecodeRuneInString(word)
		if last, _ := utf8.DecodeLastRuneInString(word); !unicode.IsUpper(first) || !unicode.IsLetter(last) {
			return false
		}
		text = strings.TrimRight(text[:max(0, begin-1)], " ")
	}
	return true
}

// ruleStop returns the end of what a rule stands behind, or of the rule where
// nothing does. A rule is five marks that are the same, or more.
func ruleStop(text string, at, from int) (stop, bool) {
	if at == 0 && strings.HasPrefix(text, "-- ") && says(firstWord(text[len("-- "):]), "foot") {
		return stop{at: at, run: 2, end: 2, next: 3, role: line}, true
	}
	if at+4 >= len(text) || text[at+1] != text[at] || text[at+2] != text[at] || at > 0 && text[at-1] != ' ' {
		return stop{}, false
	}
	end := at
	for end < len(text) && text[end] == text[at] {
		end++
	}
	if end-at < 5 || end < len(text) && text[end] != ' ' {
		return stop{}, false
	}
	if at > from {
		before := at - 1
		for before > from && text[before-1] == ' ' {
			before--
		}
		return stop{at: at, run: before, end: before, next: at, role: line}, before >= from
	}
	next := blanksEnd(text, end)
	return stop{at: at, run: end, end: end, next: next, role: line}, true
}
