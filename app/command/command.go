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
)

// Env is what the commands know of the world.
type Env struct {
	In       io.Reader
	Out, Err io.Writer
	Now      func() time.Time
	UserName string // who acts where --as doesn't say; may be ""
	Version  string

	// DefaultDesk is the folder of the user's own desk.
	DefaultDesk string

	// Open opens the desk in a folder, and makes one where there is none.
	Open func(ctx context.Context, folder string) (storage.Store, error)
}

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
		{"import", "FILE ...", "puts text files on the desk as articles; prints a line each, id<TAB>title, once it is stored", importFiles},
		{"text", "FILE", "prints the normalised text of a file, to which all offsets refer", text},
		{"claims", "[--article ID]", "prints the claims on the desk, a line of JSON each", listClaims},
		{"export", "[--article ID] --format xlsx -o FILE", "writes the report of an article", exportReport},
		{"check", "", "reads everything on the desk and says what is damaged", check},
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
	if errors.Is(err, errUse) {
		return WrongUse
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
