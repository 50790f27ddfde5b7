package checkworthy

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"factdesk/assets/language"
)

// Credits are the words by which lines are known that say who made or sells
// something. They are all in small letters.
type credits struct{ heads, names, starts, within, ends []string }

//nolint:gochecknoglobals // read once, never changed
var knownCredits = sync.OnceValue(func() credits {
	of := map[string][]string{}
	for entry := range language.Words("credits/en") {
		kind, words, _ := strings.Cut(entry, " ")
		of[kind] = append(of[kind], words)
	}
	return credits{of["head"], of["name"], of["start"], of["within"], of["end"]}
})

// isCredit reports whether a line says who made or sells something.
func isCredit(line string) bool {
	const longCredit = 240
	if len(line) > longCredit {
		return false
	}
	if strings.HasPrefix(line, "©") || strings.HasPrefix(line, "— ") && strings.Contains(line, "@") || bracketed(line) {
		return true
	}
	known, low := knownCredits(), strings.ToLower(line)
	has := func(all []string, is func(string) bool) bool { return slices.ContainsFunc(all, is) }
	return has(known.starts, func(s string) bool { return strings.HasPrefix(low, s) }) ||
		has(known.heads, func(s string) bool { return headed(low, s) }) ||
		has(known.names, func(s string) bool { return strings.HasPrefix(low, s+" ") && byName(line, len(s)+1) }) ||
		has(known.within, func(s string) bool { return strings.Contains(low, s) }) ||
		has(known.ends, func(s string) bool { return strings.HasSuffix(strings.TrimRight(low, ".)] "), s) })
}

// bracketed reports whether a line is all in brackets, and no sentence.
func bracketed(line string) bool {
	within, ok := strings.CutPrefix(line, "(")
	if !ok || !strings.HasSuffix(within, ")") {
		return false
	}
	return !endsAsSentence(bareEnd(within))
}

// headed reports whether a line is a head, or goes on behind it with a mark.
func headed(line, head string) bool {
	rest, ok := strings.CutPrefix(line, head)
	if !ok {
		return false
	}
	rest = strings.TrimLeft(rest, " ")
	return rest == "" || strings.IndexByte(":/|", rest[0]) >= 0
}

// byName reports whether a short line goes on with a name at an offset, and is no
// sentence: with a stop at its end, all that it has is the name.
func byName(line string, at int) bool {
	const short = 80
	if at >= len(line) || len(line) >= short {
		return false
	}
	name, stops := strings.CutSuffix(line[at:], ".")
	for word := range strings.FieldsSeq(name) {
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) {
			return false
		}
		if !stops {
			break // its first word is enough
		}
	}
	return true
}
