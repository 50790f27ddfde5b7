package claims

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
)

// schema is the version of the encoding that this program writes.
const schema = 1

// Errors of reading what was encoded.
var (
	// ErrNewer is reported for what a newer Factdesk wrote.
	ErrNewer = errors.New("it was written by a newer Factdesk; update this one")

	// ErrDamaged is reported for what no Factdesk wrote.
	ErrDamaged = errors.New("it is damaged")
)

// Encode returns r as stored: one line of JSON that says its schema version and
// kind. Equal records have equal encodings, which is how a store sees whether a
// record is still as it was.
func Encode(r Record) []byte {
	return encode(struct {
		V    int    `json:"v"`
		Kind string `json:"kind"`
		R    Record `json:"r"`
	}{schema, r.Ref().Kind.String(), r})
}

// Decode returns the record that b encodes. It reports ErrNewer or ErrDamaged
// where it can't; a record that breaks its own rules is damaged.
func Decode(b []byte) (Record, error) {
	var head struct {
		V    int             `json:"v"`
		Kind string          `json:"kind"`
		R    json.RawMessage `json:"r"`
	}
	if err := decode(b, &head); err != nil {
		return nil, err
	}
	if err := readable(head.V); err != nil {
		return nil, err
	}
	r, err := decodeKind(head.Kind, head.R)
	if err != nil {
		return nil, err
	}
	if err := r.Check(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return r, nil
}

func decodeKind(kind string, b []byte) (Record, error) {
	switch kind {
	case "article":
		return decodeAs[Article](b)
	case "version":
		return decodeAs[Version](b)
	case "claim":
		return decodeAs[Claim](b)
	case "source":
		return decodeAs[Source](b)
	case "snapshot":
		return decodeAs[Snapshot](b)
	case "evidence":
		return decodeAs[Evidence](b)
	case "verdict":
		return decodeAs[Verdict](b)
	case "review":
		return decodeAs[Review](b)
	case "set-aside":
		return decodeAs[SetAside](b)
	case "scale":
		return decodeAs[Scale](b)
	case "person":
		return decodeAs[Person](b)
	}
	return nil, fmt.Errorf("%w: kind %q", ErrDamaged, kind)
}

func decodeAs[R Record](b []byte) (Record, error) {
	var r R
	if err := decode(b, &r); err != nil {
		return nil, err
	}
	return r, nil
}

// edited is an Edit as stored.
type edited struct {
	V       int       `json:"v"`
	ID      EditID    `json:"id"`
	Name    string    `json:"name"`
	By      PersonID  `json:"by"`
	At      time.Time `json:"at"`
	Undoes  EditID    `json:"undoes,omitzero"`
	Changes []passage `json:"changes"`
}

// passage is a Change as stored.
type passage struct {
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// EncodeEdit returns e as stored in the log. Equal edits have equal encodings.
func EncodeEdit(e Edit) []byte {
	out := edited{schema, e.ID, e.Name, e.By, e.At, e.Undoes, make([]passage, len(e.Changes))}
	for i, c := range e.Changes {
		if c.Before != nil {
			out.Changes[i].Before = Encode(c.Before)
		}
		if c.After != nil {
			out.Changes[i].After = Encode(c.After)
		}
	}
	return encode(out)
}

// DecodeEdit returns the edit that b encodes. It reports ErrNewer or ErrDamaged
// where it can't.
func DecodeEdit(b []byte) (Edit, error) {
	var in edited
	if err := decode(b, &in); err != nil {
		return Edit{}, err
	}
	if err := readable(in.V); err != nil {
		return Edit{}, err
	}
	e := Edit{ID: in.ID, Name: in.Name, By: in.By, At: in.At, Undoes: in.Undoes}
	for _, p := range in.Changes {
		c, err := p.change()
		if err != nil {
			return Edit{}, err
		}
		e.Changes = append(e.Changes, c)
	}
	if err := e.Check(); err != nil {
		return Edit{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return e, nil
}

func (p passage) change() (c Change, err error) {
	if p.Before != nil {
		if c.Before, err = Decode(p.Before); err != nil {
			return Change{}, err
		}
	}
	if p.After != nil {
		if c.After, err = Decode(p.After); err != nil {
			return Change{}, err
		}
	}
	return c, nil
}

// encode can't fail: the types that are handed to it hold nothing but strings,
// numbers, times within year 1 to 9999 and slices of these.
func encode(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(fmt.Sprintf("claims: encoding %T: %v", v, err))
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

func decode(b []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: something follows it", ErrDamaged)
	}
	return nil
}

func readable(v int) error {
	switch {
	case v > schema:
		return ErrNewer
	case v < 1:
		return fmt.Errorf("%w: schema version %d", ErrDamaged, v)
	}
	return nil
}
