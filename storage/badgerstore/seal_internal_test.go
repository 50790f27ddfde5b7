package badgerstore

import (
	"bytes"
	"errors"
	"testing"

	"factdesk/storage"
)

func TestSealedValuesComeBack(t *testing.T) {
	key := []byte("key")
	for _, n := range []int{0, 1, squeezeFrom - 1, squeezeFrom, partSize, 3 * partSize} {
		value := noise(n)
		parts, err := seal(key, value)
		if err != nil {
			t.Fatalf("seal(%d bytes) = %v", n, err)
		}
		if further, err := partsOf(parts[0]); err != nil || further != len(parts)-1 {
			t.Errorf("%d bytes: partsOf = %d, %v, want %d", n, further, err, len(parts)-1)
		}
		whole := bytes.Join(parts, nil)
		if got, err := unseal(key, whole); err != nil || !bytes.Equal(got, value) {
			t.Errorf("unseal(%d bytes) = %d bytes, %v", n, len(got), err)
		}
		if _, err := unseal([]byte("kez"), whole); !errors.Is(err, storage.ErrDamaged) {
			t.Errorf("%d bytes under another key: unseal = %v, want ErrDamaged", n, err)
		}
		if _, err := unseal(key, whole[:len(whole)-1]); !errors.Is(err, storage.ErrDamaged) {
			t.Errorf("%d bytes cut short: unseal = %v, want ErrDamaged", n, err)
		}
	}
	if _, err := seal(key, make([]byte, maxValue+1)); !errors.Is(err, storage.ErrTooLarge) {
		t.Errorf("seal = %v, want ErrTooLarge", err)
	}
}

// FuzzUnseal gives unseal values whose hash is right, whatever else they hold:
// somebody may have made them so.
func FuzzUnseal(f *testing.F) {
	for _, n := range []int{0, 10, squeezeFrom} {
		parts, err := seal([]byte("key"), noise(n))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(parts[0])
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		key := []byte("key")
		if len(b) >= headerLen {
			sum := sumOf(key, b)
			b = append(sum[:], b[sumLen:]...)
		}
		value, err := unseal(key, b)
		if err != nil && !errors.Is(err, storage.ErrDamaged) {
			t.Errorf("unseal(%q) = %v, want ErrDamaged", b, err)
		}
		if len(value) > maxValue {
			t.Errorf("unseal(%q) = %d bytes", b, len(value))
		}
	})
}

func TestWhatBadgerReportsOfOpening(t *testing.T) {
	for says, want := range map[string]error{
		"Cannot acquire directory lock. Another process is using this Badger database.": storage.ErrOpen,
		"while opening memtables error: open 1.mem: " + refusals()[0].Error():           nil,
		"manifest has bad magic": storage.ErrDamaged,
	} {
		err := unopened(errors.New(says))
		for _, e := range []error{storage.ErrOpen, storage.ErrDamaged} {
			if errors.Is(err, e) != (e == want) { //nolint:errorlint // the very error
				t.Errorf("unopened(%q) = %v, want %v", says, err, want)
			}
		}
	}
	if err := unopened(nil); err != nil {
		t.Errorf("unopened(nil) = %v", err)
	}
}

// noise returns n bytes that don't compress.
func noise(n int) []byte {
	b := make([]byte, n)
	x := uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = byte(x >> 24)
	}
	return b
}
