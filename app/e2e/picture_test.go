//go:build e2e && linux

package e2e_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/jezek/xgb/xproto"
)

// shoot keeps a picture of the window, numbered in the order of the test's
// steps, once it has been painted: what the tests wait for is known to the
// window one frame before it is seen.
func (p *program) shoot(name string) {
	p.s.t.Helper()
	p.shots.taken++
	p.keep(fmt.Sprintf("%s%02d-%s.png", p.shots.prefix, p.shots.taken, name))
}

// shots are the pictures of one test, over all starts of the program.
type shots struct {
	prefix string // of their files' names
	taken  int
}

// keep writes a picture of the window into the folder of pictures.
func (p *program) keep(file string) {
	p.s.t.Helper()
	folder := shotsFolder()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		p.s.t.Fatal(err)
	}
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&b, p.settled()); err != nil {
		p.s.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, file), b.Bytes(), 0o644); err != nil {
		p.s.t.Fatal(err)
	}
}

func shotsFolder() string {
	if folder := os.Getenv("SHOTS"); folder != "" {
		return folder
	}
	return filepath.Join("..", "..", ".build", "shots")
}

// settled returns a picture of the window that several looks in a row agree on. A
// window that never rests is taken as it is: a picture is no proof.
func (p *program) settled() image.Image {
	p.s.t.Helper()
	const enough = 4
	last, alike := p.pixels(), 1
	for range 40 {
		time.Sleep(2 * glance)
		now := p.pixels()
		if alike++; !bytes.Equal(last.Pix, now.Pix) || !painted(now) {
			alike = 1
		}
		if alike == enough {
			return now
		}
		last = now
	}
	return last
}

// painted reports whether a picture has more than one colour. A window is black
// until its first frame.
func painted(m *image.RGBA) bool {
	for i := 4; i < len(m.Pix); i += 4 {
		if !bytes.Equal(m.Pix[i:i+4], m.Pix[:4]) {
			return true
		}
	}
	return false
}

func (p *program) pixels() *image.RGBA {
	p.s.t.Helper()
	size, err := xproto.GetGeometry(p.s.x, xproto.Drawable(p.window)).Reply()
	if err != nil {
		p.s.t.Fatal(err)
	}
	r, err := xproto.GetImage(p.s.x, xproto.ImageFormatZPixmap, xproto.Drawable(p.window),
		0, 0, size.Width, size.Height, ^uint32(0)).Reply()
	if err != nil {
		p.s.t.Fatal(err)
	}
	m := image.NewRGBA(image.Rect(0, 0, int(size.Width), int(size.Height)))
	for i := 0; i+3 < min(len(r.Data), len(m.Pix)); i += 4 {
		blue, green, red := r.Data[i], r.Data[i+1], r.Data[i+2]
		copy(m.Pix[i:], []byte{red, green, blue, 0xff})
	}
	return m
}

// onFailure keeps what can be learnt from a window when its test has failed.
func (p *program) onFailure() {
	if !p.s.t.Failed() || p.ended() || p.sight == nil {
		return
	}
	var focus string
	p.ask("focus", &focus)
	p.s.t.Logf("the window %q has its focus in %s", p.title(), focus)
	for _, seen := range p.dump() {
		p.s.t.Logf("shown: %+v", seen)
	}
	p.keep("failed-" + strings.ReplaceAll(p.s.t.Name(), "/", "-") + ".png")
}
