// Package spy tells the end-to-end tests what a window shows and where, so that
// they can aim real pointers and keys at it. Only the tests' own build of the
// program holds it.
//
// Requests and answers are lines over a Unix socket; an answer is JSON.
//
//	dump         all words that are visible: a list of [Seen]
//	find WORDS   those that contain WORDS, the likeliest first: a list of [Seen]
//	text QUOTE   where the article shows QUOTE: a list of [Place]
//	focus        what kind of thing has the keyboard: a string
//	work         what the GUI's goroutine did since this was asked last: a [Work]
//	repaint      draws the window anew, with nothing in it another: null
package spy

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// errRequest is told of a request that isn't one of ours.
var errRequest = errors.New("no such request")

// A Watch is what there is to tell of.
type Watch struct {
	Window fyne.Window
	Post   func(func()) // calls what it's given on the GUI's goroutine
	Clock  Clock
	Now    func() time.Time
}

// Serve answers requests about a window on the socket at path until ctx ends, then
// returns nil. It serves one client after another. It belongs on another goroutine
// than the GUI's, because it waits there.
func Serve(ctx context.Context, path string, w Watch) error {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "unix", path)
	if err != nil {
		return fmt.Errorf("spy: %w", err)
	}
	stop := context.AfterFunc(ctx, func() {
		_ = listener.Close() //nolint:errcheck // it's only to wake Accept
	})
	defer stop()
	l := looker{Watch: w}
	for {
		client, err := listener.Accept()
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return fmt.Errorf("spy: %w", err)
		}
		// Clients come and go as they like, also in mid-sentence.
		_ = attend(ctx, client, func(line string) any { //nolint:errcheck // see above
			return l.answer(ctx, line)
		})
	}
}

// attend answers one client's lines until it leaves.
func attend(ctx context.Context, client net.Conn, answer func(line string) any) (err error) {
	hangUp := sync.OnceValue(client.Close)
	stop := context.AfterFunc(ctx, func() {
		_ = hangUp() //nolint:errcheck // it's only to wake ReadString
	})
	defer stop()
	defer func() { err = errors.Join(err, hangUp()) }()
	lines := bufio.NewReader(client)
	say := json.NewEncoder(client)
	for ctx.Err() == nil {
		line, err := lines.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := say.Encode(answer(strings.TrimSuffix(line, "\n"))); err != nil {
			return err
		}
	}
	return nil
}

// A looker looks at a window.
type looker struct {
	Watch

	gauge *gauge // nil until work is asked for
}

// answer looks at the window on the GUI's goroutine and waits for what was seen.
func (l *looker) answer(ctx context.Context, line string) any {
	seen := make(chan any, 1)
	l.Post(func() {
		if l.gauge == nil {
			seen <- l.look(line)
			return
		}
		l.gauge.aside(func() { seen <- l.look(line) })
	})
	select {
	case all := <-seen:
		return all
	case <-ctx.Done():
		return nil
	}
}

func (l *looker) look(line string) any {
	c := l.Window.Canvas()
	request, words, _ := strings.Cut(line, " ")
	switch request {
	case "dump":
		return Dump(c)
	case "find":
		return Find(c, words)
	case "text":
		return Text(c, words)
	case "focus":
		return fmt.Sprintf("%T", c.Focused())
	case "work":
		return l.work()
	case "repaint":
		if dirty, ok := c.(interface{ SetDirty() }); ok {
			dirty.SetDirty()
		}
		return nil
	}
	return map[string]string{"error": fmt.Errorf("%w: %q", errRequest, request).Error()}
}

// work returns what was done since it was asked for last; the first time it only
// begins to measure.
func (l *looker) work() Work {
	if l.gauge == nil {
		l.gauge = newGauge(l.Watch)
	}
	return l.gauge.take()
}
