package xlsx

import (
	"errors"
	"fmt"
	"net/url"
	"reflect"
	"strconv"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
)

// Excel's limits of links: how many it takes on a sheet (it refuses 65,530) and
// how long an address may be, in UTF-16 code units.
const (
	maxLinks   = 65529
	maxAddress = 2079
)

// errShape is reported where the library's insides are not as batch knows them.
var errShape = errors.New("the workbook library has changed inside: links can't be written")

// linkable returns address as a link can hold it, or "" where it must stay text.
func linkable(address string) string {
	if strings.ContainsFunc(address, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) }) {
		return ""
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	switch {
	case u.Scheme == "mailto" && u.Opaque != "":
	case (u.Scheme == "http" || u.Scheme == "https") && u.Host != "":
	default:
		return ""
	}
	out := u.String()
	if forbiddenIn(out) || units(out) > maxAddress {
		return ""
	}
	return out
}

func forbiddenIn(s string) bool { return !plain(s) }

// A link leads from a cell to an address, or to a place in the workbook.
type link struct {
	cell    string // such as "B2"
	address string
	place   string // such as "Claims!A2"
}

// links are some of one sheet.
type links []link

// A linkList is the links of one sheet, kept until all are known.
type linkList struct {
	links
	room []int // how many more each rank may have
	lost int   // how many found no room
}

// newLinks returns room for so many links in all. Each rank of columns may have
// one link for each of so many rows, as long as there is room for it.
func newLinks(most, rows int, ranks int) *linkList {
	l := &linkList{room: make([]int, ranks)}
	for i := range l.room {
		l.room[i] = min(most, rows)
		most -= l.room[i]
	}
	return l
}

// add notes a link of a column of a rank, and reports whether it found room.
func (l *linkList) add(rank int, one link) bool {
	if l.room[rank] == 0 {
		l.lost++
		return false
	}
	l.room[rank]--
	l.links = append(l.links, one)
	return true
}

// write gives the sheet its links. It must be called before the sheet's stream
// is flushed. The library's own call looks through all links for each new one,
// which takes minutes for a large report: it makes the first of each sort, and
// the others are put beside them.
func (l *links) write(f *excelize.File, sheet string) error {
	var first, rest links
	seen := map[bool]bool{}
	for _, one := range *l {
		if outside := one.address != ""; !seen[outside] {
			seen[outside] = true
			first = append(first, one)
		} else {
			rest = append(rest, one)
		}
	}
	for _, one := range first {
		target, kind := one.address, "External"
		if target == "" {
			target, kind = one.place, "Location"
		}
		if err := f.SetCellHyperLink(sheet, one.cell, target, kind); err != nil {
			return err
		}
	}
	if len(rest) == 0 {
		return nil
	}
	return rest.batch(f, sheet)
}

// batch appends l to the links and relationships that the sheet has.
func (l *links) batch(f *excelize.File, sheet string) (err error) {
	defer func() {
		if r := recover(); r != nil { // reflection panics where a field is missing
			err = fmt.Errorf("%w (%v)", errShape, r)
		}
	}()
	index, err := f.GetSheetIndex(sheet)
	if err != nil {
		return err
	}
	// The sheets were made in their order, and none was deleted.
	part := "sheet" + strconv.Itoa(index+1) + ".xml"
	held, ok := f.Sheet.Load("xl/worksheets/" + part)
	if !ok {
		return errShape
	}
	here := reflect.ValueOf(held).Elem().FieldByName("Hyperlinks").Elem().FieldByName("Hyperlink")
	var there reflect.Value
	if rels, ok := f.Relationships.Load("xl/worksheets/_rels/" + part + ".rels"); ok {
		there = reflect.ValueOf(rels).Elem().FieldByName("Relationships")
	}
	l.append(here, there)
	return nil
}

// append puts l into the slices that the library keeps: the sheet's links, and
// the addresses that they refer to by ID.
func (l *links) append(here, there reflect.Value) {
	here.Grow(len(*l))
	for _, one := range *l {
		h := reflect.New(here.Type().Elem()).Elem()
		h.FieldByName("Ref").SetString(one.cell)
		if one.address == "" {
			h.FieldByName("Location").SetString(one.place)
			here.Set(reflect.Append(here, h))
			continue
		}
		id := "rId" + strconv.Itoa(there.Len()+1)
		h.FieldByName("RID").SetString(id)
		here.Set(reflect.Append(here, h))

		r := reflect.New(there.Type().Elem()).Elem()
		r.FieldByName("ID").SetString(id)
		r.FieldByName("Type").SetString(excelize.SourceRelationshipHyperLink)
		r.FieldByName("Target").SetString(one.address)
		r.FieldByName("TargetMode").SetString("External")
		there.Set(reflect.Append(there, r))
	}
}
