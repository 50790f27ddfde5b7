package label_test

import (
	"testing"

	"factdesk/app/label"
	"factdesk/claims"
	"factdesk/claims/checkworthy"
)

func TestValuesHaveWordsOfTheirOwn(t *testing.T) {
	for of, words := range map[string][]string{
		"statuses":   label.All(claims.Statuses(), label.Status),
		"types":      label.All(claims.ClaimTypes(), label.Type),
		"priorities": label.All(claims.Priorities(), label.Priority),
		"stances":    label.All(claims.Stances(), label.Stance),
		"reasons":    label.All(claims.AsideReasons(), label.Aside),
		"languages":  label.All(label.Languages(), label.Language),
	} {
		seen := map[string]bool{}
		for _, w := range words {
			if w == "" || seen[w] || w[0] < 'A' || w[0] > 'Z' {
				t.Errorf("of the %s one is called %q, want a name of its own that begins with a capital", of, w)
			}
			seen[w] = true
		}
	}
}

func TestAReasonSaysWhatItIsAbout(t *testing.T) {
	if got, want := label.Reasons([]checkworthy.Reason{
		{Code: checkworthy.ReasonQuantity, Words: "about 20%"}, {Code: checkworthy.ReasonForecast},
	}), "a quantity: about 20%; what will or may be"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
