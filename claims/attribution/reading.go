// Package attribution finds out who says what in an article.
//
// It cuts the text into words and marks, pairs the quotation marks, and goes
// over each sentence, with a quotation of several sentences taken for part of
// the one around it. In a sentence it looks for words that say that something
// was said, for the noun phrase that does so on their left or right, and for
// what was said: the quotations next to them, or the clause that they open or
// close. Quotations that stand alone get the speaker of the sentences before. A
// name or a pronoun is led back to the person whom the article names in full.
// The kinds of clue are those of Krestel, Bergler and Witte ("Minding the
// Source", 2008), Pareti and others (2013) and the Gender Gap Tracker (2021);
// the words are in assets/language/attribution.
package attribution

// A Reading is a text with all that was found out about who speaks in it. It
// never changes, and may be used from several goroutines.
type Reading struct {
	text       string
	words      lexicon
	tokens     []token
	quotations []quotation
	units      []unit
	people     []person
	known      map[string][]int // a last name to the people who have it, in order
	mentions   []mention
	found      []Attribution
	speakers   []int // for each attribution, the person who speaks, or -1
	places     []int // for each attribution, its unit
}

// Read finds out who says what in text. The language is a code such as "en" or
// "en-GB"; "" is the one that the text seems to be in.
func Read(text, language string) *Reading {
	r := &Reading{text: text, words: wordsOf(text, language), known: map[string][]int{}}
	r.cut()
	r.pair()
	r.divide()
	r.meet()
	for u := range r.units {
		r.listen(u)
	}
	r.credit()
	r.inherit()
	r.arrange()
	return r
}
