package seal_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/storage/seal"
)

var about = []byte("claim 7, edit 12")

// keys returns a key of each sort.
func keys(tb testing.TB) map[string]*seal.Key {
	tb.Helper()
	return map[string]*seal.Key{"no key": nil, "a key": protect(tb).Key}
}

func protect(tb testing.TB) seal.Protection {
	tb.Helper()
	p, err := seal.NewAt(passphrase, seal.Cheap())
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func TestWhatIsSealedComesBack(t *testing.T) {
	for name, k := range keys(t) {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			about := rapid.SliceOf(rapid.Byte()).Draw(t, "about")
			plain := rapid.SampledFrom([]func(int) []byte{content, noise}).Draw(t, "content")(rapid.IntRange(0, 3000).Draw(t, "length"))
			sealed := k.Seal(about, plain)
			kept := bytes.Clone(sealed)
			got, err := k.Open(about, sealed)
			if err != nil || !bytes.Equal(got, plain) {
				t.Errorf("Open = %d bytes, %v, want the %d sealed", len(got), err, len(plain))
			}
			if !bytes.Equal(sealed, kept) {
				t.Error("Open changes what it is given")
			}
			if most := len(plain) + 41; len(sealed) > most {
				t.Errorf("%d bytes are sealed as %d, want %d at most", len(plain), len(sealed), most)
			}
		}))
	}
}

func TestTheLargestIsSealed(t *testing.T) {
	plain := make([]byte, seal.MaxPlain)
	for name, k := range keys(t) {
		sealed := k.Seal(about, plain)
		if got, err := k.Open(about, sealed); err != nil || len(got) != len(plain) {
			t.Errorf("%s: Open = %d bytes, %v", name, len(got), err)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("Seal takes what Open doesn't")
		}
	}()
	(*seal.Key)(nil).Seal(about, make([]byte, seal.MaxPlain+1))
}

func TestEveryChangeIsNoticed(t *testing.T) {
	for name, k := range keys(t) {
		for _, n := range []int{0, 1, 100, 400} {
			sealed := k.Seal(about, content(n))
			what := fmt.Sprintf("%s, %d bytes", name, n)
			for bit := range 8 * len(sealed) {
				sealed[bit/8] ^= 1 << (bit % 8)
				wantDamaged(t, k, about, sealed, fmt.Sprintf("%s, bit %d changed", what, bit))
				sealed[bit/8] ^= 1 << (bit % 8)
			}
			for n := range sealed {
				wantDamaged(t, k, about, sealed[:n], fmt.Sprintf("%s, cut to %d", what, n))
			}
			wantDamaged(t, k, about, append(sealed, 0), what+", one byte more")
		}
	}
}

func TestWhatBelongsElsewhereIsRefused(t *testing.T) {
	all := keys(t)
	for name, k := range all {
		sealed := k.Seal(about, content(400))
		for _, other := range [][]byte{nil, about[1:], append(bytes.Clone(about), sealed[0]), []byte("claim 8, edit 12")} {
			wantDamaged(t, k, other, sealed, fmt.Sprintf("%s, about %q", name, other))
		}
		for other, k := range map[string]*seal.Key{"another key": protect(t).Key, "no key": nil, "a key": all["a key"]} {
			if other != name {
				wantDamaged(t, k, about, sealed, name+" opened with "+other)
			}
		}
	}
	// Bytes don't move from what it is about to what is sealed.
	sealed := (*seal.Key)(nil).Seal([]byte("ab"), []byte("\x00c"))
	wantDamaged(t, nil, []byte("ab\x00"), sealed[1:], "a byte moved")
}

func TestNothingShowsOfWhatAKeySeals(t *testing.T) {
	k := protect(t).Key
	marker := []byte("the minister's draft")
	for _, plain := range [][]byte{marker, bytes.Repeat(marker, 50)} {
		one, other := k.Seal(marker, plain), k.Seal(marker, plain)
		if bytes.Contains(one, marker[:8]) {
			t.Errorf("%d bytes: the content shows in %q", len(plain), one)
		}
		if bytes.Equal(one[1:25], other[1:25]) || bytes.Equal(one[25:], other[25:]) {
			t.Errorf("%d bytes: the same is sealed alike twice", len(plain))
		}
	}
	for _, form := range []string{"%v", "%+v", "%#v", "%s", "%x", "%d"} {
		if got := fmt.Sprintf(form, k); got != "a key" {
			t.Errorf("%s of a key is %q", form, got)
		}
	}
}

