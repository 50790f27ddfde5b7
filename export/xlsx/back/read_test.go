package back_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/merge"
	"factdesk/export/xlsx"
	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
)

func report(tb testing.TB, d *exporttest.Desk) export.Report {
	tb.Helper()
	r, err := export.Gather(tb.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		tb.Fatal(err)
	}
	r.Desk, r.Edit = "0193d3c0-0000-7000-8000-00000000de5c", 7
	return r
}

func workbook(tb testing.TB, r export.Report) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(tb.Context(), &b, r); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func read(ctx context.Context, b []byte) (merge.Sheet, error) {
	return back.Read(ctx, bytes.NewReader(b), int64(len(b)))
}

// compared returns what comes of the sample's workbook once it was edited.
func compared(t *testing.T, edit func(*xlsxtest.Book)) (export.Report, merge.Result) {
	t.Helper()
	r := report(t, exporttest.Sample())
	book := xlsxtest.Open(workbook(t, r))
	edit(book)
	s, err := read(t.Context(), book.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return r, merge.Compare(s, r, &r)
}

func nothing(t *testing.T, got merge.Result) {
	t.Helper()
	if len(got.Differences) > 0 || len(got.Listed) > 0 || got.Agreed > 0 {
		t.Errorf("got %d differences %+v and listed %q, want nothing", len(got.Differences), got.Differences, got.Listed)
	}
}

func TestAWorkbookThatNobodyTouchedSaysNothing(t *testing.T) {
	r := report(t, exporttest.Sample())
	s, err := read(t.Context(), workbook(t, r))
	if err != nil {
		t.Fatal(err)
	}
	if o := s.Origin; o.Desk != r.Desk || o.Edit != 7 || o.Report != r.ID.String() || len(o.Articles) != 1 || !o.Fits(r.Parts[0]) || len(o.Prints) != 5 || len(o.Numbers) != 5 {
		t.Errorf("got the origin %+v", o)
	}
	nothing(t, merge.Compare(s, r, &r))
	nothing(t, merge.Compare(s, r, nil)) // known by the fingerprints
}

// Whatever the order, the filter, or who has written the file anew.
func TestWhatLeavesTheCellsAsTheyAreSaysNothing(t *testing.T) {
	for name, edit := range map[string]func(*xlsxtest.Book){
		"written anew": func(*xlsxtest.Book) {},
		"rows sorted":  func(b *xlsxtest.Book) { b.Sort([]int{4, 2, 6, 5, 3}) },
		"rows hidden":  func(b *xlsxtest.Book) { b.Hide(3); b.Hide(4) },
		"columns moved": func(b *xlsxtest.Book) {
			order := make([]int, b.Columns())
			for i := range order {
				order[i] = (i*7 + 3) % len(order)
			}
			b.Order(order)
		},
		"rows above":       func(b *xlsxtest.Book) { b.Insert(1); b.Insert(1) },
		"rows between":     func(b *xlsxtest.Book) { b.Insert(3); b.Insert(6) },
		"a column of ours": func(b *xlsxtest.Book) { b.RemoveColumn("Context") },
		"blanks":           func(b *xlsxtest.Book) { b.Set("Speaker", 2, b.Text("Speaker", 2)+" \n"); b.Set("Tags", 2, "  ") },
		"a verdict without its glyph": func(b *xlsxtest.Book) {
			b.Set("Verdict", 2, "mostly TRUE ")
		},
		"headings in passing": func(b *xlsxtest.Book) {
			b.Rename("Editor's note", " editor’s  NOTE")
			b.Rename("Claim ID", "claim id")
		},
		"a date as text":           func(b *xlsxtest.Book) { b.Set("Check again on", 5, "1 June 2026 ") },
		"a date as dots":           func(b *xlsxtest.Book) { b.Set("Check again on", 5, "01.06.2026") },
		"a date as a time":         func(b *xlsxtest.Book) { b.Set("Check again on", 5, "2026-06-01T00:00:00") },
		"an ID lost":               func(b *xlsxtest.Book) { b.Set("Claim ID", 4, "") },
		"an ID in capitals":        func(b *xlsxtest.Book) { b.Set("Claim ID", 4, strings.ToUpper(b.Text("Claim ID", 4))+" ") },
		"our columns changed":      func(b *xlsxtest.Book) { b.Set("Place", 3, "Here"); b.Set("Quote", 3, "Other words.") },
		"the hidden sheet dropped": func(b *xlsxtest.Book) { b.RemoveSheet("Factdesk") },
		"only the claims left": func(b *xlsxtest.Book) {
			for _, s := range []string{"Factdesk", "Summary", "Evidence", "Sources"} {
				b.RemoveSheet(s)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, got := compared(t, edit)
			nothing(t, got)
		})
	}
}

func TestWhatAnEditorChangesIsADifference(t *testing.T) {
	for name, row := range map[string]struct {
		field merge.Field
		typed any
		want  string
	}{
		"words":                    {merge.Statement, "It carries a fifth. ", "It carries a fifth."},
		"words like a formula":     {merge.Statement, "=1+1 is what he said", "=1+1 is what he said"},
		"smart quotes":             {merge.Rationale, "18.5% is \"about 20%\"; the count is of one week in autumn.", "18.5% is \"about 20%\"; the count is of one week in autumn."},
		"two lines":                {merge.EditorsNote, "one\r\ntwo", "one\ntwo"},
		"a number as a name":       {merge.Speaker, 2024, "2024"},
		"an escape":                {merge.EditorsNote, "_x0041_ is a code", "_x0041_ is a code"},
		"tags":                     {merge.Tags, " money;;bridge ; money", "money; bridge"},
		"a rating by its label":    {merge.Verdict, "false", "✗ False"},
		"a rating with its glyph":  {merge.Verdict, "✗False", "✗ False"},
		"a rating made a boolean":  {merge.Verdict, true, "✓ True"},
		"no rating":                {merge.Verdict, "", "○ No verdict yet"},
		"a status":                 {merge.Status, "fix  needed", "Fix needed"},
		"a priority":               {merge.Priority, "high", "High"},
		"a day":                    {merge.CheckAgain, "2026-07-31", "2026-07-31"},
		"a day as a number":        {merge.CheckAgain, 46234, "2026-07-31"},
		"a month":                  {merge.CheckAgain, "July 2026", "2026-07"},
		"a suggested wording":      {merge.SuggestedWording, "About a fifth.", "About a fifth."},
		"emptied":                  {merge.Speaker, "", ""},
		"emptied, where it may be": {merge.Rationale, nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r, got := compared(t, func(b *xlsxtest.Book) {
				b.Sort([]int{6, 5, 4, 3, 2})
				b.Set(row.field.String(), 6, row.typed)
			})
			if len(got.Differences) != 1 || len(got.Listed) > 0 {
				t.Fatalf("got %+v and %q, want one difference", got.Differences, got.Listed)
			}
			d := got.Differences[0]
			want := merge.Difference{
				Claim: r.Claims[0].ID, Article: r.Article.ID, No: 1, Statement: r.Claims[0].Statement, Line: 6, Field: row.field,
				Now: row.field.Of(r.Claims[0].Editable()), Sheet: row.want, Then: row.field.Of(r.Claims[0].Editable()), Known: true,
			}
			if d != want || d.Conflict() {
				t.Errorf("got %+v, want %+v", d, want)
			}
		})
	}
}

