package backup_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/storage/backup"
)

const commentWords = "SHA-256 of all before it: "

// An entry is one of a zip that somebody made.
type entry struct {
	name     string
	body     []byte
	deflated bool
	size     uint64 // where it says another than it has
	mode     fs.FileMode
}

// pack makes a zip of entries, with the hash at its end that a backup has.
func pack(tb testing.TB, entries []entry) []byte {
	tb.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, CRC32: crc32.ChecksumIEEE(e.body)}
		h.CompressedSize64, h.UncompressedSize64 = uint64(len(e.body)), uint64(len(e.body))
		h.SetMode(0o600 | e.mode)
		var to io.Writer
		var err error
		if e.deflated {
			h.Method = zip.Deflate
			to, err = w.CreateHeader(h)
		} else {
			if e.size > 0 {
				h.CompressedSize64, h.UncompressedSize64 = e.size, e.size
			}
			to, err = w.CreateRaw(h)
		}
		if err != nil {
			tb.Fatal(err)
		}
		if strings.HasSuffix(e.name, "/") {
			continue // a folder has nothing in it
		}
		if _, err := to.Write(e.body); err != nil {
			tb.Fatal(err)
		}
	}
	if err := errors.Join(w.SetComment(commentWords+strings.Repeat("-", 64)), w.Close()); err != nil {
		tb.Fatal(err)
	}
	all := b.Bytes()
	sum := sha256.Sum256(all[:len(all)-64])
	copy(all[len(all)-64:], hex.EncodeToString(sum[:]))
	return all
}

// entriesOf returns what is in the backup at path.
func entriesOf(tb testing.TB, path string) (all []entry) {
	tb.Helper()
	r, err := zip.OpenReader(path)
	if err != nil {
		tb.Fatal(err)
	}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			tb.Fatal(err)
		}
		b, err := io.ReadAll(in)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, entry{name: f.Name, body: b})
	}
	if err := r.Close(); err != nil {
		tb.Fatal(err)
	}
	return all
}

func zipped(tb testing.TB, entries []entry, change func([]entry) []entry) []byte {
	tb.Helper()
	return pack(tb, change(entries))
}

