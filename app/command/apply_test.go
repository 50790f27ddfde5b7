package command_test

import (
	"os"
	"strings"
	"testing"

	"factdesk/export/xlsx/xlsxtest"
)

// edited writes the sample's report, edited, to a file.
func edited(t *testing.T, edit func(*xlsxtest.Book)) {
	t.Helper()
	if got := factdesk(t, "", "demo", "--desk", "desk", "-o", "report.xlsx"); got.status != 0 {
		t.Fatalf("got %+v", got)
	}
	file, err := os.ReadFile("report.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	b := xlsxtest.Open(file)
	edit(b)
	if err := os.WriteFile("edited.xlsx", b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAnEditedSheetIsApplied(t *testing.T) {
	inFolder(t)
	edited(t, func(b *xlsxtest.Book) {
		b.Set("Speaker", 2, "Edda\nEditor")
		b.Set("Verdict", 3, "false")
		b.Set("Editorial status", 4, "fine")
	})
	apply := func(more ...string) said {
		return factdesk(t, "", append([]string{"apply", "edited.xlsx", "--desk", "desk", "--as", "Edda"}, more...)...)
	}
	dry := apply("--dry-run")
	lines := strings.Split(strings.TrimSpace(dry.out), "\n")
	if dry.status != 0 || len(lines) != 4 || !strings.HasPrefix(lines[0], "change\tclaim 1\tSpeaker\tdesk: ") ||
		!strings.Contains(lines[0], `sheet: "Edda\nEditor"`) || !strings.HasPrefix(lines[2], "not taken\tRow 4, Editorial status of claim 3") {
		t.Fatalf("got %+v", dry)
	}
	if again := apply("--dry-run"); again != dry {
		t.Errorf("got %+v, then %+v: a dry run changes nothing", dry, again)
	}
	if got := apply(); got.status != 0 || !strings.HasSuffix(got.out, "2 of 2 differences to apply, 1 not taken, 0 the same on both sides\napplied as Edda\n") {
		t.Errorf("got %+v", got)
	}
	if got := factdesk(t, "", "claims", "--desk", "desk"); !strings.Contains(got.out, `Edda\nEditor`) {
		t.Errorf("got %+v", got)
	}
	if got := apply(); got.status != 0 || !strings.HasSuffix(got.out, "0 of 0 differences to apply, 1 not taken, 2 the same on both sides\n") {
		t.Errorf("once more, got %+v", got)
	}
}

func TestSheetsThatCanNotBeApplied(t *testing.T) {
	inFolder(t)
	edited(t, func(b *xlsxtest.Book) { b.Set("Speaker", 2, "Edda") })
	for args, want := range map[string]struct {
		status int
		said   string
	}{
		"apply":                              {2, "one workbook"},
		"apply edited.xlsx --conflicts both": {2, "desk or sheet"},
		"apply edited.xlsx --as=":            {2, "--as NAME"},
		"apply none.xlsx":                    {1, "none.xlsx"},
		"apply talks.txt":                    {1, "no Excel workbook"},
		"apply edited.xlsx --desk elsewhere": {10, "no desk"},
	} {
		if !strings.Contains(args, "--desk") {
			args += " --desk desk"
		}
		if got := factdesk(t, "", strings.Fields(args)...); got.status != want.status || !strings.Contains(got.err, want.said) || got.out != "" {
			t.Errorf("%s: got %+v, want %+v", args, got, want)
		}
	}
}

func TestAnEditedSheetOfSeveralArticlesIsApplied(t *testing.T) {
	inFolder(t)
	edited(t, func(*xlsxtest.Book) {})
	if got := factdesk(t, "", "import", "talks.txt", "--desk", "desk"); got.status != 0 {
		t.Fatalf("got %+v", got)
	}
	if got := factdesk(t, "", "export", "--all", "--desk", "desk", "-o", "all.xlsx"); got.status != 0 {
		t.Fatalf("got %+v", got)
	}
	file, err := os.ReadFile("all.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	b := xlsxtest.Open(file)
	b.Set("Speaker", 2, "Edda")
	if err := os.WriteFile("edited.xlsx", b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	got := factdesk(t, "", "apply", "edited.xlsx", "--desk", "desk", "--as", "Edda")
	if got.status != 0 || !strings.HasPrefix(got.out, "change\tclaim 1 of “") || !strings.HasSuffix(got.out, "applied as Edda\n") {
		t.Errorf("got %+v", got)
	}
}
