package window_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"factdesk/app/e2e/spy"
	"factdesk/app/kit"
	"factdesk/app/view/reader"
	"factdesk/claims/anchor"
)

// The articles of these tests: the second is long enough to be scrolled.
const bridge = "About a bridge\nThe bridge is 1,200 metres long and it opened in 1932. It never closed."

func road() string { return "About a road\n" + strings.Repeat("The road is long and winds on. ", 900) }

// paste puts an article on the desk.
func (b *bench) paste(text string) {
	b.t.Helper()
	title, _, _ := strings.Cut(text, "\n")
	b.app.Clipboard().SetContent(text)
	b.choose("Paste an article")
	b.titled(title)
}

// titled waits until the article called title is open.
func (b *bench) titled(title string) {
	b.t.Helper()
	b.until(title, func() bool { return strings.HasPrefix(b.frame.Title(), title+" – Factdesk") && b.reader() != nil })
}

// reader is the one that shows the article.
func (b *bench) reader() *reader.Reader {
	for _, o := range test.LaidOutObjects(b.canvas.Content()) {
		if r, ok := o.(*reader.Reader); ok {
			return r
		}
	}
	return nil
}

// find selects words of a text in the reader.
func (b *bench) find(text, words string) {
	at := strings.Index(text, words)
	b.reader().SetSelection(anchor.Span{Start: at, End: at + len(words)})
}

// caret puts the caret before words of a text.
func (b *bench) caret(text, words string) {
	at := strings.Index(text, words)
	b.reader().SetSelection(anchor.Span{Start: at, End: at})
}

// selected is what is selected of a text.
func (b *bench) selected(text string) string {
	at := b.reader().Selection()
	return text[at.Start:at.End]
}

// possible reports whether a menu offers to do what is called name now.
func (b *bench) possible(name string) bool {
	for _, m := range b.frame.MainMenu().Items {
		for _, i := range m.Items {
			if kit.Unlabelled(i.Label) == name {
				return !i.Disabled
			}
		}
	}
	b.t.Fatalf("no menu has %q", name)
	return false
}

func TestSplittingAndJoiningFromTheMenus(t *testing.T) {
	b := newBench(t).sample()
	b.paste(bridge)
	const whole = "The bridge is 1,200 metres long and it opened in 1932."
	b.find(bridge, whole)
	b.choose("Tag the selection as a claim")
	b.see("0 of 1 decided")
	b.caret(bridge, "It never")
	if b.possible("Split the claim at the caret") {
		t.Error("a claim can be split where it isn't")
	}
	b.caret(bridge, "and it opened")
	b.choose("Split the claim at the caret")
	b.see("These are two claims now")
	b.see("0 of 2 decided")
	if b.possible("Join with the next claim") {
		t.Error("the last claim can be joined with the next")
	}
	b.choose("Previous claim")
	b.choose("Join with the next claim")
	b.see("These are one claim now")
	b.see("0 of 1 decided")
	b.find(bridge, "1,200 metres long")
	b.choose("Same claim here")
	b.see("The same is claimed here now")
	b.choose("Part of the claim around it")
	b.see("\nPart of\n")
	b.choose("No longer part of another claim")
	b.until("the line is gone", func() bool { return !b.shows("\nPart of\n") })
}

func TestUndoSaysWhatItUndidAndGoesThere(t *testing.T) {
	b := newBench(t).sample()
	b.paste(bridge)
	b.find(bridge, "it opened in 1932")
	b.choose("Tag the selection as a claim")
	b.see("0 of 1 decided")
	long := road()
	b.paste(long)

	b.choose("Undo") // of adding the road: nothing is there to be gone to
	b.see("Undone: Add article")
	b.choose("Redo")
	b.see("Done again: Add article")
	b.titled("About a road")
	b.choose("Undo")
	b.choose("Undo")
	b.see("Undone: Tag claim")
	b.titled("About a bridge")
	b.until("the words are selected", func() bool { return b.selected(bridge) == "it opened in 1932" })
	b.choose("Redo")
	b.see("Done again: Tag claim")
	b.see("Statement")
	b.until("the claim is chosen", func() bool { return b.possible("Remove claim") })
}

