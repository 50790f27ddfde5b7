package command_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/app/command"
)

// answers says what is answered to each question.
func answers(all map[command.Question]string) command.Env {
	return command.Env{Passphrase: func(q command.Question) (string, error) { return all[q], nil }}
}

// must runs the program and wants it done.
func must(t *testing.T, args ...string) said {
	t.Helper()
	got := factdesk(t, "", args...)
	if got.status != command.Done {
		t.Fatalf("%s: got %+v", args, got)
	}
	return got
}

// hurt changes a byte in the middle of each file that the pattern finds.
func hurt(t *testing.T, pattern string) {
	t.Helper()
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) == 0 {
		t.Fatalf("%s: %d files, %v", pattern, len(found), err)
	}
	for _, name := range found {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(b) == 0 {
			continue
		}
		b[len(b)/2] ^= 0xff
		if err := os.WriteFile(name, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCheckSaysWhatWasMendedAndWhatIsLost(t *testing.T) {
	inFolder(t)
	must(t, "demo", "--desk", "kept")
	hurt(t, "kept/data-1/journal/a/*")
	got := factdesk(t, "", "check", "--desk", "kept")
	if got.status != command.Mended || !strings.Contains(got.out, "10 claims") || !strings.Contains(got.out, "\nmended: ") ||
		strings.Contains(got.out, "damaged: ") || strings.Count(got.err, "\n") != 1 {
		t.Errorf("one copy damaged: got %+v", got)
	}
	if got := must(t, "check", "--desk", "kept"); !strings.Contains(got.out, "no problems") {
		t.Errorf("after mending: got %+v", got)
	}
	hurt(t, "kept/data-1/journal/?/*")
	got = factdesk(t, "", "check", "--desk", "kept")
	if got.status != command.Failed || !strings.Contains(got.out, "\ndamaged: ") || strings.Contains(got.out, "no problems") {
		t.Errorf("both copies damaged: got %+v", got)
	}
}

func TestNotesStandOnStandardErrorALineEach(t *testing.T) {
	inFolder(t)
	must(t, "demo", "--desk", "kept")
	if err := os.Remove("kept/desk.json"); err != nil {
		t.Fatal(err)
	}
	got := must(t, "claims", "--desk", "kept")
	if !strings.HasPrefix(got.err, "factdesk: note: The file desk.json") || strings.Count(got.err, "\n") != 1 || strings.Count(got.out, "\n") != 10 {
		t.Errorf("got %+v", got)
	}
}

func TestBackupsAreMadeListedAndRestored(t *testing.T) {
	inFolder(t)
	must(t, "import", "talks.txt", "--desk", "kept")
	if err := os.Mkdir("disk", 0o700); err != nil {
		t.Fatal(err)
	}
	must(t, "backup", "disk", "--desk", "kept")
	made := must(t, "backup", "mine.zip", "--desk", "kept")
	if !strings.Contains(made.out, "mine.zip\n") || !strings.Contains(made.out, "2 edits, 1 person, 1 scale, 1 article, 1 version") {
		t.Errorf("got %+v", made)
	}
	if left, err := filepath.Glob(".factdesk-*"); err != nil || len(left) > 0 {
		t.Errorf("%v, %v was left", left, err)
	}
	if got := factdesk(t, "", "backup", "mine.zip", "--desk", "kept"); got.status != command.Failed {
		t.Errorf("over another backup: got %+v", got)
	}
	must(t, "import", "utf16.txt", "--desk", "kept")
	before := must(t, "claims", "--desk", "kept")
	got := must(t, "restore", "mine.zip", "--desk", "kept")
	if !strings.Contains(got.out, "before, 3 edits, 1 person, 1 scale, 2 articles, 2 versions, is kept") || !strings.Contains(got.out, `To take this back:`) {
		t.Errorf("got %+v", got)
	}
	if got := must(t, "check", "--desk", "kept"); !strings.Contains(got.out, "2 edits, 1 person, 1 scale, 1 article,") {
		t.Errorf("got %+v, want what was in the backup", got)
	}
	list := must(t, "backups", "--desk", "kept")
	file := strings.TrimSpace(list.out[strings.LastIndex(list.out, "\t"):])
	if strings.Count(list.out, "\n") != 1 || !strings.Contains(list.out, "\tbefore a restore\t") {
		t.Errorf("got %q, want the backup of what was there before", list.out)
	}
	must(t, "restore", file, "--desk", "kept")
	if after := must(t, "claims", "--desk", "kept"); after != before {
		t.Errorf("taken back: got %+v, want %+v", after, before)
	}
	if got := must(t, "restore", "mine.zip", "--desk", "fresh"); got.out != "The desk is as it was in the backup.\n" {
		t.Errorf("to a new folder: got %+v", got)
	}
	hurt(t, "disk/*.zip")
	found, err := filepath.Glob("disk/*.zip")
	if err != nil || len(found) != 1 {
		t.Fatalf("got %v, %v", found, err)
	}
	if got := factdesk(t, "", "restore", found[0], "--desk", "kept"); got.status != command.Failed || !strings.Contains(got.err, "damaged") {
		t.Errorf("a damaged backup: got %+v", got)
	}
}

func TestAPassphraseIsAskedForOnlyWhereThereIsOne(t *testing.T) {
	inFolder(t)
	must(t, "import", "talks.txt", "--desk", "kept")
	const secret, other = "four words or more", "some other words here"
	for name, all := range map[string]map[command.Question]string{
		"too short": {command.Fresh: "abc", command.Again: "abc"},
		"not twice": {command.Fresh: secret, command.Again: other},
	} {
		if got := factdeskIn(t, answers(all), "passphrase", "--desk", "kept"); got.status != command.Failed || !strings.Contains(got.err, "nothing was changed") {
			t.Errorf("%s: got %+v", name, got)
		}
	}
	got := factdeskIn(t, answers(map[command.Question]string{command.Fresh: secret, command.Again: secret}), "passphrase", "--desk", "kept")
	code, _, _ := strings.Cut(got.out, "\n")
	if got.status != command.Done || len(code) < 20 || !strings.Contains(got.out, "Nobody can find it") || strings.Contains(got.err, code) {
		t.Fatalf("got %+v", got)
	}
	for what, row := range map[string]struct {
		env    command.Env
		status int
	}{
		"nobody there":    {command.Env{}, command.WrongPassphrase},
		"another":         {answers(map[command.Question]string{command.Present: other}), command.WrongPassphrase},
		"none":            {answers(nil), command.WrongPassphrase},
		"the passphrase":  {answers(map[command.Question]string{command.Present: secret}), command.Done},
		"its code":        {answers(map[command.Question]string{command.Present: code}), command.Done},
		"removed, denied": {answers(map[command.Question]string{command.Present: other}), command.WrongPassphrase},
	} {
		args := []string{"claims", "--desk", "kept"}
		if strings.HasPrefix(what, "removed") {
			args = []string{"passphrase", "--remove", "--desk", "kept"}
		}
		if got := factdeskIn(t, row.env, args...); got.status != row.status || strings.Contains(got.err, other) {
			t.Errorf("%s: got %+v, want %d", what, got, row.status)
		}
	}
	known := answers(map[command.Question]string{command.Present: secret, command.Fresh: other, command.Again: other})
	if got := factdeskIn(t, known, "backup", "sealed.zip", "--desk", "kept"); got.status != command.Done || !strings.Contains(got.out, "passphrase") {
		t.Errorf("backup: got %+v", got)
	}
	if got := factdesk(t, "", "restore", "sealed.zip", "--desk", "kept"); got.status != command.WrongPassphrase {
		t.Errorf("restore: got %+v", got)
	}
	if got := factdeskIn(t, known, "restore", "sealed.zip", "--desk", "kept"); got.status != command.Done {
		t.Errorf("restore: got %+v", got)
	}
	if got := factdeskIn(t, known, "passphrase", "--desk", "kept"); got.status != command.Done || !strings.Contains(got.out, "same as before") {
		t.Errorf("changed: got %+v", got)
	}
	if got := factdeskIn(t, answers(map[command.Question]string{command.Present: other}), "passphrase", "--remove", "--desk", "kept"); got.status != command.Done {
		t.Errorf("removed: got %+v", got)
	}
	must(t, "check", "--deep", "--desk", "kept")
}

func TestEverythingIsExportedAndComesBackTheSame(t *testing.T) {
	inFolder(t)
	must(t, "demo", "--desk", "kept")
	got := must(t, "export-all", "-o", "all.zip", "--desk", "kept")
	if !strings.Contains(got.out, "10 claims") || !strings.Contains(got.err, "note: The archive is not encrypted") {
		t.Errorf("got %+v", got)
	}
	if got := must(t, "import", "all.zip", "--desk", "again"); !strings.HasPrefix(got.out, "again\n") {
		t.Errorf("got %+v", got)
	}
	if got, want := must(t, "claims", "--desk", "again"), must(t, "claims", "--desk", "kept"); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got, want := must(t, "check", "--deep", "--desk", "again"), must(t, "check", "--deep", "--desk", "kept"); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	must(t, "import", "all.zip") // one's own desk
	if got := factdesk(t, "", "import", "all.zip"); got.status != command.Failed || !strings.Contains(got.err, "isn't empty") {
		t.Errorf("a second time: got %+v", got)
	}
	hurt(t, "all.zip")
	if got := factdesk(t, "", "import", "all.zip", "--desk", "third"); got.status != command.Failed || !strings.Contains(got.err, "damaged") {
		t.Errorf("a damaged archive: got %+v", got)
	}
	if left, err := filepath.Glob("*third*"); err != nil || len(left) > 0 {
		t.Errorf("%v, %v was left of it", left, err)
	}
	if left, err := filepath.Glob(".factdesk-*"); err != nil || len(left) > 0 {
		t.Errorf("%v, %v was left", left, err)
	}
}

func TestProgressIsWrittenOverAndTakenAway(t *testing.T) {
	inFolder(t)
	must(t, "demo", "--desk", "kept")
	var seen bytes.Buffer
	if got := factdeskIn(t, command.Env{Progress: &seen}, "check", "--desk", "kept"); got.status != command.Done || got.err != "" {
		t.Fatalf("got %+v", got)
	}
	lines := strings.Split(seen.String(), "\r")
	if len(lines) < 4 || !strings.Contains(seen.String(), "Checking records") || strings.Contains(seen.String(), "\n") ||
		strings.TrimSpace(lines[len(lines)-2]) != "" || lines[len(lines)-1] != "" {
		t.Errorf("got %q", lines)
	}
}

func TestMigrateSaysWhatItDid(t *testing.T) {
	// The sample as the program of layout 1 left it.
	old, err := zip.OpenReader("../../storage/badgerstore/testdata/layout-1.zip")
	if err != nil {
		t.Fatal(err)
	}
	desk := filepath.Join(t.TempDir(), "desk")
	if err := errors.Join(os.CopyFS(desk, old), old.Close()); err != nil {
		t.Fatal(err)
	}
	t.Chdir(filepath.Dir(desk))
	if got := must(t, "migrate", "--desk", "desk"); !strings.Contains(got.out, "had layout 1 and has layout 2 now") {
		t.Errorf("got %+v", got)
	}
	if got := must(t, "migrate", "--desk", "desk"); !strings.HasPrefix(got.out, "Nothing was to be done") {
		t.Errorf("got %+v", got)
	}
}
