package back

import (
	"encoding/xml"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// rich returns the words of the element that has just begun, which holds them
// whole or in runs. How they are read aloud is left out.
func rich(t *tokens) (string, error) {
	var words strings.Builder
	err := t.within(func(token xml.Token) error {
		e, ok := token.(xml.StartElement)
		if !ok {
			return nil
		}
		switch e.Name.Local {
		case "rPh":
			return t.within(func(xml.Token) error { return nil })
		case "t":
			text, err := t.text()
			words.WriteString(text)
			if words.Len() > maxToken {
				return ErrTooLarge
			}
			return err
		}
		return nil
	})
	return unescape(words.String()), err
}

// unescape undoes the escapes of ECMA-376, part 1, 22.9.2.19, by which a text
// holds characters that XML can't.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	units := regexp.MustCompile(`(?:_x[0-9A-Fa-f]{4}_)+`)
	return units.ReplaceAllStringFunc(s, func(run string) string {
		var all []uint16
		for ; run != ""; run = run[len("_x0000_"):] {
			n, err := strconv.ParseUint(run[2:6], 16, 16)
			if err != nil {
				return run
			}
			all = append(all, uint16(n))
		}
		return string(utf16.Decode(all))
	})
}

// maxShared is how many texts cells may share.
const maxShared = 1 << 20

// shared reads the texts that cells share.
func (b *book) shared(name string) error {
	if name == "" {
		return nil
	}
	return b.read(name, func(t *tokens) error {
		return t.each(func(e xml.StartElement) error {
			if t.own(e) != "si" {
				return nil
			}
			words, err := rich(t)
			if b.strings = append(b.strings, words); len(b.strings) > maxShared {
				return ErrTooLarge
			}
			return errors.Join(err, b.keep(words))
		})
	})
}
