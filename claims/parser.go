package claims

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"factdesk/claims/anchor"
)

// A parser reads the JSON that Encode and EncodeEdit write, and no other: no
// spaces, the fields in their order, none empty that would be left out, one way
// to write each character. So what it takes has exactly one encoding, which is
// what the log's hashes and the comparing of encodings stand on.
//
// It is also several times quicker than encoding/json, and a desk with ten
// thousand claims must be on the screen at once: it goes over the text once, and
// the strings that it reads are parts of it.
//
// After an error it reads nothing more.
type parser struct {
	s    string
	at   int   // where it is, in bytes
	more bool  // something stands before in the object that it is in
	err  error // the first error

	after []string // what each change of an edit leaves, as it is encoded
}

// end reports the first error, or that something follows.
func (p *parser) end() error {
	if p.at < len(p.s) {
		p.fail("the end")
	}
	return p.err
}

// fail reports that something else was expected here.
func (p *parser) fail(expected string) {
	if p.err == nil {
		p.err = fmt.Errorf("%w: no %s at byte %d", ErrDamaged, expected, p.at)
	}
}

// skip reports whether word comes next, and goes over it.
func (p *parser) skip(word string) bool {
	if p.err != nil || !strings.HasPrefix(p.s[p.at:], word) {
		return false
	}
	p.at += len(word)
	return true
}

func (p *parser) expect(word string) {
	if !p.skip(word) {
		p.fail(word)
	}
}

// object reads an object whose fields are read by fields.
func (p *parser) object(fields func()) {
	p.expect("{")
	p.more = false
	if p.err == nil {
		fields()
	}
	p.expect("}")
	p.more = true
}

// list reads a list of one element or more; those without are left out.
func (p *parser) list(element func()) {
	p.expect("[")
	for again := p.err == nil; again; again = p.skip(",") {
		element()
	}
	p.expect("]")
}

// has reports whether the next field is called name, and goes to its value.
func (p *parser) has(name string) bool {
	at := p.at
	if p.more && !p.skip(",") || !p.skip(`"`) || !p.skip(name) || !p.skip(`":`) {
		p.at = at
		return false
	}
	p.more = true
	return true
}

func (p *parser) need(name string) {
	if !p.has(name) {
		p.fail(name)
	}
}

// number reads a whole number.
func (p *parser) number() int {
	rest := p.s[p.at:]
	n := 0
	for n < len(rest) && (rest[n] == '-' || rest[n] >= '0' && rest[n] <= '9') {
		n++
	}
	v, err := strconv.Atoi(rest[:n])
	if err != nil || strconv.Itoa(v) != rest[:n] {
		p.fail("number")
		return 0
	}
	p.at += n
	return v
}

// mayNumber reads a field that is left out where it is 0.
func (p *parser) mayNumber(name string, into *int) {
	if p.has(name) {
		if *into = p.number(); *into == 0 {
			p.fail(name)
		}
	}
}

// mayBe reads a field that is left out where it is false.
func (p *parser) mayBe(name string, into *bool) {
	if p.has(name) {
		p.expect("true")
		*into = true
	}
}

// needTime reads a time in UTC.
func (p *parser) needTime(name string, into *time.Time) {
	p.need(name)
	s := p.text()
	t, err := time.Parse(time.RFC3339Nano, s)
	var again [len(time.RFC3339Nano)]byte
	if err != nil || string(t.AppendFormat(again[:0], time.RFC3339Nano)) != s {
		p.fail("time")
		return
	}
	*into = t
}

// needID reads a field that is there also where the ID is zero.
func needID[K any](p *parser, name string, into *ID[K]) {
	p.need(name)
	*into = readID[K](p)
}

// mayID reads a field that is left out where the ID is zero.
func mayID[K any](p *parser, name string, into *ID[K]) {
	if p.has(name) {
		if *into = readID[K](p); into.IsZero() {
			p.fail(name)
		}
	}
}

func readID[K any](p *parser) ID[K] {
	s := p.text()
	if s == "" {
		return ID[K]{}
	}
	id, err := ParseID[K](s)
	if err != nil || id.IsZero() || strings.ContainsAny(s, "ABCDEF") {
		p.fail("ID")
	}
	return id
}

// needText reads a field that is there also where it is empty.
func needText[T ~string](p *parser, name string, into *T) {
	p.need(name)
	*into = T(p.text())
}

// mayText reads a field that is left out where it is empty.
func mayText[T ~string](p *parser, name string, into *T) {
	if p.has(name) {
		if *into = T(p.text()); *into == "" {
			p.fail(name)
		}
	}
}

// mayTexts reads a list of strings that is left out where it is empty.
func mayTexts[T ~string](p *parser, name string, into *[]T) {
	if p.has(name) {
		p.list(func() { *into = append(*into, T(p.text())) })
	}
}

func (p *parser) needAnchor(name string, into *anchor.Anchor) {
	p.need(name)
	p.object(func() {
		p.need("start")
		into.Start = p.number()
		p.need("end")
		into.End = p.number()
		needText(p, "quote", &into.Quote)
		mayText(p, "prefix", &into.Prefix)
		mayText(p, "suffix", &into.Suffix)
	})
}
