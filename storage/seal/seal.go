// Package seal makes bytes safe to store. What comes out of Seal tells whether it
// is still what went in, and belongs where it is found; under a Key it also tells
// nothing to those who don't have the key.
//
// There is no back door. Who has lost the passphrase and the recovery code has
// lost the desk.
package seal

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"fmt"

	"github.com/klauspost/compress/s2"

	"factdesk/claims"
)

// MaxPlain is how many bytes can be sealed at once.
const MaxPlain = 64 << 20

// packFrom is the length from which it pays to try packing.
const packFrom = 256

// The forms of what is sealed.
const (
	asIs   = 0
	packed = 1 // one block of S2
)

// Sealed bytes are one for the form, and the data. Without a key, the first
// bytes of a hash follow; with one, a random nonce stands before the data and
// the cipher's tag follows.
const (
	formLen  = 1
	sumLen   = 16
	nonceLen = 24
	tagLen   = 16
)

// Seal returns plain as it can be stored. What it is and where it belongs is
// about; it is not stored, and Open must be given the same.
//
// Seal panics when plain is longer than MaxPlain: nobody could open it.
func (k *Key) Seal(about, plain []byte) []byte {
	if len(plain) > MaxPlain {
		panic(fmt.Sprintf("seal: %d bytes at once", len(plain)))
	}
	if k == nil {
		b := pack(plain, formLen, sumLen)
		sum := sumOf(about, b)
		return append(b, sum[:]...)
	}
	const dataAt = formLen + nonceLen
	b := pack(plain, dataAt, tagLen)
	_, _ = rand.Read(b[formLen:dataAt])
	return k.aead.Seal(b[:dataAt], b[formLen:dataAt], b[dataAt:], bind(about, b[0])) // #nosec G407 -- the nonce is random
}

// Open returns what was sealed about the same. It reports claims.ErrDamaged for
// anything else, and for what another key has sealed. What it returns may share
// sealed's bytes. It takes no more room than MaxPlain and the length of sealed,
// whatever they promise.
func (k *Key) Open(about, sealed []byte) ([]byte, error) {
	data, err := k.decrypt(about, sealed)
	if err != nil {
		return nil, err
	}
	if sealed[0] == packed {
		return unpack(data)
	}
	if sealed[0] != asIs || len(data) > MaxPlain {
		return nil, fmt.Errorf("%w: its form is unknown", claims.ErrDamaged)
	}
	return data, nil
}

// decrypt returns what was sealed, as it was packed, when it is just that.
func (k *Key) decrypt(about, sealed []byte) ([]byte, error) {
	if k == nil {
		return checked(about, sealed)
	}
	const dataAt = formLen + nonceLen
	if len(sealed) < dataAt+tagLen {
		return nil, cutShort(sealed)
	}
	data, err := k.aead.Open(nil, sealed[formLen:dataAt], sealed[dataAt:], bind(about, sealed[0]))
	if err != nil {
		return nil, fmt.Errorf("%w: it is not what was sealed here, or not with this key", claims.ErrDamaged)
	}
	return data, nil
}

func checked(about, sealed []byte) ([]byte, error) {
	sumAt := len(sealed) - sumLen
	if sumAt < formLen {
		return nil, cutShort(sealed)
	}
	sum := sumOf(about, sealed[:sumAt])
	if subtle.ConstantTimeCompare(sum[:], sealed[sumAt:]) == 0 {
		return nil, fmt.Errorf("%w: it is not what was written here", claims.ErrDamaged)
	}
	return sealed[formLen:sumAt:sumAt], nil
}

func cutShort(sealed []byte) error {
	return fmt.Errorf("%w: it is cut short after %d bytes", claims.ErrDamaged, len(sealed))
}

// sumOf hashes about and what it is about. The length before them keeps bytes
// from moving from one to the other.
func sumOf(about, b []byte) (sum [sumLen]byte) {
	var length [8]byte
	binary.BigEndian.PutUint64(length[:], uint64(len(about)))
	h := sha256.New()
	_, _ = h.Write(length[:])
	_, _ = h.Write(about)
	_, _ = h.Write(b)
	var full [sha256.Size]byte
	copy(sum[:], h.Sum(full[:0]))
	return sum
}

// bind returns what the cipher makes sure of beside the data.
func bind(about []byte, form byte) []byte {
	b := make([]byte, 0, len(about)+formLen)
	return append(append(b, about...), form)
}

// pack returns the form, nothing up to dataAt, and plain, packed where that
// makes it shorter. There is room for after more bytes.
func pack(plain []byte, dataAt, after int) []byte {
	if len(plain) >= packFrom {
		most := s2.MaxEncodedLen(len(plain))
		b := make([]byte, dataAt+most+after)
		n := len(s2.Encode(b[dataAt:dataAt+most], plain))
		if n < len(plain) {
			b[0] = packed
			return b[:dataAt+n]
		}
	}
	b := make([]byte, dataAt, dataAt+len(plain)+after)
	b[0] = asIs
	return append(b, plain...)
}

func unpack(data []byte) ([]byte, error) {
	if n, err := s2.DecodedLen(data); err != nil || n > MaxPlain {
		return nil, fmt.Errorf("%w: it can't be unpacked", claims.ErrDamaged)
	}
	plain, err := s2.Decode(nil, data)
	if err != nil {
		return nil, fmt.Errorf("%w: it can't be unpacked: %w", claims.ErrDamaged, err)
	}
	return plain, nil
}
