package back_test

import (
	"fmt"
	"strings"
)

// spoiltWords are words as people, programs and attackers write them.
func spoiltWords() []spoilt {
	const statement = "The bridge carries about 20% of the town's cross-river traffic."
	long := strings.Repeat("word ", 8000) + "end"
	many := make([]string, 100_000)
	for i := range many {
		many[i] = fmt.Sprint("tag ", i)
	}
	note := func(in, want string) spoilt {
		return spoilt{"a note of " + fmt.Sprintf("%.40q", in), words("R2", in), differs("1 Editor's note: " + want)}
	}
	return []spoilt{
		note(`'leading apostrophe`, `'leading apostrophe`),
		note(`=1+1`, `=1+1`),
		note(`=HYPERLINK("http://evil.example")`, `=HYPERLINK("http://evil.example")`),
		note("a\u00a0b", "a\u00a0b"),
		note("a\u200b\u2060b", "a\u200b\u2060b"),
		note("\u202egnp.exe", "\u202egnp.exe"),
		note("“smart” ‘quotes’", "“smart” ‘quotes’"),
		note("one&#13;&#10;two&#13;three", "one\ntwo\nthree"),
		note("one_x000D_\ntwo_x000D_three", "one\ntwo\nthree"),
		note("_x005F_x0041_", "_x0041_"),
		note("_x0041_", "A"),
		note("_xZZZZ_ _x41_", "_xZZZZ_ _x41_"),
		note("_xD83D__xDE00_", "😀"),
		note("😀 👩‍👩‍👧 é e\u0301", "😀 👩‍👩‍👧 é e\u0301"),
		note("&lt;b&gt; &amp;amp; &#x3c;", "<b> &amp; <"),
		note("a\tb", "a\tb"),
		note(long, long),
		note("قال الوزير", "قال الوزير"),
		{"half a surrogate as an escape", words("R2", "a_xD83D_b"), lists("it holds characters that can't be stored")},
		{"half a surrogate as a number", words("R2", "a&#xD83D;b"), lists("it holds characters that can't be stored")},
		{"a zero as an escape", words("R2", "a_x0000_b"), lists("it holds characters that can't be stored")},
		{"a bell as an escape", words("R2", "a_x0007_b"), lists("it holds characters that can't be stored")},
		{"the end of a line of a mainframe", words("R2", "a\u0085b"), lists("it holds characters that can't be stored")},
		{"a statement of blanks", words("B2", " \u00a0\u3000\n"), lists("a claim can't be without it")},
		{"a statement with blanks around it", words("B2", " \n"+statement+"\u00a0 "), exactly()},
		{"a statement of what nobody sees", words("B2", "\u200b\u200d\ufeff"), lists("a claim can't be without it")},
		{"a verdict without its glyph", words("D2", "Mostly true"), exactly()},
		{"a verdict in capitals", words("D2", " MOSTLY  TRUE"), exactly()},
		{"a verdict with what nobody sees", words("D2", "≈\ufe0e Mostly\u00a0true\u200b"), exactly()},
		{"a verdict translated", words("D2", "≈ Größtenteils wahr"), lists("it is no rating of the scale")},
		{"a verdict misspelt", words("D2", "≈ Mostly treu"), lists("it is no rating of the scale")},
		{"a glyph alone", words("D2", "≈"), lists("it is no rating of the scale")},
		{"a verdict with another's glyph", words("D2", "✓ Mostly true"), lists("it is no rating of the scale")},
		{"a verdict in letters that look alike", words("D2", "Моstly true"), lists("it is no rating of the scale")},
		{"a status translated", words("E2", "geprüft"), lists("it is none of the list")},
		{"a status of another column", words("E2", "Mostly true"), lists("it is none of the list")},
		{"a priority as a number", cell("F2", "", "<v>1</v>"), lists("it is none of the list")},
		{"tags between all sorts of commas", words("T2", ";; a ;b;a; ;c,d"), differs("1 Tags: a; b; c,d")},
		{"more tags than anybody reads", words("T2", strings.Join(many, ";")), differs("1 Tags: " + strings.Join(many, "; "))},
		{"a megabyte of words", words("R2", strings.Repeat("a", 1<<20)), differs("1 Editor's note: " + strings.Repeat("a", 1<<20))},
	}
}
