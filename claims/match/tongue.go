package match

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"factdesk/assets/language"
)

// tongues is how many there are.
const tongues = 8

// A tongue is what is known of one language.
type tongue struct {
	number  int
	bit     uint8
	english bool
	script  *unicode.RangeTable
	signs   string   // letters that few other languages have
	endings []string // longest first
}

// lists holds the word lists of all tongues. The first is English, which a text
// is taken to be in that nothing is known of.
type wordLists struct {
	tongues []tongue
	common  map[string]uint8
	kin     map[string]string // English stems, to the one that stands for their group
}

//nolint:gochecknoglobals // read once, never changed
var lists = sync.OnceValue(func() wordLists {
	l := wordLists{common: map[string]uint8{}}
	for i, known := range [tongues][2]string{
		{"en"}, {"uk", "іїєґ"}, {"ru", "ыэъё"}, {"de", "äöüß"}, {"fr", "çèêàùœ"}, {"es", "ñáíóú"}, {"pt", "ãõçáíóú"}, {"pl", "ąęłśżźćń"},
	} {
		code := known[0]
		t := tongue{number: i, bit: 1 << i, english: i == 0, script: unicode.Latin, signs: known[1]}
		if code == "uk" || code == "ru" {
			t.script = unicode.Cyrillic
		}
		for _, w := range entries("match/common-" + code) {
			l.common[w] |= t.bit
		}
		t.endings = entries("match/endings-" + code)
		slices.SortStableFunc(t.endings, func(a, b string) int { return len(b) - len(a) })
		l.tongues = append(l.tongues, t)
	}
	l.kin = kin()
	return l
})

// kin reads the groups of English words that stand for each other.
func kin() map[string]string {
	all := map[string]string{}
	for line := range language.Words("match/kin-en") {
		group := strings.Fields(line)
		first := string(english([]byte(group[0])))
		for _, w := range group[1:] {
			all[string(english([]byte(w)))] = first
		}
	}
	return all
}

// entries returns the words of a list, many to a line.
func entries(list string) []string {
	var all []string
	for line := range language.Words(list) {
		all = append(all, strings.Fields(line)...)
	}
	return all
}

// tongueOf returns the tongue to which most of words are common, or that is
// written as they are.
func tongueOf(words []word, low []byte) *tongue {
	var counts [tongues]int
	for _, w := range words {
		for i := 0; w.common != 0; i++ {
			counts[i] += int(w.common & 1)
			w.common >>= 1
		}
	}
	all, best, plain := lists().tongues, 0, ascii(low)
	for i, n := range counts {
		if !plain && bytes.ContainsAny(low, all[i].signs) {
			counts[i], n = n+1, n+1
		}
		if n > counts[best] {
			best = i
		}
	}
	return &all[best]
}

// stem returns what the forms of a word have in common.
func (t *tongue) stem(w string) string {
	switch {
	case digit(rune(w[0])):
		return w
	case t.english && ascii(w):
		w = string(english([]byte(w)))
		if first, ok := lists().kin[w]; ok {
			return first
		}
		return w
	}
	w = fold(w)
	if r, _ := utf8.DecodeRuneInString(w); !unicode.Is(t.script, r) {
		return w
	}
	return t.trim(w)
}

// trim takes off the longest ending that leaves three letters.
func (t *tongue) trim(w string) string {
	room := utf8.RuneCountInString(w) - 3
	for _, e := range t.endings {
		if strings.HasSuffix(w, e) && utf8.RuneCountInString(e) <= room {
			return w[:len(w)-len(e)]
		}
	}
	return w
}

// fold writes in one way what is written in several: without accents and the
// dots over ё, in plain letters.
func fold(w string) string {
	if ascii(w) {
		return w
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(w) {
		switch {
		case unicode.Is(unicode.Mn, r), r == 'ـ':
		case r == 'ß':
			b.WriteString("ss")
		case r == 'ł':
			b.WriteByte('l')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	if b.Len() == 0 {
		return w
	}
	return b.String()
}
