package seal_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/storage/seal"
)

const passphrase = "Gr\u00fc\u00dfe aus Pl\u00fcderhausen"

func TestPassphraseAndCodeUnlock(t *testing.T) {
	p := stored(t, protect(t))
	spaced := strings.ReplaceAll(p.Code, "-", " ")
	for name, secret := range map[string]string{
		"the passphrase":          passphrase,
		"typed in parts":          "Gru\u0308\u00dfe aus Plu\u0308derhausen",
		"typed with a hard space": strings.ReplaceAll(passphrase, " ", "\u00a0"),
		"the code":                p.Code,
		"in small letters":        strings.ToLower(p.Code),
		"without dashes":          strings.ReplaceAll(p.Code, "-", ""),
		"with spaces":             " " + spaced + "\n",
		"with other dashes":       strings.ReplaceAll(p.Code, "-", "\u2013"),
		"misread":                 strings.NewReplacer("1", "l", "0", "o").Replace(p.Code),
	} {
		sealed := p.Key.Seal(about, content(400))
		if _, err := unlock(t, p.Lock, secret).Open(about, sealed); err != nil {
			t.Errorf("%s: the key opens nothing: %v", name, err)
		}
	}
}

func TestAWrongPassphraseChangesNothing(t *testing.T) {
	p := stored(t, protect(t))
	before := marshal(t, p.Lock)
	wrong := []string{
		"", " ", passphrase + " ", strings.ToLower(passphrase), passphrase[1:], "\xff",
		strings.Repeat("1234", 8), strings.Repeat("x", 1<<16), protect(t).Code,
	}
	for i := range 20 {
		secret := wrong[i%len(wrong)]
		if k, err := p.Lock.Unlock(secret); !errors.Is(err, seal.ErrWrong) || k != nil {
			t.Errorf("Unlock(%.40q) = %v, %v, want ErrWrong", secret, k, err)
		}
	}
	if after := marshal(t, p.Lock); !bytes.Equal(after, before) {
		t.Errorf("the lock is %s, want %s", after, before)
	}
	unlock(t, p.Lock, passphrase)
}

func TestAMistypedCodeIsToldApart(t *testing.T) {
	p := protect(t)
	for i := range p.Code {
		if p.Code[i] == '-' {
			continue
		}
		other := "X"
		if p.Code[i] == 'X' {
			other = "Y"
		}
		for name, secret := range map[string]string{
			"one wrong":    p.Code[:i] + other + p.Code[i+1:],
			"one missing":  p.Code[:i] + p.Code[i+1:],
			"one too many": p.Code[:i] + other + p.Code[i:],
		} {
			if _, err := p.Lock.Unlock(secret); !errors.Is(err, seal.ErrMistyped) || !errors.Is(err, seal.ErrWrong) {
				t.Errorf("%s: Unlock(%s) = %v, want ErrMistyped", name, secret, err)
			}
		}
	}
	if _, err := p.Lock.Unlock("some other words"); errors.Is(err, seal.ErrMistyped) {
		t.Errorf("Unlock = %v, want nothing about a code", err)
	}
}

func TestAPassphraseMayLookLikeACode(t *testing.T) {
	for _, secret := range []string{strings.Repeat("ab12", 8), "a-b-c-d-e-f-g-h", protect(t).Code} {
		p, err := seal.NewAt(secret, seal.Cheap())
		if err != nil {
			t.Fatal(err)
		}
		unlock(t, p.Lock, secret)
		unlock(t, p.Lock, p.Code)
	}
}

func TestChangeThePassphrase(t *testing.T) {
	p := protect(t)
	sealed := p.Key.Seal(about, content(400))
	changed, err := p.Lock.ChangeAt(p.Key, "another one", seal.Cheap())
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"another one", p.Code} {
		if _, err := unlock(t, changed, secret).Open(about, sealed); err != nil {
			t.Errorf("after the change %q opens nothing: %v", secret, err)
		}
	}
	if _, err := changed.Unlock(passphrase); !errors.Is(err, seal.ErrWrong) {
		t.Errorf("the old passphrase: Unlock = %v, want ErrWrong", err)
	}
	for name, k := range map[string]*seal.Key{"no key": nil, "another desk's": protect(t).Key} {
		if _, err := p.Lock.Change(k, "another one"); !errors.Is(err, seal.ErrWrong) {
			t.Errorf("%s: Change = %v, want ErrWrong", name, err)
		}
	}
}

func TestAPassphraseIsNeeded(t *testing.T) {
	p := protect(t)
	if _, err := p.Lock.Change(p.Key, ""); !errors.Is(err, seal.ErrEmpty) {
		t.Errorf("Change = %v, want ErrEmpty", err)
	}
	if _, err := seal.New(""); !errors.Is(err, seal.ErrEmpty) {
		t.Errorf("New = %v, want ErrEmpty", err)
	}
}

