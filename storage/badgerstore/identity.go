package badgerstore

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"factdesk/claims"
	"factdesk/storage"
)

// layout is the version of everything in a desk's folder but the records, whose
// encodings bear their own.
const layout = 1

// identity is what desk.json holds.
type identity struct {
	V       int       `json:"v"`
	Desk    DeskID    `json:"desk"`
	Created time.Time `json:"created"` // for people who look into the file
}

func (f folder) writeIdentity() error {
	id := claims.NewID[Store]()
	return f.writeJSON(deskName, identity{layout, id, madeAt(id)})
}

func (f folder) readIdentity() (DeskID, error) {
	var in identity
	if err := f.readJSON(deskName, &in); err != nil {
		return DeskID{}, err
	}
	switch {
	case in.V > layout:
		return DeskID{}, claims.ErrNewer
	case in.V < 1 || in.Desk.IsZero():
		return DeskID{}, fmt.Errorf("%w: %s doesn't say which desk this is", storage.ErrDamaged, deskName)
	}
	return in.Desk, nil
}

// madeAt returns when id was made, which its first six bytes say.
func madeAt(id DeskID) time.Time {
	b := id.Bytes()
	ms := binary.BigEndian.Uint64(b[:8]) >> 16
	return time.UnixMilli(int64(ms)).UTC() // 48 bits
}

// writeJSON writes a file whole or not at all.
func (f folder) writeJSON(name string, v any) error {
	b, err := json.MarshalIndent(v, "", "\t")
	if err != nil {
		return err
	}
	fresh := f.path("." + name + ".new")
	if err := writeSynced(fresh, append(b, '\n')); err != nil {
		return errors.Join(err, os.Remove(fresh))
	}
	if err := os.Rename(fresh, f.path(name)); err != nil {
		return err
	}
	return syncFolder(string(f))
}

func writeSynced(path string, b []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, fileMode) // #nosec G304 -- the desk's own folder
	if err != nil {
		return err
	}
	_, err = file.Write(b)
	return errors.Join(err, file.Chmod(fileMode), file.Sync(), file.Close())
}

// readJSON reads a file that writeJSON wrote. It reports storage.ErrDamaged.
func (f folder) readJSON(name string, into any) error {
	file, err := os.Open(f.path(name))
	if err != nil {
		return err
	}
	// Nothing that we write is near that long.
	b, err := io.ReadAll(io.LimitReader(file, 4<<10))
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(b))
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("%w: %s: %w", storage.ErrDamaged, name, err)
	}
	return nil
}
