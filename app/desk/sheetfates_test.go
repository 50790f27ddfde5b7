package desk_test

import (
	"fmt"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/merge"
	"factdesk/export/xlsx"
)

// A fate is what became of an edit that an editor made.
type fate string

// The fates. The last two must not be.
const (
	lands     fate = "lands"
	conflicts fate = "conflicts"
	agreed    fate = "both to the same"
	listed    fate = "listed"
	removed   fate = "removed with all rows of its article, and nothing left to know that by"
	lost      fate = "silently lost"
	misplaced fate = "misplaced"
)

// judge says what became of each edit.
func (s *trip) judge(sheet merge.Sheet, found merge.Result) map[fate]int {
	now := s.now()
	fates := map[fate]int{}
	for a, e := range s.typed {
		f := s.fate(a, e, found, now, sheet.Rows)
		if f == lost && s.withoutRows(sheet, a.claim) {
			f = removed
		}
		fates[f]++
		if f == lost || f == misplaced {
			s.rt.Errorf("%v of %v, typed %q: %s; got %+v and listed %q", a.field, a.claim, e.value, f, found.Differences, found.Listed)
		}
	}
	for _, d := range found.Differences {
		was, is := s.held(s.sent, d.Claim), s.held(now, d.Claim)
		meanwhile := shown(was, d.Field) != shown(is, d.Field)
		if d.Known && d.Conflict() != meanwhile || !d.Known && sheet.Origin.Edit > 0 {
			s.rt.Errorf("%+v is taken for a conflict or not, and the desk has changed it: %v", d, meanwhile)
		}
		if d.No != was.No || d.Article != was.Article || d.Article == s.upset {
			s.rt.Errorf("%+v is number %d of %v in the sheet", d, was.No, was.Article)
		}
		if _, edited := s.typed[at{d.Claim, d.Field}]; !edited && d.Known {
			fates[misplaced]++
			s.rt.Errorf("nobody has typed %+v", d)
		}
	}
	return fates
}

// withoutRows reports whether nothing in the sheet tells that it was of the
// article of a claim.
func (s *trip) withoutRows(sheet merge.Sheet, id claims.ClaimID) bool {
	article := s.held(s.sent, id).Article
	return len(sheet.Origin.Articles) == 0 && !slices.ContainsFunc(s.sent.Claims, func(c export.Claim) bool {
		return c.Article == article && slices.ContainsFunc(sheet.Rows, func(r merge.Row) bool { return r.Claim == c.ID.String() })
	})
}

func (s *trip) fate(a at, e entry, found merge.Result, now export.Report, rows []merge.Row) fate {
	for _, d := range found.Differences {
		switch {
		case d.Claim != a.claim || d.Field != a.field:
		case d.Sheet != e.means || !e.valid:
			return misplaced
		case d.Conflict():
			return conflicts
		default:
			return lands
		}
	}
	was := s.held(s.sent, a.claim)
	if e.means == shown(was, a.field) || was.Article != s.upset && e.means == shown(s.held(now, a.claim), a.field) && e.valid {
		return agreed
	}
	signs := []string{
		fmt.Sprintf("claim %d (", was.No), fmt.Sprintf("Claim %d (", was.No), fmt.Sprintf("“%v”", a.field),
	}
	if !slices.ContainsFunc(rows, func(r merge.Row) bool { return r.Claim == a.claim.String() }) {
		signs = append(signs, "has no Claim ID", unnumbered(now, a.claim))
	}
	if was.Article == s.upset {
		signs = append(signs, "“Talks ", "isn't one of these articles", "isn't one of this article") // its title
	}
	for _, words := range found.Listed {
		if slices.ContainsFunc(signs, func(sign string) bool { return strings.Contains(words, sign) }) {
			return listed
		}
	}
	return lost
}

// unnumbered is how a claim is listed of which nothing tells what number it had.
func unnumbered(now export.Report, id claims.ClaimID) string {
	i := slices.IndexFunc(now.Claims, func(c export.Claim) bool { return c.ID == id })
	if i < 0 {
		return "A claim (“"
	}
	begin := []rune(strings.Join(strings.Fields(now.Claims[i].Statement), " "))
	return "A claim (“" + string(begin[:min(len(begin), 20)])
}

// held returns a claim of r, which has it.
func (s *trip) held(r export.Report, id claims.ClaimID) export.Claim {
	i := slices.IndexFunc(r.Claims, func(c export.Claim) bool { return c.ID == id })
	if i < 0 {
		s.rt.Fatalf("%v isn't in the report", id)
	}
	return r.Claims[i]
}

// shown returns what a report shows of a claim, without the blanks around it.
func shown(c export.Claim, f merge.Field) string {
	words := xlsx.Shown(f.Of(c.Editable()))
	return strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(words))
}
