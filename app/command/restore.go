package command

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"factdesk/storage"
)

// restore puts a backup in the desk's place.
func restore(ctx context.Context, env Env, args []string) error {
	f := newFlags("restore", env)
	folder := f.desk(env)
	files, err := f.parse(args)
	if err != nil {
		return err
	}
	if len(files) != 1 {
		return fmt.Errorf("restore: one backup, please; factdesk backups lists them: %w", errUse)
	}
	file, err := filepath.Abs(files[0])
	if err != nil {
		return err
	}
	fresh, err := isEmpty(*folder)
	if err == nil {
		err = place(env, *folder)
	}
	if err != nil {
		return err
	}
	var before storage.Backup
	err = unlocked(env, func(passphrase string) (err error) {
		p := newProgress(env)
		before, err = env.Keeper.Restore(ctx, *folder, file, storage.How{Passphrase: passphrase, Progress: p.tell})
		return errors.Join(err, p.end())
	})
	if err != nil {
		return err
	}
	if err := say(env, "The desk is as it was in the backup.\n"); err != nil || fresh {
		return err
	}
	return sayBefore(env, *folder, before)
}

// sayBefore says where what was there before is now.
func sayBefore(env Env, folder string, before storage.Backup) error {
	if before.File == "" {
		return say(env, "What was there before could not be backed up; as it was, it stays in the desk's folder for %d days.\n", storage.TrashDays)
	}
	again := fmt.Sprintf("factdesk restore %q", before.File)
	if folder != env.DefaultDesk {
		again += fmt.Sprintf(" --desk %q", folder)
	}
	return say(env, "What was there before, %s, is kept for %d days in\n    %s\nTo take this back:\n    %s\n",
		heldIn(before), storage.TrashDays, before.File, again)
}
