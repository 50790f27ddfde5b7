package desk_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/merge"
	"factdesk/export/xlsx/xlsxtest"
	"factdesk/storage"
	"factdesk/storage/memstore"
)

// sent returns the sheet of a desk's only article once it was edited.
func sent(t *testing.T, d *desk.Desk, id claims.ArticleID, edit func(*xlsxtest.Book)) merge.Sheet {
	t.Helper()
	return ordered(t, d, desk.Order{Articles: []claims.ArticleID{id}, Profile: export.Editor}, edit)
}

func TestASheetIsAppliedInTheEditorsName(t *testing.T) {
	d := newDesk(t)
	a, id := newClaim(t, d)
	s := sent(t, d, a, func(b *xlsxtest.Book) {
		b.Set("Verdict", 2, "Mostly false")
		b.Set("Rationale", 2, "The maps say less.")
	})
	found, err := d.CompareSheet(t.Context(), s)
	must(t, err)
	must(t, d.ApplySheet(t.Context(), "Edda  Editor", s, found.Differences))
	c := card(t, d, id)
	if c.Judge != "Edda Editor" || c.Verdict.Rating != 4 || c.Verdict.Rationale != "The maps say less." {
		t.Errorf("got the verdict %+v by %q", c.Verdict, c.Judge)
	}
	must(t, d.Decide(t.Context(), id, 1))
	if c := card(t, d, id); c.Judge != analyst {
		t.Errorf("got %q, want the analyst to go on", c.Judge)
	}
	if err := d.ApplySheet(t.Context(), "Edda Editor", s, found.Differences); !errors.Is(err, desk.ErrMoved) {
		t.Errorf("got %v, want %v", err, desk.ErrMoved)
	}
}

// A kept store notes what backups are made of it, and after which edit.
type kept struct {
	memstore.Store

	made []string
	err  error
}

func (k *kept) Opened() storage.Opened { return storage.Opened{} }

func (k *kept) Check(context.Context, storage.Depth, func(storage.Progress)) (storage.Problems, error) {
	return storage.Problems{}, nil
}

func (k *kept) Backups(context.Context, string) ([]storage.Backup, error) { return nil, nil }

func (k *kept) BackUp(ctx context.Context, to string, why storage.Reason) (storage.Backup, error) {
	err := k.View(ctx, func(r storage.Reader) error {
		last, _, err := r.Head(ctx)
		k.made = append(k.made, fmt.Sprintf("%s %d%s", why, last, to))
		return err
	})
	return storage.Backup{}, errors.Join(err, k.err)
}

// As it was before anything is written, the editor's name included.
func TestADeskIsBackedUpBeforeASheetIsApplied(t *testing.T) {
	k := &kept{}
	d := openDesk(t, k)
	a, _ := newClaim(t, d)
	s := sent(t, d, a, func(b *xlsxtest.Book) { b.Set("Speaker", 2, "Edda") })
	found, err := d.CompareSheet(t.Context(), s)
	must(t, err)
	must(t, d.ApplySheet(t.Context(), "Edda", s, nil))
	if len(k.made) > 0 {
		t.Errorf("got the backups %q, and nothing was chosen", k.made)
	}
	k.err = storage.ErrFull
	if err := d.ApplySheet(t.Context(), "Edda", s, found.Differences); !errors.Is(err, storage.ErrFull) {
		t.Errorf("got %v, want %v", err, storage.ErrFull)
	}
	k.err = nil
	must(t, d.ApplySheet(t.Context(), "Edda", s, found.Differences))
	want := fmt.Sprintf("before-reimport %d", s.Origin.Edit)
	if !slices.Equal(k.made, []string{want, want}) {
		t.Errorf("got the backups %q, want %q twice", k.made, want)
	}
}

func TestSheetsThatDontBelongHere(t *testing.T) {
	d := newDesk(t)
	a, _ := newClaim(t, d)
	asIs := func(*xlsxtest.Book) {}
	s := sent(t, d, a, asIs)
	other := newDesk(t)
	otherArticle, _ := newClaim(t, other)
	later, changed, none := s, s, sent(t, other, otherArticle, func(b *xlsxtest.Book) { b.RemoveSheet("Factdesk"); b.RemoveSheet("Summary") })
	public := s
	public.Origin.Public = true
	later.Origin.Edit = 1000
	changed.Origin.Articles = []merge.Part{{Article: a.String(), Version: claims.NewID[claims.Version]().String()}}
	for name, row := range map[string]struct {
		sheet merge.Sheet
		want  error
	}{
		"of another desk":                     {sent(t, other, otherArticle, asIs), desk.ErrNoSuchArticle},
		"the same, with nothing but its rows": {none, desk.ErrNoSuchArticle},
		"later than the desk":                 {later, desk.ErrLater},
		"for the public":                      {public, desk.ErrPublic},
		"of another version":                  {changed, desk.ErrOtherVersion},
	} {
		if _, err := d.CompareSheet(t.Context(), row.sheet); !errors.Is(err, row.want) {
			t.Errorf("%s: got %v, want %v", name, err, row.want)
		}
	}
}
