package export

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims"
)

// shortest is how many characters words of a withheld source have at least for
// their being looked for in other texts: shorter ones stand in any sentence.
const shortest = 4

// telling is from how many characters on words say something of their own: a
// title "Letter" mustn't take every letter out of a report.
const telling = 12

// withhold takes from r every word and link of the sources that are withheld:
// in their own rows, in the evidence that uses them, and wherever an analyst
// has repeated them word for word.
func withhold(r *Report) {
	hidden := map[*Source]bool{}
	var secrets []string
	for _, c := range r.Claims {
		for _, e := range c.Evidence {
			if e.Source.Withheld {
				hidden[e.Source] = true
				secrets = append(secrets, phrases(e.Excerpt, e.Note)...)
			}
		}
	}
	if len(hidden) == 0 {
		return
	}
	for s := range hidden {
		secrets = append(secrets, s.words()...)
		blank(s)
	}
	hide := redactor(secrets)
	r.hides = append(r.hides, hide)
	r.clean(hide)
}

// clean passes everything that the desk wrote in r through hide.
func (r *Report) clean(hide func(string) string) {
	for i := range r.Claims {
		redact(&r.Claims[i], hide)
	}
	r.eachSource(func(s *Source) {
		for _, field := range []*string{&s.Title, &s.Publisher, &s.Author, &s.Reliability} {
			*field = hide(*field)
		}
		s.URL, s.ArchivedURL = without(s.URL, hide), without(s.ArchivedURL, hide)
	})
	r.collect()
}

// phrases returns those of words that can be told from everyday ones.
func phrases(words ...string) []string {
	return slices.DeleteFunc(words, func(w string) bool {
		return utf8.RuneCountInString(strings.TrimSpace(w)) < telling
	})
}

// words lists what could give s away. Its publisher alone doesn't: others are
// published there too.
func (s *Source) words() []string {
	words := append(phrases(s.Title, s.Reliability), s.Author, s.Snapshot.SHA256)
	for _, address := range []string{s.URL, s.ArchivedURL} {
		_, bare, _ := strings.Cut(address, "://")
		words = append(words, address, bare, strings.TrimSuffix(bare, "/"))
	}
	return words
}

// blank leaves of s only that it is there, and where it is used.
func blank(s *Source) {
	*s = Source{
		Source: claims.Source{Title: Withheld, Withheld: true},
		Used:   s.Used,
	}
}

// redact cleans what analysts wrote about a claim. Its quote and context are
// the article's own words, which are public.
func redact(c *Claim, clean func(string) string) {
	for _, field := range []*string{
		&c.Statement, &c.Speaker, &c.PublishedBy, &c.Place, &c.ClaimedValue, &c.EvidenceValue,
		&c.SuggestedWording, &c.EditorsNote, &c.OpenQuestion, &c.Verdict.Rationale,
	} {
		*field = clean(*field)
	}
	c.Tags = slices.Clone(c.Tags)
	for i := range c.Tags {
		c.Tags[i] = clean(c.Tags[i])
	}
	c.Reviews = slices.Clone(c.Reviews)
	for i := range c.Reviews {
		c.Reviews[i].Reason = clean(c.Reviews[i].Reason)
	}
	for i := range c.Evidence {
		e := &c.Evidence[i]
		e.Statement = c.Statement
		if e.Source.Withheld {
			e.Excerpt, e.Locator, e.Note = Withheld, "", ""
			e.Evidence.Source = claims.SourceID{}
			continue
		}
		e.Excerpt, e.Locator, e.Note = clean(e.Excerpt), clean(e.Locator), clean(e.Note)
	}
}

// without returns address, or nothing if a secret stands in it: half a link
// leads nowhere.
func without(address string, clean func(string) string) string {
	if clean(address) != address {
		return ""
	}
	return address
}

// redactor returns what replaces each of secrets in a text, whatever its case,
// where it stands as words of their own.
func redactor(secrets []string) func(string) string {
	var quoted []string
	for _, s := range secrets {
		if s = strings.TrimSpace(s); utf8.RuneCountInString(s) >= shortest {
			quoted = append(quoted, regexp.QuoteMeta(s))
		}
	}
	if len(quoted) == 0 {
		return func(s string) string { return s }
	}
	// The longest first: it may hold another.
	slices.SortFunc(quoted, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	found := regexp.MustCompile(`(?i)` + strings.Join(slices.Compact(quoted), "|"))
	return func(s string) string {
		var b strings.Builder
		done := 0
		for _, at := range found.FindAllStringIndex(s, -1) {
			if inWord(s, at[0], at[1]) {
				continue
			}
			b.WriteString(s[done:at[0]])
			b.WriteString("[" + Withheld + "]")
			done = at[1]
		}
		return b.String() + s[done:]
	}
}

// inWord reports whether s[from:to] is only a part of a longer word.
func inWord(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	first, _ := utf8.DecodeRuneInString(s[from:])
	last, _ := utf8.DecodeLastRuneInString(s[:to])
	next, _ := utf8.DecodeRuneInString(s[to:])
	return letters(before, first) || letters(last, next)
}

func letters(a, b rune) bool { return unicode.IsLetter(a) && unicode.IsLetter(b) }
