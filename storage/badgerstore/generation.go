package badgerstore

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
)

// A change of everything (a restore, a passphrase, another layout) makes new
// data beside the old, and then has the desk pass from one to the other by
// writing its identity. Until then nothing has happened.

// next returns the identity of the desk with new data, and makes an empty folder
// for them.
func (f folder) next(id identity) (identity, error) {
	id.Left = slices.Clone(id.Left)
	for id.Data++; ; id.Data++ {
		lived, err := f.lived(id.Data)
		if err != nil {
			return identity{}, err
		}
		if !lived {
			break
		}
	}
	if err := f.Remove(f.data(id.Data).path); err != nil { // of a program that was killed
		return identity{}, err
	}
	return id, f.makeData(id.Data)
}

// lived reports whether the desk has ever had the data of a number: only when it
// is opened it gets an index.
func (f folder) lived(data int) (bool, error) { return f.Has(f.data(data).at(badgerName)) }

// leave returns id with a note that what is called name is the desk's no longer.
func (id identity) leave(name string, k Keeper) identity {
	id.Left = append(slices.Clone(id.Left), left{name, k.Now().UTC()})
	return id
}

// extract copies the files under dir in files to the folder at path.
func (f folder) extract(ctx context.Context, files fs.FS, dir, path string) error {
	entries, err := fs.ReadDir(files, dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := f.MakeFolder(path); err != nil {
		return err
	}
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		if e.IsDir() {
			continue
		}
		to := filepath.Join(path, e.Name())
		if there, err := f.Has(to); err != nil || there {
			return errors.Join(err, fmt.Errorf("%q is there already", e.Name()))
		}
		if err := f.extractFile(files, dir+"/"+e.Name(), to); err != nil {
			return err
		}
	}
	return nil
}

func (f folder) extractFile(files fs.FS, name, to string) (err error) {
	in, err := files.Open(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	return f.Replace(to, func(w io.Writer) error {
		_, err := io.Copy(w, in)
		return err
	})
}
