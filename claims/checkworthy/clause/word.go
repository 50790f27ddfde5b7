package clause

import (
	"unicode"
	"unicode/utf8"

	"factdesk/claims/anchor"
)

// A Word is a word or a mark of a sentence.
type Word struct {
	anchor.Span

	Is Class
}

// A Class is a set of what a word can be.
type Class uint64

// What a word can be.
const (
	Name         Class = 1 << iota // begins with a capital where not every word does
	Digit                          // begins with a digit
	Numeral                        // a number in words
	Mass                           // “million”, “dozens”, “percent”
	Finite                         // a verb that can stand alone with its subject
	Past                           // a past tense, or a participle that looks like it
	Done                           // a participle of the past
	Ing                            // a participle of the present, or its noun
	Base                           // the plain form of a verb
	Aux                            // forms of be, have and do
	Linking                        // is, remains, becomes
	Modal                          // would, could, may
	Will                           // will, expected, going
	Speech                         // reports what was said
	Bare                           // reports it only with a “that”
	Stance                         // says what somebody wants or refuses
	Preposition                    //
	Determiner                     //
	Pronoun                        //
	Subject                        // a pronoun that is always the subject
	First                          // I, we
	Second                         // you
	Relativizer                    // which, who
	Coordinator                    // and, or, but
	Subordinator                   // while, after
	Starter                        // left out at the head of a part
	Contrast                       // of the subordinators, those that bring a fact of its own
	Negation                       //
	Adverb                         //
	Possessive                     // ends in 's
	Plural                         // may be a noun in the plural
	Unique                         // first, only, unprecedented
	Superlative                    //
	Comparative                    //
	Ordinal                        //
	Time                           // a day, a month, a stretch of time
	Month                          // a month or a day of the week
	Since                          // since, until, ago
	Cause                          //
	Change                         // rose, fell
	Happening                      // killed, signed
	Opinion                        //
	Abstract                       // a noun that can't be counted or looked up
	Hedge                          // reportedly
	Greeting                       //
	Credit                         //
	Notice                         //
	Rebuff                         // “declined to comment”
	Inner                          // brings in a clause within the clause: “whether”
	Sure                           // a verb's form that is hardly ever a noun
	Plain                          // is no verb, whatever it looks like

	causeTo // is a Cause with "to" behind it
	willTo  // is Will with "to" behind it
	doing   // is Happening where it's a verb

	Comma
	Semicolon
	Colon
	Dash   // with blanks around it, or a long one
	Hyphen // within a word, or between numbers
	Quote
	Open
	Close
	Stop
	Other // any other mark
)

// Mark holds every mark.
const Mark = Comma | Semicolon | Colon | Dash | Hyphen | Quote | Open | Close | Stop | Other

// markOf returns the class of a mark, or none where r is none.
func markOf(r rune) Class {
	switch r {
	case ',', '،', '、', '，':
		return Comma
	case ';', '；', '؛':
		return Semicolon
	case ':', '：':
		return Colon
	case '—', '–', '―':
		return Dash
	case '-', '‑', '‐', '/':
		return Hyphen
	case '"', '“', '”', '„', '«', '»', '‘', '’', '\'', '‚', '‹', '›', '「', '」', '『', '』':
		return Quote
	case '(', '[', '（':
		return Open
	case ')', ']', '）':
		return Close
	case '.', '!', '?', '…', '。', '！', '？', '؟':
		return Stop
	}
	if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) {
		return 0
	}
	switch r {
	case '$', '€', '£', '¥', '₴', '₽', '%', '‰', '°', '#', '№', '&', '+', '§':
		return 0 // belongs to a number or a name
	}
	return Other
}

// has reports whether word i can be one of a class. There are no words before
// the first and behind the last.
func (c *Cutter) has(i int, is Class) bool {
	return i >= 0 && i < len(c.words) && c.words[i].Is&is != 0
}

// word returns the text of word i, "" where there is none.
func (c *Cutter) word(i int) string {
	if i < 0 || i >= len(c.words) {
		return ""
	}
	return c.text[c.words[i].Start:c.words[i].End]
}

