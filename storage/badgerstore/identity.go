package badgerstore

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"time"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/disk"
	"factdesk/storage/seal"
)

// The identity is kept twice, and once more with the data that it names. Without
// it nobody knows which desk this is and, under a passphrase, what is in it.
const (
	deskName = "desk.json"
	copyName = "desk.copy.json"
)

// layout is the version of everything in a desk's folder but the records, whose
// encodings bear their own. Of version 1 the log was in Badger, see migrate.
const layout = 2

// A DeskID names one desk for ever, wherever its folder is moved.
type DeskID = claims.ID[Store]

// An identity is what desk.json holds. To write it is how a desk passes from one
// state of its data to another, at once and whole.
type identity struct {
	V       int        `json:"v"`
	Desk    DeskID     `json:"desk"`
	Created time.Time  `json:"created"` // for people who look into the file
	Turn    int        `json:"turn"`    // how often the identity was written
	Data    int        `json:"data"`    // the number of the folder of the data
	Lock    *seal.Lock `json:"lock,omitempty"`
	Left    []left     `json:"left,omitempty"` // data of before, which is kept for a while
}

// A signed identity is what is in the file: also of a newer layout it can be
// told whether it is what was written.
type signed struct {
	Sum      string          `json:"sum"` // of the identity without white space
	Identity json.RawMessage `json:"identity"`
}

// left is a folder of data that is no longer the desk's.
type left struct {
	Name string    `json:"name"`
	At   time.Time `json:"at"`
}

func (s signed) sum() string {
	var b bytes.Buffer
	if err := json.Compact(&b, s.Identity); err != nil {
		return ""
	}
	sum := sha256.Sum256(b.Bytes())
	return hex.EncodeToString(sum[:])
}

// writeIdentity makes id the desk's. When it returns an error, the desk may have
// either; the first of the two files decides.
func (f folder) writeIdentity(id identity) error {
	id.Turn++
	b, err := id.encode()
	if err != nil {
		return err
	}
	// Not the others where the first wasn't written: the highest turn decides.
	for _, path := range []string{f.at(deskName), f.at(copyName), f.data(id.Data).at(deskName)} {
		if err := f.WriteFile(path, b); err != nil {
			return err
		}
	}
	return nil
}

// encode returns what is in the file.
func (id identity) encode() ([]byte, error) {
	id.V = layout
	raw, err := json.Marshal(id)
	if err != nil {
		return nil, err
	}
	s := signed{Identity: raw}
	s.Sum = s.sum()
	return json.MarshalIndent(s, "", "\t")
}

// A found identity is what is in one of the files.
type found struct {
	id  identity
	err error
}

func (f found) missing() bool { return errors.Is(f.err, fs.ErrNotExist) }

// refused reports whether it isn't known what is in the file, or not for us.
func (f found) refused() bool {
	return f.err != nil && !f.missing() && !errors.Is(f.err, storage.ErrDamaged)
}

// An identities is what is in all of the files.
type identities struct {
	first, second found         // desk.json and its copy
	data          map[int]found // those with the data, by their number
}

// identitiesIn reads all of the files.
func identitiesIn(files fs.FS) (all identities, err error) {
	all = identities{readOne(files, deskName), readOne(files, copyName), map[int]found{}}
	entries, err := fs.ReadDir(files, ".")
	for _, e := range entries {
		var n int
		if _, err := fmt.Sscanf(e.Name(), dataName+"%d", &n); err == nil && e.Name() == fmt.Sprint(dataName, n) {
			all.data[n] = readOne(files, e.Name()+"/"+deskName)
		}
	}
	return all, err
}

