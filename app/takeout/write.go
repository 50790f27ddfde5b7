package takeout

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/export"
	"factdesk/export/xlsx"
	"factdesk/storage"
)

// Write writes everything that from has to w: one state of it, whatever is
// applied meanwhile. What w has got when it returns an error is no archive.
func Write(ctx context.Context, w io.Writer, from storage.Store, by Maker) (About, error) {
	p := &packer{ctx: ctx, zip: zip.NewWriter(w), by: by}
	if kept, ok := from.(storage.Snapshots); ok {
		p.snapshots = kept
	}
	p.about = About{Layout: layout, Made: by.At, Program: by.Program, Records: map[string]int{}}
	if desk, ok := from.(storage.Identified); ok {
		p.about.Desk = desk.Identity()
	}
	err := from.View(ctx, p.all)
	if err == nil {
		err = p.end()
	}
	if err != nil {
		return About{}, fmt.Errorf("take out everything: %w", err)
	}
	return p.about, nil
}

// A packer is one run of Write.
type packer struct {
	storage.Reader

	ctx       context.Context //nolint:containedctx // it lives as long as one call
	by        Maker
	zip       *zip.Writer
	manifest  bytes.Buffer
	about     About
	articles  []claims.Article
	snapshots storage.Snapshots // nil where the store has none
}

func (p *packer) all(r storage.Reader) (err error) {
	p.Reader = r
	if p.articles, err = storage.Collect(storage.All[claims.Article](p.ctx, r)); err != nil {
		return err
	}
	for _, part := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{readmeName, p.readme},
		{editsName, p.edits},
		{recordsName, p.records},
		{linkedName, p.linked},
	} {
		if err := p.file(part.name, part.write); err != nil {
			return err
		}
	}
	return errors.Join(p.reports(), p.pages())
}

// end writes what says what all the rest is.
func (p *packer) end() error {
	if err := p.file(aboutName, p.writeAbout); err != nil {
		return err
	}
	list := bytes.Clone(p.manifest.Bytes())
	if err := p.file(manifestName, func(w io.Writer) error { _, err := w.Write(list); return err }); err != nil {
		return err
	}
	return p.zip.Close()
}

// file writes one file and notes its hash.
func (p *packer) file(name string, write func(io.Writer) error) error {
	wrap := func(err error) error { return fmt.Errorf("%s: %w", name, err) }
	if err := p.ctx.Err(); err != nil {
		return wrap(err)
	}
	h := &zip.FileHeader{Name: name, Method: zip.Store, Modified: p.by.At.Truncate(time.Second)}
	h.SetMode(0o600)
	in, err := p.zip.CreateHeader(h)
	if err != nil {
		return wrap(err)
	}
	sum := sha256.New()
	out := bufio.NewWriterSize(io.MultiWriter(in, sum), 64<<10)
	if err := write(out); err != nil {
		return wrap(err)
	}
	if err := out.Flush(); err != nil {
		return wrap(err)
	}
	_, err = fmt.Fprintf(&p.manifest, "%x  %s\n", sum.Sum(nil), name)
	return err
}

// edits writes the log, and follows its chain: an archive that doesn't hang
// together would be refused when it is needed.
func (p *packer) edits(w io.Writer) error {
	last, head, err := p.Head(p.ctx)
	if err != nil {
		return err
	}
	var at claims.Logged
	for l, err := range p.Log(p.ctx, 0) {
		if err != nil {
			return err
		}
		edit := claims.EncodeEdit(l.Edit)
		if l.Seq != at.Seq+1 || l.Hash != claims.Chain(at.Hash, l.Seq, edit) {
			return damaged("edit %d doesn't follow on the one before it", l.Seq)
		}
		if _, err := w.Write(editLine(l.Seq, l.Hash, edit)); err != nil {
			return err
		}
		at = l
		tell(p.by.Progress, "Writing the edits", int64(l.Seq), int64(last)) //nolint:gosec // counts
	}
	if at.Seq != last || at.Hash != head {
		return damaged("the history ends at edit %d, and should end at edit %d", at.Seq, last)
	}
	p.about.Edits, p.about.Head = last, head.String()
	return nil
}

