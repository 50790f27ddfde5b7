package reliability_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"

	"factdesk/storage"
	"factdesk/storage/badgerstore"
	"factdesk/storage/disk"
)

// obey does with a desk what its input says, line by line, and says what came of
// it: "applied n hash" for each edit, and at the end of each order "done" or
// "failed" with the sort of failure.
func obey() error {
	var w task
	if err := json.Unmarshal([]byte(os.Getenv(taskName)), &w); err != nil {
		return err
	}
	o := &obedient{task: w, k: keeper(disk.Disk{})}
	if w.Talk {
		o.k.Log = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelDebug}))
	}
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		switch err := o.order(in.Text()); {
		case err == nil:
			fmt.Println("done")
		case errors.Is(err, storage.ErrFull):
			fmt.Println("failed full", oneLine(err))
		case errors.Is(err, storage.ErrUnsure):
			fmt.Println("failed unsure", oneLine(err))
		default:
			fmt.Println("failed else", oneLine(err))
		}
	}
	return nil
}

func oneLine(err error) string { return strings.ReplaceAll(err.Error(), "\n", "; ") }

type obedient struct {
	task

	k badgerstore.Keeper
	s *badgerstore.Store
	u *user
}

func (o *obedient) order(line string) error {
	var what string
	var n int
	_, _ = fmt.Sscan(line, &what, &n)
	ctx := context.Background()
	if o.s == nil && what != "open" {
		return nil
	}
	switch what {
	case "open":
		return o.open()
	case "close":
		s := o.s
		o.s = nil
		return s.Close()
	case "edit":
		return o.edit(n)
	case "together":
		return o.together(n)
	case "back-up":
		_, err := o.s.BackUp(ctx, "", "by-hand")
		return err
	case "check":
		_, err := o.s.Check(ctx, storage.Quick, nil)
		return err
	case "keep":
		_, _, err := o.s.Keep(ctx, strings.NewReader(o.u.text(n<<20/6)))
		return err
	}
	return errors.New("what is " + line + "?")
}

func (o *obedient) open() (err error) {
	if o.s != nil {
		return nil
	}
	if o.s, err = open(o.k, o.Dir, o.Passphrase); err != nil {
		o.s = nil
		return err
	}
	if o.u, err = newUser(random(o.Seed, 3), o.s); err != nil {
		return err
	}
	if o.Marks != nil {
		o.u.large = false
		o.u.word = func() string { return o.Marks[o.u.rand.IntN(len(o.Marks))] }
	}
	return nil
}

func (o *obedient) edit(n int) error {
	for range n {
		l, err := o.u.work(o.s)
		if err != nil {
			return err
		}
		fmt.Println("applied", uint64(l.Seq), l.Hash)
	}
	return nil
}

// together does all at once that takes room.
func (o *obedient) together(n int) error {
	var all sync.WaitGroup
	errs := make(chan error, 2)
	all.Go(func() {
		_, err := o.s.BackUp(context.Background(), "", "by-hand")
		errs <- err
	})
	page := strings.Repeat("all that there is ", 1<<20)
	all.Go(func() {
		_, _, err := o.s.Keep(context.Background(), strings.NewReader(page))
		errs <- err
	})
	err := o.edit(n)
	all.Wait()
	for _, err := range []error{err, <-errs, <-errs} {
		if err != nil && !errors.Is(err, storage.ErrFull) {
			return err
		}
	}
	return err
}