// manifestOf returns the manifest of the backup at path, changed so that it says
// of the entries what they are.
func manifestOf(tb testing.TB, path string, entries []entry) []byte {
	tb.Helper()
	all := entriesOf(tb, path)
	var m backup.Manifest
	if err := json.Unmarshal(all[len(all)-1].body, &m); err != nil {
		tb.Fatal(err)
	}
	m.Files = backup.Files{}
	for _, e := range entries {
		if strings.HasPrefix(e.name, "manifest.") {
			continue
		}
		sum := sha256.Sum256(e.body)
		size := int64(len(e.body))
		if e.size > 0 {
			size = int64(e.size)
		}
		m.Files = append(m.Files, backup.File{Name: e.name, Size: size, SHA256: hex.EncodeToString(sum[:])})
	}
	b, err := json.Marshal(m)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// hostile returns zips by what is wrong with each: all else is right.
func hostile(tb testing.TB, path string) map[string][]byte {
	tb.Helper()
	with := func(more ...entry) []byte {
		e := entriesOf(tb, path)
		last := len(e) - 1
		e = append(append(e[:last:last], more...), e[last])
		e[len(e)-1].body = manifestOf(tb, path, e)
		return pack(tb, e)
	}
	if err := verify(tb, with(entry{name: "fine", body: []byte("x")})); err != nil {
		tb.Fatalf("the test's own zips are refused for something else: %v", err)
	}
	all := map[string][]byte{}
	for _, name := range []string{
		"../../evil", "/abs", `C:\x`, "C:/x", "c:x", `..\..\evil`, `a\b`, "aux.txt", "AUX", "com1", "a/LPT9.log.gz", "nul",
		"a/../b", "./a", "a//b", "a/", "..", ".", "", "a/.", "dot.", "space ", " space", "tab\t", "nul\x00", "new\nline", "*", "a:b",
		"\u202egpj.exe", "\xff", "~", "conin$", strings.Repeat("long/", 100) + "x",
		"desk.json", "DESK.JSON", "desk.json/under", "data", "data/journal", "manifest.json", "manifest.seal", "Manifest.Json",
	} {
		all[fmt.Sprintf("the name %q", name)] = with(entry{name: name, body: []byte("x")})
	}
	all["a bomb"] = with(entry{name: "bomb", body: make([]byte, 10<<20), deflated: true})
	all["a lying size"] = with(entry{name: "lie", body: []byte("x"), size: 2})
	all["a link"] = with(entry{name: "link", body: []byte("/etc/passwd"), mode: fs.ModeSymlink})
	all["a device"] = with(entry{name: "device", mode: fs.ModeDevice})
	for name, change := range map[string]func([]entry) []entry{
		"no entries":               func([]entry) []entry { return nil },
		"no manifest":              func(e []entry) []entry { return e[:len(e)-1] },
		"a manifest that's first":  func(e []entry) []entry { return append(e[len(e)-1:], e[:len(e)-1]...) },
		"two manifests":            func(e []entry) []entry { return append(e, e[len(e)-1]) },
		"a file less":              func(e []entry) []entry { return e[1:] },
		"a file more":              func(e []entry) []entry { return append([]entry{{name: "more"}}, e...) },
		"files in another order":   func(e []entry) []entry { return append([]entry{e[1], e[0]}, e[2:]...) },
		"a seal nobody speaks of":  func(e []entry) []entry { return append([]entry{{name: "manifest.seal"}}, e...) },
		"a file of the same size":  func(e []entry) []entry { e[0].body = bytes.ToUpper(e[0].body); return e },
		"a manifest of nonsense":   manifest("x"),
		"an empty manifest":        manifest(""),
		"a manifest of nothing":    manifest("{}"),
		"a manifest that's a list": manifest("[]"),
		"files that are no list":   manifest(`{"version":1,"made":"2026-11-25T14:03:12Z","why":"hourly","desk":"d","files":null}`),
		"a size below nothing": manifest(`{"version":1,"made":"2026-11-25T14:03:12Z","why":"hourly","desk":"d","files":[
			{"name":"a","size":-1,"sha256":"` + strings.Repeat("0", 64) + `"}]}`),
		"a reason to be shown": manifest(`{"version":1,"made":"2026-11-25T14:03:12Z","why":"\u202e","desk":"d","files":[]}`),
		"a large manifest":     manifest(`{"version":1` + strings.Repeat(" ", 64<<20) + `}`),
	} {
		all[name] = zipped(tb, entriesOf(tb, path), change)
	}
	return all
}

func manifest(s string) func([]entry) []entry {
	return func(e []entry) []entry {
		e[len(e)-1].body = []byte(s)
		return e
	}
}

func TestHostileBackupsAreRefused(t *testing.T) {
	path := made(t, nil)
	for name, b := range hostile(t, path) {
		if err := verify(t, b); !errors.Is(err, claims.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	newer := zipped(t, entriesOf(t, path), manifest(`{"version":2,"files":"elsewhere"}`))
	if err := verify(t, newer); !errors.Is(err, claims.ErrNewer) {
		t.Errorf("of a newer Factdesk: %v", err)
	}
}

func TestWhatWouldTakeMuchMemoryIsNotReadToItsEnd(t *testing.T) {
	const start = `{"version":1,"made":"2026-11-25T14:03:12Z","why":"hourly","desk":"d",`
	var kinds strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&kinds, `"k%d":1,`, i)
	}
	path := made(t, nil)
	for words, b := range map[string][]byte{
		"too many files":  zipped(t, entriesOf(t, path), manifest(start+`"files":[`+strings.Repeat("{},", 999_999)+`{}]}`)),
		"bytes of counts": zipped(t, entriesOf(t, path), manifest(start+`"counts":{`+kinds.String()+`"k":1},"files":[]}`)),
		"far too large":   directory(t, 1_200_000),
		"lie over each other": zipped(t, entriesOf(t, path), func(e []entry) []entry {
			e[0].size, e[1].size = 1<<20, 1<<20
			e[len(e)-1].body = manifestOf(t, path, e)
			return e
		}),
	} {
		if err := verify(t, b); !errors.Is(err, claims.ErrDamaged) || !strings.Contains(err.Error(), words) {
			t.Errorf("got %v, want %q", err, words)
		}
	}
}

// directory returns a zip whose directory has n entries, each as short as can be.
func directory(tb testing.TB, n int) []byte {
	tb.Helper()
	one := pack(tb, []entry{{name: "a"}})
	at := bytes.Index(one, []byte("PK\x01\x02"))
	end := bytes.Index(one, []byte("PK\x05\x06"))
	all := append(one[:at:at], bytes.Repeat(one[at:end], n)...)
	all = append(all, one[end:]...)
	tail := all[len(all)-len(one[end:]):]
	binary.LittleEndian.PutUint32(tail[12:], uint32(n*(end-at))) // the directory's size
	binary.LittleEndian.PutUint16(tail[8:], uint16(n))
	binary.LittleEndian.PutUint16(tail[10:], uint16(n))
	return all
}

func FuzzOpen(f *testing.F) {
	path := made(f, nil)
	whole, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	for _, b := range hostile(f, path) {
		if len(b) < 1<<16 {
			f.Add(b)
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := backup.Read(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			if !errors.Is(err, claims.ErrDamaged) && !errors.Is(err, claims.ErrNewer) {
				t.Errorf("Read = %v", err)
			}
			return
		}
		if err := a.Verify(t.Context(), nil); err != nil && !errors.Is(err, claims.ErrDamaged) {
			t.Errorf("Verify = %v", err)
		}
		for _, file := range a.Manifest.Files {
			got, err := fs.ReadFile(a, file.Name)
			if int64(len(got)) > file.Size || err == nil && int64(len(got)) != file.Size {
				t.Errorf("%d bytes of %+v, %v", len(got), file, err)
			}
			if !fs.ValidPath(file.Name) {
				t.Errorf("the name %q", file.Name)
			}
		}
	})
}
