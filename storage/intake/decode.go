package intake

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The byte order marks.
const (
	bom8     = "\xef\xbb\xbf"
	bom16LE  = "\xff\xfe"
	bom16BE  = "\xfe\xff"
	bom32LE  = "\xff\xfe\x00\x00"
	nulBytes = "\x00"
)

// maxControls is how many of its bytes a text may have for each control
// character in it. Old programs leave a few; a text in which every fiftieth byte
// is one is no text.
const maxControls = 50

// decode returns the text in b, which is valid UTF-8 and holds no NUL.
func decode(b []byte) (string, error) {
	if kind := document(b); kind != "" {
		return "", fmt.Errorf("it seems to be %s, and %w", kind, ErrNotText)
	}
	text, err := characters(b)
	if err != nil {
		return "", err
	}
	if strings.Contains(text, nulBytes) || controls(text)*maxControls > len(text) {
		return "", fmt.Errorf("it seems to be %s, and %w", binaryKind(b), ErrNotText)
	}
	return text, nil
}

// characters decodes b by its byte order mark, or as UTF-8 where it has none.
func characters(b []byte) (string, error) {
	switch {
	case bytes.HasPrefix(b, []byte(bom32LE)): // begins as UTF-16 does
		return "", fmt.Errorf("it is text in UTF-32: %w", ErrEncoding)
	case bytes.HasPrefix(b, []byte(bom16LE)):
		return fromUTF16(b, binary.LittleEndian)
	case bytes.HasPrefix(b, []byte(bom16BE)):
		return fromUTF16(b, binary.BigEndian)
	case !utf8.Valid(b):
		return "", notUTF8(b)
	}
	return strings.TrimPrefix(string(b), bom8), nil
}

// fromUTF16 decodes b, which begins with a byte order mark. Decoders put U+FFFD
// in the place of what they can't read; an article must not change unnoticed.
func fromUTF16(b []byte, order binary.ByteOrder) (string, error) {
	if len(b)%2 != 0 {
		return "", fmt.Errorf("it is text in UTF-16 that ends in half a character: %w", ErrEncoding)
	}
	var text strings.Builder
	text.Grow(len(b))
	for at := 2; at < len(b); at += 2 {
		r := rune(order.Uint16(b[at:]))
		if utf16.IsSurrogate(r) {
			if at+4 > len(b) {
				return "", halfPair(at)
			}
			if r = utf16.DecodeRune(r, rune(order.Uint16(b[at+2:]))); r == utf8.RuneError {
				return "", halfPair(at)
			}
			at += 2
		}
		text.WriteRune(r)
	}
	return text.String(), nil
}

func halfPair(at int) error {
	return fmt.Errorf("it is not valid UTF-16, from byte %d on: %w", at, ErrEncoding)
}

// notUTF8 says why b can't be read as UTF-8.
func notUTF8(b []byte) error {
	if kind := binaryKind(b); kind != unknownBinary || bytes.Contains(b, []byte(nulBytes)) {
		return fmt.Errorf("it seems to be %s, and %w", kind, ErrNotText)
	}
	return fmt.Errorf("it is not valid UTF-8, from byte %d on: %w", validLen(b), ErrEncoding)
}

// validLen is how many bytes of b are valid UTF-8 before the first that isn't.
func validLen(b []byte) int {
	n := 0
	for n < len(b) {
		r, size := utf8.DecodeRune(b[n:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	return n
}

// controls counts the control characters in text that no text needs.
func controls(text string) (n int) {
	for i := range len(text) {
		if c := text[i]; c < ' ' && !strings.ContainsRune("\t\n\v\f\r", rune(c)) || c == 0x7f {
			n++
		}
	}
	return n
}
