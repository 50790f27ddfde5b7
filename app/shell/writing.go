package shell

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"factdesk/app/action"
	"factdesk/app/desk"
	"factdesk/app/kit"
	"factdesk/claims"
	"factdesk/storage"
)

// do has the desk carry out work after what it was asked before, and says so
// where that failed.
func (s *Shell) do(work func(context.Context) error) {
	s.then(work, func() {})
}

// then is do that calls done, on the GUI's goroutine, where work succeeded.
func (s *Shell) then(work func(context.Context) error, done func()) {
	s.panes.bar.Settle()
	s.carry(act{work, done})
}

// ask is then for work that only reads, but what was done before.
func (s *Shell) ask(work func(context.Context) error, done func()) {
	s.writing.Add(func() {
		err := work(s.ctx)
		s.env.Post(func() {
			if err != nil {
				s.fail(err)
				return
			}
			done()
		})
	})
}

// fail tells the user of an error, in a bar that stays until it's read, and
// shows again what is stored.
func (s *Shell) fail(err error) {
	if errors.Is(err, context.Canceled) {
		return
	}
	s.panes.bar.Say(kit.Failure, Words(err), "", nil)
	s.reload()
}

// say tells the user something that need not be read.
func (s *Shell) say(text string) { s.panes.bar.Say(kit.Note, text, "", nil) }

// offer brings the menus up to what can be done now.
func (s *Shell) offer() {
	action.Update(s.env.Window.MainMenu(), s.actions)
}

// undo takes the last edit back, says which, and goes to the claim it touched.
func (s *Shell) undo() { s.takeBack("Undone: ", s.desk.Undo) }

// redo does again what was undone last, says what, and goes there. Fyne has the
// menu do it even while a field is being typed in, which may have undone
// something of its own.
func (s *Shell) redo() {
	if f := s.typing(); f != nil && f.Undone() {
		f.TypedShortcut(&fyne.ShortcutRedo{})
		return
	}
	s.takeBack("Done again: ", s.desk.Redo)
}

// typing returns the field that has the focus, or nil.
func (s *Shell) typing() *kit.Field {
	f, _ := s.env.Window.Canvas().Focused().(*kit.Field) //nolint:errcheck // nil is what's wanted
	return f
}

func (s *Shell) takeBack(what string, back func(context.Context) (claims.Edit, error)) {
	s.panes.claim.Flush()
	var e claims.Edit
	s.then(func(ctx context.Context) (err error) {
		e, err = back(ctx)
		if errors.Is(err, desk.ErrNothing) {
			return nil
		}
		return err
	}, func() {
		if e.Name == "" {
			return
		}
		s.say(what + e.Name)
		if !s.among(e.Claims()) { // else they are shown
			s.goTo(desk.SpotOf(e))
		}
	})
}

// signIn makes name the one who acts.
func (s *Shell) signIn(name string) {
	if s.env.Visit.Mode != Writing {
		return // nobody acts here
	}
	s.env.App.Preferences().SetString(prefName, name)
	s.do(func(ctx context.Context) error {
		_, err := s.desk.SignIn(ctx, name)
		return err
	})
}

// gone reports whether err says that a record isn't there.
func gone(err error) bool { return errors.Is(err, storage.ErrNotFound) }
