package badgerstore

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"factdesk/claims"
	"factdesk/storage"
	"factdesk/storage/disk"
	"factdesk/storage/seal"
)

// The identity is kept twice. Without it nobody knows which desk this is and,
// under a passphrase, what is in it.
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
	// Not the copy where the first wasn't written: the higher turn decides.
	if err := f.WriteFile(f.at(deskName), b); err != nil {
		return err
	}
	return f.WriteFile(f.at(copyName), b)
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

// A found identity is what is in one of the two files.
type found struct {
	id  identity
	err error
}

func (f found) missing() bool { return errors.Is(f.err, fs.ErrNotExist) }

// refused reports whether it isn't known what is in the file, or not for us.
func (f found) refused() bool {
	return f.err != nil && !f.missing() && !errors.Is(f.err, storage.ErrDamaged)
}

// readIdentity returns the desk's identity, after making the two files equal. It
// reports storage.ErrNoDesk where there is neither.
func (f folder) readIdentity() (id identity, mended []string, err error) {
	first, second := f.readOne(deskName), f.readOne(copyName)
	switch {
	case first.refused():
		return identity{}, nil, first.err
	case second.refused():
		return identity{}, nil, second.err
	case first.missing() && second.missing():
		return identity{}, nil, storage.ErrNoDesk
	case first.err == nil && first.id.V < layout && second.missing():
		return first.id, nil, nil
	case first.err == nil && first.id.V < layout:
		// Layout 1 had no copy: this is what was there before the desk was migrated.
		first.err = storage.ErrDamaged
	}
	return f.mendIdentity(first, second)
}

// mendIdentity returns the newer of the two and writes it where the other is.
func (f folder) mendIdentity(first, second found) (id identity, mended []string, err error) {
	switch {
	case first.err != nil && second.err != nil:
		return identity{}, nil, fmt.Errorf("%w: both %s and %s: which desk this is can't be read; restore a backup", storage.ErrDamaged, deskName, copyName)
	case first.err != nil:
		id, mended = second.id, []string{"The file desk.json was damaged or missing and was made again from its copy."}
	case second.err == nil && first.id.Turn == second.id.Turn:
		return first.id, nil, nil
	case second.err == nil && second.id.Turn > first.id.Turn:
		id = second.id
	case second.missing(): // as when the program was killed between writing the two
		id = first.id
	case second.err != nil:
		id, mended = first.id, []string{"The file desk.copy.json was damaged and was made again."}
	default:
		id = first.id
	}
	return id, mended, f.writeIdentity(id)
}

func (f folder) readOne(name string) found {
	// Nothing that we write is near that long.
	b, err := f.ReadFile(f.at(name), 64<<10)
	switch {
	case err != nil && (disk.Refused(err) || errors.Is(err, fs.ErrNotExist)):
		return found{err: err}
	case err != nil:
		return found{err: fmt.Errorf("%w: %w", storage.ErrDamaged, err)}
	}
	id, err := parseIdentity(name, b)
	return found{id, err}
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
