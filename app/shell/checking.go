package shell

import (
	"context"
	"errors"
	"strings"

	"factdesk/app/task"
	"factdesk/app/view/checkup"
	"factdesk/claims"
	"factdesk/storage"
)

// checkup shows the view from which the desk's files are checked.
func (s *Shell) checkup() {
	if s.care.cancel == nil {
		s.panes.care.checkup.Rest()
	}
	s.panes.show(s.panes.care.checkup)
}

func (s *Shell) checkQuick() { s.check(storage.Quick) }

func (s *Shell) checkDeep() { s.check(storage.Deep) }

// check reads all that the desk has on the disk.
func (s *Shell) check(how storage.Depth) {
	if s.care.cancel != nil {
		return // one at a time
	}
	ctx, cancel := context.WithCancel(s.ctx)
	s.care.cancel = cancel
	v := s.panes.care.checkup
	v.Working("Waiting for what is being stored", 0, 0)
	told := task.Latest(s.env.Post, func(p storage.Progress) { v.Working(p.Doing, p.Done, p.Of) })
	var finding checkup.Finding
	s.care.work.Add(func() {
		problems, err := s.env.Visit.Kept.Check(ctx, how, told)
		if err == nil {
			finding, err = s.finding(ctx, problems)
		}
		s.env.Post(func() {
			s.endCheck()
			s.showFinding(finding, err)
		})
	})
}

func (s *Shell) showFinding(f checkup.Finding, err error) {
	v := s.panes.care.checkup
	switch {
	case errors.Is(err, context.Canceled):
		v.Failed("The check was ended before it had read everything. What it had read is sound or mended.")
	case err != nil:
		v.Failed(Words(err))
	default:
		v.Done(f)
	}
}

// endCheck ends the check that runs, if any.
func (s *Shell) endCheck() {
	if s.care.cancel != nil {
		s.care.cancel()
		s.care.cancel = nil
	}
}

const damagedAdvice = "Export what you need, and look whether a backup has it: a backup is restored whole, and can be taken back."

// finding puts what a check has found into words.
func (s *Shell) finding(ctx context.Context, p storage.Problems) (checkup.Finding, error) {
	held, err := s.desk.Count(ctx)
	f := checkup.Finding{Mended: p.Mended, Advice: damagedAdvice, Sound: soundWords(held.Edits, held.Counts)}
	for _, left := range p.Left {
		f.Left = append(f.Left, sentence(left.Words))
	}
	return f, err
}

// soundWords says what the desk holds.
func soundWords(edits claims.Seq, counts map[string]int) string {
	parts := append([]string{count(int(edits), "edit")}, countWords(counts)...) // #nosec G115 -- nobody makes so many edits
	return strings.Join(parts, ", ") + "."
}

// countWords are the records that people count, each with its number.
func countWords(counts map[string]int) (parts []string) {
	for _, k := range []struct {
		kind  claims.Kind
		names []string
	}{
		{claims.KindArticle, []string{"article"}},
		{claims.KindClaim, []string{"claim"}},
		{claims.KindVerdict, []string{"verdict"}},
		{claims.KindSource, []string{"source"}},
		{claims.KindEvidence, []string{"piece of evidence", "pieces of evidence"}},
		{claims.KindSnapshot, []string{"snapshot"}},
	} {
		if n := counts[k.kind.String()]; n > 0 {
			parts = append(parts, count(n, k.names...))
		}
	}
	return parts
}