// best returns the identity that was written last. It reports storage.ErrNoDesk
// where there are no files, and storage.ErrDamaged where none can be read.
func (a identities) best() (identity, error) {
	all := append([]found{a.first, a.second}, slices.Collect(maps.Values(a.data))...)
	var best identity
	lost := storage.ErrNoDesk
	for _, f := range all {
		switch {
		case f.refused():
			return identity{}, f.err
		case f.err == nil && f.id.V == layout && f.id.Turn > best.Turn:
			best = f.id
		case f.err != nil && !f.missing():
			lost = storage.ErrDamaged
		}
	}
	switch {
	case best.V == layout:
		return best, nil
	case a.first.err == nil && a.second.missing():
		return a.first.id, nil // of layout 1, which had no copy
	case errors.Is(lost, storage.ErrDamaged):
		return identity{}, errNoIdentity()
	}
	return identity{}, lost
}

func errNoIdentity() error {
	return fmt.Errorf("%w: which desk this is can't be read from %s or its copies; restore a backup", storage.ErrDamaged, deskName)
}

// mended says in sentences what is wrong with the files of a desk whose identity
// is id.
func (a identities) mended(id identity) (said []string) {
	if a.first.err != nil || a.first.id.V < layout {
		said = append(said, "The file desk.json was damaged or missing and was made again from its copy.")
	} else if a.first.id.Turn < id.Turn && a.second.err == nil && a.second.id.Turn < id.Turn {
		said = append(said, "The file desk.json and its copy were older than the desk, and were made again.")
	}
	if a.second.err != nil && !a.second.missing() {
		said = append(said, "The file desk.copy.json was damaged and was made again.")
	}
	return said
}

// equal reports whether all of the files hold id.
func (a identities) equal(id identity) bool {
	for _, f := range []found{a.first, a.second, a.data[id.Data]} {
		if f.err != nil || f.id.V != layout || f.id.Turn != id.Turn {
			return false
		}
	}
	return true
}

// readIdentity returns the desk's identity, after making the files equal. It
// reports storage.ErrNoDesk where there is none.
func (f folder) readIdentity() (id identity, mended []string, err error) {
	all, err := identitiesIn(f.FS(f.path))
	if err != nil {
		return identity{}, nil, err
	}
	id, err = all.best()
	if err != nil || id.V < layout || all.equal(id) {
		return id, nil, err
	}
	if there, err := f.Has(f.data(id.Data).path); err != nil || !there {
		return id, nil, err // which is told in other words
	}
	err = f.writeIdentity(id)
	id.Turn++ // as it is written now
	return id, all.mended(id), err
}

func readOne(files fs.FS, name string) found {
	b, err := readSmall(files, name)
	switch {
	case err != nil && (disk.Refused(err) || errors.Is(err, fs.ErrNotExist)):
		return found{err: err}
	case err != nil:
		return found{err: fmt.Errorf("%w: %w", storage.ErrDamaged, err)}
	}
	id, err := parseIdentity(name, b)
	return found{id, err}
}

// readSmall reads a file that is no longer than any identity.
func readSmall(files fs.FS, name string) (b []byte, err error) {
	f, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return io.ReadAll(io.LimitReader(f, 64<<10))
}

func parseIdentity(name string, b []byte) (id identity, err error) {
	damaged := fmt.Errorf("%w: %s", storage.ErrDamaged, name)
	var s signed
	if err := json.Unmarshal(b, &s); err != nil {
		return identity{}, fmt.Errorf("%w: %w", damaged, err)
	}
	first := s.Identity == nil // layout 1 was not signed
	if first {
		s.Identity = b
	}
	if err := json.Unmarshal(s.Identity, &id); err != nil {
		return identity{}, fmt.Errorf("%w: %w", damaged, err)
	}
	switch {
	case id.Desk.IsZero() && id.V <= layout, first != (id.V == 1), !first && s.Sum != s.sum():
		return identity{}, damaged
	case id.V > layout:
		return identity{}, claims.ErrNewer
	case !first && (id.V != layout || id.Data < 1):
		return identity{}, damaged
	}
	return id, nil
}

// newIdentity returns that of a desk that is made at a time.
func newIdentity(at time.Time) identity {
	return identity{Desk: claims.NewID[Store](), Created: at.UTC(), Data: 1}
}
