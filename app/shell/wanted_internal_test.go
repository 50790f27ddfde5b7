package shell

import "testing"

func TestTheMoreAreWantedTheLessTheyMustScore(t *testing.T) {
	last := 1.0
	for w := wanted(wantedFewest); w <= 1; w += wantedStep {
		if least := w.least(); least >= last || least < 0 {
			t.Errorf("for %v a suggestion must score %v, for fewer %v", w, least, last)
		} else {
			last = least
		}
	}
	if wanted(wantedUsually).least() != usualLeast || wanted(1).least() != 0 || wanted(7).possible() != 1 || wanted(-1).possible() != wantedFewest {
		t.Error("the middle or the ends are elsewhere")
	}
}
