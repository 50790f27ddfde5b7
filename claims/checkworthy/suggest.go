package checkworthy

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"factdesk/claims/anchor"
	"factdesk/claims/attribution"
	"factdesk/claims/checkworthy/clause"
	"factdesk/claims/quantity"
	"factdesk/claims/segment"
)

const (
	// Shown is the score from which on a suggestion is shown if the reader
	// doesn't ask for more or fewer.
	Shown = 0.5

	least  = 0.15    // what scores less isn't suggested at all
	window = 1 << 16 // bytes of a text in which speakers are looked for at a time
)

// Suggest yields what of a text wants checking, in the order of the text, none
// overlapping another. The language is a code such as "en"; "" is the one that
// the text seems to be in. A long text yields as it is read.
func Suggest(text, language string) iter.Seq[Suggestion] {
	if language == "" {
		language = segment.Language(text)
	}
	language, _, _ = strings.Cut(strings.ToLower(language), "-") // "en-GB" is judged as "en"
	return func(yield func(Suggestion) bool) {
		r := reader{text: text, language: language, cutter: clause.For(language)}
		for s := range segment.Sentences(text) {
			if !r.sentence(s, yield) {
				return
			}
		}
	}
}

// A reader goes through a text once.
type reader struct {
	text, language string
	cutter         *clause.Cutter

	line    anchor.Span // the paragraph that is being read
	wanted  bool        // it's none of those that nothing is suggested of
	numbers []quantity.Quantity
	nearest int // the first of numbers that may reach into the sentence

	voices *attribution.Reading // of the text from heard.Start to heard.End
	heard  anchor.Span
	cues   []int // where the words are that say that something was said

	parts  []clause.Part
	voiced float64 // how much of what the article has said lately was opinion

	scored anchor.Span // the sentence whose score is score
	score  float64
}

// worth is the score of a sentence.
func (r *reader) worth(s anchor.Span) float64 {
	if r.scored != s {
		r.scored, r.score = s, Score(r.text[s.Start:s.End], r.language)
	}
	return r.score
}

// sentence yields what a sentence says, until yield wants no more.
func (r *reader) sentence(s anchor.Span, yield func(Suggestion) bool) bool {
	s = r.take(s)
	for _, p := range r.parts {
		if of := r.judge(s, p); of.Score >= least && !yield(of) {
			return false
		}
	}
	return true
}

// take cuts a sentence into parts, none where nothing is to be suggested of it,
// and returns it without its dateline.
func (r *reader) take(s anchor.Span) anchor.Span {
	r.parts = r.parts[:0]
	if s.Start >= r.line.End {
		r.paragraph(s.Start)
	}
	if !r.wanted {
		return s
	}
	s = r.withoutLinks(r.afterDateline(s))
	if s.Empty() || !worthReading(r.text[s.Start:s.End]) {
		return s
	}
	if s.End > r.heard.End {
		r.listen(s)
	}
	r.parts = r.whole(r.cutter.Cut(r.text, s), s)
	return s
}

// paragraph takes in the paragraph at an offset.
func (r *reader) paragraph(at int) {
	r.line = anchor.Span{Start: strings.LastIndexByte(r.text[:at], '\n') + 1, End: len(r.text)}
	if i := strings.IndexByte(r.text[at:], '\n'); i >= 0 {
		r.line.End = at + i
	}
	r.wanted = r.isNews()
	r.numbers, r.nearest = r.numbers[:0], 0
	if !r.wanted {
		return
	}
	line := r.text[r.line.Start:r.line.End]
	linked := strings.Contains(line, link)
	for q := range quantity.Find(line, r.language) {
		if linked && inLink(line, q.Start) {
			continue
		}
		q.Start += r.line.Start
		q.End += r.line.Start
		r.numbers = append(r.numbers, q)
	}
}

// listen finds out who speaks in a sentence and in what stands behind it. What
// is heard at a time ends with a paragraph, or with a word where that is long.
func (r *reader) listen(s anchor.Span) {
	r.heard = anchor.Span{Start: s.Start, End: len(r.text)}
	if s.Start-r.line.Start < window/2 {
		r.heard.Start = r.line.Start
	}
	if far := r.heard.Start + window; far < len(r.text) {
		r.heard.End = max(s.Start+1, endOfHearing(r.text, r.heard.Start, far))
	}
	r.voices = attribution.Read(r.text[r.heard.Start:r.heard.End], r.language)
	r.cues = r.cues[:0]
	for _, a := range r.voices.Attributions() {
		if !a.Cue.Empty() {
			r.cues = append(r.cues, r.heard.Start+a.Cue.Start)
		}
	}
	slices.Sort(r.cues)
}

// tells reports whether somebody is said to say something with words in s.
func (r *reader) tells(s anchor.Span) bool {
	i, _ := slices.BinarySearch(r.cues, s.Start)
	return i < len(r.cues) && r.cues[i] < s.End
}

// endOfHearing is the last good place to stop between two offsets.
func endOfHearing(text string, from, far int) int {
	for _, mark := range [...]byte{'\n', ' ', '.'} {
		if i := strings.LastIndexByte(text[from:far], mark); i > window/2 {
			return from + i
		}
	}
	for far > from && !utf8.RuneStart(text[far]) {
		far--
	}
	return far
}

// voice returns who says the words at s.
func (r *reader) voice(s anchor.Span) (attribution.Attribution, bool) {
	return r.voices.At(r.toHeard(s))
}

// toHeard is where a span of the text is in what was heard.
func (r *reader) toHeard(s anchor.Span) anchor.Span {
	return anchor.Span{Start: s.Start - r.heard.Start, End: s.End - r.heard.Start}
}

// within returns the quantities that lie in s, or reach into it. What is asked
// for never lies before what was asked for last.
func (r *reader) within(s anchor.Span) []quantity.Quantity {
	for r.nearest < len(r.numbers) && r.numbers[r.nearest].End <= s.Start {
		r.nearest++
	}
	past := r.nearest
	for past < len(r.numbers) && r.numbers[past].Start < s.End {
		past++
	}
	return r.numbers[r.nearest:past]
}

// whole joins parts again where a cut has taken a number from what belongs to
// it, and takes back the marks of numbers, as of '18, that were left out.
func (r *reader) whole(parts []clause.Part, s anchor.Span) []clause.Part {
	kept := r.parts[:0]
	next := r.nearest
	for _, p := range parts {
		for next < len(r.numbers) && r.numbers[next].End <= p.Start {
			next++
		}
		if next < len(r.numbers) && r.numbers[next].Start < p.Start {
			if n := len(kept); n > 0 {
				kept[n-1].End, kept[n-1].Past = p.End, p.Past
				continue
			}
			p.Start = max(r.numbers[next].Start, s.Start)
		}
		kept = append(kept, p)
	}
	return r.stretched(kept, s)
}

// stretched lets each part that ends within a number end behind it.
func (r *reader) stretched(parts []clause.Part, s anchor.Span) []clause.Part {
	next := r.nearest
	for i := range parts {
		p := &parts[i]
		for next < len(r.numbers) && r.numbers[next].End <= p.End {
			next++
		}
		if next < len(r.numbers) && r.numbers[next].Start < p.End {
			p.End = min(r.numbers[next].End, s.End)
		}
	}
	return parts
}
