package command

import (
	"context"
	"errors"
	"fmt"

	"factdesk/storage"
)

// errUnanswered is reported where a desk has a passphrase and nobody said it.
var errUnanswered = errors.New("the desk has a passphrase")

// onStore calls do with the store in folder, after saying what it was like when
// it was opened, and closes it.
func onStore(ctx context.Context, env Env, folder string, how storage.How, do func(storage.Store) error) error {
	return onQuietStore(ctx, env, folder, how, func(store storage.Store) error {
		if kept, ok := store.(storage.Kept); ok {
			if err := warn(env, noted(kept.Opened())...); err != nil {
				return err
			}
		}
		return do(store)
	})
}

// onOldStore is onStore for what makes no sense on a new desk.
func onOldStore(ctx context.Context, env Env, folder string, do func(storage.Store) error) error {
	if err := deskIn(folder); err != nil {
		return err
	}
	return onStore(ctx, env, folder, storage.How{Existing: true}, do)
}

// onKept is onOldStore for stores that care for what they keep.
func onKept(ctx context.Context, env Env, folder string, do func(storage.Kept) error) error {
	return onOldStore(ctx, env, folder, func(store storage.Store) error { return asKept(store, do) })
}

func asKept(store storage.Store, do func(storage.Kept) error) error {
	kept, ok := store.(storage.Kept)
	if !ok {
		return errors.New("this desk isn't in a folder")
	}
	return do(kept)
}

// onQuietStore is onStore without a word.
func onQuietStore(ctx context.Context, env Env, folder string, how storage.How, do func(storage.Store) error) error {
	var store storage.Store
	err := unlocked(env, func(passphrase string) (err error) {
		p := newProgress(env)
		how.Passphrase, how.Progress = passphrase, p.tell
		store, err = env.Keeper.Open(ctx, folder, how)
		return errors.Join(err, p.end())
	})
	if err != nil {
		return err
	}
	return errors.Join(do(store), store.Close())
}

// unlocked calls do without a passphrase and, where it takes one, once more with
// what the user says.
func unlocked(env Env, do func(passphrase string) error) error {
	err := do("")
	if !errors.Is(err, storage.ErrPassphrase) {
		return err
	}
	said, err := env.Passphrase(Present)
	if err != nil {
		return fmt.Errorf("%w: %w", errUnanswered, err)
	}
	return do(said)
}

// noted returns what is to be said of how a desk was when it was opened.
func noted(o storage.Opened) (said []string) {
	said = append(said, o.Mended...)
	said = append(said, o.Lost...)
	return append(said, o.Warn...)
}

// warn prints sentences that are not what a command was asked for.
func warn(env Env, sentences ...string) error {
	for _, s := range sentences {
		if _, err := fmt.Fprintln(env.Err, "factdesk: note:", oneLine(s)); err != nil {
			return fmt.Errorf("print: %w", err)
		}
	}
	return nil
}
