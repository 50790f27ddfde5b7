package command_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
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
