package xlsx_test

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"factdesk/export"
	"factdesk/export/xlsx"
)

// house is a newsroom's own workbook: a cover with a logo and a chart, and a
// model of the Claims sheet.
func house(t *testing.T, heads ...string) []byte {
	t.Helper()
	f := excelize.NewFile()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	var logo bytes.Buffer
	must(png.Encode(&logo, image.NewGray(image.Rect(0, 0, 8, 8))))
	must(f.SetSheetName("Sheet1", "Cover"))
	must(f.SetCellValue("Cover", "A1", "The Marsh Courier"))
	must(f.SetCellFormula("Cover", "A2", "=TODAY()"))
	must(f.AddPictureFromBytes("Cover", "C3", &excelize.Picture{Extension: ".png", File: logo.Bytes(), Format: &excelize.GraphicOptions{}}))
	must(f.AddChart("Cover", "E5", &excelize.Chart{Type: excelize.Bar, Series: []excelize.ChartSeries{{Values: "Cover!$A$1:$A$2"}}}))
	_, err := f.NewSheet("claims")
	must(err)
	for i, head := range heads {
		cell, err := excelize.CoordinatesToCellName(i+1, 1)
		must(err)
		must(f.SetCellValue("claims", cell, head))
	}
	must(f.SetColWidth("claims", "B", "B", 71))
	must(f.AddTable("claims", &excelize.Table{Range: "A1:D3", Name: "Claims"}))
	var b bytes.Buffer
	must(f.Write(&b))
	return b.Bytes()
}

func TestATemplateSaysWhichColumnsThereAre(t *testing.T) {
	body := house(t, "Prüfergebnis", "statement", "No.", "Who")
	_, err := xlsx.ReadTemplate(body, nil)
	if !errors.Is(err, xlsx.ErrColumn) || !strings.Contains(err.Error(), "“Prüfergebnis”, “Who”") {
		t.Fatalf("got %v", err)
	}
	model, err := xlsx.ReadTemplate(body, map[string]string{"Prüfergebnis": "verdict", "Who": "speaker"})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "house.xlsx")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	r := samples(t)["internal"]
	if err := errors.Join((xlsx.Way{In: model}).Write(t.Context(), f, r), f.Close()); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	made, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(made.GetSheetList(), "|"); got != "Cover|Summary|Claims|Evidence|Sources|Article|History|Factdesk" {
		t.Errorf("sheets: got %s", got)
	}
	rows, err := made.GetRows("Claims")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[0], "|"); got != "Prüfergebnis|statement|No.|Who|Claim ID" {
		t.Errorf("columns: got %s", got)
	}
	if got := strings.Join(rows[4][:4], "|"); got != "◔ Mostly false|The repair of the bridge cost 4.2 million, twice what was budgeted.|4|The article" {
		t.Errorf("claim 4: got %s", got)
	}
	if width, err := made.GetColWidth("Claims", "B"); err != nil || width != 71 {
		t.Errorf("width: got %v, %v", width, err)
	}
	if pictures, err := made.GetPictures("Cover", "C3"); err != nil || len(pictures) != 1 {
		t.Errorf("logo: got %d, %v", len(pictures), err)
	}
	hidden, err := made.GetRows("Factdesk")
	if err != nil || hidden[1][10] != "Claims" || hidden[1][11] != "Prüfergebnis" || hidden[1][12] != "verdict" {
		t.Errorf("keys: got %v, %v", hidden[1], err)
	}
	if err := errors.Join(made.Close()); err != nil {
		t.Error(err)
	}
	t.Run("openpyxl", func(t *testing.T) { openpyxl(t, []string{path}) })
	if dir := os.Getenv("FACTDESK_SAMPLE_WORKBOOKS"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, "house.xlsx"), b, 0o600); err != nil {
			t.Error(err)
		}
	}
}

func TestAPublicReportInATemplateKeepsItsSecrets(t *testing.T) {
	model, err := xlsx.ReadTemplate(house(t, "No.", "Statement", "Editor's note", "Priority"), nil)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := (xlsx.Way{In: model}).Write(t.Context(), &b, samples(t)["internal"].For(export.Public)); err != nil {
		t.Fatal(err)
	}
	made, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := made.GetRows("Claims")
	if err != nil || strings.Join(rows[0], "|") != "No.|Statement|Claim ID" || len(rows) != 2 {
		t.Errorf("got %q, %v", rows, err)
	}
	if err := made.Close(); err != nil {
		t.Error(err)
	}
}

func TestWhatIsNoTemplate(t *testing.T) {
	for name, body := range map[string][]byte{"nothing": nil, "text": []byte("hello"), "half": house(t, "No.")[:900]} {
		if _, err := xlsx.ReadTemplate(body, nil); !errors.Is(err, xlsx.ErrTemplate) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
