package back

import (
	"context"
	"fmt"
	"io"
	"slices"

	"factdesk/export/merge"
	"factdesk/export/xlsx"
)

// Read reads the claims of the workbook that r holds. It reports the errors above
// for one that can't be taken back, whatever is in it, and ctx's when that is
// done.
func Read(ctx context.Context, r io.ReaderAt, size int64) (merge.Sheet, error) {
	s, err := read(ctx, r, size)
	if err != nil {
		return merge.Sheet{}, fmt.Errorf("read the edited sheet: %w", err)
	}
	return s, nil
}

func read(ctx context.Context, r io.ReaderAt, size int64) (s merge.Sheet, err error) {
	p, err := unpack(r, size, ctx.Err)
	if err != nil {
		return s, err
	}
	b, err := open(p)
	if err != nil {
		return s, err
	}
	s.Shown = xlsx.Shown
	var was layout
	if s.Origin, was, err = b.origin(); err != nil {
		return s, err
	}
	part, others, err := b.find(was)
	if err != nil {
		return s, err
	}
	for _, name := range others {
		s.Unknown = append(s.Unknown, fmt.Sprintf("The sheet “%s” has claims too and isn't read: only “%s” is.", name, was.sheet))
	}
	err = b.claims(ctx, part, was, &s)
	return s, err
}

// claimsName is what the sheet of the claims is called unless somebody has called
// it something else.
const claimsName = "Claims"

// find returns the sheet that has the claims, and the names of others that seem
// to.
func (b *book) find(was layout) (part string, others []string, err error) {
	var found []sheetPart
	at := -1
	for _, s := range b.sheets {
		ok, err := b.holds(s, was)
		if err != nil {
			return "", nil, err
		}
		if !ok {
			continue
		}
		if s.name == was.sheet {
			at = len(found)
		}
		found = append(found, s)
	}
	switch {
	case len(found) == 0:
		return "", nil, ErrForeign
	case len(found) == 1:
		return found[0].part, nil, nil
	case at < 0:
		return "", nil, ErrTwoSheets
	}
	for i, s := range found {
		if i != at {
			others = append(others, s.name)
		}
	}
	return found[at].part, others, nil
}

// holds reports whether a sheet has the headings of claims.
func (b *book) holds(s sheetPart, was layout) (ok bool, err error) {
	if s.part == "" {
		return false, nil
	}
	seen := 0
	err = b.rowsOf(s.part, func(r row) error {
		seen++
		if _, ok = headOf(r, was); ok || seen == maxAbove {
			return errEnough
		}
		return nil
	}, nil)
	return ok, err
}

// claims reads the rows of the sheet.
func (b *book) claims(ctx context.Context, part string, was layout, s *merge.Sheet) error {
	var h head
	var areas []area
	var own ownColumns
	err := b.rowsOf(part, func(r row) error {
		if h.line == 0 {
			if found, ok := headOf(r, was); ok {
				h, own = found, ownOf(r, was)
			}
			return nil
		}
		s.Rows = append(s.Rows, h.row(r))
		own.look(r)
		return ctx.Err()
	}, func(a area) error {
		if a.single() {
			return nil // it stands for itself
		}
		if areas = append(areas, a); len(areas) > maxAreas {
			return ErrTooLarge
		}
		return nil
	})
	if err != nil {
		return err
	}
	s.Fields = h.fields()
	s.Unknown = append(append(s.Unknown, h.unknown...), own.words(h)...)
	h.refuse(s.Rows, areas)
	s.Rows = withWords(s.Rows)
	return nil
}

// maxAreas is how often cells may be joined, or have one formula.
const maxAreas = 2000

// row returns what r says.
func (h head) row(r row) merge.Row {
	out := merge.Row{Line: r.line, Claim: r.at(h.id).text, No: count(r.at(h.no).text), Quote: r.at(h.quote).text}
	if r.at(h.id).problem != "" {
		out.Claim = "a formula"
	}
	for f, column := range h.columns {
		out.Cells[f] = r.at(column).as(f)
	}
	return out
}

// refuse marks the cells of areas. All but the first of cells that are joined are
// empty, and nobody has emptied them; all but the first of a formula's say
// nothing of it.
func (h head) refuse(rows []merge.Row, areas []area) {
	why := func(column, line int) string {
		at := slices.IndexFunc(areas, func(a area) bool { return a.has(column, line) })
		if at < 0 {
			return ""
		}
		return areas[at].why
	}
	for i := range rows {
		r := &rows[i]
		for f, column := range h.columns {
			if found := why(column, r.Line); found != "" {
				r.Cells[f].Problem = found
			}
		}
		if why(h.id, r.Line) == ofFormula {
			r.Claim = "a formula"
		}
	}
}

// withWords leaves out rows in which nothing stands that could be ours.
func withWords(rows []merge.Row) (kept []merge.Row) {
	for _, r := range rows {
		if r != (merge.Row{Line: r.Line, No: r.No}) {
			kept = append(kept, r)
		}
	}
	return kept
}
