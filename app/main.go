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
	"io"
	"log/slog"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"factdesk/app/command"
	"factdesk/app/command/terminal"
	"factdesk/app/copies"
	"factdesk/app/look"
	"factdesk/app/raise"
	"factdesk/app/shell"
	"factdesk/app/task"
	"factdesk/app/window"
	"factdesk/assets"
	"factdesk/storage/badgerstore"
)

// appID is what the system knows the program by. FyneApp.toml says the same.
const appID = "io.github.factdesk.Factdesk"

// version is set by the build from FyneApp.toml.
var version = "development"

// How much memory the program is to get along with while it reads a desk, and
// from then on, in bytes. These are wishes: more is taken where it's needed.
const (
	readingMemory = 256 << 20
	restingMemory = 160 << 20
)

const (
	// reading is about how long a desk is read for before the user does anything.
	reading = 3 * time.Second

	// giveBack is how often memory that is not in use is given back. While nobody
	// does anything, nothing else would.
	giveBack = 20 * time.Second
)

// Exit statuses.
const (
	failed   = 1
	noScreen = 3
)

func main() {
	keepMemory()
	debug.SetMemoryLimit(readingMemory)
	// A desk is read in one go: collecting garbage at each doubling from a few
	// megabytes on would take a third of that.
	debug.SetGCPercent(400)
	os.Exit(run(context.Background(), os.Args[1:]))
}

func run(ctx context.Context, args []string) int {
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		return command.Run(ctx, args, command.Env{
			In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
			Progress: watched(os.Stderr), Now: time.Now, UserName: userName(), Version: version,
			DefaultDesk: defaultDesk(), Keeper: keeper(), Passphrase: terminal.Asker{Environment: os.LookupEnv, In: os.Stdin, Out: os.Stderr}.Passphrase,
		})
	}
	return openWindow(ctx, args)
}

// openWindow opens the window on a desk and returns when it's closed.
func openWindow(ctx context.Context, args []string) int {
	flags := flag.NewFlagSet("factdesk", flag.ContinueOnError)
	folder := flags.String("desk", defaultDesk(), "the `folder` that holds the desk")
	safe := flags.Bool("safe", false, "open the desk for reading only, with nothing of what is remembered")
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
	start := shell.Writing
	if *safe {
		start = shell.Safe
	}
	if err := show(ctx, *folder, start); err != nil {
		fmt.Fprintln(os.Stderr, "factdesk:", shell.Words(err))
		return failed
	}
	return 0
}

func show(ctx context.Context, folder string, start shell.Mode) error {
	if folder == defaultDesk() {
		// The store makes a desk only where the folder above it exists, so that
		// a disk that is away isn't an empty desk. This one is ours to make.
		if err := os.MkdirAll(filepath.Dir(folder), 0o700); err != nil {
			return err
		}
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
	ctx, end := context.WithCancel(ctx)
	defer end()
	a := fyneapp.NewWithID(appID)
	a.Settings().SetTheme(look.Theme())
	fw := a.NewWindow("Factdesk")
	started := make(chan struct{})
	begin := sync.OnceFunc(func() { close(started) })
	// The desk is opened while the window is made, which must not be told of
	// it before it is there.
	post := func(f func()) { <-started; fyne.Do(f) }
	w := window.New(ctx, window.Env{
		App: a, Window: fw, Post: post, Now: time.Now, Keeper: keeper(), Copies: copies.Files{},
		Folder: folder, Start: start, UserName: userName(), Reports: reports(), Raise: raiseOther(folder),
	})
	watch(ctx, fw)
	fw.SetMaster()
	w.Start() //nolint:contextcheck // w has it
	// Not ShowAndRun: where OpenGL is missing, that hangs without a window.
	a.Lifecycle().SetOnStarted(func() { fw.Show(); begin() })
	attend(ctx, w, post, folder)
	a.Run()
	end()
	begin() // where there is no OpenGL it never started
	return w.Wait()
}

// settle has the program use no more memory than it needs, once it has read the
// desk.
func settle() {
	debug.SetGCPercent(100)
	debug.SetMemoryLimit(restingMemory)
}

// attend has w look each second after what is due, and come forward when another
// program asks for it.
func attend(ctx context.Context, w *window.Window, post task.Post, folder string) {
	machine := machineName()
	settled := time.AfterFunc(reading, settle)
	context.AfterFunc(ctx, func() { settled.Stop() })
	task.Every(ctx, giveBack, debug.FreeOSMemory)
	task.Every(ctx, time.Second, func() {
		if raise.Asked(folder, machine) {
			post(w.Raise)
		}
		post(w.Tick)
	})
}

// raiseOther returns what has the program come forward that has the desk in
// folder open.
func raiseOther(folder string) func(context.Context) bool {
	const patience = 3 * time.Second // it looks each second
	return func(ctx context.Context) bool { return raise.Ask(ctx, folder, machineName(), patience) }
}

func machineName() string {
	name, err := os.Hostname()
	if err != nil {
		return ""
	}
	return name
}

// keeper opens desks and cares for them.
func keeper() badgerstore.Keeper {
	// What Badger has to say is for its own developers.
	return badgerstore.Keeper{Now: time.Now, Log: slog.New(slog.DiscardHandler)}
}

// watched returns f where it is a terminal, else nil.
func watched(f *os.File) io.Writer {
	if terminal.Is(f) {
		return f
	}
	return nil
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
