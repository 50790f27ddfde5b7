package shell

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export/claimreview"
	"factdesk/export/xlsx"
	"factdesk/storage"
)

// Words says what an error means for the user's work and what to do about it.
// It is the one place where errors become words for people.
func Words(err error) string {
	for _, w := range append(words(), sheetWords()...) {
		if errors.Is(err, w.err) {
			return w.say
		}
	}
	return sentence(err.Error())
}

// Trouble says why a desk can't be opened, as a title and in words.
func Trouble(err error) (title, words string) {
	switch {
	case errors.Is(err, storage.ErrOpen):
		return "This desk is open already", "It is open" + holder(err) + ". Only one program at a time can have a desk open. Go to that window, or close it and try again. Nothing was changed."
	case errors.Is(err, claims.ErrNewer):
		return "This desk is newer than this program", Words(err)
	case errors.Is(err, storage.ErrNoDesk), errors.Is(err, fs.ErrNotExist):
		return "The desk is not there", Words(storage.ErrNoDesk)
	case errors.Is(err, storage.ErrFull), errors.Is(err, syscall.ENOSPC):
		return "The disk is full", "There is too little room left on the disk to open the desk for writing. Everything in it is safe. Make room and try again, or open it for reading: that writes nothing."
	case errors.Is(err, storage.ErrDamaged):
		return "This desk is damaged", "It can't be opened for writing as it is. Nothing was changed in it, and here is what can be restored.\n\nWhat was found: " + err.Error()
	}
	return "The desk can't be opened", Words(err) + " Nothing was changed in it."
}

// holder says who has a desk open, where err knows.
func holder(err error) string {
	_, who, _ := strings.Cut(err.Error(), storage.ErrOpen.Error())
	if who = strings.TrimRight(who, "."); who == "" {
		return " in another Factdesk"
	}
	return " " + strings.TrimLeft(who, " :")
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
		{context.Canceled, "It was ended before it was done. Everything that was stored before is as it was."},
		{storage.ErrFull, "The disk is almost full, so this was not stored. Everything saved before is safe, and what you typed stays on the screen. Make room on the disk, then try again."},
		{storage.ErrUnsure, "The disk failed while this was being stored. Everything saved before is safe; whether this last step is kept shows when the desk is opened again, and nothing more is stored until then. What you typed stays on the screen: copy it first."},
		{storage.ErrReadOnly, "This desk is open for reading only, so this was not stored. What you typed stays on the screen: copy it if you need it."},
		{storage.ErrPassphrase, "That is not the passphrase, nor the recovery code. Nothing was changed."},
		{storage.ErrNoDesk, "There is no desk in that folder. If it's on a disk that isn't plugged in, plug it in and try again. Nothing was changed."},
		{storage.ErrOpen, "This desk is already open in another Factdesk. Go to that window, or close it and try again."},
		{storage.ErrConflict, "Somebody else changed this meanwhile. Nothing was overwritten; look at it again and repeat what you did."},
		{storage.ErrNotFound, "It is no longer on the desk; perhaps it was removed in another window."},
		{storage.ErrTooLarge, "That is too much to write at once. Nothing was changed; do it in smaller parts."},
		{storage.ErrClosed, "The desk is closed. Start Factdesk again; everything shown as stored is stored."},
		{claims.ErrNewer, "This desk was written by a newer Factdesk. Update this one; nothing was changed."},
		{claimreview.ErrNone, "Nothing was written: no verdict is approved. Choose “Also verdicts that nobody has approved” to write them as drafts."},
		{claimreview.ErrUnapproved, "Nothing was written: no verdict is approved yet, and a report for the public has no others."},
		{claimreview.ErrUndecided, "Nothing was written: no claim has a verdict yet, and ClaimReview is about verdicts."},
		{claimreview.ErrPage, "Nothing was written: a page's address begins with https:// or http://. Leave it empty as long as there is no page."},
		{desk.ErrNoneThen, "Nothing was written: no verdict was given in that time. Choose another time, or any."},
		{desk.ErrNoneSo, "Nothing was written: no claim has that verdict and status. Choose others, or all claims."},
		{xlsx.ErrTemplate, "It is no workbook that reports can be laid out in: save it as .xlsx, and choose it again."},
		{desk.ErrTemplateItself, "Nothing was written: that file is the template itself. Give the report another name."},
		{storage.ErrDamaged, "Something that was read is damaged. Everything else is as it was. Choose Desk, Check my data: it mends what it can from the copies."},
		{syscall.ENOSPC, "The disk is full. What was stored before is safe, and what you typed stays on the screen. Make room, then try again."},
		{syscall.EROFS, "The disk can't be written, only read. What was stored before is safe, and what you typed stays on the screen: copy it if you need it."},
		{syscall.EIO, "The disk failed. What was stored before is safe, and what you typed stays on the screen. Make a backup on another disk."},
		{desk.ErrNobody, "Say who you are first: every verdict bears a name."},
		{desk.ErrNoSplit, "Put the caret between two words of the claim: each part needs words. Nothing was changed."},
		{desk.ErrNoNext, "No claim follows this one in the article. Nothing was changed."},
		{desk.ErrNoWhole, "No other claim is around this one. Nothing was changed."},
		{desk.ErrSamePlace, "These are the words of the claim itself. Select others that say the same. Nothing was changed."},
		{desk.ErrNothing, "There is nothing to take back."},
		{desk.ErrClaimed, "There is a claim in that sentence, so it isn't set aside. Remove the claim first if it needn't be checked."},
		{claims.ErrTooLong, "The article is longer than 2 MB of text. Split it and add the parts one by one."},
		{claims.ErrNoStatement, "A claim needs a statement. The one before was kept."},
		{claims.ErrURL, "An address begins with http:// or https://. The one before was kept."},
		{claims.ErrDate, "Write a date like 5 March 2024, March 2024 or 2024. The one before was kept."},
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
