package shell

import (
	"strings"
	"testing"

	"factdesk/claims/quantity"
)

func TestAgreementIsSaidInWords(t *testing.T) {
	seen := map[string]bool{}
	for _, o := range []quantity.Outcome{quantity.Equal, quantity.Within, quantity.Contradicts, quantity.NotComparable} {
		words := agreementWords(quantity.Agreement{Outcome: o, Why: "20 is claimed."})
		if !strings.HasSuffix(words, ". 20 is claimed.") || seen[words] {
			t.Errorf("%s is said as %q", o, words)
		}
		seen[words] = true
	}
	if words := agreementWords(quantity.Agreement{}); words != "" {
		t.Errorf("before there is anything to compare it says %q", words)
	}
}
