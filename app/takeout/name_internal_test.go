package takeout

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestTitlesBecomeNames(t *testing.T) {
	for title, want := range map[string]string{
		"":                 "article",
		"../../etc/passwd": "etc passwd",
		`C:\nul`:           "C nul",
		"Переговори в Женеві: «кінець»": "Переговори в Женеві кінець",
		"a\x00b\u202egnp.exe":       "a b gnp exe",
		"20 % of all\nsay — no":     "20 of all say no",
		strings.Repeat("word ", 20): strings.TrimSpace(strings.Repeat("word ", 12)),
		strings.Repeat("字", 100):    strings.Repeat("字", 40),
	} {
		if got := cleaned(title); got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
	}
}

func TestEveryNameIsKnownAndStaysInItsFolder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := reportName(rapid.IntRange(1, 1<<20).Draw(t, "no"), rapid.String().Draw(t, "title"))
		if !knownName(name) || strings.Count(name, "/") != 1 || strings.Contains(name, "..") || len(name) > 160 || !utf8.ValidString(name) {
			t.Errorf("got %q", name)
		}
	})
}
