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

// EncodeEdit returns e as stored in the log: as Encode does, with the changes
// as a list of what was encoded before and after each. Equal edits have equal
// encodings.
func EncodeEdit(e Edit) []byte {
	b := encode(struct {
		V      int       `json:"v"`
		ID     EditID    `json:"id"`
		Name   string    `json:"name"`
		By     PersonID  `json:"by"`
		At     time.Time `json:"at"`
		Undoes EditID    `json:"undoes,omitzero"`
	}{schema, e.ID, e.Name, e.By, e.At, e.Undoes})
	// encoding/json would go over each record twice more.
	b = append(bytes.TrimSuffix(b, []byte("}")), `,"changes":[`...)
	for i, c := range e.Changes {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendChange(b, c)
	}
	return append(b, "]}"...)
}

func appendChange(b []byte, c Change) []byte {
	b = append(b, '{')
	if c.Before != nil {
		b = append(append(b, `"before":`...), Encode(c.Before)...)
	}
	if c.Before != nil && c.After != nil {
		b = append(b, ',')
	}
	if c.After != nil {
		b = append(append(b, `"after":`...), Encode(c.After)...)
	}
	return append(b, '}')
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
