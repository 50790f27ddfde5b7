package command

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/storage/intake"
)

// stdin is the name that stands for standard input.
const stdin = "-"

// importFiles puts text files on the desk, or makes a desk of an archive. It
// stops at the first file that can't be taken in; those that were printed before
// are stored.
func importFiles(ctx context.Context, env Env, args []string) error {
	f := newFlags("import", env)
	folder, as := f.desk(env), f.as(env)
	files, err := f.parse(args)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("import: which file? %w", errUse)
	}
	if slices.ContainsFunc(files, isZip) {
		if len(files) > 1 {
			return fmt.Errorf("import: an archive becomes a desk of its own: import it alone: %w", errUse)
		}
		return importAll(ctx, env, *folder, files[0])
	}
	return importTexts(ctx, env, *folder, *as, files)
}

func importTexts(ctx context.Context, env Env, folder, as string, files []string) error {
	first, err := take(env, files[0]) // before a desk is made for nothing
	if err != nil {
		return err
	}
	return onDesk(ctx, env, folder, func(d *desk.Desk) error {
		if _, err := d.SignIn(ctx, as); err != nil {
			return fmt.Errorf("who are you? say it with --as NAME: %w", err)
		}
		if err := add(ctx, env, d, first); err != nil {
			return err
		}
		for _, file := range files[1:] {
			next, err := take(env, file)
			if err == nil {
				err = add(ctx, env, d, next)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// add puts an article on the desk, and says so when it is on disk.
func add(ctx context.Context, env Env, d *desk.Desk, a intake.Article) error {
	id, err := d.AddArticle(ctx, claims.Article{Title: a.Title}, claims.Version{Text: a.Text, From: a.From, Blocks: a.Blocks})
	if err != nil {
		return err
	}
	return say(env, "%s\t%s\n", id, a.Title)
}

// take takes in a file, or standard input.
func take(env Env, file string) (intake.Article, error) {
	switch {
	case file == stdin:
		b, err := intake.Read(env.In)
		if err != nil {
			return intake.Article{}, fmt.Errorf("read standard input: %w", err)
		}
		return intake.Text("", b)
	case strings.HasPrefix(file, "http://"), strings.HasPrefix(file, "https://"):
		return intake.Article{}, errors.New("links can't be opened yet: save the article's words as a text file, and import that")
	}
	return intake.File(file)
}

// takeOne takes in the one file that a command is given.
func takeOne(name string, env Env, args []string) (intake.Article, error) {
	files, err := newFlags(name, env).parse(args)
	if err != nil {
		return intake.Article{}, err
	}
	if len(files) != 1 {
		return intake.Article{}, fmt.Errorf("%s: one file, please: %w", name, errUse)
	}
	return take(env, files[0])
}

// text prints a file as it would stand on the desk.
func text(_ context.Context, env Env, args []string) error {
	a, err := takeOne("text", env, args)
	if err != nil {
		return err
	}
	return say(env, "%s\n", a.Text)
}
