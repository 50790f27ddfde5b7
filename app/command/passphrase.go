package command

import (
	"context"
	"errors"
	"fmt"
	"unicode/utf8"

	"factdesk/storage"
)

// leastPassphrase is how many characters a passphrase has at least, here as in
// the window.
const leastPassphrase = 8

// A protection is what becomes of a desk's passphrase.
type protection struct {
	folder  string
	present string // "" where it has none
	sealed  bool   // it has one
	fresh   string // "" where it is to have none
}

// protect gives the desk a passphrase, another one, or none.
func protect(ctx context.Context, env Env, args []string) error {
	f := newFlags("passphrase", env)
	p := protection{}
	folder := f.desk(env)
	remove := f.Bool("remove", false, "take the passphrase away")
	err := f.parseAll(args)
	if err == nil {
		err = deskIn(*folder)
	}
	if err != nil {
		return err
	}
	p.folder = *folder
	if err := p.try(ctx, env); err != nil {
		return err
	}
	if *remove && !p.sealed {
		return say(env, "The desk has no passphrase.\n")
	}
	if !*remove {
		if p.fresh, err = askFresh(env); err != nil {
			return err
		}
	}
	return p.change(ctx, env)
}

// try opens the desk with the passphrase that it has, before another is asked
// for.
func (p *protection) try(ctx context.Context, env Env) error {
	asking := env
	asking.Passphrase = func(q Question) (string, error) {
		said, err := env.Passphrase(q)
		p.present, p.sealed = said, true
		return said, err
	}
	return onStore(ctx, asking, p.folder, storage.How{Existing: true}, func(storage.Store) error { return nil })
}

// askFresh asks twice for a new passphrase.
func askFresh(env Env) (string, error) {
	fresh, err := env.Passphrase(Fresh)
	if err != nil {
		return "", fmt.Errorf("which passphrase? %w", err)
	}
	if utf8.RuneCountInString(fresh) < leastPassphrase {
		return "", errors.New("that is too short to protect anything: take four words or more; nothing was changed")
	}
	again, err := env.Passphrase(Again)
	if err != nil {
		return "", fmt.Errorf("which passphrase? %w", err)
	}
	if again != fresh {
		return "", errors.New("the two are not the same; nothing was changed")
	}
	return fresh, nil
}

func (p *protection) change(ctx context.Context, env Env) error {
	shown := newProgress(env)
	how := storage.How{Passphrase: p.present, Existing: true, Progress: shown.tell}
	code, err := env.Keeper.Protect(ctx, p.folder, p.fresh, how)
	if err := errors.Join(err, shown.end()); err != nil {
		return err
	}
	switch {
	case p.fresh == "":
		return say(env, "The desk has no passphrase any more, and is not encrypted. Its backups, which were, are removed: factdesk backup makes one.\n")
	case code == "":
		return say(env, "The desk has another passphrase. Its recovery code is the same as before.\n")
	}
	return say(env, "%s\n"+
		"This is the desk's recovery code: it opens the desk when the passphrase is forgotten.\n"+
		"Print it or write it down now, and keep it apart from this computer. Nobody can find it\n"+
		"out later: without the passphrase and without the code, what is on the desk is lost.\n"+
		"The backups from before, which were not encrypted, are removed from the desk's folder;\n"+
		"those in other places are still there. factdesk backup makes a new one.\n", code)
}