func TestNamesOfFiles(t *testing.T) {
	sum := sha256.Sum256([]byte("a page"))
	inHex := hex.EncodeToString(sum[:])
	if got := (*seal.Key)(nil).Name(sum); got != inHex {
		t.Errorf("without a key: Name = %s, want %s", got, inHex)
	}
	p := protect(t)
	name := p.Key.Name(sum)
	if len(name) != len(inHex) || name == inHex || name == protect(t).Key.Name(sum) {
		t.Errorf("Name = %s, want what no other key makes of %s", name, inHex)
	}
	if again := unlock(t, p.Lock, passphrase); again.Name(sum) != name {
		t.Errorf("the same key opened again: Name = %s, want %s", again.Name(sum), name)
	}
}

func TestPromisesOfRoomAreNotBelieved(t *testing.T) {
	for name, k := range keys(t) {
		for what, n := range map[string]uint64{"one more than the most": seal.MaxPlain + 1, "4 GiB": 1<<32 - 1, "all there is": 1<<64 - 1} {
			forged := k.Forge(about, 1, binary.AppendUvarint(nil, n))
			used := testing.AllocsPerRun(1, func() { wantDamaged(t, k, about, forged, name+", "+what) })
			if used > 50 {
				t.Errorf("%s, %s: %v allocations", name, what, used)
			}
		}
		wantDamaged(t, k, about, k.Forge(about, 2, nil), name+", another form")
	}
}

// FuzzOpen opens what anybody can have made, and what only those can make who
// have the key.
func FuzzOpen(f *testing.F) {
	all := keys(f)
	for _, n := range []int{0, 10, 300, 4000} {
		f.Add(all["no key"].Seal(about, content(n)))
		f.Add(all["a key"].Seal(about, content(n)))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for name, k := range all {
			openAny(t, name, k, b)
			if len(b) > 0 {
				openAny(t, name, k, k.Forge(about, b[0], b[1:]))
			}
		}
	})
}

func openAny(t *testing.T, name string, k *seal.Key, b []byte) {
	t.Helper()
	got, err := k.Open(about, b)
	if err != nil && !errors.Is(err, claims.ErrDamaged) {
		t.Errorf("%s: Open(%q) = %v, want ErrDamaged", name, b, err)
	}
	if len(got) > seal.MaxPlain {
		t.Errorf("%s: Open(%q) = %d bytes", name, b, len(got))
	}
}

func wantDamaged(t *testing.T, k *seal.Key, about, sealed []byte, what string) {
	t.Helper()
	if _, err := k.Open(about, sealed); !errors.Is(err, claims.ErrDamaged) {
		t.Errorf("%s: Open = %v, want ErrDamaged", what, err)
	}
}

// noise returns n bytes that can't be packed.
func noise(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(rand.Uint32())
	}
	return b
}

// content returns n bytes of records.
func content(n int) []byte {
	return []byte(strings.Repeat(`{"v":1,"kind":"claim","id":"01900000-0000-7000-8000-000000000001","wording":"Unemployment fell to 3.4 % in May, says the ministry; it was 5.1 % a year ago.","by":"Ada"}`+"\n", n/100+1)[:n])
}

func BenchmarkSeal(b *testing.B) {
	for name, k := range keys(b) {
		for _, n := range []int{200, 1 << 10, 2 << 10, 64 << 10} {
			plain := record(n)
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(n))
				for b.Loop() {
					k.Seal(about, plain)
				}
			})
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	for name, k := range keys(b) {
		for _, n := range []int{200, 1 << 10, 2 << 10, 64 << 10} {
			sealed := k.Seal(about, record(n))
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(n))
				for b.Loop() {
					if _, err := k.Open(about, sealed); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// record returns n bytes of text that compress as well as a record of ours does.
func record(n int) []byte {
	words := strings.Fields(string(content(170)))
	var b []byte
	for len(b) < n {
		b = append(b, words[rand.IntN(len(words))]...)
		b = append(b, ' ', byte('a'+rand.IntN(26)), byte('a'+rand.IntN(26)), ' ')
	}
	return b[:n]
}
