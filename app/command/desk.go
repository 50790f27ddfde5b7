package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/storage"
)

// onDesk calls do with the desk in folder, and makes one where there is none.
func onDesk(ctx context.Context, env Env, folder string, do func(*desk.Desk) error) error {
	if err := place(env, folder); err != nil {
		return err
	}
	return onStore(ctx, env, folder, storage.How{}, deskOf(ctx, env, do))
}

// onOldDesk is onDesk for what makes no sense on a new one.
func onOldDesk(ctx context.Context, env Env, folder string, do func(*desk.Desk) error) error {
	return onOldStore(ctx, env, folder, deskOf(ctx, env, do))
}

func deskOf(ctx context.Context, env Env, do func(*desk.Desk) error) func(storage.Store) error {
	return func(store storage.Store) error {
		d, err := desk.Open(ctx, store, env.Now)
		if err != nil {
			return err
		}
		return do(d)
	}
}

// place makes a place for the user's own desk. The desk's own folder is the
// store's to make, and the one above it must exist: but who imports first has
// never opened the window.
func place(env Env, folder string) error {
	if folder != env.DefaultDesk {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(folder), 0o700); err != nil {
		return fmt.Errorf("make a place for the desk: %w", err)
	}
	return nil
}

// deskIn reports storage.ErrNoDesk where folder is missing or empty.
func deskIn(folder string) error {
	empty, err := isEmpty(folder)
	if err == nil && empty {
		return fmt.Errorf("%w in %q: factdesk import makes one, or say another with --desk", storage.ErrNoDesk, folder)
	}
	return err
}

// isEmpty reports whether folder is missing or empty.
func isEmpty(folder string) (bool, error) {
	inside, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	return len(inside) == 0, err
}

// errNoArticle is reported for a desk that has nothing to work on.
var errNoArticle = errors.New("there is no article on the desk yet: factdesk import adds one")

// chosen returns the article whose ID is given, or the only one on the desk
// where none is.
func chosen(ctx context.Context, d *desk.Desk, id string) (claims.ArticleID, error) {
	if id != "" {
		article, err := claims.ParseID[claims.Article](id)
		if err != nil {
			return article, fmt.Errorf("--article: %w: %w", err, errUse)
		}
		return article, nil
	}
	all, err := d.Articles(ctx)
	switch {
	case err != nil:
		return claims.ArticleID{}, err
	case len(all) == 0:
		return claims.ArticleID{}, errNoArticle
	case len(all) > 1:
		return claims.ArticleID{}, fmt.Errorf("there are %d articles on the desk: say which with --article ID: %w", len(all), errUse)
	}
	return all[0].Article.ID, nil
}