func (p *packer) records(w io.Writer) error {
	for _, kind := range claims.Kinds() {
		for r, err := range p.Records(p.ctx, kind, claims.Ref{}) {
			if err != nil {
				return err
			}
			if s, ok := r.(claims.Source); ok && s.Withheld {
				p.about.Withheld++
			}
			p.about.Records[kind.String()]++
			if _, err := w.Write(append(claims.Encode(r), '\n')); err != nil {
				return err
			}
		}
	}
	return nil
}

// reports writes the workbook about each article.
func (p *packer) reports() error {
	return p.each("Writing the reports", func(i int, r *export.Report) error {
		if r == nil {
			p.about.NoReport++
			return nil
		}
		write := func(w io.Writer) error { return xlsx.Write(p.ctx, w, *r) }
		return p.file(reportName(i+1, r.Article.Title), write)
	})
}

// together is how many reports are made at once: the log is read for each lot.
const together = 50

// each calls do with the report of each article as it would be sent out, without
// the words that withheld sources ever had; with nil where there is none.
func (p *packer) each(doing string, do func(i int, r *export.Report) error) error {
	for from := 0; from < len(p.articles); from += together {
		to := min(from+together, len(p.articles))
		reports, err := p.gather(p.articles[from:to])
		if err != nil {
			return err
		}
		for i, r := range reports {
			tell(p.by.Progress, doing, int64(from+i), int64(len(p.articles)))
			if err := do(from+i, r); err != nil {
				return err
			}
			reports[i] = nil // it has been large
		}
	}
	return nil
}

// gather makes the reports of some articles.
func (p *packer) gather(articles []claims.Article) ([]*export.Report, error) {
	all := make([]*export.Report, len(articles))
	var made []*export.Report
	for i, a := range articles {
		r, err := export.Gather(p.ctx, p, a.ID, p.by.At)
		if unreportable(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		r.Desk, r.Edit = p.about.Desk, p.about.Edits
		all[i] = &r
		made = append(made, &r)
	}
	return all, export.RecallAll(p.ctx, p, made)
}

// unreportable reports whether err is of an article without a text, or of one
// that points at what isn't there: its records are in the archive all the same.
func unreportable(err error) bool {
	return errors.Is(err, export.ErrNoVersion) || errors.Is(err, storage.ErrNotFound)
}

// pages writes the bytes of every source that was ever captured and is still
// there.
func (p *packer) pages() error {
	sums, err := storage.Referenced(p.ctx, p, time.Time{})
	if err != nil {
		return err
	}
	for i, sum := range slices.Sorted(maps.Keys(sums)) {
		tell(p.by.Progress, "Writing the pages of sources", int64(i), int64(len(sums)))
		err := p.readPage(sum, io.Discard) // before half of it is in the zip
		switch {
		case errors.Is(err, storage.ErrNotFound), errors.Is(err, storage.ErrDamaged):
			p.about.Missing = append(p.about.Missing, sum)
			continue
		case err != nil:
			return err
		}
		p.about.Snapshots++
		if err := p.file(snapshotsFolder+sum, func(w io.Writer) error { return p.readPage(sum, w) }); err != nil {
			return err
		}
	}
	return nil
}

func (p *packer) readPage(sum string, w io.Writer) error {
	if p.snapshots == nil {
		return storage.ErrNotFound
	}
	r, err := p.snapshots.Snapshot(p.ctx, sum)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, r)
	return errors.Join(err, r.Close())
}

func (p *packer) readme(w io.Writer) error {
	_, err := strings.NewReplacer("{made}", p.by.At.Format("2 January 2006, 15:04 MST"), "{program}", p.by.Program).
		WriteString(w, readme)
	return err
}

func (p *packer) writeAbout(w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	return out.Encode(p.about)
}
