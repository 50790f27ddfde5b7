package intake_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"factdesk/storage/intake"
)

func TestNormal(t *testing.T) {
	for name, row := range map[string]struct{ in, want string }{
		"line ends":       {"a\r\nb\rc\u2028d\u2029e\vf\fg\u0085h", "a\nb\nc\nd\ne\nf\ng\nh"},
		"blank lines":     {"\n\n a \n\t\n\n\n\u00a0\nb\n\n", "a\nb"},
		"tabs":            {"a\tb \t", "a b"},
		"composed":        {"Cafe\u0301", "Café"},
		"controls":        {"a\x00b\x1bc\x7fd\u0080e", "abcde"},
		"unseen":          {"\ufeffco\u00adop\u202e\u2066er\u2069", "cooper"},
		"non-characters":  {"a\ufdd0b\uffffc\U0001fffed", "abcd"},
		"not valid":       {"a\xffb", "a\ufffdb"},
		"marks that stay": {"\u200fשלום\u200e \u200cok", "\u200fשלום\u200e \u200cok"},
	} {
		if got := intake.Normal(row.in); got != row.want {
			t.Errorf("%s: got %q, want %q", name, got, row.want)
		}
	}
}

// checkNormal fails where what is promised of a normalised text doesn't hold.
func checkNormal(t interface{ Fatalf(string, ...any) }, in string) {
	got := intake.Normal(in)
	switch {
	case !utf8.ValidString(got):
		t.Fatalf("%q: %q is not valid UTF-8", in, got)
	case !norm.NFC.IsNormalString(got):
		t.Fatalf("%q: %q is not in NFC", in, got)
	case intake.Normal(got) != got:
		t.Fatalf("%q: got %q, and again %q", in, got, intake.Normal(got))
	case strings.ContainsAny(got, "\r\t\v\f\x00\u2028\u202e\ufeff") || strings.Contains(got, "\n\n"):
		t.Fatalf("%q: %q holds what it mustn't", in, got)
	case strings.TrimSpace(got) != got:
		t.Fatalf("%q: blanks around %q", in, got)
	}
}

func TestNormalKeepsItsPromise(t *testing.T) {
	piece := rapid.OneOf(
		rapid.String(),
		rapid.SampledFrom([]string{
			"\r\n", "\n", "\u2028", " ", "\t", "\u00a0", "e", "\u0301", "\u0327", "\u0338", "ᄀ", "ᅡ", "ᆨ",
			"\u00ad", "\u202e", "\u2000", "\u034f", "\xff", strings.Repeat("\u0301", 31), strings.Repeat("\u0323", 29),
		}),
	)
	rapid.Check(t, func(t *rapid.T) {
		checkNormal(t, strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), ""))
	})
}

func FuzzNormal(f *testing.F) {
	f.Add("a\r\n\r\nb\u0301\u00ad\u202e")
	f.Add(" " + strings.Repeat("\u0301", 40) + "\n" + strings.Repeat("\u0323", 40))
	f.Fuzz(func(t *testing.T, in string) { checkNormal(t, in) })
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "\xff\xfea\x00", "\xfe\xff\xd8\x00\xdc\x00", "%PDF", "a\x00", "- Talks\nend", "\xef\xbb\xbf"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		got, err := intake.Text("x", in)
		if err != nil {
			return
		}
		checkNormal(t, got.Text)
		if got.Text == "" || got.Title == "" || !utf8.ValidString(got.Title) || utf8.RuneCountInString(got.Title) > 80 {
			t.Fatalf("%q: got %+v", in, got)
		}
	})
}