func TestEachArticleIsFoundAsItWasLeft(t *testing.T) {
	b := newBench(t).sample()
	long := road()
	b.paste(long)
	b.find(long, "About a road")
	b.choose("Tag the selection as a claim")
	b.see("0 of 1 decided")
	b.reader().ScrollTo(len(long) / 2)
	top := b.reader().Top()
	at := len(long) / 3
	b.reader().SetSelection(anchor.Span{Start: at + 9, End: at}) // backwards
	b.paste(bridge)
	b.find(bridge, "metres")

	switchTo := func(title string) {
		t.Helper()
		b.choose("Switch to the article before")
		b.titled(title)
	}
	asLeft := func() {
		t.Helper()
		b.see("About a road") // as the claim's statement
		if got := b.reader().Top(); got != top {
			t.Errorf("the top is %d, want %d", got, top)
		}
		if !b.possible("Remove claim") {
			t.Error("no claim is chosen")
		}
	}
	switchTo("About a road")
	asLeft()
	if got := b.reader().Selection(); got != (anchor.Span{Start: at, End: at + 9}) || b.reader().Caret() != at {
		t.Errorf("selected is %v with the caret at %d, want %d–%d with the caret before it", got, b.reader().Caret(), at, at+9)
	}
	switchTo("About a bridge")
	if got := b.selected(bridge); got != "metres" {
		t.Errorf("%q is selected", got)
	}

	b.window.Quit()
	b.closes()
	b.frame.closed = false
	b.start()
	b.titled("About a bridge")
	switchTo("About a road")
	asLeft()
}

func TestArticlesAreSwitchedInTheOrderOfTheirUse(t *testing.T) {
	b := newBench(t).sample()
	for _, title := range []string{"One", "Two", "Three"} {
		b.paste(title + "\nSome words of it.")
	}
	for _, step := range []struct{ do, title string }{
		{"Switch to the article before", "Two"},
		{"Switch to the article before", "Three"},
		{"Switch the other way round", "Geneva talks close with a promise to go on, and no date for it"},
		{"Switch to the article before", "Three"},
	} {
		b.choose(step.do)
		b.titled(step.title)
	}
}

func TestASecondWindowFollowsAndWritesNothing(t *testing.T) {
	b := newBench(t).sample()
	b.paste(bridge)
	before := len(b.app.Driver().AllWindows())
	b.choose("Open in a second window")
	var other fyne.Window
	b.until("another window", func() bool {
		all := b.app.Driver().AllWindows()
		if len(all) > before {
			other = all[len(all)-1]
		}
		return other != nil && strings.HasPrefix(other.Title(), "About a bridge")
	})
	texts := func() string {
		var all []string
		for _, seen := range spy.Dump(other.Canvas()) {
			all = append(all, seen.Text)
		}
		return strings.Join(all, "\n")
	}
	b.find(bridge, "it opened in 1932")
	b.choose("Tag the selection as a claim")
	b.until("it follows", func() bool { return strings.Contains(texts(), "0 of 1 decided") })
	for _, o := range test.LaidOutObjects(other.Content()) {
		if r, ok := o.(*reader.Reader); ok {
			r.SetSelection(anchor.Span{Start: 0, End: 5})
		}
	}
	other.Content().Resize(other.Content().Size().AddWidthHeight(0, 1)) // as before a frame
	if got := texts(); strings.Contains(got, "Tag claim") || !strings.Contains(got, "Copy") {
		t.Errorf("it offers %q for the words that are selected", got)
	}
	b.window.Quit()
	b.closes()
	if got := len(b.app.Driver().AllWindows()); got != before {
		t.Errorf("%d windows are left, want %d", got, before)
	}
}

// What is being typed belongs to the claim before it is joined with another.
func TestWhatIsBeingTypedIsJoinedToo(t *testing.T) {
	b := newBench(t).sample()
	b.paste(bridge)
	for i, words := range []string{"The bridge is 1,200 metres long", "it opened in 1932"} {
		b.find(bridge, words)
		b.choose("Tag the selection as a claim")
		b.see([]string{"0 of 1 decided", "0 of 2 decided"}[i])
	}
	b.choose("Previous claim")
	b.until("the first claim", func() bool { return b.possible("Join with the next claim") })
	b.write("Statement", "It is long")
	b.choose("Join with the next claim")
	b.see("It is long. it opened in 1932")
	b.see("0 of 1 decided")
}

// An act that comes while the next article is still being read is of neither.
func TestAnActBetweenTwoArticlesDoesNothing(t *testing.T) {
	b := newBench(t).sample()
	b.paste(bridge)
	b.paste(road())
	b.find(road(), "The road is long")
	b.choose("Switch to the article before")
	b.reader().TagSelection()
	b.titled("About a bridge")
	b.see("No claims yet")
	b.titled("About a bridge")
	b.find(bridge, "1,200 metres long")
	b.choose("Tag the selection as a claim")
	b.see(" decided")
	b.choose("Undo")
	b.see("Undone: Tag claim")
	b.see("No claims yet")
}

// What is selected is what is meant, also where a claim is chosen.
func TestAVerdictIsForWhatIsSelected(t *testing.T) {
	b := newBench(t).sample()
	b.paste(bridge)
	b.find(bridge, "1,200 metres long")
	b.choose("✓  True")
	b.see("1 of 1 decided")
	b.find(bridge, "it opened in 1932")
	b.choose("✗  False")
	b.see("2 of 2 decided")
	b.find(bridge, "It never closed")
	b.choose("Previous claim") // which ends the selection
	b.choose("Take the verdict back")
	b.see("1 of 2 decided")
	b.choose("✗  False")
	b.see("2 of 2 decided")
}
