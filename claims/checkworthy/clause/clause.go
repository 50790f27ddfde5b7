// Package clause cuts a sentence into the parts that each say something.
//
// A sentence of news says several things: “The war, which has killed thousands
// and driven millions from their homes, began in 2022.” A checker takes them one
// by one. The cutter reads the words of a sentence once, guesses from word lists
// and endings what each can be (there is no statistical tagger), and cuts where
// a clause begins: at relative pronouns, at conjunctions that a verb or a subject
// with its verb follows, at what somebody is said to have said, at participles
// and appositions behind a comma or between two, at phrases that say by what means,
// to what end or after what (“by selling two ports”, “in an attempt to …”), behind
// long phrases that open a sentence, at brackets that hold a clause, at dashes and
// semicolons. The rules are those
// of any grammar of English (Huddleston and Pullum 2002, chapters 11 to 15, call
// these coordination, content and relative clauses, supplements); what a
// proposition is follows PropSegmEnt (Chen et al. 2023). In a language without
// lists it cuts at dashes, semicolons, and commas with a conjunction behind them.
//
// Parts don't overlap, they hold whole words, and begin and end with one that
// belongs to what they say.
package clause

import (
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// A Kind is how a part hangs on its sentence.
type Kind uint8

// The kinds of parts.
const (
	Main        Kind = iota
	Coordinate       // “… and occupies about 20% of it”
	Relative         // “which has killed thousands”
	Subordinate      // “as Russian forces pound its power grid”
	Content          // what somebody is said to have said
	Participle       // “leaving two thirds without water”
	Apposition       // “Europe's largest nuclear plant”
	Cue              // “officials said on Monday”
)

// A Part is a part of a sentence that says something.
type Part struct {
	anchor.Span

	Kind        Kind
	First, Past int // its words, those of Cutter.Words
}

// A Cutter cuts the sentences of one language. It keeps its room from one
// sentence to the next, so it's for one goroutine.
type Cutter struct {
	known *lexicon
	text  string
	words []Word
	cuts  []cut
	parts []Part
}

// For returns a cutter for sentences of a language, such as "en".
func For(language string) *Cutter {
	return &Cutter{known: lexiconOf(language)}
}

// Knows reports whether there are word lists for its language. Where there are
// none, little is known of each word.
func (c *Cutter) Knows() bool { return c.known.verbs }

// Words returns the words of the sentence that was cut last.
func (c *Cutter) Words() []Word { return c.words }

// Cut returns the parts of a sentence, in order. They are good until the next
// call.
func (c *Cutter) Cut(text string, sentence anchor.Span) []Part {
	c.text = text
	c.words = c.words[:0]
	for w := range segment.Words(text[sentence.Start:sentence.End]) {
		at := anchor.Span{Start: sentence.Start + w.Start, End: sentence.Start + w.End}
		c.words = append(c.words, Word{Span: at, Is: c.known.classOf(text[at.Start:at.End])})
	}
	c.read()
	c.readActs()
	c.cuts = append(c.cuts[:0], cut{0, Main})
	if c.known.verbs {
		c.mark()
	} else {
		c.markPlainly()
	}
	c.join()
	return c.parts
}

// A cut is where a part begins.
type cut struct {
	at   int // the word
	kind Kind
}

// join makes parts of what lies between the cuts.
func (c *Cutter) join() {
	c.parts = c.parts[:0]
	c.rejoin()
	for i, from := range c.cuts {
		past := len(c.words)
		if i+1 < len(c.cuts) {
			past = c.cuts[i+1].at
		}
		if p, ok := c.trimmed(from, past); ok {
			c.parts = append(c.parts, p)
		}
	}
}

// rejoin takes back the cuts around a relative clause of a few words that parts
// a subject from its verb: “the man, who was not named, was arrested”.
func (c *Cutter) rejoin() {
	const short = 7
	kept := c.cuts[:1]
	for i := 1; i < len(c.cuts); i++ {
		at := c.cuts[i]
		if at.kind == Relative && i+1 < len(c.cuts) && c.cuts[i+1].kind == Main && c.cuts[i+1].at-at.at <= short &&
			!c.verbIn(kept[len(kept)-1].at, at.at) && !c.countIn(at.at, c.cuts[i+1].at) {
			i++
			continue
		}
		kept = append(kept, at)
	}
	c.cuts = kept
}

// verbIn reports whether a finite verb stands between two words.
func (c *Cutter) verbIn(first, past int) bool {
	for k := first; k < past; k++ {
		if c.finite(k) {
			return true
		}
	}
	return false
}

// countIn reports whether a number stands between two words.
func (c *Cutter) countIn(first, past int) bool {
	for k := first; k < past; k++ {
		if c.has(k, Digit|Numeral|Mass|Time) {
			return true
		}
	}
	return false
}
