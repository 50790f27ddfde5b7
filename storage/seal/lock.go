package seal

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"factdesk/claims"
)

var (
	// ErrWrong is reported for what is neither the passphrase nor the recovery
	// code.
	ErrWrong = errors.New("that is not the passphrase")

	// ErrEmpty is reported for a passphrase of no characters.
	ErrEmpty = errors.New("the passphrase is empty")
)

// checkLen is how long the part of a Lock is by which its key is known.
const checkLen = 16

// A Lock keeps a Key so that the passphrase or the recovery code brings it back,
// and nothing else does. It may lie about openly.
type Lock struct {
	Passphrase Wrapped `json:"passphrase"`
	Code       Wrapped `json:"code"`
	Check      []byte  `json:"check"` // by which the Key is known
}

// A Wrapped is a Key sealed under a secret, and how to get from one to the other.
type Wrapped struct {
	Cost

	Salt []byte `json:"salt"`
	Key  []byte `json:"key"` // a nonce, and the sealed key
}

// Cost is how hard Argon2id makes it to try a secret.
type Cost struct {
	Time    uint32 `json:"time"`    // passes
	Memory  uint32 `json:"memory"`  // in KiB
	Threads uint8  `json:"threads"` // lanes
}

// usual is the second of the two sets of RFC 9106, section 4: for machines that
// can't spare 2 GiB.
func usual() Cost { return Cost{Time: 3, Memory: 64 << 10, Threads: 4} }

// check refuses what usual never was and would keep a machine busy. So much is
// allowed that a later usual need not be a newer layout.
func (c Cost) check() error {
	const maxTime, maxMemory, maxThreads = 10, 256 << 10, 16
	if c.Time < 1 || c.Time > maxTime || c.Threads < 1 || c.Threads > maxThreads ||
		c.Memory < 8*uint32(c.Threads) || c.Memory > maxMemory {
		return fmt.Errorf("%w: the lock asks for %d passes over %d KiB in %d threads",
			claims.ErrDamaged, c.Time, c.Memory, c.Threads)
	}
	return nil
}

// Protection is what New makes for a desk.
type Protection struct {
	Key  *Key
	Lock Lock
	Code string // the recovery code, to be printed: nobody can find it out later
}

// New makes a key for a desk, and locks it with the passphrase. It reports
// ErrEmpty. It takes up to some seconds.
func New(passphrase string) (Protection, error) { return protect(passphrase, usual()) }

func protect(passphrase string, c Cost) (Protection, error) {
	key, code := newKey(), newCode()
	l, err := Lock{
		Code:  wrap(key, code[:], c),
		Check: key.check(),
	}.change(key, passphrase, c)
	return Protection{key, l, code.String()}, err
}

// Change returns a lock for the same key with another passphrase. The recovery
// code stays good. It reports ErrEmpty, and ErrWrong for a key that is not l's.
func (l Lock) Change(k *Key, passphrase string) (Lock, error) {
	return l.change(k, passphrase, usual())
}

func (l Lock) change(k *Key, passphrase string, c Cost) (Lock, error) {
	if passphrase == "" {
		return Lock{}, ErrEmpty
	}
	if k == nil || !bytes.Equal(k.check(), l.Check) {
		return Lock{}, fmt.Errorf("change the passphrase: %w: the key is another desk's", ErrWrong)
	}
	l.Passphrase = wrap(k, typed(passphrase), c)
	return l, nil
}

// typed returns the bytes of a passphrase, the same for every keyboard: an é can
// be typed as one character or as two.
func typed(passphrase string) []byte { return norm.NFKC.Bytes([]byte(passphrase)) }

// Unlock returns the key. The secret is the passphrase or the recovery code. It
// reports ErrWrong; ErrMistyped, which is an ErrWrong too; and claims.ErrDamaged
// for a lock that New and Change never made.
func (l Lock) Unlock(secret string) (*Key, error) {
	code, notCode := parseCode(secret)
	if notCode == nil {
		if k, err := l.unwrap(l.Code, code[:]); !errors.Is(err, ErrWrong) {
			return k, err
		}
	}
	// Even what looks like a code may be what somebody chose as passphrase.
	k, err := l.unwrap(l.Passphrase, typed(secret))
	if errors.Is(err, ErrWrong) && errors.Is(notCode, ErrMistyped) {
		return nil, notCode
	}
	return k, err
}

const saltLen = 16

func wrap(k *Key, secret []byte, c Cost) Wrapped {
	w := Wrapped{Cost: c, Salt: make([]byte, saltLen), Key: make([]byte, nonceLen, nonceLen+keyLen+tagLen)}
	_, _ = rand.Read(w.Salt)
	_, _ = rand.Read(w.Key)
	w.Key = cipherOf(w.stretch(secret)).Seal(w.Key, w.Key, k.data, nil)
	return w
}

func (l Lock) unwrap(w Wrapped, secret []byte) (*Key, error) {
	if err := w.check(); err != nil {
		return nil, err
	}
	data, err := cipherOf(w.stretch(secret)).Open(nil, w.Key[:nonceLen], w.Key[nonceLen:], nil)
	if err != nil {
		return nil, ErrWrong
	}
	k := keyOf(data)
	if !bytes.Equal(k.check(), l.Check) {
		return nil, fmt.Errorf("%w: the lock is another key's", claims.ErrDamaged)
	}
	return k, nil
}

// stretch makes a key of a secret, slowly.
func (w Wrapped) stretch(secret []byte) []byte {
	return argon2.IDKey(secret, w.Salt, w.Time, w.Memory, w.Threads, keyLen)
}

func (w Wrapped) check() error {
	if len(w.Salt) != saltLen || len(w.Key) != nonceLen+keyLen+tagLen {
		return fmt.Errorf("%w: the lock is incomplete", claims.ErrDamaged)
	}
	return w.Cost.check()
}
