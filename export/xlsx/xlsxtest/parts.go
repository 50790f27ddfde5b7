package xlsxtest

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// The parts of a report's workbook that are spoilt most often.
const (
	BookPart   = "xl/workbook.xml"
	RelsPart   = "xl/_rels/workbook.xml.rels"
	TextsPart  = "xl/sharedStrings.xml"
	StylesPart = "xl/styles.xml"
	ClaimsPart = "xl/worksheets/sheet2.xml"
	TypesPart  = "[Content_Types].xml"
)

// Parts are the parts of a workbook by name: for tests of what no program for
// workbooks would write.
type Parts map[string]string

// Unpack returns the parts of the workbook that b is.
func Unpack(b []byte) Parts {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	must(err)
	all := Parts{}
	for _, f := range z.File {
		r, err := f.Open()
		must(err)
		part, err := io.ReadAll(r)
		must(err)
		must(r.Close())
		all[f.Name] = string(part)
	}
	return all
}

// Pack returns the workbook that is made of the parts.
func (p Parts) Pack() []byte { return p.pack(zip.Deflate) }

// Store is Pack for who has no time: the parts are packed as they are.
func (p Parts) Store() []byte { return p.pack(zip.Store) }

func (p Parts) pack(how uint16) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	for _, name := range slices.Sorted(maps.Keys(p)) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: how})
		must(err)
		_, err = io.WriteString(w, p[name])
		must(err)
	}
	must(z.Close())
	return b.Bytes()
}

// Swap puts fresh in the place of old, where that first stands in a part.
func (p Parts) Swap(part, old, fresh string) {
	if !strings.Contains(p[part], old) {
		panic(part + " has no " + old)
	}
	p[part] = strings.Replace(p[part], old, fresh, 1)
}

// Sub has what fits a pattern be written otherwise, wherever it stands in a part.
func (p Parts) Sub(part, pattern, with string) {
	like := regexp.MustCompile(pattern)
	if !like.MatchString(p[part]) {
		panic(part + " has nothing like " + pattern)
	}
	p[part] = like.ReplaceAllString(p[part], with)
}

// Cell writes a cell of the claims anew: ref is its name, such as "F2", attrs what
// its element has beside name and style, and inner what is in it.
func (p Parts) Cell(ref, attrs, inner string) {
	here := regexp.MustCompile(`<c r="` + ref + `"( s="\d+")?[^>]*?(?:/>|>.*?</c>)`)
	at := here.FindStringSubmatchIndex(p[ClaimsPart])
	if at == nil {
		panic("the claims have no cell " + ref)
	}
	style := ""
	if at[2] >= 0 {
		style = p[ClaimsPart][at[2]:at[3]]
	}
	p[ClaimsPart] = p[ClaimsPart][:at[0]] + `<c r="` + ref + `"` + style + attrs + `>` + inner + `</c>` + p[ClaimsPart][at[1]:]
}

// Style is the attribute that says how a cell of the claims looks, with a space
// before it.
func (p Parts) Style(ref string) string {
	own := regexp.MustCompile(`<c r="` + ref + `"( s="\d+")`).FindStringSubmatch(p[ClaimsPart])
	if own == nil {
		panic("the claims have no cell " + ref + " with a style")
	}
	return own[1]
}

// Words writes words into a cell of the claims, as XML that stands in the file.
func (p Parts) Words(ref, words string) {
	p.Cell(ref, ` t="inlineStr"`, `<is><t xml:space="preserve">`+words+`</t></is>`)
}

// Fact writes what the hidden sheet says of something, such as "Edit".
func (p Parts) Fact(what, value string) {
	p.Sub(p.Hidden(), `(<t xml:space="preserve">`+regexp.QuoteMeta(what)+`</t></is></c><c r="B\d+" t="inlineStr"><is><t xml:space="preserve">)[^<]*`, `${1}`+value)
}

// Hidden is the part of the sheet that lets a workbook find its way back.
func (p Parts) Hidden() string {
	for name, part := range p {
		if strings.HasPrefix(name, "xl/worksheets/") && strings.Contains(part, ">Fingerprint<") {
			return name
		}
	}
	panic("the workbook has no hidden sheet")
}
