// Package action makes menus, keys, the palette and the list of keys from one
// table of what a user can do.
package action

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// An Action is one thing that a user can do.
type Action struct {
	Menu string // the menu that it stands in; "" is none
	Name string // what it's called in menu and palette; two blanks are behind a sign, where it begins with one
	Key  Key    // what does it from anywhere in the window
	Also []Key  // other keys for it, on other keyboards; a field that has the focus keeps them
	// Letter does it while the reader has the focus: a single key, shown as is.
	Letter string

	// Possible reports whether it can be done now; nil is always.
	Possible func() bool
	Do       func()

	// On reports whether what Do switches is on now; nil is for what is done
	// and over.
	On func() bool
}

// can reports whether a can be done now.
func (a Action) can() bool { return a.Possible == nil || a.Possible() }

// on reports whether what a switches is on.
func (a Action) on() bool { return a.On != nil && a.On() }

// A Key is a key together with those held down. The zero Key is none.
type Key struct {
	Name     fyne.KeyName
	Modifier fyne.KeyModifier
}

// Ctrl returns the key with Control held down, or Command on a Mac.
func Ctrl(name fyne.KeyName) Key { return Key{name, fyne.KeyModifierShortcutDefault} }

// CtrlShift returns the key with Shift and Control, or Command on a Mac.
func CtrlShift(name fyne.KeyName) Key {
	return Key{name, fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// String returns the key as people write it: Ctrl+Shift+Z.
func (k Key) String() string {
	var parts []string
	if k.Modifier&fyne.KeyModifierControl != 0 && runtime.GOOS == "darwin" {
		parts = append(parts, "Ctrl")
	}
	if k.Modifier&fyne.KeyModifierShortcutDefault != 0 {
		if runtime.GOOS == "darwin" {
			parts = append(parts, "Cmd")
		} else {
			parts = append(parts, "Ctrl")
		}
	}
	if k.Modifier&fyne.KeyModifierShift != 0 {
		parts = append(parts, "Shift")
	}
	return strings.Join(append(parts, string(k.Name)), "+")
}

// Hint returns what to press for a, or "".
func (a Action) Hint() string {
	if a.Key != (Key{}) {
		return a.Key.String()
	}
	return a.Letter
}

// shown is the shortcut that a menu shows for k.
//
// It never fires for Ctrl+V, Ctrl+Y and Ctrl+Z, which Fyne delivers under names of
// their own: a menu's shortcut would win over the field that is typed in.
func (k Key) shown() fyne.Shortcut {
	if k == (Key{}) || k.Modifier == 0 {
		return nil
	}
	return &desktop.CustomShortcut{KeyName: k.Name, Modifier: k.Modifier}
}

// delivered is the shortcut that Fyne delivers to the canvas for k, where a menu
// doesn't see it.
func (k Key) delivered() fyne.Shortcut {
	switch k {
	case Ctrl(fyne.KeyZ):
		return &fyne.ShortcutUndo{}
	case Ctrl(fyne.KeyY):
		return &fyne.ShortcutRedo{}
	case Ctrl(fyne.KeyV):
		return &fyne.ShortcutPaste{}
	}
	return nil
}

// Possible returns those of all that can be done now.
func Possible(all []Action) []Action {
	var can []Action
	for _, a := range all {
		if a.can() {
			can = append(can, a)
		}
	}
	return can
}
