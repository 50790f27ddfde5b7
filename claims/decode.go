package claims

import (
	"errors"
	"fmt"
)

// Errors of reading what was encoded.
var (
	// ErrNewer is reported for what a newer Factdesk wrote.
	ErrNewer = errors.New("it was written by a newer Factdesk; update this one")

	// ErrDamaged is reported for what no Factdesk wrote.
	ErrDamaged = errors.New("it is damaged")
)

// Decode returns the record that b encodes. It reports ErrNewer or ErrDamaged
// where it can't; a record that breaks its own rules is damaged, and so is any
// JSON that Encode wouldn't have written in just that way.
func Decode(b []byte) (Record, error) {
	p := parser{s: string(b)}
	r := p.record()
	if err := p.end(); err != nil {
		return nil, err
	}
	return r, nil
}

// DecodeEdit returns the edit that b encodes, with the errors of Decode.
func DecodeEdit(b []byte) (Edit, error) {
	e, _, err := DecodeChanged(b)
	return e, err
}

// DecodeChanged is DecodeEdit that also returns what each change leaves of its
// record as Encode writes it, "" where it deletes it: to encode it again would
// take several times as long.
func DecodeChanged(b []byte) (e Edit, after []string, err error) {
	p := parser{s: string(b)}
	e = p.edit()
	if err := p.end(); err != nil {
		return Edit{}, nil, err
	}
	if err := e.check(); err != nil {
		return Edit{}, nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return e, p.after, nil
}

func (p *parser) edit() (e Edit) {
	p.object(func() {
		p.schema()
		needID(p, "id", &e.ID)
		needText(p, "name", &e.Name)
		needID(p, "by", &e.By)
		p.needTime("at", &e.At)
		mayID(p, "undoes", &e.Undoes)
		p.need("changes")
		p.list(func() { e.Changes = append(e.Changes, p.change()) })
	})
	return e
}

func (p *parser) change() (c Change) {
	p.object(func() {
		if p.has("before") {
			c.Before = p.record()
		}
		after := ""
		if p.has("after") {
			from := p.at
			c.After = p.record()
			after = p.s[from:p.at]
		}
		p.after = append(p.after, after)
	})
	return c
}

// record reads a record with its schema version and kind, and checks it.
func (p *parser) record() (r Record) {
	p.object(func() {
		p.schema()
		var kind string
		needText(p, "kind", &kind)
		p.need("r")
		p.object(func() { r = p.fields(kind) })
	})
	if p.err != nil {
		return nil
	}
	if err := r.Check(); err != nil {
		p.err = fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return r
}

func (p *parser) schema() {
	p.need("v")
	switch v := p.number(); {
	case p.err != nil:
	case v > schema:
		p.err = ErrNewer
	case v < 1:
		p.err = fmt.Errorf("%w: schema version %d", ErrDamaged, v)
	}
}
