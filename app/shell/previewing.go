package shell

import (
	"context"
	"fmt"
	"image/color"
	"path/filepath"
	"reflect"
	"strconv"

	"factdesk/app/desk"
	"factdesk/app/format"
	"factdesk/app/kit"
	"factdesk/app/task"
	"factdesk/app/view/sending"
	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/xlsx"
)

// A glance is a look at what a report would begin with.
type glance struct {
	gathered
	shown  export.Report // for those whom it's for
	begins format.Beginning
}

// gathered is a report with everything, as the desk had it. It's kept as long as
// nothing changes: mostly only how it's written is chosen anew, and for whom.
type gathered struct {
	of     desk.Order
	report export.Report
}

// glances are the looks at reports.
type glances struct {
	slot task.Slot[glance]
	held *gathered // nil for none
}

// wirePreview joins the preview of a report to the desk.
func (s *Shell) wirePreview() {
	v := s.panes.send
	v.OnPreview = s.glance
	v.OnNoPreview = s.unlook
	s.changes.Subscribe(func([]claims.Ref) {
		s.unlook() // also where the sheet isn't seen
		s.resurvey()
		v.Look()
	})
}

// unlook ends the looking, and forgets what was looked at.
func (s *Shell) unlook() {
	s.glances.slot.Stop()
	s.glances.held = nil
}

// glance shows what the report that o asks for would begin with.
func (s *Shell) glance(o sending.Order) {
	wanted, held := s.wantedOf(o), s.glances.held
	reader := wanted.Profile
	wanted.Profile = export.Internal // of which all others are a part
	work := func(ctx context.Context) (g glance, err error) {
		if g.gathered, err = s.gathered(ctx, wanted, held); err != nil {
			return g, err
		}
		g.shown = g.report.For(reader)
		g.begins, err = format.All()[o.Format].Begin(ctx, g.shown, howOf(o))
		return g, err
	}
	s.glances.slot.Start(s.ctx, s.env.Post, work, func(g glance, err error) {
		v := s.panes.send
		if !g.report.ID.IsZero() {
			s.glances.held = &g.gathered
		}
		if err != nil {
			v.NoPreview(Words(err))
			return
		}
		v.SetPreview(previewOf(g, o))
	})
}

// gathered returns the report that is wanted, which is held unless it's another.
func (s *Shell) gathered(ctx context.Context, wanted desk.Order, held *gathered) (gathered, error) {
	if held != nil && reflect.DeepEqual(held.of, wanted) {
		return *held, nil
	}
	s.writing.Wait() // what was done before is in it
	r, err := s.desk.Ordered(ctx, wanted)
	return gathered{wanted, r}, err
}

// previewOf is a glance as the sheet shows it.
func previewOf(g glance, o sending.Order) sending.Preview {
	switch b := g.begins; {
	case len(b.Front.Rows) > 0:
		page := pageOf(b.Front)
		return sending.Preview{Page: &page, Note: frontNote(g.shown, o)}
	case len(b.Page) > 0:
		return sending.Preview{Lines: linesOf(b.Page), Note: "What the page says first. In a browser the claims stand beside their words."}
	default:
		return sending.Preview{Text: b.Text, Note: "The first lines of the file"}
	}
}

// frontNote says what else is in the workbook.
func frontNote(r export.Report, o sending.Order) string {
	place := "The first sheet, Summary"
	if o.Template != "" {
		place = "The Summary, behind the sheets of " + filepath.Base(o.Template)
	}
	return fmt.Sprintf("%s. Behind it are the sheets of %s, %s of evidence, %s and the text.", place,
		count(len(r.Claims), "claim"), count(len(r.Evidence), "piece"), count(len(r.Sources), "source"))
}

// pageOf is the front of a workbook as it's drawn.
func pageOf(f xlsx.Front) kit.Page {
	page := kit.Page{Columns: xlsx.FrontColumns, Wide: xlsx.FrontWide, Rows: make([]kit.PageRow, len(f.Rows))}
	for i, row := range f.Rows {
		page.Rows[i].High = float32(row.High)
		for _, c := range row.Cells {
			page.Rows[i].Cells = append(page.Rows[i].Cells, kit.PageCell{
				From: c.From, To: c.To, Text: c.Text, Size: float32(c.Look.Size), Bold: c.Look.Bold, Centre: c.Look.Centre,
				Ink: inkOf(c.Look.Ink), Ground: inkOf(c.Look.Ground), Rule: inkOf(c.Look.Rule),
			})
		}
	}
	page.Chart = chartOf(f.Chart)
	return page
}

func chartOf(c xlsx.Chart) kit.PageChart {
	chart := kit.PageChart{Top: c.Top, Bottom: c.Bottom, From: c.From, To: c.To}
	most := 1
	for _, b := range c.Bars {
		most = max(most, b.N)
	}
	for _, b := range c.Bars {
		chart.Bars = append(chart.Bars, kit.PageBar{
			Label: b.Label, Value: strconv.Itoa(b.N), Share: float32(b.N) / float32(most), Ink: inkOf(b.Ink),
		})
	}
	return chart
}

// inkOf is the colour that RRGGBB names, nil for "".
func inkOf(hex string) color.Color {
	n, err := strconv.ParseUint(hex, 16, 24)
	if err != nil {
		return nil
	}
	return color.NRGBA{R: uint8(n >> 16), G: uint8(n >> 8 & 0xff), B: uint8(n & 0xff), A: 0xff} // #nosec G115 -- each is a byte
}

func linesOf(lines []format.Line) []sending.Line {
	all := make([]sending.Line, len(lines))
	for i, l := range lines {
		all[i].Heading, all[i].Backward = l.Level > 0, l.Backward
		for _, r := range l.Runs {
			all[i].Runs = append(all[i].Runs, sending.Run{Text: r.Text, Tone: r.Tone, Bold: r.Bold})
		}
	}
	return all
}

// telling returns what shows how far a report is that is being written.
func (s *Shell) telling() func(done, of int) {
	type far struct{ done, of int }
	tell := task.Latest(s.env.Post, func(f far) { s.panes.send.Progress(f.done, f.of) })
	return func(done, of int) { tell(far{done, of}) }
}