func TestWhatCannotBeTakenIsListed(t *testing.T) {
	for name, row := range map[string]struct {
		edit func(*xlsxtest.Book)
		want string // in what is listed
	}{
		"a formula":                 {func(b *xlsxtest.Book) { b.Calculate("Rationale", 2, "1+1") }, "Rationale of claim 1 (“The bridge carries"},
		"a formula for an ID":       {func(b *xlsxtest.Book) { b.Calculate("Claim ID", 2, "1+1") }, "is no Claim ID"},
		"an unknown rating":         {func(b *xlsxtest.Book) { b.Set("Verdict", 2, "rather true") }, "“rather true”: it is no rating of the scale"},
		"a glyph alone":             {func(b *xlsxtest.Book) { b.Set("Verdict", 2, "?") }, "it is no rating"},
		"a glyph of another rating": {func(b *xlsxtest.Book) { b.Set("Verdict", 2, "✓ False") }, "it is no rating"},
		"an unknown status":         {func(b *xlsxtest.Book) { b.Set("Editorial status", 2, "ok") }, "“ok”: it is none of the list"},
		"no status":                 {func(b *xlsxtest.Book) { b.Set("Editorial status", 2, "") }, "it is none of the list"},
		"no statement":              {func(b *xlsxtest.Book) { b.Set("Statement", 2, " ") }, "a claim can't be without it"},
		"a day that may be two":     {func(b *xlsxtest.Book) { b.Set("Check again on", 2, "5/3/2026") }, "one day only"},
		"a year typed as a day":     {func(b *xlsxtest.Book) { b.Set("Check again on", 2, "1905-07-18") }, "hardly meant"},
		"a number that is no day":   {func(b *xlsxtest.Book) { b.Set("Check again on", 2, -4) }, "which is no date"},
		"a deleted row":             {func(b *xlsxtest.Book) { b.Remove(3) }, "Claim 2 (“=1+1 no other"},
		"a duplicated row":          {func(b *xlsxtest.Book) { b.Duplicate(3); b.Set("Speaker", 3, "Me") }, "Rows 3 and 4 are all of claim 2"},
		"a row typed in":            {func(b *xlsxtest.Book) { b.Set("Statement", 8, "One more.") }, "Row 8 (“One more.”) has no Claim ID"},
		"a made-up ID":              {func(b *xlsxtest.Book) { b.Set("Claim ID", 3, "0193d3c0-0000-7000-8000-00000000de5c") }, "isn't one of this article"},
		"an ID spoilt":              {func(b *xlsxtest.Book) { b.Set("Claim ID", 3, "claim two") }, "“claim two” is no Claim ID"},
		"a column deleted":          {func(b *xlsxtest.Book) { b.RemoveColumn("Speaker") }, "no column “Speaker”"},
		"a column twice":            {func(b *xlsxtest.Book) { b.Rename("Place", "Speaker") }, "2 columns are called “Speaker”"},
		"a column renamed":          {func(b *xlsxtest.Book) { b.Rename("Speaker", "Who") }, "headed “Who” in the sheet, and was taken for “Speaker”"},
		"cells joined":              {func(b *xlsxtest.Book) { b.Join("Statement", "Speaker", 2) }, "joined with other cells"},
		"IDs sorted alone":          {func(b *xlsxtest.Book) { b.SortColumn("Claim ID", []int{3, 2, 4, 5, 6}) }, "sorted without the others"},
		"statements sorted alone":   {func(b *xlsxtest.Book) { b.SortColumn("Statement", []int{3, 2, 4, 5, 6}) }, "sorted alone"},
		"a control character":       {func(b *xlsxtest.Book) { b.Set("Speaker", 2, "a\u0085b") }, "can't be stored"},
		"withheld words":            {func(b *xlsxtest.Book) { b.Set("Rationale", 5, b.Text("Rationale", 5)+" Really.") }, "withheld from the report"},
	} {
		t.Run(name, func(t *testing.T) {
			_, got := compared(t, row.edit)
			if len(got.Differences) > 0 || !slices.ContainsFunc(got.Listed, func(s string) bool { return strings.Contains(s, row.want) }) {
				t.Errorf("got %+v, and listed %q, want %q", got.Differences, got.Listed, row.want)
			}
		})
	}
}

