package back

import (
	"encoding/xml"
	"path"
	"slices"
	"strings"
)

// A book is a workbook's parts, as far as we ask for them.
type book struct {
	pack

	sheets  []sheetPart
	strings []string
	forms   []form // by the number of the style
	late    bool   // days are counted from 1904
	kept    int    // bytes of all texts
}

// maxText is how much all texts may hold together, in bytes.
const maxText = 64 << 20

// keep counts a text that is kept.
func (b *book) keep(text string) error {
	if b.kept += len(text); b.kept > maxText {
		return ErrTooLarge
	}
	return nil
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
	if main == "" || path.Ext(main) == ".bin" { // an .xlsb
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
		if b.sheets[i].part = rels.byID[id]; b.sheets[i].part == "" {
			return nil, broken("the sheet “%s” is nowhere", b.sheets[i].name)
		}
	}
	return b, b.look(rels)
}

// look reads the texts that cells share, and their forms.
func (b *book) look(r *rels) error {
	texts, err := r.ofType("/sharedStrings")
	if err != nil {
		return err
	}
	styles, err := r.ofType("/styles")
	if err != nil {
		return err
	}
	if err := b.shared(texts); err != nil {
		return err
	}
	b.forms, err = formsOf(b.pack, styles)
	return err
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
				ids = append(ids, attr(e, "id"))
				return b.add(attr(e, "name"))
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

// add adds a sheet, whose name no other may have.
func (b *book) add(name string) error {
	same := func(s sheetPart) bool { return strings.EqualFold(s.name, name) }
	switch {
	case len(b.sheets) == maxSheets || len(name) > maxName:
		return ErrTooLarge
	case slices.ContainsFunc(b.sheets, same):
		return ErrTwoSheets
	}
	b.sheets = append(b.sheets, sheetPart{name: name})
	return nil
}
