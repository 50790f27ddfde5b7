//go:build e2e && linux

package e2e_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"net"
	"testing"

	"factdesk/app/e2e/spy"
)

// A sight is what the program says that its window shows.
type sight struct {
	t       testing.TB
	line    net.Conn
	answers *json.Decoder
}

// newSight calls the program that listens at socket.
func newSight(t testing.TB, socket string) (*sight, error) {
	t.Helper()
	line, err := net.Dial("unix", socket)
	if err != nil {
		return nil, err
	}
	return &sight{t: t, line: line, answers: json.NewDecoder(bufio.NewReader(line))}, nil
}

// ask sends a request and reads its answer into what.
func (s *sight) ask(request string, what any) {
	s.t.Helper()
	if _, err := fmt.Fprintln(s.line, request); err != nil {
		s.t.Fatalf("ask %q: %v", request, err)
	}
	if err := s.answers.Decode(what); err != nil {
		s.t.Fatalf("ask %q: %v", request, err)
	}
}

// dump returns everything that the window says.
func (s *sight) dump() (all []spy.Seen) {
	s.t.Helper()
	s.ask("dump", &all)
	return all
}

// sees returns what the window shows with words, the likeliest first. kind is
// Button, Entry and so on; "" is any.
func (s *sight) sees(kind, words string) []spy.Seen {
	s.t.Helper()
	var all, kept []spy.Seen
	s.ask("find "+words, &all)
	for _, seen := range all {
		if kind == "" || seen.Kind == kind {
			kept = append(kept, seen)
		}
	}
	return kept
}

// wait waits until the window shows words in something of the kind, and returns
// that.
func (s *sight) wait(kind, words string) (found spy.Seen) {
	s.t.Helper()
	eventually(s.t, fmt.Sprintf("%s “%s”", kind, words), func() error {
		all := s.sees(kind, words)
		if len(all) == 0 {
			return fmt.Errorf("it isn't shown")
		}
		found = all[0]
		return nil
	})
	return found
}

// steady is wait until that stays where it is: what comes up may still move
// when what's beside it comes up.
func (s *sight) steady(kind, words string) (found spy.Seen) {
	s.t.Helper()
	eventually(s.t, fmt.Sprintf("%s “%s” at rest", kind, words), func() error {
		last := found
		if found = s.wait(kind, words); found != last {
			return fmt.Errorf("it moved from %+v to %+v", last, found)
		}
		return nil
	})
	return found
}

// gone waits until the window shows nothing of the kind with words.
func (s *sight) gone(kind, words string) {
	s.t.Helper()
	eventually(s.t, fmt.Sprintf("%s “%s” gone", kind, words), func() error {
		if all := s.sees(kind, words); len(all) > 0 {
			return fmt.Errorf("it is still shown: %+v", all[0])
		}
		return nil
	})
}

// places returns where the article shows quote.
func (s *sight) places(quote string) (all []spy.Place) {
	s.t.Helper()
	s.ask("text "+quote, &all)
	return all
}

// place waits until the article shows quote, and returns where.
func (s *sight) place(quote string) (at spy.Place) {
	s.t.Helper()
	eventually(s.t, fmt.Sprintf("the article's “%s”", quote), func() error {
		all := s.places(quote)
		if len(all) != 1 {
			return fmt.Errorf("it is in view %d times", len(all))
		}
		at = all[0]
		return nil
	})
	return at
}

// centre is where to click on what was seen.
func centre(s spy.Seen) spy.Point { return spy.Point{X: s.X + s.W/2, Y: s.Y + s.H/2} }

// middle is where to click on a passage that stands in one line.
func middle(p spy.Place) spy.Point {
	return spy.Point{X: (p.From.X + p.To.X) / 2, Y: (p.From.Y + p.To.Y) / 2}
}
