package badgerstore

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"

	"factdesk/claims"
	"factdesk/storage/journal"
)

// A mark is left in the data when the desk is closed, and taken away when it is
// opened. It says what the files of the index were then: only if they are that
// still may Badger see them.
type mark struct {
	Edit    claims.Seq        `json:"edit"`    // the end of the log
	Hash    string            `json:"hash"`    // of that edit
	Index   map[string]string `json:"index"`   // SHA-256 of each of its files
	Journal map[string]string `json:"journal"` // SHA-256 of each file of the log
	Sum     string            `json:"sum"`     // of all of this without it
}

func (m mark) sum() string {
	m.Sum = ""
	b, err := json.Marshal(m)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

func (m mark) end() journal.Place {
	hash, _ := hex.DecodeString(m.Hash) //nolint:errcheck // see readMark
	return journal.Place{Seq: m.Edit, Hash: claims.Hash(hash)}
}

// known are the hashes of files as they were when the desk was opened. Neither
// Badger's tables nor segments of the journal are ever written again: one that
// differs has been damaged meanwhile.
type known struct{ index, log map[string]string }

// leaveMark writes the mark of a desk that is closed. Of files that are known it
// takes the hash from there.
func (f folder) leaveMark(end journal.Place, known known) error {
	index, err := f.hashes(badgerName, known.index)
	if err := errors.Join(err, f.keepPrivate(f.at(badgerName))); err != nil {
		return err
	}
	log, err := f.journalHashes(known.log)
	if err != nil {
		return err
	}
	m := mark{Edit: end.Seq, Hash: end.Hash.String(), Index: index, Journal: log}
	m.Sum = m.sum()
	b, err := json.MarshalIndent(m, "", "\t")
	if err != nil {
		return err
	}
	return f.WriteFile(f.at(cleanName), b)
}

// readMark returns the mark, or nil where there is none that is whole.
func (f folder) readMark() *mark {
	var m mark
	b, err := f.ReadFile(f.at(cleanName), 16<<20)
	if err != nil || json.Unmarshal(b, &m) != nil || m.Sum != m.sum() {
		return nil
	}
	if hash, err := hex.DecodeString(m.Hash); err != nil || len(hash) != len(claims.Hash{}) {
		return nil
	}
	return &m
}

// journalHashes returns the SHA-256 of each file of the log, but for those that
// are known.
func (f folder) journalHashes(known map[string]string) (map[string]string, error) {
	all := map[string]string{}
	for _, c := range journal.Copies() {
		sums, err := f.hashes(journalName+"/"+c, known)
		if err != nil {
			return nil, err
		}
		maps.Copy(all, sums)
	}
	return all, nil
}

// journalSizes returns the size of each file of the journal.
func (f folder) journalSizes() (map[string]int64, error) {
	sizes := map[string]int64{}
	for _, c := range journal.Copies() {
		names, err := f.List(f.at(journalName, c))
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			info, err := os.Stat(f.at(journalName, c, name))
			if err != nil {
				return nil, err
			}
			sizes[c+"/"+name] = info.Size()
		}
	}
	return sizes, nil
}

// hashes returns the SHA-256 of each file in a folder of the data, by its path
// within them, but for those that are known.
func (f folder) hashes(dir string, known map[string]string) (map[string]string, error) {
	names, err := f.List(f.at(dir))
	if err != nil {
		return nil, err
	}
	// Badger makes this one anew each time.
	names = slices.DeleteFunc(names, func(name string) bool { return name == "LOCK" })
	sums, errs := make([]string, len(names)), make([]error, len(names))
	var all sync.WaitGroup
	free := make(chan bool, runtime.NumCPU())
	for i, name := range names {
		if sum := known[dir+"/"+name]; sum != "" && (strings.HasSuffix(name, ".sst") || strings.HasSuffix(name, ".journal")) {
			sums[i] = sum
			continue
		}
		free <- true
		all.Go(func() {
			defer func() { <-free }()
			sums[i], errs[i] = f.hash(f.at(dir, name))
		})
	}
	all.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("look at the files: %w", err)
	}
	by := map[string]string{}
	for i, name := range names {
		by[dir+"/"+name] = sums[i]
	}
	return by, nil
}

func (f folder) hash(path string) (sum string, err error) {
	file, err := f.Open(path)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
