package seal

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var (
	// ErrMistyped is reported for what looks like a recovery code and can't be
	// one. It is an ErrWrong.
	ErrMistyped = fmt.Errorf("%w; as a recovery code it has a character wrong, missing or too many", ErrWrong)

	errNoCode = errors.New("that is not a recovery code")
)

// A code is the random bytes that a recovery code is made of: too many to be
// guessed.
type code [17]byte

// A code is printed as eight groups of four characters, the last of which are
// part of a hash. The letters are Crockford's: none looks like another.
const (
	letters   = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	codeLen   = 32 // in characters
	groupLen  = 4
	guardLen  = 3 // bytes of the hash
	guardName = "factdesk: recovery code"
)

func newCode() (c code) {
	_, _ = rand.Read(c[:])
	return c
}

func inLetters() *base32.Encoding { return base32.NewEncoding(letters).WithPadding(base32.NoPadding) }

// String returns the code as it is printed.
func (c code) String() string {
	all := inLetters().EncodeToString(append(c[:], c.guard()...))
	var groups []string
	for g := range slices.Chunk([]byte(all), groupLen) {
		groups = append(groups, string(g))
	}
	return strings.Join(groups, "-")
}

// guard is what tells that a code was typed right.
func (c code) guard() []byte {
	sum := sha256.Sum256(append([]byte(guardName), c[:]...))
	return sum[:guardLen]
}

// parseCode returns the code that was typed. It reports ErrMistyped for what
// looks like one, and errNoCode for what doesn't.
func parseCode(typed string) (c code, err error) {
	text := strings.Map(readLetter, norm.NFKC.String(typed))
	all, err := inLetters().DecodeString(text)
	switch {
	case err == nil && len(text) == codeLen && string(code(all[:len(c)]).guard()) == string(all[len(c):]):
		return code(all[:len(c)]), nil
	case len(text) == codeLen || strings.Count(typed, "-") == codeLen/groupLen-1:
		return c, ErrMistyped
	}
	return c, errNoCode
}

// readLetter returns the character that r was meant as, or -1 for one that only
// separates.
func readLetter(r rune) rune {
	switch r = unicode.ToUpper(r); {
	case r == 'O':
		return '0'
	case r == 'I' || r == 'L':
		return '1'
	case unicode.IsSpace(r) || unicode.Is(unicode.Dash, r):
		return -1
	}
	return r
}
