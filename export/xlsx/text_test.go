package xlsx_test

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

func TestTextFitsIntoACell(t *testing.T) {
	for _, row := range []struct{ in, want string }{
		{"plain", "plain"},
		{"a\r\nb\rc\td", "a\nb\nc\td"},
		{"bell\a", "bell [1 unprintable character left out]"},
		{"\x00\x1b[0m\xff", "[0m [3 unprintable characters left out]"},
		{"\ufffe\uffff\ufffd", "\ufffd [2 unprintable characters left out]"},
		{strings.Repeat("x", 32767), strings.Repeat("x", 32767)},
		{strings.Repeat("x", 32768), strings.Repeat("x", 32767-25) + "… (continues in the desk)"},
		{strings.Repeat("😀", 17000), strings.Repeat("😀", (32767-25)/2) + "… (continues in the desk)"},
	} {
		got := xlsx.Clean(row.in)
		if got != row.want {
			t.Errorf("%.40q: got %.40q, want %.40q", row.in, got, row.want)
		}
		if u := xlsx.Units(got); u > 32767 || len(row.in) > 32767 && u < 32765 {
			t.Errorf("%.10q…: got %d units", row.in, u)
		}
	}
}

func TestOnlyWebAndMailAreLinked(t *testing.T) {
	for _, row := range []struct{ in, want string }{
		{"https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"},
		{"mailto:desk@example.org", "mailto:desk@example.org"},
		{"HTTP://EXAMPLE.org/ü", "http://EXAMPLE.org/%C3%BC"},
		{"javascript:alert(1)", ""},
		{"file:///etc/passwd", ""},
		{"ftp://example.org", ""},
		{"https://", ""},
		{"mailto:", ""},
		{"example.org", ""},
		{"https://example.org/a b", ""},
		{"https://example.org/\x00", ""},
		{"\\\\server\\share", ""},
		{"https://example.org/" + strings.Repeat("a", 2059), "https://example.org/" + strings.Repeat("a", 2059)},
		{"https://example.org/" + strings.Repeat("a", 2060), ""},
		{"https://bücher.example:8080/ü", "https://xn--bcher-kva.example:8080/%C3%BC"},
		{"https://a<b.example/", ""},
		{"https://my_host.example/", "https://my_host.example/"},
		{"https://[::1]:80/", "https://[::1]:80/"},
		{"mailto:jörg@example.org?subject={x}", "mailto:j%C3%B6rg@example.org?subject=%7Bx%7D"},
		{"https://example.org/\ufffe", ""},
		{"https://example.org/?a=%ef%bf%bf", ""},
	} {
		if got := xlsx.Linkable(row.in); got != row.want {
			t.Errorf("%.60q: got %.60q, want %.60q", row.in, got, row.want)
		}
	}
}

