package back

import (
	"encoding/xml"
	"errors"
	"io"
)

// What XML may have at most.
const (
	maxDepth = 64
	maxToken = 2 << 20 // bytes between two tokens; a cell holds 32,767 characters
)

// tokens are the XML tokens of one part, of which no more is read at a time than
// a workbook's part has.
type tokens struct {
	name  string
	d     *xml.Decoder
	gauge *gauge
	depth int
	roots int
	space string // the namespace of the root
}

func newTokens(g *gauge, name string) *tokens {
	return &tokens{name: name, d: xml.NewDecoder(g), gauge: g}
}

// next returns the next token, or nil at the end of the part.
func (t *tokens) next() (xml.Token, error) {
	t.gauge.token = maxToken
	token, err := t.d.Token()
	switch {
	case errors.Is(err, io.EOF) && token == nil:
		return nil, nil //nolint:nilnil // no token is the end
	case errors.Is(err, ErrTooLarge):
		return nil, ErrTooLarge
	case t.gauge.ended() != nil:
		return nil, t.gauge.ended()
	case err != nil:
		return nil, broken("%s: %v", t.name, err)
	}
	switch e := token.(type) {
	case xml.StartElement:
		if t.depth++; t.depth > maxDepth {
			return nil, broken("%s is nested too deep", t.name)
		}
		if t.depth == 1 {
			if t.roots++; t.roots > 1 {
				return nil, broken("%s goes on behind its end", t.name)
			}
			t.space = e.Name.Space
		}
	case xml.EndElement:
		t.depth--
	case xml.Directive:
		return nil, broken("%s has a document type, which no workbook has", t.name)
	}
	return token, nil
}

// own returns the name of an element in the namespace of the part's root, or "".
func (t *tokens) own(e xml.StartElement) string {
	if e.Name.Space != t.space {
		return ""
	}
	return e.Name.Local
}

// children calls do with each element in the one that has just begun, and leaves
// out what do doesn't read of it.
func (t *tokens) children(do func(xml.StartElement) error) error {
	return t.within(func(token xml.Token) error {
		e, ok := token.(xml.StartElement)
		if !ok {
			return nil
		}
		deep := t.depth
		if err := do(e); err != nil || t.depth < deep {
			return err
		}
		return t.within(func(xml.Token) error { return nil })
	})
}

// each calls do with each element's beginning, wherever it stands.
func (t *tokens) each(do func(xml.StartElement) error) error {
	for {
		token, err := t.next()
		if token == nil || err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok {
			if err := do(e); err != nil {
				return err
			}
		}
	}
}

// within calls do with each token in the element that has just begun, and stops
// after its end.
func (t *tokens) within(do func(xml.Token) error) error {
	for end := t.depth - 1; ; {
		token, err := t.next()
		switch {
		case err != nil:
			return err
		case token == nil:
			return broken("%s ends too early", t.name)
		case t.depth == end:
			return nil
		}
		if err := do(token); err != nil {
			return err
		}
	}
}

// text returns the characters in the element that has just begun.
func (t *tokens) text() (string, error) {
	var words []byte
	err := t.within(func(token xml.Token) error {
		if c, ok := token.(xml.CharData); ok {
			if words = append(words, c...); len(words) > maxToken {
				return ErrTooLarge
			}
		}
		return nil
	})
	return string(words), err
}

// drain reads what is left.
func (t *tokens) drain() error {
	err := t.each(func(xml.StartElement) error { return nil })
	if err == nil && t.roots == 0 {
		err = broken("%s is empty", t.name)
	}
	return err
}

// attr returns an attribute's value, whatever its namespace, or "".
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// A gauge reads from r until too much was read at all, or for one token, or
// nobody waits for it any more.
type gauge struct {
	r     io.Reader
	left  *int64 // of all parts
	token int64
	ended func() error
}

// Read implements io.Reader.
func (g *gauge) Read(b []byte) (int, error) {
	if err := g.ended(); err != nil {
		return 0, err
	}
	n, err := g.r.Read(b)
	*g.left -= int64(n)
	g.token -= int64(n)
	if *g.left < 0 || g.token < 0 {
		return n, ErrTooLarge
	}
	return n, err
}
