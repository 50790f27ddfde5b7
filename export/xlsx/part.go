package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strconv"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/s2"
	"github.com/xuri/excelize/v2"
)

// The library writes what is small: styles, the Summary with its chart, the
// heads of tables, lists and messages. It takes too long, and too much room, for
// what is large: the rows, and their links. We write these ourselves, and they
// are put into the library's parts when it writes them.

// errShape is reported where the library's parts are not as splice knows them.
var errShape = errors.New("the workbook library writes other parts than before: rows can't be put into them")

// A part is what we write of one sheet.
type part struct {
	rows  *packed
	links *packed // hyperlinks, without the element around them
	rels  *packed // what the links refer to
}

func newPart() *part { return &part{newPacked(), newPacked(), newPacked()} }

func (p *part) close() error {
	return errors.Join(p.rows.Close(), p.links.Close(), p.rels.Close())
}

// A packed is bytes that take little room until they are wanted.
type packed struct {
	*s2.Writer
	held *bytes.Buffer
	size int
}

func newPacked() *packed {
	var held bytes.Buffer
	return &packed{s2.NewWriter(&held, s2.WriterConcurrency(1), s2.WriterBlockSize(64<<10)), &held, 0}
}

// Write implements io.Writer.
func (p *packed) Write(b []byte) (int, error) {
	p.size += len(b)
	return p.Writer.Write(b)
}

func (p *packed) copyTo(w io.Writer) error {
	_, err := io.Copy(w, s2.NewReader(p.held, s2.ReaderMaxBlockSize(64<<10)))
	return err
}

// A zipper is a zip into whose parts ours are put.
type zipper struct {
	*zip.Writer
	parts map[string]*part // by the name of a sheet's part
	pace  *pace
}

// zip returns what makes the library's zip: one that is faster than the usual
// kind, and has b's parts.
func (b *book) zip(w io.Writer) excelize.ZipWriter {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.DefaultCompression)
	})
	for _, p := range b.parts {
		b.pace.all += p.rows.size
	}
	return &zipper{z, b.parts, &b.pace}
}

// Create implements excelize.ZipWriter.
func (z *zipper) Create(name string) (io.Writer, error) {
	w, err := z.Writer.Create(name)
	if p := z.parts[name]; p != nil {
		return &splice{packing{w, z.pace}, p.intoSheet()}, err
	}
	if p := z.parts[sheetOf(name)]; p != nil {
		return &splice{w, []insert{{before: "</Relationships>", what: p.rels}}}, err
	}
	return w, err
}

// sheetOf names the sheet's part that a part of relationships is about.
func sheetOf(name string) string {
	const folder, end = "xl/worksheets/_rels/", ".rels"
	if len(name) < len(folder)+len(end) || name[:len(folder)] != folder {
		return ""
	}
	return "xl/worksheets/" + name[len(folder):len(name)-len(end)]
}

// intoSheet lists where in a sheet's part the rows and links belong.
func (p *part) intoSheet() []insert {
	all := []insert{{before: "</sheetData>", what: p.rows}}
	if p.links.size > 0 {
		all = append(all, insert{before: "<pageMargins", head: "<hyperlinks>", what: p.links, tail: "</hyperlinks>"})
	}
	return all
}

// An insert is what belongs before some words.
type insert struct {
	before     string
	head, tail string
	what       *packed
}

// A splice puts inserts into the one write that a part is written with.
type splice struct {
	w       io.Writer
	inserts []insert
}

// Write implements io.Writer.
func (s *splice) Write(b []byte) (int, error) {
	done := 0
	for _, in := range s.inserts {
		at := bytes.Index(b[done:], []byte(in.before))
		if at < 0 {
			return done, errShape
		}
		if _, err := s.w.Write(append(b[done:done+at:done+at], in.head...)); err != nil {
			return done, err
		}
		if err := in.what.copyTo(s.w); err != nil {
			return done, err
		}
		if _, err := io.WriteString(s.w, in.tail); err != nil {
			return done, err
		}
		done += at
	}
	s.inserts = nil
	n, err := s.w.Write(b[done:])
	return done + n, err
}

// partOf names the part of the sheet that the library has numbered so.
func partOf(number int) string { return "xl/worksheets/sheet" + strconv.Itoa(number) + ".xml" }

// newSheet makes a sheet with a part for its rows.
func (b *book) newSheet(name string) (*part, error) {
	if _, err := b.file.NewSheet(name); err != nil {
		return nil, err
	}
	all := b.file.WorkBook.Sheets.Sheet
	p := newPart()
	b.parts[partOf(all[len(all)-1].SheetID)] = p
	return p, nil
}
