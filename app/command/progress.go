package command

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"factdesk/storage"
)

// often is how long a line of progress stands at least.
const often = 100 * time.Millisecond

// A progress shows on one line, which is written over, how far slow work is.
type progress struct {
	env    Env
	last   time.Time // when it was written
	length int       // of what stands there, in characters
	err    error
}

func newProgress(env Env) *progress { return &progress{env: env} }

// tell shows how far it is, unless nobody watches.
func (p *progress) tell(is storage.Progress) {
	now := p.env.Now()
	if p.env.Progress == nil || p.err != nil || p.length > 0 && now.Sub(p.last) < often {
		return
	}
	p.last = now
	p.write(said(is))
}

// far returns what shows how far one thing is that is done.
func (p *progress) far(doing string) func(done, of int) {
	return func(done, of int) {
		p.tell(storage.Progress{Doing: doing, Done: int64(done), Of: int64(of)})
	}
}

func said(is storage.Progress) string {
	switch {
	case is.Of > 0:
		return fmt.Sprintf("%s… %d %%", is.Doing, 100*is.Done/is.Of)
	case is.Done > 0:
		return fmt.Sprintf("%s… %d", is.Doing, is.Done)
	}
	return is.Doing + "…"
}

// write writes over what stands there.
func (p *progress) write(line string) {
	length := utf8.RuneCountInString(line)
	_, p.err = fmt.Fprintf(p.env.Progress, "\r%s%s", line, strings.Repeat(" ", max(0, p.length-length)))
	p.length = length
}

// end takes the line away, and reports what went wrong in writing it.
func (p *progress) end() error {
	if p.length > 0 && p.err == nil {
		p.write("")
		_, p.err = fmt.Fprint(p.env.Progress, "\r")
	}
	return p.err
}
