package shell

import (
	"errors"
	"io/fs"
	"syscall"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
)

// Words says what an error means for the user's work and what to do about it.
// It is the one place where errors become words for people.
func Words(err error) string {
	for _, w := range words() {
		if errors.Is(err, w.err) {
			return w.say
		}
	}
	return sentence(err.Error())
}

type wording struct {
	err error
	say string
}

// words lists what is said of which error; the first that fits is used. Errors
// that aren't here speak for themselves: those of opening a desk, a file or a
// report are written for people where they arise.
func words() []wording {
	return []wording{
		{storage.ErrOpen, "This desk is already open in another Factdesk. Go to that window, or close it and try again."},
		{storage.ErrConflict, "Somebody else changed this meanwhile. Nothing was overwritten; look at it again and repeat what you did."},
		{storage.ErrNotFound, "It is no longer on the desk; perhaps it was removed in another window."},
		{storage.ErrTooLarge, "That is too much to write at once. Nothing was changed; do it in smaller parts."},
		{storage.ErrClosed, "The desk is closed. Start Factdesk again; everything shown as stored is stored."},
		{claims.ErrNewer, "This desk was written by a newer Factdesk. Update this one; nothing was changed."},
		{syscall.ENOSPC, "The disk is full. What was stored before is safe; make room and repeat the last step."},
		{desk.ErrNobody, "Say who you are first: every verdict bears a name."},
		{desk.ErrNothing, "There is nothing to take back."},
		{claims.ErrTooLong, "The article is longer than 2 MB of text. Split it and add the parts one by one."},
		{claims.ErrNoStatement, "A claim needs a statement. The one before was kept."},
		{claims.ErrURL, "An address begins with http:// or https://. The one before was kept."},
		{claims.ErrDate, "Write a date as 2026-02-18, 2026-02 or 2026. The one before was kept."},
		{claims.ErrNoTitle, "A source needs a title or an address. The ones before were kept."},
		{anchor.ErrEmpty, "Select some words first."},
		{fs.ErrPermission, "The system doesn't allow that here: " + "look at the permissions of the folder, or choose another."},
	}
}

// sentence makes a sentence of an error's text.
func sentence(s string) string {
	if s == "" {
		return "Something went wrong."
	}
	first := s[0]
	if first >= 'a' && first <= 'z' {
		first -= 'a' - 'A'
	}
	s = string(first) + s[1:]
	if last := s[len(s)-1]; last != '.' && last != '!' && last != '?' {
		s += "."
	}
	return s
}
