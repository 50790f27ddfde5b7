package command

import (
	"context"
	"fmt"
	"strings"

	"factdesk/claims"
	"factdesk/storage"
)

// check reads everything on the desk and says what is damaged.
func check(ctx context.Context, env Env, args []string) error {
	f := newFlags("check", env)
	folder := f.desk(env)
	if err := f.parseAll(args); err != nil {
		return err
	}
	if err := deskIn(*folder); err != nil {
		return err
	}
	return onStore(ctx, env, *folder, func(store storage.Store) error {
		held, err := verify(ctx, store)
		if err != nil {
			return err
		}
		return held.tell(env)
	})
}

// A health is what a desk holds, and what is wrong with it.
type health struct {
	edits    int
	records  map[claims.Kind]int
	problems []storage.Problem
}

// tell prints h. Problems are the command's result and its failure.
func (h health) tell(env Env) error {
	if err := say(env, "%s\n", h); err != nil {
		return err
	}
	for _, p := range h.problems {
		if err := say(env, "damaged: %s\n", oneLine(p.String())); err != nil {
			return err
		}
	}
	switch n := len(h.problems); n {
	case 0:
		return say(env, "no problems\n")
	case 1:
		return fmt.Errorf("there is one problem: %w", storage.ErrDamaged)
	default:
		return fmt.Errorf("there are %d problems: %w", n, storage.ErrDamaged)
	}
}

// String returns what the desk holds: 2 articles, 10 claims, 1 source.
func (h health) String() string {
	said := []string{counted(h.edits, "edit", "edits")}
	for _, k := range claims.Kinds() {
		if n := h.records[k]; n > 0 {
			said = append(said, counted(n, k.String(), plural(k)))
		}
	}
	return strings.Join(said, ", ")
}

func counted(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}

func plural(k claims.Kind) string {
	if k == claims.KindPerson {
		return "people"
	}
	if k == claims.KindEvidence {
		return "evidence"
	}
	return k.String() + "s"
}
