package xlsx_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

// backward is an article that is read from right to left, with claims that lie
// over one another.
func backward(t *testing.T) *exporttest.Desk {
	t.Helper()
	body := "قال الوزير إن البطالة انخفضت إلى النصف في عامين.\nThe minister said so in Geneva, and unemployment fell by half in two years."
	a := claims.Article{ID: claims.NewID[claims.Article](), Title: "وزير العمل", Outlet: "الصحيفة", Language: "ar"}
	v := claims.Version{ID: claims.NewID[claims.Version](), Article: a.ID, Text: body, Captured: exporttest.Noon()}
	a.Current = v.ID
	var d exporttest.Desk
	scale := claims.StandardScale()
	ana := claims.Person{ID: claims.NewID[claims.Person](), Name: "ليلى"}
	d.Article = a.ID
	d.Add(a, v, scale, ana)
	for i, quote := range []string{
		"البطالة انخفضت إلى النصف في عامين", "إلى النصف", "The minister said so in Geneva, and unemployment fell", "unemployment fell by half in two years", "by half",
	} {
		at := strings.Index(body, quote)
		where, err := anchor.Describe(body, anchor.Span{Start: at, End: at + len(quote)})
		if err != nil {
			t.Fatal(err)
		}
		c := claims.Claim{ID: claims.NewID[claims.Claim](), Article: a.ID, Version: v.ID, Anchor: where, Statement: quote, Status: claims.ToCheck, Tags: []string{"work"}}
		d.Add(c)
		if i != 1 {
			d.Add(claims.Verdict{Claim: c.ID, Article: a.ID, Scale: scale.ID, Rating: i + 1, By: ana.ID, At: exporttest.Noon()})
		}
	}
	return &d
}

// samples are one report of each sort.
func samples(t *testing.T) map[string]export.Report {
	t.Helper()
	ctx := t.Context()
	gather := func(d *exporttest.Desk, ids ...claims.ArticleID) export.Report {
		t.Helper()
		r, err := export.GatherAll(ctx, d, ids, exporttest.Noon())
		if err != nil {
			t.Fatal(err)
		}
		if err := export.Recall(ctx, d, &r); err != nil {
			t.Fatal(err)
		}
		return r
	}
	story, right := exporttest.Story(), backward(t)
	one := gather(story, story.Article)
	first := story.Article
	story.Join(right)
	more := exporttest.Large(3)
	story.Join(more)
	all := gather(story, first, right.Article, more.Article)
	abroad, bare := exporttest.Abroad(), exporttest.Bare()
	return map[string]export.Report{
		"internal": one, "editor": one.For(export.Editor), "public": one.For(export.Public),
		"backward": gather(right, right.Article), "nothing": gather(right, right.Article).For(export.Public),
		"several": all, "several-public": all.For(export.Public),
		"abroad": gather(abroad, abroad.Article), "bare": gather(bare, bare.Article),
		"year": all.Within(export.Span{Since: "2026", Until: "2026"}),
	}
}

// TestSamples writes the samples into a folder, to be looked at.
func TestSamples(t *testing.T) {
	dir := os.Getenv("FACTDESK_SAMPLE_WORKBOOKS")
	if dir == "" {
		t.Skip("FACTDESK_SAMPLE_WORKBOOKS names no folder")
	}
	for name, r := range samples(t) {
		save(t, filepath.Join(dir, name+".xlsx"), r)
	}
	saveSplit(t, filepath.Join(dir, "split.xlsx"))
}

// saveSplit writes a workbook whose sheets go on in others, and have no room for
// all links.
func saveSplit(t *testing.T, path string) {
	t.Helper()
	d := exporttest.Large(25)
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	err = export.Save(path, func(w io.Writer) error { return xlsx.WriteWithin(t.Context(), w, r, 31, 50) })
	if err != nil {
		t.Fatal(err)
	}
}

func save(t *testing.T, path string, r export.Report) {
	t.Helper()
	if err := export.Save(path, func(w io.Writer) error { return xlsx.Write(t.Context(), w, r) }); err != nil {
		t.Fatal(err)
	}
}
