package command_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"factdesk/app/command"
)

func TestWhatIsMissingIsNotedBesideTheFile(t *testing.T) {
	inFolder(t)
	if got := factdesk(t, "", "demo", "--desk", "kept"); got.status != 0 {
		t.Fatalf("got %+v", got)
	}
	got := factdesk(t, "", "export", "--desk", "kept", "--format", "claimreview", "--unreviewed", "-o", "a.json")
	if got.status != 0 || got.out != "" {
		t.Fatalf("got %+v", got)
	}
	for _, want := range []string{"note: The address of the page", "note: 4 verdicts are written as drafts", "note: 6 claims are left out"} {
		if !strings.Contains(got.err, want) {
			t.Errorf("got %q, want %q in it", got.err, want)
		}
	}
	b, err := os.ReadFile("a.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []struct {
		Status string `json:"creativeWorkStatus"`
	}
	if err := json.Unmarshal(b, &all); err != nil || len(all) != 4 || all[0].Status != "Draft" {
		t.Errorf("got %v, %+v", err, all)
	}
	got = factdesk(t, "", "export", "--desk", "kept", "--format", "claimreview", "--unreviewed", "--url", "https://desk.example.org/a", "-o", "a.json")
	if got.status != 0 || strings.Contains(got.err, "address") {
		t.Errorf("with an address: got %+v", got)
	}
}

func TestExportShowsHowFarItIs(t *testing.T) {
	inFolder(t)
	must(t, "demo", "--desk", "kept")
	var shown bytes.Buffer
	got := factdeskIn(t, command.Env{Progress: &shown}, "export", "--desk", "kept", "-o", "a.xlsx")
	line := shown.String()
	if got.status != command.Done || !strings.Contains(line, "\rWriting the report… ") || !strings.HasSuffix(line, " \r") {
		t.Errorf("got %+v and %q", got, line)
	}
}

func TestAColumnCanBeLeftEmpty(t *testing.T) {
	inFolder(t)
	must(t, "demo", "--desk", "kept")
	must(t, "export", "--desk", "kept", "-o", "house.xlsx")
	must(t, "export", "--desk", "kept", "--template", "house.xlsx", "--column", "Priority=empty", "-o", "a.xlsx")
	b, err := os.ReadFile("house.xlsx.columns.json")
	if err != nil || !strings.Contains(string(b), `"Priority": "empty"`) {
		t.Errorf("got %s, %v", b, err)
	}
}