// The cost that people get: RFC 9106's second choice.
func TestTheCostOfTrying(t *testing.T) {
	p, err := seal.New(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	want := seal.Cost{Time: 3, Memory: 64 << 10, Threads: 4}
	if p.Lock.Passphrase.Cost != want || p.Lock.Code.Cost != want {
		t.Errorf("New asks for %v and %v, want %v", p.Lock.Passphrase.Cost, p.Lock.Code.Cost, want)
	}
	changed, err := protect(t).Lock.Change(p.Key, passphrase)
	if err == nil {
		t.Errorf("Change takes another desk's key: %v", changed)
	}
	if changed, err = p.Lock.Change(p.Key, "another one"); err != nil || changed.Passphrase.Cost != want {
		t.Errorf("Change = %v, %v, want %v", changed.Passphrase.Cost, err, want)
	}
}

func TestALockThatWasTamperedWith(t *testing.T) {
	for name, tamper := range map[string]func(*seal.Lock){
		"4 TiB":            func(l *seal.Lock) { l.Passphrase.Memory = 1<<32 - 1 },
		"more than enough": func(l *seal.Lock) { l.Passphrase.Memory = 256<<10 + 1 },
		"no memory":        func(l *seal.Lock) { l.Passphrase.Memory = 0 },
		"10^9 passes":      func(l *seal.Lock) { l.Passphrase.Time = 1e9 },
		"no pass":          func(l *seal.Lock) { l.Passphrase.Time = 0 },
		"no thread":        func(l *seal.Lock) { l.Passphrase.Threads = 0 },
		"255 threads":      func(l *seal.Lock) { l.Passphrase.Threads = 255 },
		"no salt":          func(l *seal.Lock) { l.Passphrase.Salt = nil },
		"a long salt":      func(l *seal.Lock) { l.Passphrase.Salt = make([]byte, 1<<20) },
		"no key":           func(l *seal.Lock) { l.Passphrase.Key = nil },
		"a short key":      func(l *seal.Lock) { l.Passphrase.Key = l.Passphrase.Key[1:] },
		"another check":    func(l *seal.Lock) { l.Check = protect(t).Lock.Check },
	} {
		p := stored(t, protect(t))
		tamper(&p.Lock)
		if _, err := p.Lock.Unlock(passphrase); !errors.Is(err, claims.ErrDamaged) {
			t.Errorf("%s: Unlock = %v, want ErrDamaged", name, err)
		}
		if _, err := p.Lock.Unlock(p.Code); (err == nil) == (name == "another check") {
			t.Errorf("%s in the passphrase's part: Unlock with the code = %v", name, err)
		}
	}
	p := protect(t)
	p.Lock.Passphrase, p.Lock.Code = p.Lock.Code, p.Lock.Passphrase
	for _, secret := range []string{passphrase, p.Code} {
		if _, err := p.Lock.Unlock(secret); !errors.Is(err, seal.ErrWrong) {
			t.Errorf("the parts exchanged: Unlock = %v, want ErrWrong", err)
		}
	}
}

func TestEveryChangeInALockIsNoticed(t *testing.T) {
	p := stored(t, protect(t))
	for _, part := range [][]byte{p.Lock.Passphrase.Salt, p.Lock.Passphrase.Key, p.Lock.Check} {
		for bit := range 8 * len(part) {
			part[bit/8] ^= 1 << (bit % 8)
			k, err := p.Lock.Unlock(passphrase)
			if k != nil || (!errors.Is(err, seal.ErrWrong) && !errors.Is(err, claims.ErrDamaged)) {
				t.Errorf("bit %d changed: Unlock = %v", bit, err)
			}
			part[bit/8] ^= 1 << (bit % 8)
		}
	}
	unlock(t, p.Lock, passphrase)
}

// FuzzLock unlocks what anybody may have written where a lock was.
func FuzzLock(f *testing.F) {
	p := protect(f)
	f.Add(marshal(f, p.Lock), passphrase)
	f.Add(marshal(f, p.Lock), p.Code)
	f.Add([]byte(`{"passphrase":{"time":1000000000,"memory":4294967295,"threads":4}}`), "")
	f.Fuzz(func(t *testing.T, b []byte, secret string) {
		var l seal.Lock
		if json.Unmarshal(b, &l) != nil {
			return
		}
		// What is allowed takes a second: as much as we allow, and no more.
		for _, w := range []*seal.Wrapped{&l.Passphrase, &l.Code} {
			if w.Memory <= 256<<10 && w.Time <= 10 {
				w.Memory, w.Time = min(w.Memory, 256), min(w.Time, 1)
			}
		}
		k, err := l.Unlock(secret)
		if (err == nil) != (k != nil) || (err != nil && !errors.Is(err, seal.ErrWrong) && !errors.Is(err, claims.ErrDamaged)) {
			t.Errorf("Unlock(%q) of %s = %v, %v, want a key, ErrWrong or ErrDamaged", secret, b, k, err)
		}
	})
}

func BenchmarkUnlock(b *testing.B) {
	p, err := seal.New(passphrase)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		unlock(b, p.Lock, passphrase)
	}
}

func unlock(tb testing.TB, l seal.Lock, secret string) *seal.Key {
	tb.Helper()
	k, err := l.Unlock(secret)
	if err != nil {
		tb.Errorf("Unlock(%q) = %v", secret, err)
	}
	return k
}

// stored returns p with its lock as it is read back.
func stored(tb testing.TB, p seal.Protection) seal.Protection {
	tb.Helper()
	b := marshal(tb, p.Lock)
	p.Lock = seal.Lock{}
	if err := json.Unmarshal(b, &p.Lock); err != nil {
		tb.Fatal(err)
	}
	return p
}

func marshal(tb testing.TB, l seal.Lock) []byte {
	tb.Helper()
	b, err := json.Marshal(l)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}
