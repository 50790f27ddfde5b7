package back

import (
	"encoding/xml"
	"errors"
	"io"
)

// What XML may have at most.
const (
	maxDepth = 64
	maxToken = 4 << 20 // bytes between two tokens; a cell holds 32,767 characters
)

// tokens are the XML tokens of one part, of which no more is read at a time than
// a workbook's part has.
type tokens struct {
	name  string
	d     *xml.Decoder
	gauge *gauge
	depth int
}

func newTokens(r io.Reader, name string) *tokens {
	g := &gauge{r: r, left: maxPart, token: maxToken}
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
	case err != nil:
		return nil, broken("%s: %v", t.name, err)
	}
	switch token.(type) {
	case xml.StartElement:
		if t.depth++; t.depth > maxDepth {
			return nil, broken("%s is nested too deep", t.name)
		}
	case xml.EndElement:
		t.depth--
	case xml.Directive:
		return nil, broken("%s has a document type, which no workbook has", t.name)
	}
	return token, nil
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
func (t *tokens) drain() error { return t.each(func(xml.StartElement) error { return nil }) }

// attr returns an attribute's value, whatever its namespace, or "".
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// A gauge reads from r until too much was read at all, or for one token.
type gauge struct {
	r           io.Reader
	left, token int64
}

// Read implements io.Reader.
func (g *gauge) Read(b []byte) (int, error) {
	n, err := g.r.Read(b)
	g.left -= int64(n)
	g.token -= int64(n)
	if g.left < 0 || g.token < 0 {
		return n, ErrTooLarge
	}
	return n, err
}
