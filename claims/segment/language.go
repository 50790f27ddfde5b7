package segment

import (
	"math/bits"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"factdesk/assets/language"
)

const (
	windows = 4   // how many pieces of a long text are looked at to tell its language
	window  = 256 // how many bytes each of them has
	longest = 24  // bytes of the longest word in a list
)

// Language returns the code of the language that text is in, such as "en" or
// "uk", or "" where it can't be told. The script tells most languages; letters
// that no neighbour has, and the commonest words, tell the others. It looks at
// no more than a kilobyte, spread over the text.
func Language(text string) string {
	var t tally
	for piece := range pieces(text) {
		t.count(piece)
	}
	switch best := t.script(); best {
	case "Latn", "Cyrl":
		return t.byLettersAndWords(best)
	case "Hani":
		if t.kana*10 > t.han {
			return "ja"
		}
		return "zh"
	case "Arab":
		return t.arabic()
	default:
		return best
	}
}

// pieces yields what Language looks at.
func pieces(text string) func(func(string) bool) {
	return func(yield func(string) bool) {
		if len(text) <= windows*window {
			yield(text)
			return
		}
		for i := range windows {
			from := clamp(text, (len(text)-window)/(windows-1)*i)
			if !yield(text[from:clamp(text, from+window)]) {
				return
			}
		}
	}
}

// A tally is what was counted in a text.
type tally struct {
	scripts             [len(scripts)]int // in bytes: a Chinese character says more than a letter
	latin, cyrillic     int
	han, kana           int
	arab, persian, urdu int
	words               int
	dotted              bool // there is an і, ї or є, as in most words of Ukrainian
	votes               [len(codes)]int
}

// codes are the languages that letters and words tell apart, the likelier first.
//
//nolint:gochecknoglobals // never changed
var codes = [...]string{"en", "uk", "ru", "de", "fr", "es", "pt", "pl", "it", "nl", "cs", "sv", "tr", "ro", "be", "bg", "sr", "kk"}

// Places in codes.
const (
	ukrainian = 1
	russian   = 2
)

// cyrillic reports whether a language of codes is written in that script.
func cyrillic(code string) bool {
	switch code {
	case "uk", "ru", "be", "bg", "sr", "kk":
		return true
	}
	return false
}

// scripts are those that have one language, or one that stands for the others.
//
//nolint:gochecknoglobals // never changed
var scripts = [...]struct {
	code  string
	table *unicode.RangeTable
}{
	{"ko", unicode.Hangul},
	{"el", unicode.Greek},
	{"he", unicode.Hebrew},
	{"hi", unicode.Devanagari},
	{"bn", unicode.Bengali},
	{"th", unicode.Thai},
	{"hy", unicode.Armenian},
	{"ka", unicode.Georgian},
	{"am", unicode.Ethiopic},
	{"my", unicode.Myanmar},
	{"km", unicode.Khmer},
	{"lo", unicode.Lao},
	{"ta", unicode.Tamil},
	{"te", unicode.Telugu},
	{"kn", unicode.Kannada},
	{"ml", unicode.Malayalam},
	{"gu", unicode.Gujarati},
	{"pa", unicode.Gurmukhi},
	{"si", unicode.Sinhala},
	{"bo", unicode.Tibetan},
}

// script returns the script that most of the text is in, or its language where
// it has only one.
func (t *tally) script() string {
	best, most := "", 0
	for _, s := range []struct {
		name string
		n    int
	}{{"Latn", t.latin}, {"Cyrl", t.cyrillic}, {"Hani", t.han + t.kana}, {"Arab", t.arab}} {
		if s.n > most {
			best, most = s.name, s.n
		}
	}
	for i, n := range t.scripts {
		if n > most {
			best, most = scripts[i].code, n
		}
	}
	return best
}

func (t *tally) arabic() string {
	switch {
	case t.urdu*20 > t.arab:
		return "ur"
	case t.persian*25 > t.arab:
		return "fa"
	}
	return "ar"
}

// A vote counts for a language what a word counts that no other has.
const vote = 12

// byLettersAndWords returns the language with most votes, of two with as many
// the one that stands first. In a text of some length, many words must have voted.
func (t *tally) byLettersAndWords(script string) string {
	best, most := "", 0
	if t.votes[0] > 0 {
		t.votes[0] += vote * 2 / 3 // where little is known, it's the likeliest
	}
	if t.cyrillic > 60 && !t.dotted {
		t.votes[ukrainian] = 0
	}
	for i, n := range t.votes {
		if cyrillic(codes[i]) != (script == "Cyrl") {
			continue
		}
		if n > most {
			best, most = codes[i], n
		}
	}
	if most < vote/3 || t.words > 30 && most*8 < t.words*vote {
		return ""
	}
	return best
}

// count adds a piece of text.
func (t *tally) count(piece string) {
	var room [longest]byte
	word := room[:0] // in lower case; full where it's too long for a list
	for i := 0; i < len(piece); {
		b := piece[i]
		if low := b | 0x20; low >= 'a' && low <= 'z' {
			t.latin++
			if len(word) < longest {
				word = append(word, low)
			}
			i++
			continue
		}
		r, size := rune(b), 1
		if b >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(piece[i:])
		}
		if !t.letter(r, size) {
			t.word(word)
			word = room[:0]
			i += max(size, addressEnd(piece[i:]))
			continue
		}
		if len(word)+utf8.UTFMax <= longest {
			word = utf8.AppendRune(word, lower(r))
		}
		i += size
	}
	t.word(word)
}

