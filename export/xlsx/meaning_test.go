package xlsx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"factdesk/export/merge"
	"factdesk/export/xlsx"
	"factdesk/export/xlsx/back"
)

func TestAColumnThatIsntKnownSaysWhatItCanBe(t *testing.T) {
	_, err := xlsx.ReadTemplate(house(t, "Result", "statement", "Verdict", "Quote", "Claim ID"), map[string]string{"Claim ID": "statement"})
	unknown, ok := errors.AsType[*xlsx.ColumnError](err)
	if !ok || len(unknown.Columns) != 2 {
		t.Fatalf("got %v", err)
	}
	first := unknown.Columns[0]
	if first.Name != "Result" || first.Says != "Result" || first.Sheet != "Claims" || unknown.Columns[1].Name != "Claim ID" {
		t.Errorf("got %+v", unknown.Columns)
	}
	can := func(m xlsx.Meaning) bool { return slices.Contains(first.May, m) }
	for m, want := range map[xlsx.Meaning]bool{
		{"rationale", "Rationale"}: true, {"claim-id", "Claim ID"}: true,
		{"verdict", "Verdict"}: false, {"excerpt", "Excerpt"}: false,
	} {
		if can(m) != want {
			t.Errorf("%v: got %v, want %v", m, can(m), want)
		}
	}
}

func TestAColumnCanBeLeftEmpty(t *testing.T) {
	names := map[string]string{"Result": "verdict", "Speaker": xlsx.Empty, "For the desk": xlsx.Empty}
	model, err := xlsx.ReadTemplate(house(t, "Result", "Speaker", "For the desk", "Statement"), names)
	if err != nil {
		t.Fatal(err)
	}
	r := samples(t)["internal"]
	var b bytes.Buffer
	if err := (xlsx.Way{In: model}).Write(t.Context(), &b, r); err != nil {
		t.Fatal(err)
	}
	made, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := made.GetRows("Claims")
	if err != nil || strings.Join(rows[0], "|") != "Result|Speaker|For the desk|Statement|Claim ID" {
		t.Errorf("got %v, %v", rows, err)
	}
	for i, row := range rows[1:] {
		if row[0] == "" || row[1] != "" || row[2] != "" || row[3] != r.Claims[i].Statement {
			t.Errorf("got %v", row)
		}
	}
	if err := made.Close(); err != nil {
		t.Error(err)
	}
	if err := made.SetCellValue("Claims", "C2", "not cleared"); err != nil {
		t.Fatal(err)
	}
	var edited bytes.Buffer
	if err := made.Write(&edited); err != nil {
		t.Fatal(err)
	}
	sheet, err := back.Read(t.Context(), bytes.NewReader(edited.Bytes()), int64(edited.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if told := strings.Join(merge.Compare(sheet, r, &r).Listed, " "); !strings.Contains(told, "headed “For the desk”, isn't one of the report's") {
		t.Errorf("of what an editor wrote in an empty column it says %q", told)
	}
}

func TestColumnsOfOneNameAreTold(t *testing.T) {
	_, err := xlsx.ReadTemplate(house(t, "Statement", "Notes", "NOTES "), map[string]string{"Notes": "quote"})
	if !errors.Is(err, xlsx.ErrTwice) || !strings.Contains(err.Error(), "“NOTES”") {
		t.Errorf("got %v", err)
	}
}

func TestColumnsOfOneNameOnTwoSheetsAreToldByTheirSheets(t *testing.T) {
	f := excelize.NewFile()
	for _, sheet := range []string{"Claims", "Sources"} {
		_, err := f.NewSheet(sheet)
		if err := errors.Join(err, f.SetCellStr(sheet, "A1", "Notes")); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	_, err := xlsx.ReadTemplate(b.Bytes(), nil)
	unknown, ok := errors.AsType[*xlsx.ColumnError](err)
	if !ok || len(unknown.Columns) != 2 {
		t.Fatalf("got %v", err)
	}
	said := map[string]string{}
	for _, c := range unknown.Columns {
		said[c.Says] = c.May[len(c.May)-1].Key
	}
	if _, err := xlsx.ReadTemplate(b.Bytes(), said); err != nil || len(said) != 2 {
		t.Errorf("with %v: got %v", said, err)
	}
}

// Whatever has become of a template's parts, it is refused or written into, and
// the program goes on.
func TestABrokenTemplateBreaksNothing(t *testing.T) {
	whole := house(t, "No.", "Statement")
	r := samples(t)["public"]
	for _, part := range partsOf(t, whole) {
		for name, text := range map[string]string{
			"gone": "", "no XML": "\x00\x01", "another root": "<a/>", "nothing in it": `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`,
			"empty": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"/></styleSheet>`,
		} {
			model, err := xlsx.ReadTemplate(withPart(t, whole, part, text), nil)
			if err != nil {
				continue
			}
			if err := (xlsx.Way{In: model}).Write(t.Context(), io.Discard, r); err != nil {
				t.Logf("%s, %s: %v", part, name, err)
			}
		}
	}
}

// What is written would be called .xlsx and be something else inside.
func TestAWorkbookOfAnotherKindIsNoTemplate(t *testing.T) {
	const types = "[Content_Types].xml"
	whole := house(t, "No.", "Statement", "Quote", "Tags")
	plain := textOf(t, whole, types)
	for _, kind := range []string{"application/vnd.ms-excel.sheet.macroEnabled.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"} {
		other := strings.ReplaceAll(plain, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", kind)
		if _, err := xlsx.ReadTemplate(withPart(t, whole, types, other), nil); !errors.Is(err, xlsx.ErrTemplate) {
			t.Errorf("%s: got %v", kind, err)
		}
	}
	if _, err := xlsx.ReadTemplate(withPart(t, whole, types, plain), nil); err != nil {
		t.Error(err)
	}
}

// textOf returns what a part of a workbook holds.
func textOf(t *testing.T, b []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestWhatTheLibraryTripsOverIsNoTemplate(t *testing.T) {
	if err := xlsx.Distrusted(); !errors.Is(err, xlsx.ErrTemplate) {
		t.Errorf("got %v", err)
	}
}

func partsOf(t *testing.T, b []byte) (names []string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	return names
}

// withPart returns a workbook with another text in a part, or without the part
// for "".
func withPart(t *testing.T, b []byte, name, text string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		if f.Name == name && text == "" {
			continue
		}
		to, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == name {
			_, err = io.WriteString(to, text)
		} else if from, ferr := f.Open(); ferr == nil {
			_, err = io.Copy(to, from)
			err = errors.Join(err, from.Close())
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
