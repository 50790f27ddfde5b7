// Package takeout writes everything on a desk into one zip that people and
// programs can read without Factdesk, and makes a desk of such an archive again.
//
// Nothing in the zip is compressed: what doesn't grow when it is read can't be a
// bomb. Its last entry, MANIFEST, has the SHA-256 of each of the others, as the
// program sha256sum writes and checks them.
package takeout

import (
	"errors"
	"fmt"
	"time"

	"factdesk/claims"
	"factdesk/storage"
)

// ErrForeign is reported for a file that Write hasn't made.
var ErrForeign = errors.New("it is not an archive of everything on a desk")

// What is in an archive.
const (
	readmeName      = "README.txt"
	aboutName       = "about.json"
	editsName       = "edits.jsonl"
	recordsName     = "records.jsonl"
	linkedName      = "claims.jsonld"
	reportsFolder   = "reports/"
	snapshotsFolder = "snapshots/"
	manifestName    = "MANIFEST"
)

// layout is the version of what an archive looks like.
const layout = 1

// An About says what is in an archive. It stands in about.json.
type About struct {
	Layout  int        `json:"layout"`
	Made    time.Time  `json:"made"`
	Program string     `json:"program"`        // the version of Factdesk that made it
	Desk    string     `json:"desk,omitempty"` // the desk's identity
	Edits   claims.Seq `json:"edits"`
	Head    string     `json:"head"` // the hash of the last edit

	Records   map[string]int `json:"records"`             // how many there are of each kind, by the kind's name
	Snapshots int            `json:"snapshots"`           // how many there are
	Missing   []string       `json:"missing,omitempty"`   // the hashes of those that the desk could not read
	NoReport  int            `json:"no-report,omitempty"` // articles of which no report can be made, as they have no text
	Withheld  int            `json:"withheld,omitempty"`  // sources in it that must not be named outside the desk
}

// A Maker says who makes an archive, and when.
type Maker struct {
	Program string    // its version
	At      time.Time // in UTC

	// Progress is told how far it is. It may be nil.
	Progress func(storage.Progress)
}

// tell tells how far something is.
func tell(told func(storage.Progress), doing string, done, of int64) {
	if told != nil {
		told(storage.Progress{Doing: doing, Done: done, Of: of})
	}
}

// damaged says what in an archive is not as Write wrote it.
func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: %w", claims.ErrDamaged, fmt.Errorf(format, args...))
}
