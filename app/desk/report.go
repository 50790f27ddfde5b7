package desk

import (
	"context"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/storage"
)

// Report gathers what the check of an article says, as it stands now.
func (d *Desk) Report(ctx context.Context, id claims.ArticleID) (r export.Report, err error) {
	err = d.store.View(ctx, func(from storage.Reader) error {
		if r, err = export.Gather(ctx, from, id, d.now()); err != nil {
			return err
		}
		r.Edit, _, err = from.Head(ctx)
		return err
	})
	if desk, ok := d.store.(storage.Identified); ok {
		r.Desk = desk.Identity()
	}
	return r, err
}