// touches reports whether word i has no blank before it.
func (c *Cutter) touches(i int) bool {
	return i > 0 && i < len(c.words) && c.words[i-1].End == c.words[i].Start
}

// read settles what only the neighbours can tell.
func (c *Cutter) read() {
	for i := range c.words {
		w := &c.words[i]
		switch {
		case w.Is&Dash != 0:
			c.readDash(i)
		case w.Is&Stop != 0 && i+2 < len(c.words) && c.word(i) == ".":
			w.Is = Other // of a shortened word
		case w.Is&Hyphen != 0 && !c.touches(i) && !c.touches(i+1):
			w.Is = Dash
		case w.Is&Mark == 0 && i == c.opening():
			c.readOpening(w)
		case w.Is&Name != 0 && c.has(i, Month):
			w.Is &^= Name | Finite | Base | Past | Modal
		case w.Is&Month != 0 && w.Is&Modal != 0 && w.Is&Name == 0:
			w.Is &^= Month | Time // "may"
		case w.Is&Comparative != 0 && c.counts(i):
			w.Is &^= Comparative
		case w.Is&(causeTo|willTo) != 0:
			c.readTo(i)
		case w.Is&Name != 0:
			w.Is &^= Finite | Base | Past | Ing | Done | Aux
		}
	}
}

// readActs takes from the words that are no verbs here what they say as verbs.
func (c *Cutter) readActs() {
	for i := range c.words {
		if c.has(i, Stance|doing) && !c.acts(i) {
			c.words[i].Is &^= Stance | Happening
		}
	}
}

// counts reports whether word i compares nothing: “no longer”, “more than 40”.
func (c *Cutter) counts(i int) bool {
	if c.word(i-1) == "no" {
		return true
	}
	if c.word(i) == "than" {
		i--
	}
	return c.word(i+1) == "than" && c.has(i+2, Digit|Numeral|Mass|Other|Determiner) && (c.has(i+2, Digit|Numeral|Mass) || c.has(i+3, Digit|Numeral|Mass))
}

// readTo takes "led to" for a cause and "set to" for a forecast, and neither
// without the "to".
func (c *Cutter) readTo(i int) {
	w := &c.words[i]
	switch {
	case c.word(i+1) != "to":
		w.Is &^= Cause
	case w.Is&willTo != 0 && c.has(i-1, Aux|Adverb|Name|Pronoun|Negation):
		w.Is = w.Is&^Cause | Will
	}
}

// readDash makes a hyphen of a dash between numbers.
func (c *Cutter) readDash(i int) {
	if c.has(i-1, Digit) && c.has(i+1, Digit) && c.touches(i) {
		c.words[i].Is = Hyphen
	}
}

// opening is the first word of the sentence that is no mark.
func (c *Cutter) opening() int {
	for i := range min(len(c.words), 4) {
		if c.words[i].Is&Mark == 0 {
			return i
		}
	}
	return 0
}

// readOpening takes the capital of a sentence's first word for what it is: no
// name, if the word is known.
func (c *Cutter) readOpening(w *Word) {
	if w.Is&(Determiner|Preposition|Pronoun|Adverb|Coordinator|Subordinator|Starter|Numeral|Aux|Modal|Ing|Done) != 0 {
		w.Is &^= Name
	}
}

// shapeOf returns what the letters of a word tell.
func shapeOf(word string) Class {
	r, size := utf8.DecodeRuneInString(word)
	if is := markOf(r); is != 0 {
		return is
	}
	switch {
	case unicode.IsNumber(r):
		return Digit
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return Name | ending(word)
	case !unicode.IsLetter(r):
		next, _ := utf8.DecodeRuneInString(word[size:])
		if unicode.IsNumber(next) {
			return Digit
		}
	}
	return ending(word)
}

// ending returns what the end of a word tells in any language: little.
func ending(word string) Class {
	if n := len(word); n > 2 && word[n-1] == 's' && (word[n-2] == '\'' || word[n-2] == 0x99) {
		return Possessive // 's or ’s
	}
	return 0
}
