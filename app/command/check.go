package command

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"factdesk/storage"
)

// errMended is reported by check for a desk that was damaged and is no more.
var errMended = errors.New("something was damaged, and has been mended from its copies")

// check reads everything on the desk, mends what it can, and says what it found.
func check(ctx context.Context, env Env, args []string) error {
	f := newFlags("check", env)
	folder := f.desk(env)
	deep := f.Bool("deep", false, "read each page of a source and each backup too")
	if err := f.parseAll(args); err != nil {
		return err
	}
	if err := deskIn(*folder); err != nil {
		return err
	}
	how := storage.Quick
	if *deep {
		how = storage.Deep
	}
	return onQuietStore(ctx, env, *folder, storage.How{Existing: true}, func(store storage.Store) error {
		return asKept(store, func(kept storage.Kept) error {
			h, err := examine(ctx, env, kept, how)
			if err != nil {
				return err
			}
			return h.tell(env)
		})
	})
}

// A health is what a desk holds, and what was wrong with it.
type health struct {
	held    held
	mended  []string
	damaged []string
}

// examine checks a desk that has just been opened: what was mended or lost then
// counts too.
func examine(ctx context.Context, env Env, kept storage.Kept, how storage.Depth) (health, error) {
	opened := kept.Opened()
	if err := warn(env, opened.Warn...); err != nil {
		return health{}, err
	}
	p := newProgress(env)
	found, err := kept.Check(ctx, how, p.tell)
	if err := errors.Join(err, p.end()); err != nil {
		return health{}, err
	}
	h := health{mended: slices.Concat(opened.Mended, found.Mended), damaged: slices.Clone(opened.Lost)}
	for _, p := range found.Left {
		if !slices.Contains(opened.Lost, p.Words) {
			h.damaged = append(h.damaged, p.String())
		}
	}
	h.held, err = count(ctx, kept)
	return h, err
}

// tell prints h. What is damaged is the command's result and its failure.
func (h health) tell(env Env) error {
	if err := say(env, "%s\n", h.held); err != nil {
		return err
	}
	for _, words := range h.mended {
		if err := say(env, "mended: %s\n", oneLine(words)); err != nil {
			return err
		}
	}
	for _, words := range h.damaged {
		if err := say(env, "damaged: %s\n", oneLine(words)); err != nil {
			return err
		}
	}
	switch n := len(h.damaged); {
	case n == 1:
		return fmt.Errorf("there is one problem: %w", storage.ErrDamaged)
	case n > 1:
		return fmt.Errorf("there are %d problems: %w", n, storage.ErrDamaged)
	case len(h.mended) > 0:
		return errMended
	}
	return say(env, "no problems\n")
}