// addressEnd returns where the address of the net ends that goes on with the
// mark with which rest begins, or 0 where none does.
func addressEnd(rest string) int {
	if len(rest) < 2 || rest[1] == ' ' || rest[0] != '.' && rest[0] != '/' && rest[0] != '@' {
		return 0
	}
	if i := strings.IndexByte(rest, ' '); i >= 0 {
		return i
	}
	return len(rest)
}

// word counts a word.
func (t *tally) word(word []byte) {
	if len(word) == 0 {
		return
	}
	t.words++
	in := commonWords()[string(word)]
	if in == 0 {
		return
	}
	share := vote / bits.OnesCount32(in)
	for ; in != 0; in &= in - 1 {
		t.votes[bits.TrailingZeros32(in)] += share
	}
}

// letter counts a character that isn't a letter of ASCII, and reports whether
// it's a letter.
func (t *tally) letter(r rune, size int) bool {
	switch {
	case r < utf8.RuneSelf:
		return false
	case r < 0x530:
		t.vote(r)
		t.dotted = t.dotted || r == 'і' || r == 'ї' || r == 'є'
		if r < 0x250 {
			t.latin += size
		} else if r >= 0x400 {
			t.cyrillic += size
		}
	}
	if r >= 0x250 && (r < 0x400 || r >= 0x530) {
		t.other(r, size)
	}
	return kindOf(r) == letter
}

// other counts a letter that is neither Latin nor Cyrillic.
func (t *tally) other(r rune, size int) {
	switch {
	case r >= 0x4E00 && r <= 0x9FFF:
		t.han += size
	case r >= 0x3041 && r <= 0x30FF:
		t.kana += size
	case r >= 0x600 && r <= 0x6FF:
		t.arab += size
		t.arabicLetter(r, size)
	default:
		for i := range scripts {
			if unicode.Is(scripts[i].table, r) {
				t.scripts[i] += size
				return
			}
		}
	}
}

func (t *tally) arabicLetter(r rune, size int) {
	switch r {
	case 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ہ', 'ھ':
		t.urdu += size
	case 'پ', 'چ', 'ژ', 'گ', 'ک', 'ی':
		t.persian += size
	}
}

// vote gives a little to the languages that have a letter or a mark, where few
// have it.
func (t *tally) vote(r rune) {
	in := uint32(0)
	if own := owners(); int(r) < len(own) {
		in = own[r]
	}
	for ; in != 0; in &= in - 1 {
		t.votes[bits.TrailingZeros32(in)] += vote / 3
	}
}

// owners holds the languages, as bits in the order of codes, that have a letter.
//
//nolint:gochecknoglobals // read once, never changed
var owners = sync.OnceValue(func() *[0x530]uint32 {
	var all [0x530]uint32
	for i, letters := range ownLetters {
		for _, r := range letters {
			if int(r) < len(all) {
				all[r] |= 1 << i
			}
		}
	}
	return &all
})

// ownLetters are what tells each language of codes from most others.
//
//nolint:gochecknoglobals // never changed
var ownLetters = [len(codes)]string{
	1: "іїєґІЇЄҐ", 2: "ыэёъЫЭЁЪ", 3: "ßäöüÄÖÜ", 4: "çèêœàùÇÈÊÀ", 5: "ñ¿¡óíáúÑ", 6: "ãõçÃÕÇêáó", 7: "łąężźśćńŁŻŹŚĆ",
	8: "èòàùìÈ", 9: "ëĳ", 10: "řěůščžŘŠČŽ", 11: "åäöÅÄÖ", 12: "ışğİŞĞçöü", 13: "ășțîâȘȚÎ",
	14: "ўіыэЎІЫЭ", 15: "ъщЪ", 16: "јљњћђџЈЉЊЋЂЏ", 17: "әғқңөұүһіӘҒҚҢӨҰҮҺ",
}

// commonWords holds which languages, as bits in the order of codes, have a word
// among their commonest.
//
//nolint:gochecknoglobals // read once, never changed
var commonWords = sync.OnceValue(func() map[string]uint32 {
	all := map[string]uint32{}
	for i, code := range codes {
		for w := range language.Words("common/" + code) {
			all[w] |= 1 << i
		}
	}
	return all
})

// lowered appends word in lower case to room, as far as it has room; a longer
// word is none of a list's.
func lowered(room []byte, word string) []byte {
	if len(word) > cap(room) {
		return room
	}
	for i := 0; i < len(word); {
		b := word[i]
		if b < utf8.RuneSelf {
			if b >= 'A' && b <= 'Z' {
				b |= 0x20
			}
			room = append(room, b)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		if low := lower(r); len(room)+utf8.RuneLen(low) <= cap(room) {
			room = utf8.AppendRune(room, low)
		}
		i += size
	}
	return room
}

// lower returns r in lower case.
func lower(r rune) rune {
	switch {
	case r >= 'А' && r <= 'Я':
		return r + 'а' - 'А'
	case r >= 'а' && r <= 'я':
		return r
	}
	return unicode.ToLower(r)
}
