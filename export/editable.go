package export

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strings"
)

// Editable is what an editor may change of a claim's row, as the words that
// stand in the report.
type Editable struct {
	Statement        string
	Speaker          string
	Tags             string // divided by "; "
	Priority         string
	Verdict          string // glyph and label
	Rationale        string
	SuggestedWording string
	Status           string
	EditorsNote      string
	CheckAgain       string // as a claims.Date
}

// Editable returns what an editor may change of c.
func (c Claim) Editable() Editable {
	return Editable{
		Statement:        c.Statement,
		Speaker:          c.Speaker,
		Tags:             strings.Join(c.Tags, "; "),
		Priority:         Words(c.Priority),
		Verdict:          RatingWords(c.Rating),
		Rationale:        c.Verdict.Rationale,
		SuggestedWording: c.SuggestedWording,
		Status:           Words(c.Status),
		EditorsNote:      c.EditorsNote,
		CheckAgain:       string(c.CheckAgain),
	}
}

// Map returns e with every field as f returns it: what a format made of it.
func (e Editable) Map(f func(string) string) Editable {
	for _, field := range fieldsOf(&e) {
		*field = f(*field)
	}
	return e
}

// Fingerprint returns the SHA-256 of e in hexadecimal. A row that comes back
// with the same fingerprint was not touched.
func (e Editable) Fingerprint() string {
	h := sha256.New()
	for _, field := range fieldsOf(&e) {
		// With the length, so that no words can move to the next cell unseen.
		_, _ = h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(*field))))
		_, _ = h.Write([]byte(*field))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// fieldsOf lists e's fields in an order that is part of the fingerprint.
func fieldsOf(e *Editable) []*string {
	return []*string{
		&e.Statement, &e.Speaker, &e.Tags, &e.Priority, &e.Verdict, &e.Rationale,
		&e.SuggestedWording, &e.Status, &e.EditorsNote, &e.CheckAgain,
	}
}
