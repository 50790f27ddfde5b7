// Package command is the program without its window: what can be done with a
// desk from scripts, tests and servers, with the same code and the same words.
//
// Its commands run one after the other, on the goroutine that calls Run. What
// they report goes to Env.Out, one line about what went wrong to Env.Err.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"factdesk/storage"
)

// Exit statuses.
const (
	Done     = 0
	Failed   = 1 // one line on Env.Err says why
	WrongUse = 2 // likewise

	Mended          = 2  // of check: what was damaged was mended
	NoDesk          = 10 // there is no desk
	Busy            = 11 // another program has the desk open
	WrongPassphrase = 12 // the desk's passphrase is another one, or wasn't given
)

// A Keeper keeps desks in folders.
type Keeper interface {
	storage.Keeper

	// Backups lists the backups of the desk in a folder, which need not be
	// sound, newest first.
	Backups(ctx context.Context, folder string) ([]storage.Backup, error)
}

// Env is what the commands know of the world.
type Env struct {
	In       io.Reader
	Out, Err io.Writer
	Progress io.Writer // where slow work says how far it is, or nil where nobody watches
	Now      func() time.Time
	UserName string // who acts where --as doesn't say; may be ""
	Version  string

	// DefaultDesk is the folder of the user's own desk.
	DefaultDesk string

	Keeper Keeper

	// Passphrase returns what the user answers. It is called only where a desk
	// needs an answer, and reports why there is none.
	Passphrase func(Question) (string, error)
}

// A Question is one that is answered in secret.
type Question string

// The questions.
const (
	Present Question = "Passphrase"
	Fresh   Question = "New passphrase"
	Again   Question = "New passphrase, once more"
)

var (
	// errUse is in every error that comes of how a command was called.
	errUse = errors.New("factdesk help says more")

	// errHelp ends a command that was only asked what it does.
	errHelp = errors.New("help was given")
)

// A command is one thing that the program does without a window.
type command struct {
	name, args, does string

	run func(ctx context.Context, env Env, args []string) error
}

// commands lists the commands in the order in which help shows them.
func commands() []command {
	return []command{
		{"demo", "[--desk DIR] [-o FILE]", "fills a new desk with the worked sample and writes its report", demo},
		{"import", "FILE ...", "puts text files on the desk as articles; prints a line each, id<TAB>title, once it is stored. One FILE.zip that export-all has made becomes a new desk, in a new or empty folder", importFiles},
		{"text", "FILE", "prints the normalised text of a file, to which all offsets refer", text},
		{"match", "--corpus FILE.tsv [-k 10]", "finds, for each statement on standard input, the claims in a file that may say the same, both a line each, id<TAB>text; prints statement-id<TAB>claim-id<TAB>probability, best first", matchLines},
		{"suggest", "[--language TAG] [--least SCORE] FILE", "prints what of a file wants checking, a line of JSON each, in reading order", suggest},
		{"quantities", "[--language TAG] FILE", "prints the numbers and dates of a file, a line of JSON each: where, value or range, unit, hedge, date", listQuantities},
		{"sentences", "FILE", "prints the sentences of a file, a line of JSON each, with their places in that text", printSentences},
		{"score", "[--language en]", "reads sentences from standard input, one a line, and prints how much each is worth checking, from 0 to 1, a line each; from 0.5 on it rather is than not", score},
		{"claims", "[--article ID]", "prints the claims on the desk, a line of JSON each", listClaims},
		{"export", "[--article ID ... | --all] [--profile WHOM] [--since DAY] [--until DAY] [--format xlsx|html|csv|claimreview|webannotation] [--template FILE] -o FILE", "writes the report of an article: as a workbook, a web page, a table of its claims, or as linked data; or of several in one workbook. Within a time it is about the verdicts given then", exportReport},
		{"apply", "FILE.xlsx [--as NAME] [--dry-run] [--conflicts desk|sheet]", "takes a report back that an editor has changed: prints each difference, what can't be taken, and applies in the editor's name what only the editor has changed; where the desk has changed the same, it stays", applySheet},
		{"export-all", "-o FILE.zip", "writes everything on the desk into one archive that reads without Factdesk; it is not encrypted", exportAll},
		{"check", "[--deep]", "reads all that the desk has on the disk, says what is damaged, and mends what it can from the copies", check},
		{"backup", "[FOLDER | FILE.zip]", "makes a backup among the desk's own, in a folder, or as a new file; in a folder it also removes those of this desk that have become too many", backUp},
		{"backups", "", "lists the desk's own backups, newest first, a line each: when, size, what is in it, why, file", listBackups},
		{"restore", "FILE", "puts a backup in the desk's place; what was there is backed up first", restore},
		{"passphrase", "[--remove]", "encrypts the desk under a passphrase, gives it another, or takes it away", protect},
		{"migrate", "", "brings a desk of an older Factdesk to today's layout, as the window does when it opens one", migrate},
		{"help", "[COMMAND]", "prints this, or what a command takes", help},
		{"version", "", "prints the program's version", version},
	}
}

// Run does what args say, of which the first is the command's name, and returns
// the status to exit with. No input makes it panic.
func Run(ctx context.Context, args []string, env Env) int {
	err := run(ctx, args, env)
	if err == nil || errors.Is(err, errHelp) {
		return Done
	}
	if _, deaf := fmt.Fprintln(env.Err, "factdesk:", oneLine(err.Error())); deaf != nil {
		return Failed // there is nowhere left to say why
	}
	return statusOf(err)
}

// statusOf returns the status to exit with after err.
func statusOf(err error) int {
	for _, known := range []struct {
		err    error
		status int
	}{
		{errUse, WrongUse},
		{errMended, Mended},
		{storage.ErrNoDesk, NoDesk},
		{storage.ErrOpen, Busy},
		{storage.ErrPassphrase, WrongPassphrase},
		{errUnanswered, WrongPassphrase},
	} {
		if errors.Is(err, known.err) {
			return known.status
		}
	}
	return Failed
}

func run(ctx context.Context, args []string, env Env) error {
	if len(args) == 0 {
		return fmt.Errorf("which command? %w", errUse)
	}
	c, err := named(args[0])
	if err != nil {
		return err
	}
	return c.run(ctx, env, args[1:])
}

// named returns the command called name.
func named(name string) (command, error) {
	for _, c := range commands() {
		if c.name == name {
			return c, nil
		}
	}
	return command{}, fmt.Errorf("there is no command %q: %w", name, errUse)
}

// oneLine puts what is said on one line: scripts read standard error by lines.
func oneLine(said string) string {
	return strings.Join(strings.FieldsFunc(said, func(r rune) bool { return r == '\n' || r == '\r' }), "; ")
}
