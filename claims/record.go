package claims

import "fmt"

// A Kind says which type of record something is.
type Kind byte

// The kinds. Their numbers are stored: never reuse one.
const (
	KindArticle Kind = iota + 1
	KindVersion
	KindClaim
	KindSource
	KindSnapshot
	KindEvidence
	KindVerdict
	KindReview
	KindSetAside
	KindScale
	KindPerson
)

// Kinds lists every kind, each after those that its records point at.
func Kinds() []Kind {
	return []Kind{
		KindPerson, KindScale, KindSource, KindSnapshot, KindArticle, KindVersion,
		KindClaim, KindSetAside, KindEvidence, KindVerdict, KindReview,
	}
}

// String returns the kind's name, as it stands in the encoding of a record.
func (k Kind) String() string {
	switch k {
	case KindArticle:
		return "article"
	case KindVersion:
		return "version"
	case KindClaim:
		return "claim"
	case KindSource:
		return "source"
	case KindSnapshot:
		return "snapshot"
	case KindEvidence:
		return "evidence"
	case KindVerdict:
		return "verdict"
	case KindReview:
		return "review"
	case KindSetAside:
		return "set-aside"
	case KindScale:
		return "scale"
	case KindPerson:
		return "person"
	}
	return fmt.Sprintf("kind %d", byte(k))
}

// A Ref points at a record of any kind. The zero Ref points at nothing.
type Ref struct {
	Kind Kind
	ID   [16]byte // the bytes of the record's ID
}

// String returns the kind and ID, for messages.
func (r Ref) String() string { return r.Kind.String() + " " + ID[struct{}]{r.ID}.String() }

// IsZero reports whether r points at nothing.
func (r Ref) IsZero() bool { return r == Ref{} }

// refTo returns a reference, or the zero Ref for the zero ID.
func refTo[K any](k Kind, id ID[K]) Ref {
	if id.IsZero() {
		return Ref{}
	}
	return Ref{k, id.u}
}

// A Record is one of the things that a desk keeps: exactly the types of this
// package that implement it. It is always a value, never a pointer.
//
//sumtype:decl
type Record interface {
	// Ref returns what names the record.
	Ref() Ref

	// Under returns the records that this one belongs to, nearest last. They
	// must exist as long as it does; a store can list what is under each.
	Under() []Ref

	// Check reports the first rule that the record breaks, or nil.
	Check() error

	// record keeps the interface sealed.
	record()
}

// RefOf returns the reference of a record that is named by id, whatever its
// kind K.
func RefOf[K Record](id ID[K]) Ref {
	var zero K
	return Ref{zero.Ref().Kind, id.u}
}
