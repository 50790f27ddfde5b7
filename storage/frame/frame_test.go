package frame_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/storage/frame"
)

var salt = frame.Salt{1, 2, 3}

func written(bodies [][]byte) (b []byte) {
	for i, body := range bodies {
		b = frame.Append(b, salt, frame.Frame{N: uint64(i), Body: body})
	}
	return b
}

// bodies draws some, of which many hold what looks like the start of a frame.
func bodies(t *rapid.T) [][]byte {
	return rapid.SliceOfN(rapid.OneOf(
		rapid.SliceOfN(rapid.Byte(), 0, 200),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 60), func(b []byte) []byte {
			return append([]byte("FDF1\x00\x00\x00\x04"), b...)
		}),
		// A whole frame of another desk.
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 60), func(b []byte) []byte {
			return frame.Append(nil, frame.Salt{9}, frame.Frame{N: 7, Body: b})
		}),
	), 1, 8).Draw(t, "bodies")
}

func read(b []byte) (all []frame.Frame, err error) {
	r := frame.NewReader(bytes.NewReader(b), salt)
	for {
		f, err := r.Next()
		if err != nil {
			return all, err
		}
		all = append(all, frame.Frame{N: f.N, Body: bytes.Clone(f.Body)})
	}
}

func TestWhatIsWrittenIsReadByBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := bodies(t)
		b := written(want)
		all, err := read(b)
		if !errors.Is(err, io.EOF) || len(all) != len(want) {
			t.Fatalf("%d frames and %v, want %d and io.EOF", len(all), err, len(want))
		}
		i := 0
		for found := range frame.Scan(b, salt) {
			if !found.Whole || found.N != uint64(i) || !bytes.Equal(found.Body, want[i]) || !bytes.Equal(all[i].Body, want[i]) {
				t.Fatalf("frame %d is %v and %v, want %v", i, found, all[i], want[i])
			}
			i++
		}
		if i != len(want) {
			t.Fatalf("Scan found %d, want %d", i, len(want))
		}
	})
}

// Whatever happens to a stretch of bytes, only the frames that it touches are
// lost, and none appears that wasn't written.
func TestDamageCostsWhatItTouches(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := bodies(t)
		b := written(all)
		from := rapid.IntRange(0, len(b)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(b)).Draw(t, "to")
		hurt := slices.Clone(b)
		rapid.SampledFrom([]func(){
			func() { hurt[from] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit") },
			func() { clear(hurt[from:to]) },
			func() { hurt = slices.Delete(hurt, from, to) },
			func() { hurt = hurt[:from] },
			func() { hurt = slices.Insert(hurt, from, b[from:to]...) },
		}).Draw(t, "change")()
		if bytes.Equal(hurt, b) {
			return
		}
		found := map[uint64][]byte{}
		for f := range frame.Scan(hurt, salt) {
			if f.Whole {
				found[f.N] = f.Body
			}
		}
		start := 0
		for i, body := range all {
			end := start + len(body) + frame.Overhead
			got, there := found[uint64(i)]
			switch {
			case there && !bytes.Equal(got, body):
				t.Fatalf("frame %d is %v, was %v", i, got, body)
			case !there && (end <= from):
				t.Fatalf("frame %d, before the damage, is lost", i)
			case !there && start >= to && len(hurt) >= len(b):
				t.Fatalf("frame %d, after the damage, is lost", i)
			}
			start = end
		}
	})
}

func TestTheReaderTellsEveryDamage(t *testing.T) {
	b := written([][]byte{[]byte("one"), []byte("two"), nil})
	for i := range b {
		for _, hurt := range [][]byte{b[:i], append(append(slices.Clone(b[:i]), b[i]^1), b[i+1:]...)} {
			all, err := read(hurt)
			whole := i == 0 || i == len(written([][]byte{[]byte("one")})) || i == len(written([][]byte{[]byte("one"), []byte("two")}))
			if errors.Is(err, io.EOF) && len(hurt) < len(b) && whole {
				continue // cut between two frames
			}
			if !errors.Is(err, claims.ErrDamaged) {
				t.Fatalf("byte %d of %d: %d frames and %v, want damage", i, len(hurt), len(all), err)
			}
		}
	}
}

// Bytes that claim to be ever so many long frames are given up in a moment.
func TestHostileHeadersEnd(t *testing.T) {
	const n = 200_000
	whole := frame.Append(nil, salt, frame.Frame{Body: make([]byte, 20*n)})
	hostile := bytes.Repeat(whole[:20], n) // each claims all that follows
	found := 0
	for f := range frame.Scan(hostile, salt) {
		if f.Whole {
			t.Fatal("a header alone is no frame")
		}
		found++
	}
	if found != 1 {
		t.Errorf("%d stretches, want 1", found)
	}
}

func FuzzScan(f *testing.F) {
	f.Add(written([][]byte{[]byte("one"), []byte("FDF1"), nil}))
	f.Add([]byte("FDF1\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, b []byte) {
		at := 0
		for found := range frame.Scan(b, salt) {
			if found.At != at || found.Len <= 0 {
				t.Fatalf("%+v does not follow on %d", found, at)
			}
			at += found.Len
		}
		if at != len(b) {
			t.Fatalf("Scan ends at %d of %d", at, len(b))
		}
		all, err := read(b)
		if err == nil || len(all) > len(b) {
			t.Fatalf("%d frames, %v", len(all), err)
		}
	})
}
