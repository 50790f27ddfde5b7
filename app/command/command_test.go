package command_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factdesk/app/command"
	"factdesk/storage"
	"factdesk/storage/badgerstore"
)

func keeper() badgerstore.Keeper {
	return badgerstore.Keeper{Now: clock, Log: slog.New(slog.DiscardHandler)}
}

func clock() time.Time { return time.Date(2026, 2, 18, 21, 30, 0, 0, time.UTC) }

// nobody is at the terminal.
func nobody(command.Question) (string, error) { return "", errors.New("nobody is here") }

// A said is what a command answered.
type said struct {
	status   int
	out, err string
}

// factdesk runs the program in the current folder.
func factdesk(t *testing.T, in string, args ...string) said {
	t.Helper()
	return factdeskIn(t, command.Env{In: strings.NewReader(in)}, args...)
}

// factdeskIn runs the program with what env says, and as usual for the rest.
func factdeskIn(t *testing.T, env command.Env, args ...string) said {
	t.Helper()
	var out, err bytes.Buffer
	env.Out, env.Err, env.Now = &out, &err, clock
	env.UserName, env.Version = "Olena Analyst", "1.2.3"
	env.DefaultDesk = filepath.Join("config", "factdesk", "desk")
	if env.Keeper == nil {
		env.Keeper = keeper()
	}
	if env.Passphrase == nil {
		env.Passphrase = nobody
	}
	status := command.Run(t.Context(), args, env)
	return said{status, out.String(), err.String()}
}

