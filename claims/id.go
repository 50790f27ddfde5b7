package claims

import (
	"fmt"

	"github.com/google/uuid"
)

// An ID names one record of kind K for ever, also after the record is gone. It
// is a UUIDv7, so that IDs in order are in the order of their making. The zero
// ID names nothing.
//
// The kind is part of the type: a source's ID can't be given where a claim's is
// asked for.
type ID[K any] struct{ u uuid.UUID }

// The IDs by their names. A verdict has none of its own, see VerdictID.
type (
	// ArticleID names an article.
	ArticleID = ID[Article]
	// VersionID names a version.
	VersionID = ID[Version]
	// ClaimID names a claim.
	ClaimID = ID[Claim]
	// SourceID names a source.
	SourceID = ID[Source]
	// SnapshotID names a snapshot.
	SnapshotID = ID[Snapshot]
	// EvidenceID names a piece of evidence.
	EvidenceID = ID[Evidence]
	// ReviewID names a review.
	ReviewID = ID[Review]
	// SetAsideID names a sentence set aside.
	SetAsideID = ID[SetAside]
	// ScaleID names a scale.
	ScaleID = ID[Scale]
	// PersonID names a person.
	PersonID = ID[Person]
	// EditID names an edit.
	EditID = ID[Edit]
)

// NewID makes an ID that nothing has borne before.
func NewID[K any]() ID[K] { return ID[K]{uuid.Must(uuid.NewV7())} }

// ParseID reads an ID as String writes it.
func ParseID[K any](s string) (ID[K], error) {
	u, err := uuid.Parse(s)
	if err != nil || len(s) != len(uuid.Nil.String()) {
		return ID[K]{}, fmt.Errorf("%q is not an ID", s)
	}
	return ID[K]{u}, nil
}

// IsZero reports whether id names nothing.
func (id ID[K]) IsZero() bool { return id.u == uuid.Nil }

// String returns id as 36 characters, or "" for the zero ID.
func (id ID[K]) String() string {
	if id.IsZero() {
		return ""
	}
	return id.u.String()
}

// Bytes returns id as 16 bytes, which sort as the IDs were made.
func (id ID[K]) Bytes() [16]byte { return id.u }

// MarshalText implements encoding.TextMarshaler.
func (id ID[K]) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (id *ID[K]) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*id = ID[K]{}
		return nil
	}
	got, err := ParseID[K](string(b))
	if err != nil {
		return err
	}
	*id = got
	return nil
}
