package xlsx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

// A workbook is what a reader that shares nothing with the writer finds.
type workbook struct {
	parts  map[string]string
	sheets map[string]*worksheet
	state  map[string]string
	styles []style
	shared []item
}

// An item is a text, whole or in runs.
type item struct {
	Text string   `xml:"t"`
	Runs []string `xml:"r>t"`
}

func (i item) words() string { return unescape(i.Text + strings.Join(i.Runs, "")) }

type style struct {
	NumFmt      int  `xml:"numFmtId,attr"`
	QuotePrefix bool `xml:"quotePrefix,attr"`
	Alignment   struct {
		Order int `xml:"readingOrder,attr"`
	} `xml:"alignment"`
}

// Backward reports whether cells are read from right to left.
func (s style) Backward() bool { return s.Alignment.Order == 2 }

type worksheet struct {
	part  string
	cells map[string]found

	Pane struct {
		State string `xml:"state,attr"`
		Top   string `xml:"topLeftCell,attr"`
	} `xml:"sheetViews>sheetView>pane"`
	Fit struct {
		On bool `xml:"fitToPage,attr"`
	} `xml:"sheetPr>pageSetUpPr"`
	Rows []struct {
		Height float64 `xml:"ht,attr"`
		Cells  []struct {
			Ref     string  `xml:"r,attr"`
			Type    string  `xml:"t,attr"`
			Style   int     `xml:"s,attr"`
			Value   string  `xml:"v"`
			Inline  item    `xml:"is"`
			Formula *string `xml:"f"`
		} `xml:"c"`
	} `xml:"sheetData>row"`
	Validations []struct {
		Type    string `xml:"type,attr"`
		Cells   string `xml:"sqref,attr"`
		Title   string `xml:"promptTitle,attr"`
		Formula string `xml:"formula1"`
	} `xml:"dataValidations>dataValidation"`
	Links []struct {
		Ref      string `xml:"ref,attr"`
		ID       string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		Location string `xml:"location,attr"`
	} `xml:"hyperlinks>hyperlink"`
	Page struct {
		Paper       int    `xml:"paperSize,attr"`
		Orientation string `xml:"orientation,attr"`
		High        string `xml:"fitToHeight,attr"`
		Wide        string `xml:"fitToWidth,attr"`
		Order       string `xml:"pageOrder,attr"`
	} `xml:"pageSetup"`
	Footer string `xml:"headerFooter>oddFooter"`
	Tables []struct {
		ID string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
	} `xml:"tableParts>tablePart"`

	targets map[string]string
}

type found struct {
	text   string
	number bool
	style  style
}

func written(t *testing.T, d *exporttest.Desk) (export.Report, workbook) {
	t.Helper()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	r.Desk = "0193d3c0-0000-7000-8000-00000000de5c"
	return r, writtenOf(t, r)
}

func writtenOf(t *testing.T, r export.Report) workbook {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(t.Context(), &b, r); err != nil {
		t.Fatal(err)
	}
	return open(t, b.Bytes())
}

func open(t *testing.T, b []byte) workbook {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	w := workbook{parts: map[string]string{}, sheets: map[string]*worksheet{}, state: map[string]string{}}
	for _, f := range z.File {
		w.parts[f.Name] = unpacked(t, f)
	}
	var styles struct {
		All []style `xml:"cellXfs>xf"`
	}
	parse(t, w.parts["xl/styles.xml"], &styles)
	w.styles = styles.All
	var shared struct {
		All []item `xml:"si"`
	}
	parse(t, w.parts["xl/sharedStrings.xml"], &shared)
	w.shared = shared.All
	var book struct {
		Sheets []struct {
			Name  string `xml:"name,attr"`
			State string `xml:"state,attr"`
			ID    string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	parse(t, w.parts["xl/workbook.xml"], &book)
	parts := targets(t, w.parts["xl/_rels/workbook.xml.rels"])
	for _, s := range book.Sheets {
		name := strings.TrimPrefix(parts[s.ID], "/xl/")
		w.sheets[s.Name], w.state[s.Name] = w.sheet(t, strings.TrimPrefix(name, "worksheets/")), s.State
	}
	return w
}

func (w workbook) sheet(t *testing.T, part string) *worksheet {
	t.Helper()
	s := &worksheet{part: w.parts["xl/worksheets/"+part], cells: map[string]found{}}
	parse(t, s.part, s)
	s.targets = targets(t, w.parts["xl/worksheets/_rels/"+part+".rels"])
	for _, row := range s.Rows {
		for _, c := range row.Cells {
			f := found{text: c.Value, number: c.Type == "" || c.Type == "n", style: w.styles[c.Style]}
			switch c.Type {
			case "inlineStr":
				f.text = c.Inline.words()
			case "s":
				at, err := strconv.Atoi(c.Value)
				if err != nil || at >= len(w.shared) {
					t.Fatalf("%s: shared string %q", c.Ref, c.Value)
				}
				f.text = w.shared[at].words()
			}
			if f.text != "" {
				s.cells[c.Ref] = f
			}
			if c.Formula != nil {
				t.Errorf("%s is a formula: %q", c.Ref, *c.Formula)
			}
		}
	}
	return s
}

// column returns the letters of the column that is headed by name.
func (s *worksheet) column(t *testing.T, name string) string {
	t.Helper()
	for ref, c := range s.cells {
		if letters, ok := strings.CutSuffix(ref, "1"); ok && c.text == name && !strings.ContainsAny(letters, "0123456789") {
			return letters
		}
	}
	t.Fatalf("no column %q", name)
	return ""
}

// at returns the cell in the row, from 1, of the data under name.
func (s *worksheet) at(t *testing.T, name string, row int) found {
	t.Helper()
	return s.cells[s.column(t, name)+strconv.Itoa(row+1)]
}

func targets(t *testing.T, part string) map[string]string {
	t.Helper()
	if part == "" {
		return nil
	}
	var rels struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	parse(t, part, &rels)
	to := map[string]string{}
	for _, r := range rels.All {
		if _, twice := to[r.ID]; twice {
			t.Errorf("two relationships are %s", r.ID)
		}
		to[r.ID] = r.Target
	}
	return to
}

func unpacked(t *testing.T, f *zip.File) string {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(r)
	if err := errors.Join(err, r.Close()); err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func parse(t *testing.T, part string, into any) {
	t.Helper()
	if err := xml.Unmarshal([]byte(part), into); err != nil {
		t.Fatal(err)
	}
}

// unescape undoes the format's own escapes, which hide in plain text.
func unescape(s string) string {
	return regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`).ReplaceAllStringFunc(s, func(e string) string {
		n, err := strconv.ParseUint(e[2:6], 16, 32)
		if err != nil {
			return e
		}
		return string(rune(n))
	})
}
