package storage

import (
	"errors"
	"fmt"

	"factdesk/claims"
)

// log follows the chain of edits and folds what they changed.
func (v *verifier) log() {
	var at claims.Logged
	for l, err := range v.Log(v.ctx, 0) {
		if err != nil {
			v.broken = true
			v.report(Problem{
				Edit: at.Seq + 1, Err: err,
				Words: fmt.Sprintf("The history can't be read beyond edit %d.", at.Seq),
			})
			return
		}
		v.link(at, l)
		v.fold(l)
		at = l
	}
	seq, hash, err := v.Head(v.ctx)
	if err != nil || seq != at.Seq || hash != at.Hash {
		v.broken = true
		v.report(Problem{
			Edit: seq, Err: err,
			Words: fmt.Sprintf("The history ends at edit %d, and should end at edit %d.", at.Seq, seq),
		})
	}
}

// link checks that l follows on before.
func (v *verifier) link(before, l claims.Logged) {
	want := claims.Chain(before.Hash, before.Seq+1, claims.EncodeEdit(l.Edit))
	if l.Seq != before.Seq+1 || l.Hash != want {
		v.report(Problem{
			Edit:  l.Seq,
			Words: fmt.Sprintf("Edit %d, “%s”, is not the one that was made then, or one before it is missing.", l.Seq, short(l.Edit.Name)),
		})
	}
}

// fold makes the changes of l on what was folded before.
func (v *verifier) fold(l claims.Logged) {
	for _, c := range l.Edit.Changes {
		ref := c.Ref()
		was, there := v.folded[ref]
		if there != (c.Before != nil) || there && was != sumOf(c.Before) {
			v.report(Problem{
				Ref: ref, Edit: l.Seq,
				Words: fmt.Sprintf("Edit %d, “%s”, changed something that was not there as it says.", l.Seq, short(l.Edit.Name)),
			})
		}
		delete(v.folded, ref)
		if c.After != nil {
			v.folded[ref] = sumOf(c.After)
		}
	}
}

// compare reports where the records are not what the edits have made of them.
func (v *verifier) compare() {
	if v.broken {
		return // which is reported, and everything would be missing
	}
	for _, ref := range inOrder(v.folded) {
		is, there := v.held[ref]
		if !there {
			v.missing(ref)
		} else if is != v.folded[ref] {
			v.report(Problem{Ref: ref, Words: fmt.Sprintf("There is %s that is not what the last edit made of it.", one(ref.Kind))})
		}
	}
	for _, ref := range inOrder(v.held) {
		if _, there := v.folded[ref]; !there {
			v.report(Problem{Ref: ref, Words: fmt.Sprintf("There is %s that no edit has made.", one(ref.Kind))})
		}
	}
}

// missing reports a record that should be there and was not among those of its
// kind: perhaps only the list stopped before it.
func (v *verifier) missing(ref claims.Ref) {
	r, err := v.Record(v.ctx, ref)
	switch {
	case errors.Is(err, ErrNotFound):
		v.report(Problem{Ref: ref, Words: fmt.Sprintf("There should be %s that isn't there: no edit has deleted it.", one(ref.Kind))})
	case err != nil:
		v.report(Problem{Ref: ref, Err: err, Words: fmt.Sprintf("There is %s that can't be read.", one(ref.Kind))})
	default:
		v.hold(r)
		if v.held[ref] != v.folded[ref] {
			v.report(Problem{Ref: ref, Words: fmt.Sprintf("There is %s that is not what the last edit made of it.", one(ref.Kind))})
		}
	}
}
