//go:build e2e && linux

package e2e_test

import (
	"strings"

	"github.com/jezek/xgb/xproto"
)

// The X protocol's names for some keys.
const (
	symShift  = 0xffe1
	symCtrl   = 0xffe3
	symReturn = 0xff0d
	symTab    = 0xff09
)

// A stroke is how a character is typed.
type stroke struct {
	code  xproto.Keycode
	shift bool
}

// A keyboard types. Letters that it has no key for, it gives one.
type keyboard struct {
	s      *screen
	stroke map[xproto.Keysym]stroke
	spare  []xproto.Keycode
}

func newKeyboard(s *screen) *keyboard {
	s.t.Helper()
	k := &keyboard{s: s, stroke: map[xproto.Keysym]stroke{}}
	setup := xproto.Setup(s.x)
	count := byte(setup.MaxKeycode-setup.MinKeycode) + 1
	m, err := xproto.GetKeyboardMapping(s.x, setup.MinKeycode, count).Reply()
	if err != nil {
		s.t.Fatalf("keyboard: %v", err)
	}
	each := int(m.KeysymsPerKeycode)
	for i := range int(count) {
		k.add(setup.MinKeycode+xproto.Keycode(i), m.Keysyms[i*each:(i+1)*each])
	}
	for _, r := range rare {
		k.find(symOf(r))
	}
	return k
}

// rare are letters that the tests type and few keyboards have. They get their keys
// before a program looks at the keyboard: a busy one may miss that it has changed.
const rare = "üÜ–íÍКоваль"

// add takes note of what a key types alone and with Shift. What it types beyond
// that isn't needed.
func (k *keyboard) add(code xproto.Keycode, syms []xproto.Keysym) {
	used := false
	for column, sym := range syms {
		used = used || sym != 0
		if _, known := k.stroke[sym]; sym != 0 && column < 2 && !known {
			k.stroke[sym] = stroke{code, column == 1}
		}
	}
	if !used {
		k.spare = append(k.spare, code)
	}
}

// find returns how to type sym, by giving it a spare key if need be.
func (k *keyboard) find(sym xproto.Keysym) stroke {
	k.s.t.Helper()
	if known, ok := k.stroke[sym]; ok {
		return known
	}
	if len(k.spare) == 0 {
		k.s.t.Fatalf("no key left for %#x", sym)
	}
	code := k.spare[0]
	k.spare = k.spare[1:]
	err := xproto.ChangeKeyboardMappingChecked(k.s.x, 1, code, 2, []xproto.Keysym{sym, sym}).Check()
	if err != nil {
		k.s.t.Fatalf("a key for %#x: %v", sym, err)
	}
	k.stroke[sym] = stroke{code: code}
	return k.stroke[sym]
}

// write types text.
func (k *keyboard) write(text string) {
	k.s.t.Helper()
	for _, r := range text {
		st := k.find(symOf(r))
		if st.shift {
			k.down(symShift)
		}
		k.press(st.code)
		if st.shift {
			k.up(symShift)
		}
	}
}

// symOf returns X's name for the key that types r.
func symOf(r rune) xproto.Keysym {
	switch {
	case r == '\n':
		return symReturn
	case r == '\t':
		return symTab
	case r >= 0x20 && r <= 0x7e || r >= 0xa0 && r <= 0xff:
		return xproto.Keysym(r)
	}
	return 0x0100_0000 | xproto.Keysym(r)
}

// chord presses keys together: "Ctrl+Shift+Z", "Escape".
func (k *keyboard) chord(keys string) {
	k.s.t.Helper()
	names := strings.Split(keys, "+")
	held := names[:len(names)-1]
	for _, name := range held {
		k.down(k.sym(name))
	}
	k.press(k.find(k.sym(names[len(names)-1])).code)
	for _, name := range held {
		k.up(k.sym(name))
	}
}

// sym returns X's name for a key as people call it.
func (k *keyboard) sym(name string) xproto.Keysym {
	k.s.t.Helper()
	named := map[string]xproto.Keysym{
		"Shift": symShift, "Ctrl": symCtrl, "Enter": symReturn, "Tab": symTab, "Escape": 0xff1b,
		"Backspace": 0xff08, "Delete": 0xffff, "Home": 0xff50, "Left": 0xff51, "Up": 0xff52, "Right": 0xff53,
		"Down": 0xff54, "PageUp": 0xff55, "PageDown": 0xff56, "End": 0xff57, "F1": 0xffbe,
	}
	if sym, ok := named[name]; ok {
		return sym
	}
	if len(name) != 1 {
		k.s.t.Fatalf("no key is called %q", name)
	}
	return symOf([]rune(strings.ToLower(name))[0])
}

func (k *keyboard) press(code xproto.Keycode) {
	k.s.t.Helper()
	k.s.fake(xproto.KeyPress, byte(code), 0, 0)
	k.s.fake(xproto.KeyRelease, byte(code), 0, 0)
}

func (k *keyboard) down(sym xproto.Keysym) {
	k.s.t.Helper()
	k.s.fake(xproto.KeyPress, byte(k.find(sym).code), 0, 0)
}

func (k *keyboard) up(sym xproto.Keysym) {
	k.s.t.Helper()
	k.s.fake(xproto.KeyRelease, byte(k.find(sym).code), 0, 0)
}
