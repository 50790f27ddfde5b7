package checkworthy

import (
	"strings"
	"testing"
)

// byHand are weights set by feel, on pages that nothing was marked on. The fitted
// ones are held to them.
func byHand() weights {
	return weights{
		ground:      -1.55,
		ofSentence:  0.42,
		names:       0.35,
		dates:       0.5,
		amount:      1.5,
		amounts:     0.25,
		countWord:   0.8,
		superlative: 1.1,
		unique:      0.7,
		comparative: 0.5,
		happening:   1.1,
		change:      0.6,
		cause:       0.3,
		since:       0.2,
		stance:      0.5,
		negation:    0.1,
		hedge:       0.2,
		past:        0.4,
		progressive: 0.3,
		finite:      0.1,
		first:       -1.3,
		second:      -1.3,
		opinion:     -0.7,
		modal:       -0.8,
		will:        -0.5,
		abstract:    -0.3,
		greeting:    -5,
		notice:      -0.4,
		direct:      -0.3,
		participle:  -0.5,
		dependent:   -0.2,
		content:     0,
		verbless:    -1,
		tiny:        -1.6,
		brief:       -0.2,
		bare:        -0.6,
		long:        0.2,
		vague:       -0.3,
		nobody:      -0.3,
		unread:      -3.5,
		voiced:      -4,
		own:         -2,
	}
}

// featureNames are the names of the features, in their order.
func featureNames() []string {
	return strings.Fields(`
		ground ofSentence names dates amount amounts countWord superlative unique comparative happening change cause since 
		stance negation hedge past progressive finite first second opinion modal will abstract greeting notice direct 
		participle dependent content verbless tiny brief bare long vague nobody unread voiced own
	`)
}

func TestFeaturesAreNamed(t *testing.T) {
	if n := len(featureNames()); n != int(kinds) {
		t.Errorf("got %d names of %d features", n, kinds)
	}
}
