package action

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
)

// labels are what the menus call all of all, by their places: with its key, as
// far as the system doesn't write that itself.
func labels(all []Action) []string {
	labels, menus := make([]string, len(all)), map[string][]int{}
	for i, a := range all {
		menus[a.Menu] = append(menus[a.Menu], i)
	}
	delete(menus, "")
	for _, places := range menus {
		entries := make([]kit.Entry, len(places))
		for k, i := range places {
			entries[k] = all[i].entry()
		}
		for k, label := range kit.Labels(entries) {
			labels[places[k]] = label
		}
	}
	return labels
}

// entry is how a stands in its menu.
func (a Action) entry() kit.Entry {
	e := kit.Entry{Words: a.Name, Key: a.Hint()}
	if sign, words, ok := strings.Cut(a.Name, "  "); ok {
		e.Sign, e.Words = sign, words
	}
	if native() && a.Key.shown() != nil {
		e.Key = ""
	}
	return e
}

// native reports whether menus are the system's own, which write keys.
func native() bool { return runtime.GOOS == "darwin" }

// A pressed is a shortcut that Fyne's menu knows by its name and doesn't write:
// it would write it too pale.
type pressed string

// ShortcutName implements fyne.Shortcut.
func (p pressed) ShortcutName() string { return string(p) }

// unwritten is s, for a menu that isn't to write it.
func unwritten(s fyne.Shortcut) fyne.Shortcut {
	if s == nil || native() {
		return s
	}
	return pressed(s.ShortcutName())
}
