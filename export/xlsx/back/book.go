package back

import (
	"encoding/xml"
	"path"
	"strings"
)

// A book is a workbook's parts, as far as we ask for them.
type book struct {
	pack

	sheets  []sheetPart
	strings []string
	forms   []form // by the number of the style
	late    bool   // days are counted from 1904
}

// A sheetPart is where a sheet is.
type sheetPart struct{ name, part string }

// maxSheets is how many sheets are looked at.
const maxSheets = 200

// open reads what is of the whole workbook.
func open(p pack) (*book, error) {
	if !p.has("[Content_Types].xml") {
		return nil, ErrNotWorkbook
	}
	main, err := related(p, "_rels/.rels", "", "/officeDocument")
	if err != nil {
		return nil, err
	}
	if main == "" {
		return nil, ErrNotWorkbook
	}
	b := &book{pack: p}
	ids, err := b.list(main)
	if err != nil {
		return nil, err
	}
	rels, err := relations(p, main)
	if err != nil {
		return nil, err
	}
	for i, id := range ids {
		b.sheets[i].part = rels.byID[id]
	}
	if b.strings, err = shared(p, rels.ofType("/sharedStrings")); err != nil {
		return nil, err
	}
	b.forms, err = formsOf(p, rels.ofType("/styles"))
	return b, err
}

// list reads the sheets' names, and returns the IDs by which they are related.
func (b *book) list(main string) (ids []string, err error) {
	err = b.read(main, func(t *tokens) error {
		workbook := false
		err := t.each(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "workbook":
				workbook = true
			case "workbookPr":
				b.late = attr(e, "date1904") == "1" || attr(e, "date1904") == "true"
			case "sheet":
				if len(ids) == maxSheets {
					return ErrTooLarge
				}
				b.sheets = append(b.sheets, sheetPart{name: attr(e, "name")})
				ids = append(ids, attr(e, "id"))
			}
			return nil
		})
		if err == nil && !workbook {
			err = ErrNotWorkbook
		}
		return err
	})
	return ids, err
}

// rels are what a part is related to.
type rels struct {
	byID   map[string]string
	byType map[string]string
}

// ofType returns the part of a type, by the end of its name, or "".
func (r rels) ofType(end string) string {
	for kind, part := range r.byType {
		if strings.HasSuffix(kind, end) {
			return part
		}
	}
	return ""
}

// relations reads what the part called name is related to.
func relations(p pack, name string) (rels, error) {
	dir, base := path.Split(name)
	return readRels(p, dir+"_rels/"+base+".rels", dir)
}

// related returns the part of a type that the part of relations called name
// leads to.
func related(p pack, name, dir, end string) (string, error) {
	r, err := readRels(p, name, dir)
	return r.ofType(end), err
}

func readRels(p pack, name, dir string) (rels, error) {
	r := rels{map[string]string{}, map[string]string{}}
	if !p.has(name) {
		return r, ErrNotWorkbook
	}
	err := p.read(name, func(t *tokens) error {
		return t.each(func(e xml.StartElement) error {
			if e.Name.Local != "Relationship" || attr(e, "TargetMode") == "External" {
				return nil
			}
			to := strings.ReplaceAll(attr(e, "Target"), `\`, "/")
			if !strings.HasPrefix(to, "/") {
				to = dir + to
			}
			to = strings.TrimPrefix(path.Clean("/"+to), "/")
			r.byID[attr(e, "Id")], r.byType[attr(e, "Type")] = to, to
			return nil
		})
	})
	return r, err
}
