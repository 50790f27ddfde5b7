//go:build e2e && linux

package e2e_test

import (
	"encoding/binary"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// mostCopied is how much text fits into one answer to who pastes, in bytes. The
// protocol's way of sending more isn't needed here.
const mostCopied = 200 << 10

// A clipboard is another program from which text was copied.
type clipboard struct {
	x                        *xgb.Conn
	targets, utf8, atomsType xproto.Atom
	text                     []byte
}

// copyText has the screen's clipboard hold text until the test ends or another
// program copies.
func (s *screen) copyText(text string) {
	s.t.Helper()
	if len(text) > mostCopied {
		s.t.Fatalf("%d bytes are too many for the clipboard, want at most %d", len(text), mostCopied)
	}
	x := s.connect()
	c := &clipboard{
		x: x, text: []byte(text),
		targets: s.atom(x, "TARGETS"), utf8: s.atom(x, "UTF8_STRING"), atomsType: xproto.AtomAtom,
	}
	owner := s.hidden(x)
	selection := s.atom(x, "CLIPBOARD")
	if err := xproto.SetSelectionOwnerChecked(x, owner, selection, xproto.TimeCurrentTime).Check(); err != nil {
		s.t.Fatalf("copy: %v", err)
	}
	holder, err := xproto.GetSelectionOwner(x, selection).Reply()
	if err != nil || holder.Owner != owner {
		s.t.Fatalf("copy: somebody else holds the clipboard (%v)", err)
	}
	go c.serve()
}

// hidden returns a window that nobody sees, to own things by.
func (s *screen) hidden(x *xgb.Conn) xproto.Window {
	s.t.Helper()
	w, err := xproto.NewWindowId(x)
	if err != nil {
		s.t.Fatal(err)
	}
	err = xproto.CreateWindowChecked(x, 0, w, s.root, 0, 0, 1, 1, 0,
		xproto.WindowClassInputOnly, 0, 0, nil).Check()
	if err != nil {
		s.t.Fatal(err)
	}
	return w
}

// serve hands the text to each program that pastes, until the connection ends.
func (c *clipboard) serve() {
	for {
		event, err := c.x.WaitForEvent()
		if event == nil && err == nil {
			return
		}
		// An error is that of who asked and has gone meanwhile.
		if ask, ok := event.(xproto.SelectionRequestEvent); ok {
			c.answer(ask)
		}
	}
}

// answer gives one program what it asks for: the text, or what it can be had
// as. Anything else it is refused.
func (c *clipboard) answer(ask xproto.SelectionRequestEvent) {
	told := xproto.SelectionNotifyEvent{
		Time: ask.Time, Requestor: ask.Requestor, Selection: ask.Selection, Target: ask.Target, Property: ask.Property,
	}
	put := func(kind xproto.Atom, format byte, count int, data []byte) {
		xproto.ChangeProperty(c.x, xproto.PropModeReplace, ask.Requestor, ask.Property, kind, format, uint32(count), data)
	}
	switch ask.Target {
	case c.utf8:
		put(c.utf8, 8, len(c.text), c.text)
	case c.targets:
		both := binary.LittleEndian.AppendUint32(nil, uint32(c.targets))
		both = binary.LittleEndian.AppendUint32(both, uint32(c.utf8))
		put(c.atomsType, 32, 2, both)
	default:
		told.Property = xproto.AtomNone
	}
	xproto.SendEvent(c.x, false, ask.Requestor, 0, string(told.Bytes()))
}
