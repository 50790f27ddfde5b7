package action

import "fyne.io/fyne/v2"

// MainMenu returns the menus of all, in the order in which their names first
// occur.
func MainMenu(all []Action) *fyne.MainMenu {
	main := &fyne.MainMenu{}
	called := labels(all)
	for i, a := range all {
		if a.Menu == "" {
			continue
		}
		item := fyne.NewMenuItem(called[i], a.Run)
		item.Shortcut = unwritten(a.Key.shown())
		item.Disabled, item.Checked = !a.can(), a.on()
		m := menu(main, a.Menu)
		m.Items = append(m.Items, item)
	}
	return main
}

// Update sets what can be done now in a menu that MainMenu made of all.
func Update(main *fyne.MainMenu, all []Action) {
	changed := false
	each(main, all, func(_ int, a Action, item *fyne.MenuItem) {
		can, on := a.can(), a.on() // asked once: it may take long to tell
		if item.Disabled == can || item.Checked != on {
			item.Disabled, item.Checked, changed = !can, on, true
		}
	})
	if !changed {
		return
	}
	// The columns in the labels may be others by now, in letters of another size.
	// To measure them takes longer than all else here.
	called := labels(all)
	each(main, all, func(i int, _ Action, item *fyne.MenuItem) { item.Label = called[i] })
	main.Refresh()
}

// each calls do with each of all that is in a menu, and its item there.
func each(main *fyne.MainMenu, all []Action, do func(int, Action, *fyne.MenuItem)) {
	at := map[string]int{}
	for i, a := range all {
		if a.Menu != "" {
			do(i, a, menu(main, a.Menu).Items[at[a.Menu]])
			at[a.Menu]++
		}
	}
}

func menu(main *fyne.MainMenu, name string) *fyne.Menu {
	for _, m := range main.Items {
		if m.Label == name {
			return m
		}
	}
	m := fyne.NewMenu(name)
	main.Items = append(main.Items, m)
	return m
}

// Bind has the keys of all work on canvas, where no menu does it: the keys that
// a focused field keeps for itself, and those without a modifier, which are for
// press.
func Bind(canvas fyne.Canvas, all []Action, press func(fyne.KeyName)) {
	for _, a := range all {
		for _, s := range a.bound() {
			canvas.AddShortcut(s, func(fyne.Shortcut) { a.Run() })
		}
	}
	canvas.SetOnTypedKey(func(e *fyne.KeyEvent) { press(e.Name) })
}

// Unbind undoes what Bind did.
func Unbind(canvas fyne.Canvas, all []Action) {
	for _, a := range all {
		for _, s := range a.bound() {
			canvas.RemoveShortcut(s)
		}
	}
	canvas.SetOnTypedKey(nil)
}

// BindAll has the keys of all work on a canvas that has no menus.
func BindAll(canvas fyne.Canvas, all []Action) {
	for _, a := range all {
		for _, k := range append([]Key{a.Key}, a.Also...) {
			if s := k.shown(); s != nil {
				canvas.AddShortcut(s, func(fyne.Shortcut) { a.Run() })
			}
		}
	}
}

// bound are the shortcuts that the canvas hears for a.
func (a Action) bound() (all []fyne.Shortcut) {
	if s := a.Key.delivered(); s != nil {
		all = append(all, s)
	}
	for _, k := range a.Also {
		if s := k.delivered(); s != nil {
			all = append(all, s)
			continue
		}
		all = append(all, k.shown())
	}
	return all
}

// Press does what the key called name does without a modifier, and reports
// whether there is such a thing.
func Press(all []Action, name fyne.KeyName) bool {
	for _, a := range all {
		if a.Key.Name == name && a.Key.Modifier == 0 {
			a.Run()
			return true
		}
	}
	return false
}

// Type does what a letter does while the reader has the focus, and reports
// whether there is such a thing.
func Type(all []Action, letter string) bool {
	for _, a := range all {
		if a.Letter == letter {
			a.Run()
			return true
		}
	}
	return false
}

// Run does a, if it can be done now.
func (a Action) Run() {
	if a.can() {
		a.Do()
	}
}
