package language_test

import (
	"slices"
	"testing"

	"factdesk/assets/language"
)

func TestWordsLeavesOutRemarksAndEmptyLines(t *testing.T) {
	got := slices.Collect(language.Words("abbreviations/en"))
	if len(got) == 0 || slices.ContainsFunc(got, func(w string) bool { return w == "" || w[0] == '#' }) {
		t.Errorf("got %q", got)
	}
	if got := slices.Collect(language.Words("abbreviations/none")); got != nil {
		t.Errorf("of a list that isn't there: %q", got)
	}
}

func TestWeights(t *testing.T) {
	if got := language.Weights("checkworthy/en"); len(got) == 0 || len(got) > 4<<20 {
		t.Errorf("%d bytes", len(got))
	}
	if got := language.Weights("checkworthy/none"); got != nil {
		t.Errorf("of weights that aren't there: %d bytes", len(got))
	}
}
