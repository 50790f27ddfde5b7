//go:build e2e && linux

package e2e_test

import "testing"

// What the program suggests is gone through with Tab, taken with Enter, turned
// down with X, and both are undone.
func TestSuggestionsAreTakenAndTurnedDownByKeys(t *testing.T) {
	c := reads(t, "suggest-", article{title: "About work", text: "About work\n" +
		"Unemployment fell to 7.5% in March, the lowest rate since 2008. What a lovely spring it was! " +
		"The ministry spent 40 million euros on training last year.\n"})
	c.wait("", "3 suggestions")
	c.keys.chord("Tab")
	c.wait("", "Suggested as a claim")
	c.shoot("looked-at")

	c.keys.chord("Enter")
	c.wait("", "0 of 1 decided")
	c.keys.chord("Ctrl+Z")
	c.wait("", "No claims yet")

	c.keys.chord("Ctrl+Home")
	c.keys.chord("Tab")
	c.wait("", "Suggested as a claim")
	c.keys.chord("X")
	c.wait("", "2 suggestions")
	c.shoot("turned-down")
	c.keys.chord("Ctrl+Z")
	c.wait("", "3 suggestions")

	c.keys.chord("Ctrl+Home")
	c.keys.chord("Tab")
	c.keys.chord("3") // a verdict's key makes it a claim with that verdict
	c.wait("", "1 of 1 decided")
	c.close()
}

// A click on a suggestion says why, and offers to take it or to turn it down.
func TestSuggestionsAreTakenAndTurnedDownByMouse(t *testing.T) {
	c := reads(t, "suggest-mouse-", article{title: "About work", text: "About work\n" +
		"Unemployment fell to 7.5% in March, the lowest rate since 2008.\n" +
		"The ministry spent 40 million euros on training last year.\n"})
	c.wait("", "3 suggestions")
	c.click(middle(c.place("spent 40 million")))
	c.click(centre(c.steady("Button", "Dismiss   X")))
	c.wait("", "2 suggestions")
	c.click(middle(c.place("fell to 7.5%")))
	c.wait("", "Suggested as a claim")
	c.click(centre(c.steady("Button", "Tag claim   ⏎")))
	c.wait("", "0 of 1 decided")
	c.close()
}
