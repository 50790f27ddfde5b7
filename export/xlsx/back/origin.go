package back

import (
	"encoding/xml"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"factdesk/export/merge"
)

// hiddenName is the sheet that lets a workbook find its way back.
const hiddenName = "Factdesk"

// origin reads where the workbook comes from: in its hidden sheet, or, where a
// program has dropped that, on its summary.
func (b *book) origin() (o merge.Origin, was layout, err error) {
	for _, s := range b.sheets {
		if s.name != hiddenName || s.part == "" {
			continue
		}
		if o, was, err = b.hidden(s.part); err != nil || o.Report != "" {
			break
		}
	}
	if was.sheet == "" {
		was.sheet = claimsName
	}
	if err == nil && o.Report == "" {
		err = b.seen(&o)
	}
	if err == nil {
		o.By, err = b.author()
	}
	return o, was, err
}

// hidden reads the hidden sheet. Its tables are found by their headings, side by
// side in the first row.
func (b *book) hidden(part string) (o merge.Origin, was layout, err error) {
	columns := map[string]int{}
	facts, sheets := map[string]string{}, map[string][]heading{}
	o.Prints, o.Numbers = map[string]string{}, map[string]int{}
	err = b.rowsOf(part, func(r row) error {
		text := func(heading string) string { return r.at(columns[heading]).text }
		if len(columns) == 0 {
			for _, c := range r.cells {
				columns[c.text] = c.column
			}
			return nil
		}
		if what := text("What"); what != "" {
			facts[what] = text("Value")
		}
		if id := text("Claim ID"); id != "" {
			o.Prints[strings.ToLower(id)] = text("Fingerprint")
			o.Numbers[strings.ToLower(id)] = count(text("No."))
		}
		if k := text("Key"); k != "" {
			sheets[text("Sheet")] = append(sheets[text("Sheet")], heading{key(k), text("Column")})
		}
		if article := text("Article"); article != "" {
			o.Articles = append(o.Articles, merge.Part{Article: article, Version: text("Version"), SHA256: text("SHA-256")})
		}
		return nil
	}, nil)
	o.Public = facts["Profile"] == "public"
	was = layoutOf(sheets)
	o.Desk, o.Report, o.Edit = facts["Desk"], facts["Report"], edit(facts["Edit"])
	if len(o.Articles) <= 1 {
		o.Articles = single(facts, &o)
	}
	return o, was, err
}

// single returns the article that a workbook says it is of, where it's one. Where
// it doesn't say, the text's hash may still tell.
func single(facts map[string]string, o *merge.Origin) []merge.Part {
	one := merge.Part{Article: facts["Article"], Version: facts["Version"], SHA256: facts["SHA-256"]}
	if one.Article != "" {
		return []merge.Part{one}
	}
	if one.SHA256 != "" {
		o.Hashes = []string{one.SHA256}
	}
	return nil
}

// count reads a number from 1 on; 0 is none.
func count(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// layoutOf returns the columns of the sheet that has the claims.
func layoutOf(sheets map[string][]heading) layout {
	for name, columns := range sheets {
		if slices.ContainsFunc(columns, func(h heading) bool { return h.key == keyID }) {
			return layout{name, columns}
		}
	}
	return layout{sheet: claimsName}
}

func edit(s string) uint64 {
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// seen reads what people can see of where the workbook comes from: the report's
// ID with the number of the desk's last edit, and the text's hash.
func (b *book) seen(o *merge.Origin) error {
	for _, s := range b.sheets {
		if s.part == "" {
			continue
		}
		here := seenOn{
			named: regexp.MustCompile(`^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) · (\d{1,18})$`),
			hash:  regexp.MustCompile(`^[0-9a-f]{64}$`),
		}
		if err := b.rowsOf(s.part, here.row, nil); err != nil {
			return err
		}
		if here.report != "" {
			o.Report, o.Edit, o.Hashes = here.report, here.edit, here.hashes
			return nil
		}
	}
	return nil
}

// seenOn is what was seen on one sheet.
type seenOn struct {
	named, hash *regexp.Regexp
	report      string
	edit        uint64
	hashes      []string
}

// row looks at a row's cells. The summary is short.
func (s *seenOn) row(r row) error {
	if r.line > 100 {
		return errEnough
	}
	for _, c := range r.cells {
		text := strings.TrimSpace(c.text)
		if m := s.named.FindStringSubmatch(text); m != nil {
			s.report, s.edit = m[1], edit(m[2])
		}
		if s.hash.MatchString(text) {
			s.hashes = append(s.hashes, text)
		}
	}
	return nil
}

// author returns who saved the workbook last, or "" where it doesn't say.
func (b *book) author() (name string, err error) {
	part, err := related(b.pack, "_rels/.rels", "", "/core-properties")
	if err != nil || part == "" || !b.has(part) {
		return "", err
	}
	err = b.read(part, func(t *tokens) error {
		return t.each(func(e xml.StartElement) (err error) {
			if e.Name.Local == "lastModifiedBy" {
				name, err = t.text()
			}
			return err
		})
	})
	name = strings.Join(strings.Fields(name), " ")
	if len(name) > maxName || strings.ContainsFunc(name, unicode.IsControl) {
		return "", err // nobody's
	}
	return name, err
}
