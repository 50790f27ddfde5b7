package badgerstore_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"

	"factdesk/claims"
	"factdesk/storage"
)

// The tests that need a second program, to be killed or to die of what it reads,
// start this one again with a role in its environment.
const (
	roleName = "FACTDESK_TEST_ROLE"
	deskName = "FACTDESK_TEST_DESK"
)

func TestMain(m *testing.M) {
	roles := map[string]func(dir string) error{"hold": hold, "work": work, "check": check}
	role, ok := roles[os.Getenv(roleName)]
	if !ok {
		os.Exit(m.Run())
	}
	if err := role(os.Getenv(deskName)); err != nil {
		fmt.Println("failed:", err)
	}
}

func child(t *testing.T, role, dir string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(t.Context(), self)
	c.Env = append(os.Environ(), roleName+"="+role, deskName+"="+dir)
	return c
}

// hold has the desk open until its input ends.
func hold(dir string) error {
	s, err := openHere(dir)
	if err != nil {
		return err
	}
	fmt.Println("open")
	if _, err := io.Copy(io.Discard, os.Stdin); err != nil {
		return err
	}
	return s.Close()
}

// work applies edits until it is killed, and says each that is acknowledged.
func work(dir string) error {
	fmt.Println("start")
	s, err := openHere(dir)
	if err != nil {
		return err
	}
	a := claims.Article{ID: claims.NewID[claims.Article](), Current: claims.NewID[claims.Version]()}
	v := claims.Version{ID: a.Current, Article: a.ID, Text: deskText, Captured: noon()}
	e := edit(claims.Change{After: a}, claims.Change{After: v})
	for i := 0; ; i++ {
		l, err := s.Apply(context.Background(), e)
		if err != nil {
			return err
		}
		fmt.Println("applied", uint64(l.Seq), l.Hash)
		if e = edit(claims.Change{After: claim(a, i)}); i%7 == 6 {
			e = l.Edit.Inverse(claims.NewID[claims.Edit](), l.Edit.By, noon())
		}
	}
}

// check opens the desk and says its last edit and the problems that it has.
func check(dir string) error {
	s, err := openHere(dir)
	if err != nil {
		return err
	}
	return s.View(context.Background(), func(r storage.Reader) error {
		problems, err := storage.Verify(context.Background(), r)
		if err != nil {
			return err
		}
		for _, p := range problems {
			fmt.Println("problem:", p)
		}
		_, hash, err := r.Head(context.Background())
		if err == nil {
			fmt.Println("end", hash)
		}
		return err
	})
}

// lines yields what c says, and waits for its end.
func lines(t *testing.T, c *exec.Cmd, each func(line string)) {
	t.Helper()
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for in := bufio.NewScanner(out); in.Scan(); {
		each(in.Text())
	}
	if err := c.Wait(); err != nil {
		t.Logf("the child: %v", err) // it may have been killed
	}
}
