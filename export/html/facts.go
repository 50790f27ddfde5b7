package html

import (
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"factdesk/claims"
	"factdesk/export"
)

// facts lists what the page says of the check.
func facts(r export.Report) []fact {
	a := r.Article
	all := []fact{
		{"Outlet", a.Outlet, ""},
		{"Author", a.Author, ""},
		{"Published", string(a.Published), ""},
		{"Address", a.URL, export.Link(a.URL)},
		{"Checked by", strings.Join(r.Summary.Checkers, ", "), ""},
		{"Approved by", strings.Join(r.Summary.Approvers, ", "), ""},
		{"Text captured", day(r.Version.Captured), ""},
		{"Text SHA-256", r.Version.SHA256(), ""},
		{"Report made", day(r.At), ""},
	}
	var some []fact
	for _, f := range all {
		if f.Value = export.Plain(f.Value); f.Value != "" {
			some = append(some, f)
		}
	}
	return some
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return string(claims.DateOf(t))
}

// direction returns how text runs: as its first letter does.
func direction(text string) string {
	for i := 0; i < len(text); {
		p, size := bidi.LookupString(text[i:])
		if size == 0 {
			_, size = utf8.DecodeRuneInString(text[i:])
		}
		switch p.Class() {
		case bidi.R, bidi.AL:
			return "rtl"
		case bidi.L:
			return "ltr"
		default:
			i += size
		}
	}
	return "ltr"
}