// inFolder goes to a folder with some files to import.
func inFolder(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range map[string]string{
		"talks.txt": "- Talks end.\r\n\r\n\r\nNo date.\r\n",
		"utf16.txt": "\xff\xfeK\x00y\x00i\x00v\x00",
		"empty.txt": "",
		"page.pdf":  "%PDF-1.7",
		"latin.txt": "caf\xe9",

		"claims.tsv": "\ufeffa\tRussia occupies 20% of Ukraine.\r\n\nb\tWages\tdoubled.\n",
		"twice.tsv":  "a\tOne.\na\tTwo.\n",
		"notab.tsv":  "a\tOne.\nb Two.\n",
	} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTranscripts runs commands one after the other on one desk.
func TestTranscripts(t *testing.T) {
	inFolder(t)
	for _, row := range []struct {
		args   string
		in     string
		status int
		out    string // what standard output says somewhere, all of it where it ends in a line end
		err    string // what standard error says somewhere
	}{
		{args: "", status: 2, err: "which command?"},
		{args: "frobnicate", status: 2, err: `no command "frobnicate"`},
		{args: "help", out: "factdesk demo [--desk DIR] [-o FILE]"},
		{args: "help import", out: "who does this"},
		{args: "help nothing", status: 2, err: `no command "nothing"`},
		{args: "import -h", out: "factdesk import FILE"},
		{args: "version", out: "factdesk 1.2.3\n"},
		{args: "version now", status: 2, err: `what is "now" for?`},

		{args: "text talks.txt", out: "- Talks end.\nNo date.\n"},
		{args: "text utf16.txt", out: "Kyiv\n"},
		{args: "text -", in: "a\rb", out: "a\nb\n"},
		{args: "text", status: 2, err: "one file"},
		{args: "text a b", status: 2, err: "one file"},
		{args: "text none.txt", status: 1, err: `no file "none.txt"`},
		{args: "text empty.txt", status: 1, err: "holds no text"},
		{args: "text page.pdf", status: 1, err: "a PDF document"},
		{args: "text latin.txt", status: 1, err: "not valid UTF-8"},
		{args: "text .", status: 1, err: "is a folder"},

		{args: "quantities -", in: "About 20% of Ukraine, 5-6 km, since early 2024.", out: `{"start":0,"end":9,"text":"About 20%","number":{"start":6,"end":8},"value":20,"unit":"percent","kind":"share","hedge":"about"}` + "\n" +
			`{"start":22,"end":28,"text":"5-6 km","number":{"start":22,"end":25},"low":5,"high":6,"unit":"km","kind":"measure"}` + "\n" +
			`{"start":30,"end":46,"text":"since early 2024","number":{"start":30,"end":46},"kind":"date","date":"2024-01/.."}` + "\n"},
		{args: "quantities --language de -", in: "1.234,5 Meter", out: `"value":1234.5`},
		{args: "quantities -", in: "Росія окупує близько 20 % території України.", out: `"unit":"percent","kind":"share","hedge":"about"}`},
		{args: "suggest -", in: "Hello! The dam, Europe's largest, was built in 1932. Some 40 villages lost power.", out: `{"start":53,"end":80,"quote":"Some 40 villages lost power","sentence":[53,81],`},
		{args: "suggest -", in: "Hello there. I love you all.", out: ""},
		{args: "suggest", status: 2, err: "one file"},
		{args: "suggest none.txt", status: 1, err: `no file "none.txt"`},
		{args: "quantities", status: 2, err: "one file"},
		{args: "quantities none.txt", status: 1, err: `no file "none.txt"`},
		{args: "sentences talks.txt", out: `{"start":0,"end":12,"text":"- Talks end."}` + "\n" + `{"start":13,"end":21,"text":"No date."}` + "\n"},
		{args: "sentences -", in: "Mr. <b> said: “Нi. Так.”", out: `"text":"Mr. <b> said: “Нi."}`},
		{args: "sentences", status: 2, err: "one file"},
		{args: "sentences none.txt", status: 1, err: `no file "none.txt"`},
		{args: "match --corpus claims.tsv", in: "1\twages doubling\n\n2\tmoon\n3\tRussians occupy Ukraine\n", out: "3\ta\t0."},
		{args: "match -k 1 --corpus claims.tsv", in: "", out: ""},
		{args: "match --corpus claims.tsv", in: "1\t…\n2 moon\n", status: 1, err: "standard input: line 2: there is no tab"},
		{args: "match --corpus claims.tsv", in: "\tmoon", status: 1, err: "line 1: there is no id"},
		{args: "match --corpus claims.tsv", in: "1\t\xff", status: 1, err: "line 1: this is not valid UTF-8"},
		{args: "match --corpus twice.tsv", status: 1, err: `twice.tsv: line 2: there is a claim "a" already`},
		{args: "match --corpus notab.tsv", status: 1, err: "notab.tsv: line 2: there is no tab"},
		{args: "match --corpus none.tsv", status: 1, err: "the claims can't be read"},
		{args: "match --corpus .", status: 1, err: "is a directory"},
		{args: "match", status: 2, err: "which claims?"},
		{args: "match --corpus claims.tsv -k 0", status: 2, err: "1 or more"},
		{args: "match claims.tsv", status: 2, err: `what is "claims.tsv" for?`},

		{args: "claims", status: 10, err: "there is no desk"},
		{args: "check", status: 10, err: "there is no desk"},
		{args: "export -o a.xlsx", status: 10, err: "there is no desk"},
		{args: "backup", status: 10, err: "there is no desk"},
		{args: "backups", status: 10, err: "there is no desk"},
		{args: "passphrase", status: 10, err: "there is no desk"},
		{args: "migrate", status: 10, err: "there is no desk"},
		{args: "export-all -o all.zip", status: 10, err: "there is no desk"},
		{args: "import", status: 2, err: "which file?"},
		{args: "import none.txt", status: 1, err: "no file"},
		{args: "import https://example.org", status: 1, err: "links can't be opened yet"},
		{args: "check", status: 10, err: "there is no desk"}, // nothing was imported, no desk was made
		{args: "import talks.txt", out: "\tTalks end.\n"},
		{args: "claims", out: "\n"},
		{args: "check", out: "no problems"},
		{args: "import utf16.txt empty.txt talks.txt", status: 1, out: "\tKyiv\n", err: "holds no text"},
		{args: "import - --as Ihor", in: "Pasted.", out: "\tPasted.\n"},
		{args: "check", out: "3 articles"},
		{args: "import talks.txt --as", status: 2, err: "flag needs an argument"},
		{args: "import talks.txt --desk no/such/place", status: 1, err: "no/such"},

		{args: "claims --article x", status: 2, err: `"x" is not an ID`},
		{args: "claims --article 01900000-0000-7000-8000-000000000000", status: 1, err: "not found"},
		{args: "claims extra", status: 2, err: `what is "extra" for?`},
		{args: "export", status: 2, err: "which file?"},
		{args: "export --format pdf -o a.pdf", status: 2, err: "only xlsx, html, csv, claimreview or webannotation"},
		{args: "export --format csv --unreviewed -o a.csv", status: 2, err: "are for claimreview"},
		{args: "export --format html --template all.xlsx -o a.html", status: 2, err: "only a workbook"},
		{args: "export --format claimreview --unreviewed --profile public -o a.json", status: 2, err: "leave out --unreviewed"},
		{args: "export --all --format html -o a.html", status: 2, err: "go into a workbook only"},
		{args: "export -o a.xlsx", status: 2, err: "there are 3 articles"},
		{args: "export --all -o all.xlsx"},
		{args: "export --all --article x -o a.xlsx", status: 2, err: "all articles, or some?"},
		{args: "export --profile friends -o a.xlsx", status: 2, err: `no profile "friends"`},
		{args: "export --all --since yesterday -o a.xlsx", status: 2, err: "write a date as"},
		{args: "export --all --profile public -o public.xlsx"},
		{args: "export --all --since 2026 --until 2026-12-31 -o year.xlsx", status: 1, err: "no verdict was given in that time"},
		{args: "export --all --status done -o a.xlsx", status: 2, err: "in-progress, verified, fix-needed, cannot-verify or cut"},
		{args: "export --all --status to-check --verdict False -o a.xlsx", status: 1, err: "no claim has that verdict"},
		{args: "export --column a=b -o a.xlsx", status: 2, err: "about a --template"},
		{args: "export --all --template none.xlsx -o a.xlsx", status: 1, err: "none.xlsx"},
		{args: "export --all --template talks.txt -o a.xlsx", status: 1, err: "save it as .xlsx"},
		{args: "export --all --template all.xlsx -o again.xlsx"},
		{args: "export --all --template all.xlsx -o all.xlsx", status: 1, err: "another name"},
		{args: "export --all --template all.xlsx --column Statement=nothing -o again.xlsx", status: 2, err: "one of these keys"},
		{args: "export --article 01900000-0000-7000-8000-000000000000 -o a.xlsx", status: 1, err: "not found"},

		{args: "check --deep", out: "no problems"},
		{args: "check deep", status: 2, err: `what is "deep" for?`},
		{args: "backup a b", status: 2, err: "one folder or file"},
		{args: "backup none", status: 1, err: `no folder "none"`},
		{args: "backup talks.txt", status: 1, err: "there already"},
		{args: "backup no/such/a.zip", status: 1, err: "no such file"},
		{args: "backups", err: "no backups yet"},
		{args: "restore", status: 2, err: "one backup"},
		{args: "restore none.zip", status: 1, err: "none.zip"},
		{args: "restore talks.txt", status: 1, err: "damaged"},
		{args: "passphrase --remove", out: "The desk has no passphrase.\n"},
		{args: "passphrase", status: 1, err: "nobody is here"},
		{args: "migrate", out: "Nothing was to be done: the desk has layout 2"},
		{args: "export-all", status: 2, err: "which file?"},
		{args: "export-all -o all.pdf", status: 2, err: "which file?"},
		{args: "export-all -o no/such/all.zip", status: 1, err: "no such folder"},
		{args: "import none.zip --desk again", status: 1, err: "none.zip"},
		{args: "import none.zip", status: 1, err: "isn't empty"},
		{args: "import a.zip b.zip", status: 2, err: "import it alone"},

		{args: "demo --desk .", status: 1, err: "isn't empty"},
		{args: "demo --desk talks.txt", status: 1, err: "talks.txt"},
		{args: "demo -o no/such/a.xlsx", status: 1, err: "no/such"},
		{args: "demo", out: "10 claims, 4 with a verdict and its source, 6 still open"},
		{args: "demo --desk kept -o kept.xlsx", out: "The report is kept.xlsx"},
		{args: "check --desk kept", out: "10 claims, 4 evidence, 4 verdicts"},
		{args: "export --desk kept -o again.xlsx"},
		{args: "export --desk kept --format html -o again.html"},
		{args: "export --desk kept --format csv -o again.csv"},
		{args: "export --desk kept --format webannotation -o again.json"},
		{args: "export --desk kept --format claimreview -o again.json", status: 1, err: "that is --unreviewed"},
		{args: "export --desk kept --format claimreview --unreviewed --url here -o again.json", status: 1, err: "begins with http"},
		{args: "export --desk kept -o .", status: 1, err: "folder"},
		{args: "claims --desk kept", out: `"verdict":"True","by":"Olena Analyst"`},
		{args: "--desk kept", status: 2, err: "no command"},
	} {
		t.Run(row.args, func(t *testing.T) {
			got := factdesk(t, row.in, strings.Fields(row.args)...)
			switch {
			case got.status != row.status:
			case !strings.Contains(got.err, row.err) || (got.err == "") != (row.err == ""):
			case strings.Count(got.err, "\n") > 1:
			case strings.HasPrefix(row.out, "\t") && strings.HasSuffix(got.out, row.out):
				return
			case strings.HasSuffix(row.out, "\n") && got.out != strings.TrimPrefix(row.out, "\n"):
			case strings.Contains(got.out, strings.TrimPrefix(row.out, "\n")):
				return
			}
			t.Errorf("got %+v, want %+v", got, row)
		})
	}
	for _, written := range []string{"factdesk-sample.xlsx", "kept.xlsx", "again.xlsx"} {
		if b, err := os.ReadFile(written); err != nil || !bytes.HasPrefix(b, []byte("PK")) {
			t.Errorf("%s: %d bytes, %v, want a workbook", written, len(b), err)
		}
	}
}

func TestClaimLinesSayWhereTheirWordsAre(t *testing.T) {
	inFolder(t)
	if got := factdesk(t, "", "demo", "--desk", "kept"); got.status != 0 {
		t.Fatalf("got %+v", got)
	}
	lines := strings.Split(strings.TrimSpace(factdesk(t, "", "claims", "--desk", "kept").out), "\n")
	if len(lines) != 10 {
		t.Fatalf("got %d lines, want 10", len(lines))
	}
	start := -1
	for _, line := range lines {
		var c struct {
			Start, End       int
			Quote, Statement string
			Types            []string
		}
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		if c.Start <= start || c.End-c.Start != len(c.Quote) || c.Statement == "" || len(c.Types) == 0 {
			t.Errorf("got %q after byte %d", line, start)
		}
		start = c.Start
	}
}

func TestADeskThatIsOpenIsLeftAlone(t *testing.T) {
	inFolder(t)
	store, err := keeper().Open(t.Context(), "busy", storage.How{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	}()
	for _, args := range []string{"import talks.txt", "claims", "check", "export -o a.xlsx", "backup", "migrate", "passphrase", "export-all -o a.zip"} {
		got := factdesk(t, "", append(strings.Fields(args), "--desk", "busy")...)
		if got.status != 11 || !strings.Contains(got.err, "already open") || got.out != "" {
			t.Errorf("%s: got %+v", args, got)
		}
	}
}

// broken is an output whose reader has gone, and an input that can't be read.
type broken struct{}

var errBroken = errors.New("broken pipe")

func (broken) Write([]byte) (int, error) { return 0, errBroken }
func (broken) Read([]byte) (int, error)  { return 0, errBroken }

func TestBrokenPipesAreFailures(t *testing.T) {
	inFolder(t)
	for _, args := range []string{"help", "version", "text talks.txt", "text -", "import talks.txt", "demo", "import -h"} {
		var err bytes.Buffer
		status := command.Run(t.Context(), strings.Fields(args), command.Env{
			In: broken{}, Out: broken{}, Err: &err, Now: clock, UserName: "Olena", DefaultDesk: "desk", Keeper: keeper(),
		})
		if status != 1 || !strings.Contains(err.String(), errBroken.Error()) {
			t.Errorf("%s: got %d, %q", args, status, err.String())
		}
	}
}

func TestNobodyCanNotImport(t *testing.T) {
	inFolder(t)
	var out, err bytes.Buffer
	status := command.Run(t.Context(), []string{"import", "talks.txt"}, command.Env{
		Out: &out, Err: &err, Now: clock, DefaultDesk: "desk", Keeper: keeper(),
	})
	if status != 1 || !strings.Contains(err.String(), "--as NAME") || out.Len() > 0 {
		t.Errorf("got %d, %q, %q", status, out.String(), err.String())
	}
}

// A noKeeper keeps nothing.
type noKeeper struct{ badgerstore.Keeper }

var errNoDesk = errors.New("no desk here")

func (noKeeper) Open(context.Context, string, storage.How) (storage.Store, error) {
	return nil, errNoDesk
}

func (noKeeper) Restore(context.Context, string, string, storage.How) (storage.Backup, error) {
	return storage.Backup{}, errNoDesk
}

func (noKeeper) Backups(context.Context, string) ([]storage.Backup, error) { return nil, errNoDesk }

// FuzzRun looks for what makes a command panic or hang. Nothing is opened.
func FuzzRun(f *testing.F) {
	f.Add("text -", "a\x00b")
	f.Add("import - --as --", "text")
	f.Add("export --article 0 --format=xlsx -o", "")
	f.Add("help -h", "")
	f.Add("restore - --desk=", "")
	f.Add("export-all -o .zip --desk .", "")
	f.Fuzz(func(t *testing.T, args, in string) {
		t.Chdir(t.TempDir())
		var out, err bytes.Buffer
		status := command.Run(t.Context(), strings.Fields(args), command.Env{
			In: strings.NewReader(in), Out: &out, Err: &err, Now: clock, DefaultDesk: "desk",
			Keeper: noKeeper{}, Passphrase: nobody,
		})
		if (status == command.Done) != (err.Len() == 0) || strings.Count(err.String(), "\n") > 1 {
			t.Errorf("%q: got %d, %q", args, status, err.String())
		}
	})
}
