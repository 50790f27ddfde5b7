package xlsx

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"factdesk/export"
)

// Excel's limits of links: how many it takes on a sheet (it refuses 65,530) and
// how long an address may be, in UTF-16 code units.
const (
	maxLinks   = 65529
	maxAddress = 2079
)

// linkable returns address as a link can hold it, or "" where it must stay text.
func linkable(address string) string {
	if everyday(address) {
		return address
	}
	out := export.Link(address)
	if forbiddenIn(out) || units(out) > maxAddress {
		return ""
	}
	return out
}

// everyday reports whether address is of the sort that nearly all are: a link
// can hold it as it is, and nobody needs to take it apart.
func everyday(address string) bool {
	rest, ok := strings.CutPrefix(address, "https://")
	if !ok || len(address) > maxAddress {
		return false
	}
	end := strings.IndexByte(rest, '/')
	if end < 1 {
		return false
	}
	return only(rest[:end], ".-") && only(rest[end:], "/.-_~?&=+,;")
}

// only reports whether s has nothing but letters and digits of ASCII, and some
// other characters.
func only(s, others string) bool {
	for i := range len(s) {
		c := s[i]
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		if !letter && (c < '0' || c > '9') && strings.IndexByte(others, c) < 0 {
			return false
		}
	}
	return true
}

func forbiddenIn(s string) bool { return !plain(s) }

// A link leads from a cell to an address, or to a place in the workbook.
type link struct {
	cell    string // such as "B2"
	address string
	place   string // such as "Claims!A2"
}

// A linkList is the links of one sheet. Each is written when it is added.
type linkList struct {
	part *part
	buf  []byte
	n    int
	room []int // how many more each rank of columns may have
	lost int   // how many found no room
}

// newLinks returns room for so many links in all. Each rank of columns may have
// one link for each of so many rows, as long as there is room for it.
func newLinks(to *part, most, rows, ranks int) *linkList {
	l := &linkList{part: to, room: make([]int, ranks)}
	for i := range l.room {
		l.room[i] = min(most, rows)
		most -= l.room[i]
	}
	return l
}

// add writes a link of a column of a rank, and reports whether it found room.
func (l *linkList) add(rank int, one link) (bool, error) {
	if l.room[rank] == 0 {
		l.lost++
		return false, nil
	}
	l.room[rank]--
	l.n++
	b := append(l.buf[:0], `<hyperlink ref="`...)
	b = append(b, one.cell...)
	if one.address == "" {
		b = append(b, `" location="`...)
		b = appendEscaped(b, one.place)
		b = append(b, `"/>`...)
		l.buf = b
		_, err := l.part.links.Write(b)
		return true, err
	}
	b = append(b, `" r:id="l`...)
	b = strconv.AppendInt(b, int64(l.n), 10)
	b = append(b, `"/>`...)
	l.buf = b
	if _, err := l.part.links.Write(b); err != nil {
		return false, err
	}
	return true, l.refer(one.address)
}

// refer writes what the last link refers to.
func (l *linkList) refer(address string) error {
	b := append(l.buf[:0], `<Relationship Id="l`...)
	b = strconv.AppendInt(b, int64(l.n), 10)
	b = append(b, `" Type="`+excelize.SourceRelationshipHyperLink+`" Target="`...)
	b = appendEscaped(b, address)
	b = append(b, `" TargetMode="External"/>`...)
	l.buf = b
	_, err := l.part.rels.Write(b)
	return err
}