// naughty lists strings that have broken programs; the test data's are used
// where they are.
func naughty(t *testing.T) []string {
	t.Helper()
	all := []string{
		"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0", `=HYPERLINK("http://x","y")`,
		"_x0041_", "_x005F_x0041_", "_x000D_", "</t></is></c>", "<![CDATA[", "]]>", "&amp;", "&#x41;", "\u0000\u0001\u001f",
		"\ufffe\uffff", "\xc3\x28", "\xed\xa0\x80", " lead and trail ", "\u202eright to left", "👨‍👩‍👧‍👦", "e\u0301", "''", `"`,
	}
	for dir := "."; len(dir) < 60; dir = filepath.Join("..", dir) {
		found, err := filepath.Glob(filepath.Join(dir, "shared/data/badinputs/naughty-strings/*.txt"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range found {
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for s := range strings.SplitSeq(string(b), "\n") {
				if s != "" && !strings.HasPrefix(s, "#") {
					all = append(all, s)
				}
			}
		}
	}
	return all
}

func TestNaughtyStringsComeBackAsText(t *testing.T) {
	d := exporttest.Sample()
	tricky := naughty(t)
	t.Logf("%d strings", len(tricky))
	first, err := d.Record(t.Context(), claims.RefOf(d.Article))
	if err != nil {
		t.Fatal(err)
	}
	a, ok := first.(claims.Article)
	if !ok {
		t.Fatal(first)
	}
	a.Title, a.Outlet = strings.Join(tricky[:9], " "), tricky[7]
	d.Add(a)
	r0, _ := written(t, d)
	c := r0.Claims[len(r0.Claims)-1].Claim
	for _, s := range tricky {
		c.ID = claims.NewID[claims.Claim]()
		c.Statement, c.Speaker, c.Tags, c.EditorsNote, c.Place, c.ClaimedValue = s, s, []string{s}, s, s, "x"+s
		d.Add(c)
	}
	r, w := written(t, d) // which also fails where anything is a formula
	for i, c := range r.Claims {
		for name, want := range map[string]string{
			"Statement": c.Statement, "Speaker": c.Speaker, "Place": c.Place, "Editor's note": c.EditorsNote,
		} {
			if got := w.sheets["Claims"].at(t, name, i+1); got.text != xlsx.Clean(want) || got.number && want != "" {
				t.Errorf("%s %d: got %q, want %q", name, i+1, got.text, xlsx.Clean(want))
			}
		}
	}
}

func TestLinesAreEnough(t *testing.T) {
	for _, row := range []struct {
		in          string
		least, most int
	}{
		{"", 1, 1},
		{"short", 1, 1},
		{"a\nb\nc", 3, 3},
		{strings.Repeat("word ", 40), 5, 9},
		{strings.Repeat("x", 200), 5, 9},
		{strings.Repeat("字", 100), 5, 9},
		{strings.Repeat("line\n", 5000), 31, 31},
	} {
		if got := xlsx.Lines(row.in, 36); got < row.least || got > row.most {
			t.Errorf("%.20q: got %d lines, want %d to %d", row.in, got, row.least, row.most)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "plain", "\x00", "a\r\nb", "\xff\xfe", "😀" + strings.Repeat("é", 40000)} {
		f.Add(s, 1)
	}
	f.Fuzz(func(t *testing.T, s string, times int) {
		s = strings.Repeat(s, 1+(times&0xff))
		if len(s) > 1<<18 {
			return
		}
		got := xlsx.Clean(s)
		if !utf8.ValidString(got) || xlsx.Units(got) > 32767 {
			t.Errorf("%.40q: valid %v, %d units", s, utf8.ValidString(got), xlsx.Units(got))
		}
		if strings.ContainsFunc(got, func(r rune) bool {
			return r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff
		}) {
			t.Errorf("%.40q: got %.40q", s, got)
		}
		if again := xlsx.Clean(got); again != got {
			t.Errorf("%.40q: cleaned again %.40q, once %.40q", s, again, got)
		}
		if n := xlsx.Lines(got, 20); n < 1 || n > 31 {
			t.Errorf("%.40q: %d lines", s, n)
		}
	})
}

func FuzzTextComesBack(f *testing.F) {
	for _, s := range []string{"", "_x0041_", "_x005F_x0041_", "_x0041_x0042_", "<&>\"'", "]]>", "\t\n ", "_xD83D_"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = xlsx.Clean(s)
		var back struct {
			Text string `xml:",chardata"`
		}
		if err := xml.Unmarshal([]byte(xlsx.TextElement(s)), &back); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		if got := unescape(back.Text); got != s {
			t.Errorf("%q came back as %q", s, got)
		}
	})
}

func FuzzEverydayAddressesAreLinkedAsTheyAre(f *testing.F) {
	for _, s := range []string{"example.org/a?b=c&d#e", "a.b/#", "x/%41", "x/a#b#c", "-./?", "x//"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		// Another scheme of the same sort goes the long way.
		if got, want := xlsx.Linkable("https://"+s), xlsx.Linkable("http://"+s); got != "" && strings.TrimPrefix(got, "https") != strings.TrimPrefix(want, "http") {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	})
}
