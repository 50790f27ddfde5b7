package command_test

import (
	"strconv"
	"strings"
	"testing"
)

func TestScoresStandBesideTheirLines(t *testing.T) {
	got := factdesk(t, "Good evening.\r\n\nUnemployment fell by 3 percent last year.", "score")
	lines := strings.SplitAfter(got.out, "\n")
	if got.status != 0 || len(lines) != 4 || lines[3] != "" {
		t.Fatalf("got %+v", got)
	}
	var scores []float64
	for _, line := range lines[:3] {
		score, err := strconv.ParseFloat(strings.TrimSuffix(line, "\n"), 64)
		if err != nil {
			t.Fatal(err)
		}
		scores = append(scores, score)
	}
	if scores[0] >= 0.5 || scores[1] != 0 || scores[2] < 0.5 || scores[2] > 1 {
		t.Errorf("got %v", scores)
	}
}

func TestScoreOfAnotherLanguage(t *testing.T) {
	sentence := "У 2021 році населення становило 41,4 млн осіб.\n"
	got := factdesk(t, sentence, "score", "--language", "uk")
	if got.status != 0 || got.out == factdesk(t, sentence, "score").out {
		t.Errorf("got %+v", got)
	}
}

func TestNothingToScore(t *testing.T) {
	if got := factdesk(t, "", "score"); got != (said{}) {
		t.Errorf("got %+v", got)
	}
	if got := factdesk(t, "", "score", "more"); got.status != 2 || !strings.Contains(got.err, `what is "more" for?`) {
		t.Errorf("got %+v", got)
	}
}
