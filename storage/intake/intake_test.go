package intake_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"factdesk/claims"
	"factdesk/storage/intake"
)

func TestTextIsTakenIn(t *testing.T) {
	for name, row := range map[string]struct{ in, want string }{
		"plain":              {"Two lines.\r\n\r\nOf text.\r\n", "Two lines.\nOf text."},
		"UTF-8 with a mark":  {"\xef\xbb\xbfKyiv", "Kyiv"},
		"UTF-16, little end": {"\xff\xfeK\x00\x57\x04=\xd8\x00\xde", "Kї😀"},
		"UTF-16, big end":    {"\xfe\xff\x00K\x04\x57\xd8=\xde\x00", "Kї😀"},
		"a stray control":    {strings.Repeat("word ", 30) + "\x08end", strings.Repeat("word ", 30) + "end"},
		"begins like a file": {"MZ is how programs begin. GIF8 is how pictures do.", "MZ is how programs begin. GIF8 is how pictures do."},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := intake.Text("folder/a.txt", []byte(row.in))
			if err != nil || got.Text != row.want || got.From != "a.txt" {
				t.Errorf("got %+v, %v, want %q", got, err, row.want)
			}
		})
	}
}

func TestWhatIsNoArticleIsRefusedInWords(t *testing.T) {
	for name, row := range map[string]struct {
		in    string
		want  error
		words string
	}{
		"nothing":                  {"", intake.ErrEmpty, "holds no text"},
		"blanks":                   {" \t\r\n\v\n", intake.ErrEmpty, "holds no text"},
		"a mark alone":             {"\xef\xbb\xbf", intake.ErrEmpty, "holds no text"},
		"unseen characters alone":  {"\u202e\u00ad", intake.ErrEmpty, "holds no text"},
		"PDF":                      {"%PDF-1.7\n%", intake.ErrNotText, "a PDF document"},
		"a web page":               {"\n<!DOCTYPE HTML><title>", intake.ErrNotText, "a web page"},
		"RTF":                      {`{\rtf1\ansi}`, intake.ErrNotText, "an RTF document"},
		"a Word document":          {"PK\x03\x04\x14\x00\x06\x00", intake.ErrNotText, ".docx"},
		"PNG":                      {"\x89PNG\r\n\x1a\n\x00", intake.ErrNotText, "a picture (PNG)"},
		"GIF":                      {"GIF89a\x01\x00\x01\x00", intake.ErrNotText, "a picture (GIF)"},
		"NUL in text":              {"text\x00text", intake.ErrNotText, "a binary file"},
		"control characters":       {"\x01\x02\x03abc", intake.ErrNotText, "a binary file"},
		"UTF-16 without a mark":    {"K\x00y\x00i\x00v\x00", intake.ErrNotText, "without its byte order mark"},
		"Windows-1252":             {"caf\xe9", intake.ErrEncoding, "from byte 3 on"},
		"UTF-32":                   {"\xff\xfe\x00\x00K\x00\x00\x00", intake.ErrEncoding, "UTF-32"},
		"UTF-16, half a character": {"\xff\xfeK", intake.ErrEncoding, "half a character"},
		"UTF-16, half a pair":      {"\xff\xfeK\x00\x3d\xd8", intake.ErrEncoding, "from byte 4 on"},
		"UTF-16, pair turned":      {"\xff\xfe\x00\xde\x3d\xd8", intake.ErrEncoding, "from byte 2 on"},
		"more text than a desk":    {strings.Repeat("a", claims.MaxText+1), intake.ErrTooLarge, "longer than 2 MB"},
		"more than is read":        {strings.Repeat(" ", intake.MaxFile+1), intake.ErrTooLarge, "larger than 8 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := intake.Text("", []byte(row.in))
			if !errors.Is(err, row.want) || !reflect.DeepEqual(got, intake.Article{}) {
				t.Fatalf("got %+v, %v, want %v", got, err, row.want)
			}
			if !strings.HasPrefix(err.Error(), "the pasted text: ") || !strings.Contains(err.Error(), row.words) {
				t.Errorf("got %q, want it to say %q", err, row.words)
			}
		})
	}
}

func TestTheLongestTextFitsInUTF16(t *testing.T) {
	in := append([]byte("\xff\xfe"), bytes.Repeat([]byte("a\x00"), claims.MaxText)...)
	if got, err := intake.Text("", in); err != nil || len(got.Text) != claims.MaxText {
		t.Errorf("got %d bytes, %v, want %d", len(got.Text), err, claims.MaxText)
	}
}

func TestFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "talks.txt")
	if err := os.WriteFile(path, []byte("- Talks end.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	want := intake.Article{Title: "Talks end.", Text: "- Talks end.", From: "talks.txt"}
	if got, err := intake.File(path); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
}

func TestFilesThatCanNotBeRead(t *testing.T) {
	dir := t.TempDir()
	large := filepath.Join(dir, "large.txt")
	if err := os.WriteFile(large, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(large, 50<<20); err != nil {
		t.Fatal(err)
	}
	for name, row := range map[string]struct {
		path string
		want error
	}{
		"a folder": {dir, intake.ErrNotFile},
		"missing":  {filepath.Join(dir, "none.txt"), fs.ErrNotExist},
		"50 MB":    {large, intake.ErrTooLarge},
		"no path":  {"", fs.ErrNotExist},
		"NUL":      {"a\x00b", syscall.EINVAL},
	} {
		if _, err := intake.File(row.path); !errors.Is(err, row.want) {
			t.Errorf("%s: got %v, want %v", name, err, row.want)
		}
	}
}

func TestForbiddenFileAndDevice(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has neither")
	}
	if _, err := intake.File(os.DevNull); !errors.Is(err, intake.ErrNotFile) {
		t.Errorf("a device: got %v, want %v", err, intake.ErrNotFile)
	}
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	path := filepath.Join(t.TempDir(), "mine.txt")
	if err := os.WriteFile(path, []byte("text"), 0o200); err != nil {
		t.Fatal(err)
	}
	if _, err := intake.File(path); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("forbidden: got %v, want %v", err, fs.ErrPermission)
	}
}

func TestTitle(t *testing.T) {
	long := strings.Repeat("word ", 30)
	for in, want := range map[string]string{
		"":                            "",
		"- Talks end.\nMore.":         "Talks end.",
		"—":                           "—",
		strings.TrimSpace(long):       long[:79] + "…",
		strings.Repeat("文", 90):       strings.Repeat("文", 79) + "…",
		strings.Repeat("e\u0301", 90): strings.Repeat("e\u0301", 39) + "…",
		"Geneva talks, " + long[:5] + strings.Repeat("x", 59) + ", then more": "Geneva talks, word " + strings.Repeat("x", 59) + "…",
	} {
		if got := intake.Title(in); got != want {
			t.Errorf("%.20q: got %q, want %q", in, got, want)
		}
	}
}
