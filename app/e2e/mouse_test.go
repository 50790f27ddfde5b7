//go:build e2e && linux

package e2e_test

import "testing"

// With the mouse alone: a double click takes a word, and the right button's menu
// takes a sentence, which becomes a claim with a verdict in one act.
func TestTheMouseAloneTagsAndDecides(t *testing.T) {
	s, h := newScreen(t), newHome(t)
	h.shots.prefix = "mouse-"
	c := &hands{program: s.start(h), keys: s.keys}
	c.signIn(checker)
	c.pasteArticle(article{title: "About a bridge", text: "About a bridge\nThe bridge is 1,200 metres long. It opened in 1932.\n"})

	c.doubleClick(middle(c.place("metres")))
	c.click(centre(c.steady("Button", "Tag claim")))
	c.wait("Entry", "metres")
	c.wait("", "0 of 1 decided")

	c.rightClick(middle(c.place("opened")))
	c.click(centre(c.steady("", "Select the sentence")))
	c.click(centre(c.steady("Button", "Verdict")))
	c.click(centre(c.steady("Text", "≈  Mostly true")))
	c.wait("Entry", "It opened in 1932.")
	c.wait("", "1 of 2 decided")
	c.shoot("two-claims")
	c.close()
}
