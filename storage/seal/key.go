package seal

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"golang.org/x/crypto/chacha20poly1305"
)

const keyLen = 32

// A Key encrypts what a desk stores. A nil Key is that of a desk without a
// passphrase: it encrypts nothing, and what it seals can't be damaged unnoticed.
// A Key may be used by many goroutines.
type Key struct {
	data  []byte // the desk's one secret, from which all others are made
	aead  cipher.AEAD
	names []byte
}

func newKey() *Key {
	data := make([]byte, keyLen)
	_, _ = rand.Read(data)
	return keyOf(data)
}

func keyOf(data []byte) *Key {
	return &Key{data: data, aead: cipherOf(derive(data, "factdesk: bytes")), names: derive(data, "factdesk: names")}
}

// Name returns the name for a file whose content has the hash sum. Under a Key
// nobody else can tell from the name what the content is, not even whether it is
// something that they have.
func (k *Key) Name(sum [32]byte) string {
	if k == nil {
		return hex.EncodeToString(sum[:])
	}
	h := hmac.New(sha256.New, k.names)
	_, _ = h.Write(sum[:])
	return hex.EncodeToString(h.Sum(nil))
}

// Format implements fmt.Formatter: no log and no message shall tell a key.
func (*Key) Format(f fmt.State, _ rune) {
	_, _ = f.Write([]byte("a key")) //nolint:errcheck // the caller's own buffer
}

// check returns what tells a key from others, and nothing more about it.
func (k *Key) check() []byte { return derive(k.data, "factdesk: check")[:checkLen] }

// derive makes another secret of one, for one purpose.
func derive(secret []byte, purpose string) []byte {
	b, err := hkdf.Expand(sha256.New, secret, purpose, keyLen)
	if err != nil {
		panic(err) // only for a length that can't be made
	}
	return b
}

func cipherOf(key []byte) cipher.AEAD {
	c, err := chacha20poly1305.NewX(key)
	if err != nil {
		panic(err) // only for a key of another length
	}
	return c
}
