package desk_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export"
	"factdesk/export/merge"
	"factdesk/export/xlsx"
	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
	"factdesk/storage/memstore"
)

// named is a desk in memory that has an identity.
type named struct{ memstore.Store }

func (*named) Identity() string { return "0193d3c0-0000-7000-8000-00000000de5c" }

// A forger is a desk with two claims whose sheet was sent out, and the desk changed
// since.
type forger struct {
	desk  *desk.Desk
	file  []byte
	first claims.ClaimID
	head  claims.Seq // when it was sent
}

func newForger(t *testing.T) forger {
	t.Helper()
	f := forger{desk: openDesk(t, new(named))}
	a, first := newClaim(t, f.desk)
	f.first = first
	_, err := f.desk.Tag(t.Context(), a, anchor.Span{Start: 30, End: 40}, 0)
	must(t, err)
	f.speak(t, "Ana")
	r, err := f.desk.Ordered(t.Context(), desk.Order{Articles: []claims.ArticleID{a}, Profile: export.Editor})
	must(t, err)
	f.head = r.Edit
	var file bytes.Buffer
	must(t, xlsx.Write(t.Context(), &file, r))
	f.file = file.Bytes()
	f.speak(t, "Bo")
	return f
}

// speak has the first claim be somebody's.
func (f forger) speak(t *testing.T, name string) {
	t.Helper()
	must(t, f.desk.Revise(t.Context(), "Set speaker", f.first, func(c *claims.Claim) { c.Speaker = name }))
}

// compare compares the sheet with the desk once its parts were changed.
func (f forger) compare(ctx context.Context, forge func(xlsxtest.Parts)) (merge.Result, error) {
	p := xlsxtest.Unpack(f.file)
	forge(p)
	b := p.Pack()
	s, err := back.Read(ctx, bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return merge.Result{}, err
	}
	return f.desk.CompareSheet(ctx, s)
}

// What a sheet says of where it comes from is believed only where it fits the desk.
func TestForgedSheetsAreRefused(t *testing.T) {
	f := newForger(t)
	const other = "0193d3c0-0000-7000-8000-000000000bad"
	fact := func(what, value string) func(xlsxtest.Parts) {
		return func(p xlsxtest.Parts) { p.Fact(what, value) }
	}
	for name, row := range map[string]struct {
		forge func(xlsxtest.Parts)
		want  error
	}{
		"as it was sent":            {func(xlsxtest.Parts) {}, nil},
		"another desk":              {fact("Desk", other), desk.ErrOtherDesk},
		"a desk in words":           {fact("Desk", "ours, really"), desk.ErrOtherDesk},
		"another article":           {fact("Article", other), desk.ErrNoSuchArticle},
		"an article in words":       {fact("Article", "that about talks"), desk.ErrNoSuchArticle},
		"a claim for an article":    {fact("Article", f.first.String()), desk.ErrNoSuchArticle},
		"another version":           {fact("Version", other), desk.ErrOtherVersion},
		"another text":              {fact("SHA-256", strings.Repeat("ab", 32)), desk.ErrOtherVersion},
		"an edit to come":           {fact("Edit", fmt.Sprint(f.head+1000)), desk.ErrLater},
		"the last edit of all":      {fact("Edit", "18446744073709551615"), desk.ErrLater},
		"for the public":            {fact("Profile", "public"), desk.ErrPublic},
		"no article, and no rows":   {func(p xlsxtest.Parts) { p.Fact("Article", ""); p.Sub(xlsxtest.ClaimsPart, `<row r="2".*</row>`, "") }, desk.ErrNoSuchArticle},
		"no article, and its rows":  {fact("Article", ""), nil},
		"no desk":                   {fact("Desk", ""), nil},
		"a number below zero":       {fact("Edit", "-1"), nil},
		"a number beyond all":       {fact("Edit", strings.Repeat("9", 40)), nil},
		"the report's name changed": {fact("Report", other), nil},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := f.compare(t.Context(), row.forge)
			if !errors.Is(err, row.want) {
				t.Fatalf("got %v, want %v", err, row.want)
			}
			if row.want != nil && (len(found.Differences) > 0 || len(found.Listed) > 0) {
				t.Errorf("got %+v too", found)
			}
		})
	}
}

// However a sheet lies about when it was exported, and what it held then: what the
// desk has changed since is never taken for the editor's, unless the sheet says
// that it is from after that change.
func TestNoForgeryHidesWhatTheDeskHasChanged(t *testing.T) {
	f := newForger(t)
	prints := map[string]func(xlsxtest.Parts){
		"kept": func(xlsxtest.Parts) {},
		"forged": func(p xlsxtest.Parts) {
			p.Sub(p.Hidden(), `(<c r="E\d+"[^>]*><is><t[^>]*>)[0-9a-f]{64}`, "${1}"+strings.Repeat("0", 64))
		},
		"of others": func(p xlsxtest.Parts) {
			p.Sub(p.Hidden(), `(<c r="D\d+"[^>]*><is><t[^>]*>)[0-9a-f]{8}`, "${1}00000000")
		},
	}
	for name, forge := range prints {
		for seq := range f.head + 1 {
			found, err := f.compare(t.Context(), func(p xlsxtest.Parts) { forge(p); p.Fact("Edit", fmt.Sprint(seq)) })
			if err != nil {
				t.Fatal(err)
			}
			if slices.ContainsFunc(found.Differences, func(d merge.Difference) bool { return !d.Conflict() }) {
				t.Errorf("fingerprints %s, edit %d: got %+v", name, seq, found.Differences)
			}
		}
	}
}

// IDs of another desk's claims, and of the same desk's other article, are nobody's
// here.
func TestRowsOfOthersAreListed(t *testing.T) {
	f := newForger(t)
	_, foreign := newClaim(t, f.desk)
	for name, id := range map[string]string{
		"of another article": foreign.String(), "of another desk": claims.NewID[claims.Claim]().String(),
	} {
		found, err := f.compare(t.Context(), func(p xlsxtest.Parts) { p.Words("AH2", id); p.Words("C2", "Me") })
		if err != nil {
			t.Fatal(err)
		}
		listed := strings.Join(found.Listed, "\n")
		if len(found.Differences) > 0 || len(found.Listed) != 2 || !strings.Contains(listed, "isn't one of this article") || !strings.Contains(listed, "Claim 1 (") {
			t.Errorf("%s: got %+v and %q", name, found.Differences, found.Listed)
		}
	}
}
