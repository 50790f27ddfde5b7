package csv

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"factdesk/export"
)

// signs begin formulas, the wide ones in East Asian Excel.
const signs = `=+-@＝＋－＠`

// A guard makes cells that no program takes for formulas.
type guard struct{ inside *regexp.Regexp }

// newGuard returns a guard. Not only a cell's first sign counts: a program that
// divides at semicolons, tabs or line ends doesn't see our quotation marks, and
// finds cells inside of ours.
func newGuard() guard {
	return guard{regexp.MustCompile(`([;|\t\n][ "']*)([` + strings.ReplaceAll(signs, "-", `\-`) + `])`)}
}

// harmless returns s with an apostrophe before each sign that would begin a
// formula. A number keeps its minus.
func (g guard) harmless(s string) string {
	s = export.Plain(s)
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case !strings.ContainsAny(s, signs+"\t\n"):
		return s
	case s != "" && strings.ContainsRune(signs+"\t\n", first):
		if _, number := export.ReadMeasure(s); number {
			return s
		}
		s = "'" + s
	}
	return g.inside.ReplaceAllString(s, "$1'$2")
}
