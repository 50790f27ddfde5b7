// Package backup keeps copies of a desk, each in one zip file, and knows when
// there are too many of them. What is in a desk it doesn't know: it is handed
// files and gives them back.
//
// The last entry of a backup is manifest.json, which names each file with its
// size and SHA-256. The zip's comment is the SHA-256 of all that stands before
// it. Nothing is compressed: what a desk stores is dense already, and what
// doesn't grow when it is read can't be a bomb. Any zip program can unpack one.
package backup

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"factdesk/claims"

	"factdesk/storage"
)

// Names of the entries that are no files of the desk.
const (
	manifestName = "manifest.json"
	sealName     = "manifest.seal"
)

// Limits of a backup: more than any that we write, and few enough to read one
// that somebody has sent.
const (
	maxFiles    = 200_000
	maxManifest = 64 << 20
	maxSeal     = 4 << 10
	maxCounts   = 4 << 10 // bytes of JSON
)

// layout is the version of the manifest and of what is around it.
const layout = 1

// A Manifest says what is in a backup.
type Manifest struct {
	Version int            `json:"version"`
	Made    time.Time      `json:"made"`
	Why     storage.Reason `json:"why"`
	Desk    string         `json:"desk"` // the desk's ID
	Edits   claims.Seq     `json:"edits"`
	Hash    string         `json:"hash,omitempty"` // of the last of them, in hexadecimal
	Counts  Counts         `json:"counts"`
	Sealed  bool           `json:"sealed"` // it takes the desk's passphrase to open it; the manifest has a seal
	Files   Files          `json:"files"`  // in the order in which they stand in the zip
}

// Counts is how many records there are of each kind, by the kind's name.
type Counts map[string]int

// UnmarshalJSON implements json.Unmarshaler. It refuses more kinds than there
// can be.
func (c *Counts) UnmarshalJSON(b []byte) error {
	if len(b) > maxCounts {
		return fmt.Errorf("%d bytes of counts", len(b))
	}
	return json.Unmarshal(b, (*map[string]int)(c))
}

// A File is one in a backup.
type File struct {
	Name   string `json:"name"` // with forward slashes
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// Files are those in a backup.
type Files []File

// UnmarshalJSON implements json.Unmarshaler. It stops at the first file that is
// one too many, when little memory is taken.
func (f *Files) UnmarshalJSON(b []byte) error {
	d := json.NewDecoder(bytes.NewReader(b))
	if t, err := d.Token(); err != nil || t != json.Delim('[') {
		return errors.Join(errors.New("the files are no list"), err)
	}
	for d.More() {
		if len(*f) == maxFiles {
			return errTooMany
		}
		var one File
		if err := d.Decode(&one); err != nil {
			return err
		}
		*f = append(*f, one)
	}
	return nil
}

// bytes returns m as it is stored. It can't fail: nothing in it has no JSON, but
// a year that isn't ours.
func (m Manifest) bytes() ([]byte, error) {
	b, err := json.MarshalIndent(m, "", " ")
	if err == nil && len(b) > maxManifest {
		return nil, errTooMany
	}
	return append(b, '\n'), err
}

// parse reads a manifest.
func parse(b []byte) (m Manifest, err error) {
	var only struct {
		Version int `json:"version"`
	}
	if err := json.Unmarshal(b, &only); err != nil {
		return m, damaged("its manifest", err)
	}
	if only.Version > layout {
		return m, claims.ErrNewer
	}
	if err := json.Unmarshal(b, &m); err != nil {
		return m, damaged("its manifest", err)
	}
	if err := m.check(); err != nil {
		return m, damaged("its manifest", err)
	}
	m.Made = m.Made.UTC()
	return m, nil
}

// check refuses what no desk says. Nothing in a manifest that has passed can
// surprise a person or a disk.
func (m Manifest) check() error {
	if m.Version < 1 || m.Made.IsZero() {
		return errors.New("it doesn't say when it was made, or how")
	}
	words := append(slices.Collect(maps.Keys(m.Counts)), string(m.Why), m.Desk)
	if m.Hash != "" {
		words = append(words, m.Hash)
	}
	for _, word := range words {
		if len(word) > maxName || !checkPart(word) {
			return fmt.Errorf("%.200q is none of our words", word)
		}
	}
	for _, f := range m.Files {
		if sum, err := hex.DecodeString(f.SHA256); err != nil || len(sum) != 32 || f.Size < 0 {
			return fmt.Errorf("%.200q has size %d and SHA-256 %.200q", f.Name, f.Size, f.SHA256)
		}
	}
	return checkNames(m.Files)
}

func damaged(what string, err error) error {
	if err != nil {
		return fmt.Errorf("%w: %s: %w", claims.ErrDamaged, what, err)
	}
	return fmt.Errorf("%w: %s", claims.ErrDamaged, what)
}
