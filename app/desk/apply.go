package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/export/merge"
	"factdesk/storage"
)

// Errors of a sheet that can't be applied, each a sentence for people.
var (
	// ErrOtherDesk is reported for a sheet of another desk's.
	ErrOtherDesk = errors.New("this sheet comes from another desk: apply it there")

	// ErrNoSuchArticle is reported for a sheet of whose articles none is on the
	// desk.
	ErrNoSuchArticle = errors.New("the article of this sheet isn't on this desk, or was removed from it")

	// ErrOtherVersion is reported for a sheet about another text.
	ErrOtherVersion = errors.New("this sheet is about another version of the article: export it again and have that edited")

	// ErrPublic is reported for a sheet that was made for the public.
	ErrPublic = errors.New("this is a report for the public, which leaves out too much to come back: export one for the editor")

	// ErrLater is reported for a sheet from a later state of the desk than this.
	ErrLater = errors.New("this sheet was exported later than anything this desk knows of: was an older backup restored?")

	// ErrMoved is reported where the desk has changed since the differences were
	// shown.
	ErrMoved = errors.New("the desk has changed since the differences were shown: look at them again")
)

// ApplySheet makes one edit, in the name of the editor called name, of those
// differences of a sheet that were chosen. A desk in a folder is backed up first.
// It reports ErrMoved, and changes nothing, where one of them isn't as it was
// shown any more.
func (d *Desk) ApplySheet(ctx context.Context, name string, s merge.Sheet, chosen []merge.Difference) error {
	if len(chosen) == 0 {
		return nil
	}
	known, editor, err := d.find(ctx, strings.Join(strings.Fields(name), " "))
	if err != nil {
		return err
	}
	if err := d.backUpFirst(ctx); err != nil {
		return err
	}
	if !known {
		if err := d.addAs(ctx, editor); err != nil {
			return err
		}
	}
	return d.writeAs(ctx, editor.ID, "Apply edited sheet", func(r storage.Reader) ([]claims.Change, error) {
		found, now, err := d.compare(ctx, r, s)
		if err != nil {
			return nil, err
		}
		for _, one := range chosen {
			if !slices.ContainsFunc(found.Differences, one.Same) {
				return nil, fmt.Errorf("claim %d, %v: %w", one.No, one.Field, ErrMoved)
			}
		}
		return d.making(ctx, r, now.Scales, chosen)
	})
}

// making are the changes by which the desk comes to say what was chosen.
func (d *Desk) making(ctx context.Context, r storage.Reader, scales []claims.Scale, chosen []merge.Difference) ([]claims.Change, error) {
	var order []claims.ClaimID
	of := map[claims.ClaimID][]merge.Difference{}
	for _, one := range chosen {
		if of[one.Claim] == nil {
			order = append(order, one.Claim)
		}
		of[one.Claim] = append(of[one.Claim], one)
	}
	var changes []claims.Change
	for _, id := range order {
		made, err := d.makingOne(ctx, r, scales, of[id])
		if err != nil {
			return nil, err
		}
		changes = append(changes, made...)
	}
	return changes, nil
}

// makingOne is making for what was chosen of one claim.
func (d *Desk) makingOne(ctx context.Context, r storage.Reader, scales []claims.Scale, chosen []merge.Difference) ([]claims.Change, error) {
	before, err := storage.Get(ctx, r, chosen[0].Claim)
	if err != nil {
		return nil, err
	}
	judged, err := verdict(ctx, r, before.ID)
	if err != nil {
		return nil, err
	}
	after, rejudged := before, judged
	for _, one := range chosen {
		if err := one.Make(&after, &rejudged, scales); err != nil {
			return nil, err
		}
	}
	if err := after.Check(); err != nil {
		return nil, fmt.Errorf("claim %d: %w", chosen[0].No, err)
	}
	passage := d.passage(before, judged, rejudged)
	if v, ok := passage.After.(claims.Verdict); ok && v.Rating != 0 && v.Scale != rejudged.Scale {
		return nil, fmt.Errorf("claim %d: its verdict is on another scale, so it can only be changed on the desk", chosen[0].No)
	}
	return []claims.Change{{Before: before, After: after}, passage}, nil
}

// backUpFirst makes a backup of a desk in a folder, before much of it changes at
// once by another's hand.
func (d *Desk) backUpFirst(ctx context.Context) error {
	kept, ok := d.store.(storage.Kept)
	if !ok {
		return nil
	}
	if _, err := kept.BackUp(ctx, "", storage.BeforeReimport); err != nil {
		return fmt.Errorf("nothing was changed, because the backup before it couldn't be made: %w", err)
	}
	return nil
}

// addAs puts a person on the desk, in their own name.
func (d *Desk) addAs(ctx context.Context, p claims.Person) error {
	return d.writeAs(ctx, p.ID, "Sign in", func(storage.Reader) ([]claims.Change, error) {
		return []claims.Change{{After: p}}, nil
	})
}

// writeAs is write by another person than the one at the desk.
func (d *Desk) writeAs(ctx context.Context, by claims.PersonID, name string, plan func(storage.Reader) ([]claims.Change, error)) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	defer func(last claims.PersonID) { d.by = last }(d.by)
	d.by = by
	return d.planned(ctx, name, plan)
}
