package command

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"

	"factdesk/storage"
)

// migrate opens the desk, which brings it to today's layout.
func migrate(ctx context.Context, env Env, args []string) error {
	f := newFlags("migrate", env)
	folder := f.desk(env)
	if err := f.parseAll(args); err != nil {
		return err
	}
	before := layoutOf(*folder)
	err := onOldStore(ctx, env, *folder, func(storage.Store) error { return nil })
	if err != nil {
		return err
	}
	is := layoutOf(*folder)
	switch before {
	case is:
		return say(env, "Nothing was to be done: the desk has layout %d, which is today's.\n", is)
	case 0:
		return say(env, "The desk has layout %d, which is today's.\n", is)
	}
	return say(env, "The desk had layout %d and has layout %d now. What it was before stays in its folder for %d days.\n",
		before, is, storage.TrashDays)
}

// layoutOf returns the version of the layout that a desk says it has, or 0 where
// it can't be told. Every layout says it in the same place, or one level deeper.
func layoutOf(folder string) int {
	for _, name := range []string{"desk.json", "desk.copy.json"} {
		b, err := os.ReadFile(filepath.Join(folder, name)) // #nosec G304 -- the user says which desk
		if err != nil {
			continue
		}
		type versioned struct {
			V int `json:"v"`
		}
		var id struct {
			versioned
			Identity versioned `json:"identity"`
		}
		if json.Unmarshal(b, &id) == nil && max(id.V, id.Identity.V) > 0 {
			return max(id.V, id.Identity.V)
		}
	}
	return 0
}