// What a cell couldn't hold would be lost if the cell were taken for all of it.
func TestACellThatHeldOnlyAPartIsNotTaken(t *testing.T) {
	for name, words := range map[string]string{"too long": strings.Repeat("word ", 7000), "unprintable": "It\x07 is so."} {
		t.Run(name, func(t *testing.T) {
			d := exporttest.Sample()
			c := odd(d)
			c.Statement = words
			d.Add(c)
			r := report(t, d)
			s, err := read(t.Context(), workbook(t, r))
			if err != nil {
				t.Fatal(err)
			}
			nothing(t, merge.Compare(s, r, &r))
			at := slices.IndexFunc(s.Rows, func(row merge.Row) bool { return row.Claim == c.ID.String() })
			s.Rows[at].Cells[merge.Statement].Text = "Changed."
			got := merge.Compare(s, r, &r)
			if len(got.Differences) > 0 || len(got.Listed) != 1 || !strings.Contains(got.Listed[0], "only a part of it") {
				t.Errorf("got %+v and %q", got.Differences, got.Listed)
			}
		})
	}
}

// What a sheet called a claim of which it has nothing left isn't guessed.
func TestAClaimWithoutARowHasTheNumberThatIsKnown(t *testing.T) {
	for name, row := range map[string]struct {
		edit func(*xlsxtest.Book)
		want string
	}{
		"the hidden sheet says it":   {func(b *xlsxtest.Book) { b.Set("No.", 2, "8") }, "Claim 3 (“"},
		"the others have the desk's": {func(b *xlsxtest.Book) { b.RemoveSheet("Factdesk") }, "Claim 3 (“"},
		"the others have others": {func(b *xlsxtest.Book) {
			b.RemoveSheet("Factdesk")
			b.Set("No.", 2, "8")
		}, "A claim (“"},
	} {
		_, got := compared(t, func(b *xlsxtest.Book) {
			row.edit(b)
			b.Remove(4)
		})
		if len(got.Listed) != 1 || !strings.HasPrefix(got.Listed[0], row.want) {
			t.Errorf("%s: listed %q, want one that begins with %q", name, got.Listed, row.want)
		}
	}
}
