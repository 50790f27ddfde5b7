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

	"fyne.io/fyne/v2"
)

// errRequest is told of a request that isn't one of ours.
var errRequest = errors.New("no such request")

// Serve answers requests about w on the socket at path until ctx ends, then
// returns nil. It serves one client after another. What w shows is looked at by
// post, which calls what it's given on the GUI's goroutine; Serve itself
// belongs on another, because it waits there.
func Serve(ctx context.Context, path string, w fyne.Window, post func(func())) error {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "unix", path)
	if err != nil {
		return fmt.Errorf("spy: %w", err)
	}
	stop := context.AfterFunc(ctx, func() {
		_ = listener.Close() //nolint:errcheck // it's only to wake Accept
	})
	defer stop()
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
			return answer(ctx, w, post, line)
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

// answer looks at w on the GUI's goroutine and waits for what was seen.
func answer(ctx context.Context, w fyne.Window, post func(func()), line string) any {
	seen := make(chan any, 1)
	post(func() { seen <- look(w.Canvas(), line) })
	select {
	case all := <-seen:
		return all
	case <-ctx.Done():
		return nil
	}
}

func look(c fyne.Canvas, line string) any {
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
	}
	return map[string]string{"error": fmt.Errorf("%w: %q", errRequest, request).Error()}
}
