package storage

import (
	"context"
	"crypto/sha256"
	"fmt"

	"factdesk/claims"
)

// A Problem is something in a desk that is not as it should be.
type Problem struct {
	// Ref is the record that it is about, or zero where it is about the log.
	Ref claims.Ref

	// Edit is the number of the edit that it is about, or 0 where it is about
	// a record.
	Edit claims.Seq

	// Words say what is wrong in a sentence, for people who run a desk.
	Words string

	// Err is what the store reported, or nil where it reported nothing.
	Err error
}

// String returns the words and, for those who look closer, what they are about.
func (p Problem) String() string {
	s := p.Words
	if !p.Ref.IsZero() {
		s += " [" + p.Ref.String() + "]"
	}
	if p.Err != nil {
		s += " (" + p.Err.Error() + ")"
	}
	return s
}

// Verify reads all that from has and returns the problems that it finds: records
// that can't be read, that point at what isn't there or contradict each other,
// an edit in the log that doesn't follow on the one before it, and records that
// are not what the edits made of them. A sound desk has none.
//
// Verify returns an error only where ctx was done before it was through.
func Verify(ctx context.Context, from Reader) ([]Problem, error) {
	v := &verifier{
		Reader: from, ctx: ctx,
		held:   map[claims.Ref]sum{},
		folded: map[claims.Ref]sum{},
		under:  map[group][]claims.Ref{},
	}
	v.log()
	for _, kind := range claims.Kinds() {
		v.records(kind)
	}
	v.compare()
	v.lists()
	v.facts()
	return v.problems, ctx.Err()
}

// sum stands for the encoding of a record: texts are long.
type sum = [sha256.Size]byte

func sumOf(r claims.Record) sum { return sha256.Sum256(claims.Encode(r)) }

// A group is the records of a kind under owner.
type group struct {
	owner claims.Ref
	kind  claims.Kind
}

// A verifier is one run of Verify.
type verifier struct {
	Reader
	ctx      context.Context //nolint:containedctx // it lives as long as one call
	problems []Problem

	held   map[claims.Ref]sum     // what there is
	folded map[claims.Ref]sum     // what the edits have made
	broken bool                   // the log can't be read to its end
	under  map[group][]claims.Ref // which lists the records that there are belong to, in order
}

// report adds a problem, unless all that is wrong is that ctx is done.
func (v *verifier) report(p Problem) {
	if v.ctx.Err() == nil {
		v.problems = append(v.problems, p)
	}
}

func (v *verifier) reportRecord(r claims.Record, format string, args ...any) {
	v.report(Problem{Ref: r.Ref(), Words: fmt.Sprintf("The %s ", named(r)) + fmt.Sprintf(format, args...)})
}
