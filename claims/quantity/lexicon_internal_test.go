package quantity

import (
	"strings"
	"testing"

	"factdesk/assets/language"
)

func TestListsHaveRolesThatAreKnown(t *testing.T) {
	if n := len(strings.Fields(roleNames)); n != int(noRole) {
		t.Fatalf("%d names for %d roles", n, noRole)
	}
	for tongue := range strings.FieldsSeq(tongues + " any") {
		lines := 0
		for line := range language.Words("quantity/" + tongue) {
			lines++
			name, _, _ := strings.Cut(line, " ")
			if roleOf(name) == noRole && name != "ending" || !strings.Contains(line, ": ") {
				t.Errorf("%s: %q", tongue, line)
			}
			if unit, ok := strings.CutPrefix(line, "unit "); ok && tongue == "uk" {
				if code, _, _ := strings.Cut(unit, ":"); dimensionOf(code) == "" && code != "degree" {
					t.Errorf("%s: the unit %q has no dimension", tongue, code)
				}
			}
		}
		if lines == 0 {
			t.Errorf("no list of %s", tongue)
		}
	}
}
