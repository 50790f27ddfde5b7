package reader_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"factdesk/app/view/reader"
	"factdesk/claims"
)

// The text may become another while the hand is busy with it: what was begun in
// the old one is of no matter in the new.
func TestAnotherTextEndsWhatTheHandBegan(t *testing.T) {
	h := newHand(t, article)
	h.MouseDown(press(h.at("occupies")))
	h.Dragged(drag(h.behind("national")))
	h.SetText("Short", nil)
	h.Dragged(drag(fyne.NewPos(300, 300)))
	h.MouseUp(press(fyne.NewPos(300, 300)))
	h.DragEnd()
	if !h.Selection().Empty() {
		t.Errorf("%v is selected", h.Selection())
	}
}

// What two clicks are about to tag may be tagged by a key meanwhile.
func TestTheHighlighterTagsAWordOnce(t *testing.T) {
	h := newHand(t, article)
	h.ToggleHighlighter()
	h.click(h.at("occupies"), 2)
	h.TagSelection()
	h.wait()
	if want := []string{"occupies"}; !slices.Equal(h.tagged, want) {
		t.Errorf("tagged %q, want %q", h.tagged, want)
	}
}

func TestAClickTellsOfTheCaret(t *testing.T) {
	h := newHand(t, article)
	told := -1
	h.OnCaret = func() { told = h.Caret() }
	h.click(h.at("occupies"), 1)
	if told != h.Caret() || told < 0 {
		t.Errorf("told of %d, and the caret is at %d", told, h.Caret())
	}
}

// With Ctrl, a click asks for a claim to be chosen together with others, which
// are all shown so.
func TestCtrlClicksChooseSeveralClaims(t *testing.T) {
	all := []reader.Mark{mark("occupies"), mark("national territory")}
	h := newHand(t, article, all...)
	var asked []claims.ClaimID
	h.OnAlso = func(id claims.ClaimID) { asked = append(asked, id) }
	h.OnOpenClaim = func(claims.ClaimID) { t.Error("it's chosen alone") }
	for _, words := range []string{"occupies", "national"} {
		e := press(h.at(words))
		e.Modifier = fyne.KeyModifierShortcutDefault
		h.MouseDown(e)
		h.MouseUp(e)
	}
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: fyne.KeyModifierShortcutDefault}
	e.Position = fyne.NewPos(3, 480)
	h.MouseDown(e)
	h.MouseUp(e)
	if want := []claims.ClaimID{all[0].ID, all[1].ID}; !slices.Equal(asked, want) {
		t.Errorf("asked for %v, want %v", asked, want)
	}
}
