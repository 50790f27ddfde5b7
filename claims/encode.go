package claims

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"
)

// schema is the version of the encoding that this program writes.
const schema = 1

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
