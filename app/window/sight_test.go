package window_test

import (
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"factdesk/claims"
)

// What can't be seen isn't rated or removed by a key.
func TestKeysActOnNoHiddenArticle(t *testing.T) {
	for name, hide := range map[string]func(*bench){
		"an edited sheet": func(b *bench) {
			b.drop(filepath.Join(b.t.TempDir(), "none.xlsx"))
			b.see("none.xlsx can't be applied")
		},
		"a report that is being written": func(b *bench) {
			b.choose("Export report…")
			b.see("Report of “About a bridge”")
			end := b.slowly()
			b.choose("✗  False")
			b.press("Write report")
			b.key(fyne.KeyEscape)
			b.choose("Export report…")
			end()
			b.see("✓ Written to ")
		},
		"the ground of the export sheet": func(b *bench) {
			b.choose("Export report…")
			b.see("Report of “About a bridge”")
			b.canvas.Unfocus() // as a click on what takes no keys does
		},
		"the palette over the export sheet": func(b *bench) {
			b.choose("Export report…")
			b.see("Report of “About a bridge”")
			b.canvas.Unfocus()
			b.choose("Keys")
			b.key(fyne.KeyEscape)
		},
		"the list of articles": func(b *bench) {
			b.frame.Resize(fyne.NewSize(900, 1000))
			b.choose("List of articles")
			b.canvas.Unfocus()
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t).two()
			hide(b)
			before := len(b.named())
			b.letter('3')
			b.key(fyne.KeyDelete)
			b.choose("✓  True") // the menu's acts are for the panel, which may be seen
			b.choose("Remove claim")
			b.until("both are stored", func() bool { return len(b.named()) >= before+2 })
			if got := b.named()[before:]; !slices.Equal(got, []string{"Give verdict", "Remove claim"}) {
				t.Errorf("got %q, want what the menus did", got)
			}
		})
	}
}

// named are the names of what was done on the desk.
func (b *bench) named() (all []string) {
	for _, e := range get(b.cupboard, func() []claims.Edit { return b.edits }) {
		all = append(all, e.Name)
	}
	return all
}

// The keys aren't the list's when that isn't seen any more.
func TestTheListTakesNoKeysAlongOutOfSight(t *testing.T) {
	for name, hide := range map[string]func(*bench){
		"by its key":                  func(b *bench) { b.choose("List of articles") },
		"in a window that gets small": func(b *bench) { b.frame.Resize(fyne.NewSize(900, 1000)) },
		"in a small window": func(b *bench) {
			b.frame.Resize(fyne.NewSize(900, 1000))
			b.choose("List of articles")
			b.choose("List of articles")
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t).two()
			b.write("Search the articles", "Geneva")
			hide(b)
			if b.canvas.Focused() != b.reader() {
				t.Errorf("the keys are those of %T", b.canvas.Focused())
			}
		})
	}
}
