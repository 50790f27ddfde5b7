// Package format lists the ways in which a report can leave the desk, for the
// window and the commands to offer.
package format

import (
	"context"
	"io"

	"factdesk/export"
	"factdesk/export/claimreview"
	"factdesk/export/csv"
	"factdesk/export/html"
	"factdesk/export/webannotation"
	"factdesk/export/xlsx"
)

// A Format is one way to write a report.
type Format struct {
	Name  string // as a command takes it
	Title string // as people know it
	Does  string // what it is for, in a few words
	End   string // of its files' names

	// Published says that it's for a page that others read, whose address and
	// choice of verdicts are asked for.
	Published bool

	// Several says that it can hold a report of several articles.
	Several bool

	write func(context.Context, io.Writer, job) error
	way   xlsx.Way // of a workbook
	page  bool     // what is written is read as a page
}

// A job is what is written, and how.
type job struct {
	export.Report
	How
	way xlsx.Way
}

// How says what only the user knows. What a format doesn't ask for it leaves be.
type How struct {
	Page   string // the address of the page that the check stands on
	Drafts bool   // verdicts that nobody has approved are wanted too
}

// Workbook returns the format that most want.
func Workbook() Format {
	return Format{
		Name: "xlsx", Title: "Workbook", Does: "For Excel and LibreOffice; can be corrected and sent back", End: ".xlsx",
		Several: true,
		write:   func(ctx context.Context, w io.Writer, j job) error { return j.way.Write(ctx, w, j.Report) },
	}
}

// In returns the workbook f as a newsroom lays it out.
func (f Format) In(t xlsx.Template) Format {
	f.way.In = t
	return f
}

// Telling returns f so that tell is told now and then how far the writing is, if
// it's a format that takes so long.
func (f Format) Telling(tell func(done, of int)) Format {
	f.way.Tell = tell
	return f
}

// All lists the formats, the one that most want first.
func All() []Format {
	return []Format{
		Workbook(),
		{
			Name: "html", Title: "Web page", Does: "One file for any browser, to read and to print", End: ".html",
			write: func(_ context.Context, w io.Writer, j job) error { return html.Write(w, j.Report) },
			page:  true,
		},
		{
			Name: "csv", Title: "CSV", Does: "The claims as a plain table, for other programs", End: ".csv",
			write: func(_ context.Context, w io.Writer, j job) error { return csv.Write(w, j.Report) },
		},
		{
			Name: "claimreview", Title: "ClaimReview", Does: "The verdicts for search engines, to go into the page that is published", End: ".claimreview.json",
			Published: true, write: writeReviews,
		},
		{
			Name: "webannotation", Title: "Web Annotation", Does: "The claims as notes on the article, for annotation tools", End: ".annotations.json",
			write: func(_ context.Context, w io.Writer, j job) error { return webannotation.Write(w, j.Report) },
		},
	}
}

func writeReviews(_ context.Context, w io.Writer, j job) error {
	return claimreview.Write(w, j.Report, j.review())
}

func (h How) review() claimreview.How {
	choice := claimreview.Approved
	if h.Drafts {
		choice = claimreview.Decided
	}
	return claimreview.How{Page: h.Page, Choice: choice}
}

// Named returns the format that a command calls name.
func Named(name string) (Format, bool) {
	for _, f := range All() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Save writes r to the file at path, or leaves what is there as it is: also when
// ctx is done before r is written, which it then reports. It reports the errors
// of export.Save and of the format.
func (f Format) Save(ctx context.Context, path string, r export.Report, how How) error {
	return export.Save(path, func(w io.Writer) error {
		err := f.write(ctx, stopping{ctx, w}, job{r, how, f.way})
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return err
	})
}

// Missing says, in sentences, what r lacks in this format.
func (f Format) Missing(r export.Report, how How) []string {
	if !f.Published {
		return nil
	}
	return claimreview.Missing(r, how.review())
}

// A stopping writer writes no more when its context is done.
type stopping struct {
	ctx context.Context //nolint:containedctx // it lives as long as one call of Save
	to  io.Writer
}

func (s stopping) Write(b []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.to.Write(b)
}
