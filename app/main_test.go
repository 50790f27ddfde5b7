package main

import (
	"os"
	"regexp"
	"testing"
)

// The binary knows its ID without FyneApp.toml beside it; the packager reads the
// file. They must agree, or the settings of an installed program are lost.
func TestIDIsThatOfThePackage(t *testing.T) {
	toml, err := os.ReadFile("../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^ID *= *"(.*)"`).FindSubmatch(toml)
	if found == nil || string(found[1]) != appID {
		t.Errorf("FyneApp.toml says %s, the program %s", found, appID)
	}
}
