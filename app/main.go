// Command factdesk is a workbench for fact-checkers: an article's claims, what
// speaks for and against them, the verdicts, and the report.
//
// Without a command it opens the window; "factdesk help" lists the commands.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"factdesk/app/command"
	"factdesk/app/desk"
	"factdesk/app/look"
	"factdesk/app/shell"
	"factdesk/assets"
	"factdesk/storage"
	"factdesk/storage/badgerstore"
)

// appID is what the system knows the program by. FyneApp.toml says the same.
const appID = "io.github.factdesk.Factdesk"

// version is set by the build from FyneApp.toml.
var version = "development"

// memory is how much of it Badger and the window are to get along with, in
// bytes. It is a wish: more is taken where it's needed.
const memory = 512 << 20

// Exit statuses.
const (
	failed   = 1
	noScreen = 3
)

func main() {
	debug.SetMemoryLimit(memory)
	// A desk is read in one go: collecting garbage at each doubling from a few
	// megabytes on would take a third of that.
	debug.SetGCPercent(400)
	os.Exit(run(context.Background(), os.Args[1:]))
}

func run(ctx context.Context, args []string) int {
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		return command.Run(ctx, args, command.Env{
			In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
			Now: time.Now, UserName: userName(), Version: version,
			DefaultDesk: defaultDesk(), Open: open,
		})
	}
	return window(ctx, args)
}

// window opens the window on a desk and returns when it's closed.
func window(ctx context.Context, args []string) int {
	flags := flag.NewFlagSet("factdesk", flag.ContinueOnError)
	folder := flags.String("desk", defaultDesk(), "the `folder` that holds the desk")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	if !screen() {
		fmt.Fprintln(os.Stderr, "factdesk: there is no screen here; try factdesk demo, or factdesk help for all commands")
		return noScreen
	}
	if err := show(ctx, *folder); err != nil {
		fmt.Fprintln(os.Stderr, "factdesk:", shell.Words(err))
		return failed
	}
	return 0
}

func show(ctx context.Context, folder string) (err error) {
	if folder == defaultDesk() {
		// The store makes a desk only where the folder above it exists, so that
		// a disk that is away isn't an empty desk. This one is ours to make.
		if err := os.MkdirAll(filepath.Dir(folder), 0o700); err != nil {
			return err
		}
	}
	store, err := open(ctx, folder)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	d, err := desk.Open(ctx, store, time.Now)
	if err != nil {
		return err
	}
	fyneapp.SetMetadata(fyne.AppMetadata{
		ID: appID, Name: "Factdesk", Version: version, Icon: assets.Icon(),
		Migrations: map[string]bool{"fyneDo": true},
	})
	if cache, err := os.UserCacheDir(); err == nil {
		// Fyne makes its own folder in it, but not this one. Where it can't be
		// made there's no cache, which is only slower.
		_ = os.MkdirAll(cache, 0o700) //nolint:errcheck // see above
	}
	a := fyneapp.NewWithID(appID)
	a.Settings().SetTheme(look.Theme())
	w := a.NewWindow("Factdesk")
	s := shell.New(ctx, d, shell.Env{
		App: a, Window: w, Post: fyne.Do, Now: time.Now,
		Folder: folder, UserName: userName(), Reports: reports(),
	})
	watch(ctx, w)
	w.SetMaster()
	// Not ShowAndRun: where OpenGL is missing, that hangs without a window.
	a.Lifecycle().SetOnStarted(func() { w.Show(); s.Start() })
	a.Run()
	s.Close()
	return nil
}

// open opens the desk in a folder, and makes one where there is none.
func open(_ context.Context, folder string) (storage.Store, error) {
	// What Badger has to say is for its own developers.
	return badgerstore.Open(folder, slog.New(slog.DiscardHandler))
}

// screen reports whether a window can be shown at all.
func screen() bool {
	return runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// defaultDesk is the folder of the user's own desk.
func defaultDesk() string {
	config, err := os.UserConfigDir()
	if err != nil {
		return filepath.Join(".", "factdesk", "desk")
	}
	return filepath.Join(config, "factdesk", "desk")
}

// reports is where reports are offered to be saved.
func reports() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	documents := filepath.Join(home, "Documents")
	if info, err := os.Stat(documents); err == nil && info.IsDir() {
		return documents
	}
	return home
}

func userName() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	if u.Name != "" {
		return strings.TrimRight(u.Name, ",")
	}
	return u.Username
}
