//go:build linux

package reliability_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"factdesk/storage/disk"
)

// A disk that gets full, by the desk itself or by another program, ends no
// program and loses nothing, and what can't be done is refused in words.
func TestFullDisk(t *testing.T) {
	r := newRow(t, "full disk", "lost", "SIGBUS or dead", "no message", "refused with room")
	above := scratch(t)
	j := newJudges(t)
	try := filepath.Join(above, "try")
	if err := mount(try, 4); err != nil {
		fmt.Println("full disk: left out, because no small disk can be made here:", err)
		t.Skip(err)
	}
	must(t, syscall.Unmount(try, 0))
	each(count(3, 6, 32), func(i int) {
		c := &crowded{t: t, row: r, judges: j, rand: random(r.seed, uint64(i)), dir: filepath.Join(above, fmt.Sprint("disk-", i))}
		c.what = fmt.Sprint("trial ", i)
		c.trial()
	})
}

func mount(dir string, mb int) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dm", mb))
}

// A crowded disk has little room.
type crowded struct {
	t      *testing.T
	row    *row
	judges *judges
	rand   *rand.Rand
	dir    string
	what   string // the trial, and what was done in it
	log    []string
	opened bool

	cmd    *exec.Cmd
	in     io.Writer
	out    *bufio.Scanner
	stderr bytes.Buffer
	dead   bool
}

func (c *crowded) note(format string, args ...any) { c.what += ", " + fmt.Sprintf(format, args...) }

func (c *crowded) trial() {
	size := []int{100, 120, 150, 200, 260}[c.rand.IntN(5)]
	c.note("%d MB", size)
	must(c.t, mount(c.dir, size))
	defer func() { must(c.t, syscall.Unmount(c.dir, syscall.MNT_DETACH)) }()
	desk := filepath.Join(c.dir, "desk")
	c.start(desk)
	c.order("open")
	for range 5 + c.rand.IntN(8) {
		c.something()
	}
	if c.rand.IntN(2) == 0 {
		c.fill(0)
	}
	c.order("close")
	c.stop()
	c.row.trial(len(c.log))
	c.look(desk, size)
}

// something is an order to the desk, or another program's work.
func (c *crowded) something() {
	leave := []int{0, 1, 8, 40, 70}[c.rand.IntN(5)]
	switch c.rand.IntN(11) {
	case 0, 1:
		c.fill(leave)
		c.order(fmt.Sprint("edit ", 1+c.rand.IntN(20)))
	case 2:
		done := make(chan bool)
		go func() { defer close(done); c.fillTo(leave) }()
		c.order("edit 150")
		<-done
		c.note("meanwhile another program leaves %d MB", leave)
	case 3:
		c.order("edit 400")
	case 9, 10:
		c.order("together 300")
	case 4:
		c.order("back-up")
	case 5:
		c.order(fmt.Sprint("keep ", 1+c.rand.IntN(30)))
	case 6:
		c.order("check")
	case 7:
		c.order("close")
		c.order("open")
	case 8:
		c.free()
		c.order("edit 30")
	}
}

func (c *crowded) start(desk string) {
	c.cmd = child("obey", encoded(task{Dir: desk, Seed: c.rand.Uint64()}))
	var err error
	c.in, err = c.cmd.StdinPipe()
	must(c.t, err)
	out, err := c.cmd.StdoutPipe()
	must(c.t, err)
	c.cmd.Stderr = &c.stderr
	c.out = bufio.NewScanner(out)
	must(c.t, c.cmd.Start())
}

func (c *crowded) stop() {
	_ = c.in.(io.Closer).Close()
	_ = c.cmd.Wait()
}

// order has the desk do something, and waits until it is done or refused.
func (c *crowded) order(what string) {
	if c.dead {
		return
	}
	c.note("%s", what)
	late := time.AfterFunc(2*time.Minute, func() { _ = c.cmd.Process.Kill() })
	defer late.Stop()
	_, _ = fmt.Fprintln(c.in, what)
	for c.out.Scan() {
		line := c.out.Text()
		var seq int
		var hash string
		if _, err := fmt.Sscanf(line, "applied %d %s", &seq, &hash); err == nil {
			for len(c.log) < seq-1 {
				c.log = append(c.log, "") // it was not sure
			}
			c.log = append(c.log[:seq-1], hash)
			continue
		}
		if line == "done" {
			c.opened = c.opened || what == "open"
			return
		}
		c.failed(line)
		return
	}
	c.dead = true
	_ = c.cmd.Wait()
	c.row.note("SIGBUS or dead", "%s: %.1500s", c.what, c.stderr.String())
}

func (c *crowded) failed(line string) {
	c.note("which %s", line)
	switch rest, _ := trimmed(line, "failed "); {
	case strings.HasPrefix(rest, "full"):
		c.row.note("told", "")
	case strings.HasPrefix(rest, "unsure"):
		c.row.note("in doubt", "")
	default:
		c.row.note("no message", "%s", c.what)
	}
}

// fill has another program fill the disk, but for some MB.
func (c *crowded) fill(leave int) {
	c.fillTo(leave)
	c.note("another program leaves %d MB", leave)
}

func (c *crowded) fillTo(leave int) {
	f, err := os.OpenFile(filepath.Join(c.dir, "others"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	must(c.t, err)
	b := make([]byte, page)
	noise(rand.New(rand.NewPCG(1, 1)), b)
	for {
		room, err := (disk.Disk{}).Room(c.dir)
		if err != nil || room <= uint64(leave)<<20 {
			break
		}
		n := min(len(b)*64, int(room)-leave<<20)
		if _, err := f.Write(bytes.Repeat(b, max(n/len(b), 1))); err != nil {
			break
		}
	}
	must(c.t, f.Close())
}

func (c *crowded) free() {
	must(c.t, os.RemoveAll(filepath.Join(c.dir, "others")))
	c.note("room")
}

// look looks what is there, while the disk is full and when it no longer is.
func (c *crowded) look(desk string, size int) {
	if !c.opened {
		c.row.note("too small to begin", "")
		return
	}
	a := ask{Dir: desk, Want: facts{Log: c.log}}
	for _, way := range []string{"to read", "as it is", "with room"} {
		a.ReadOnly = way == "to read"
		a.Leave = way != "with room"
		if way == "with room" {
			must(c.t, os.RemoveAll(filepath.Join(c.dir, "others")))
			must(c.t, syscall.Mount("tmpfs", c.dir, "tmpfs", syscall.MS_REMOUNT, fmt.Sprintf("size=%dm", size+1000)))
		}
		got := c.judges.judge(a)
		switch {
		case got.Dead:
			c.row.note("SIGBUS or dead", "opened %s after %s: %s", way, c.what, got.Err)
		case got.Err != "" && got.Full && way == "as it is":
			c.row.note("not opened while full", "")
		case got.Err != "" && way == "as it is":
			c.row.note("no message", "opened %s after %s: %s", way, c.what, got.Err)
		case got.Err != "" || got.Broken != "" && way == "with room":
			c.row.note("refused with room", "opened %s after %s: %s%s", way, c.what, got.Err, got.Broken)
		case got.Diff.Lost+got.Diff.Wrong > 0 || len(got.Told) > 0:
			c.row.note("lost", "opened %s after %s: %+v %v", way, c.what, got.Diff, got.Told)
		}
	}
}
