package xlsx_test

import (
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"factdesk/export/xlsx"
)

// withinExcel reports what Excel, which no test can ask, would repair or refuse: it
// is stricter than all others about how long things are, and about what must be the
// same in two places.
func withinExcel(t *testing.T, path string, w workbook) {
	t.Helper()
	for part, body := range w.parts {
		if !strings.HasSuffix(part, ".xml") && !strings.HasSuffix(part, ".rels") {
			continue
		}
		if !utf8.ValidString(body) {
			t.Errorf("%s: %s isn't UTF-8", path, part)
		}
		if err := inOrder(body, orders()); err != nil {
			t.Errorf("%s: %s: %v", path, part, err)
		}
	}
	for name, s := range w.sheets {
		if xlsx.Units(name) > 31 || strings.ContainsAny(name, `[]:*?/\`) || strings.Trim(name, "'") != name {
			t.Errorf("%s: a sheet is called %q", path, name)
		}
		if xlsx.Units(s.Footer) > 255 {
			t.Errorf("%s: %s has a footer of %d characters", path, name, xlsx.Units(s.Footer))
		}
		for ref, c := range s.cells {
			if xlsx.Units(c.text) > 32767 {
				t.Errorf("%s: %s %s has %d characters", path, name, ref, xlsx.Units(c.text))
			}
		}
		linksWithin(t, path+": "+name, s)
		tablesWithin(t, path+": "+name, w, s)
	}
}

// linksWithin reports links that Excel can't follow.
func linksWithin(t *testing.T, where string, s *worksheet) {
	t.Helper()
	seen := map[string]bool{}
	for _, l := range s.Links {
		to := s.targets[l.ID]
		if seen[l.Ref] || l.ID == "" && l.Location == "" {
			t.Errorf("%s: the link of %s is one of two, or of none", where, l.Ref)
		}
		seen[l.Ref] = true
		if l.ID == "" {
			continue
		}
		u, err := url.Parse(to)
		if err != nil || xlsx.Units(to) > 2079 || strings.ContainsAny(to, " \t\r\n<>\"\\^`{|}") || !slices.Contains([]string{"http", "https", "mailto"}, strings.ToLower(u.Scheme)) {
			t.Errorf("%s: %s leads to %.300q: %v", where, l.Ref, to, err)
		}
		for _, r := range to {
			if r > 0x7E {
				t.Errorf("%s: %s leads to %.300q, which isn't ASCII", where, l.Ref, to)
				break
			}
		}
	}
}

// tablesWithin reports columns of tables that are called otherwise than the cell
// above them, or alike.
func tablesWithin(t *testing.T, where string, w workbook, s *worksheet) {
	t.Helper()
	for _, one := range s.Tables {
		part := "xl/" + strings.TrimPrefix(strings.TrimPrefix(s.targets[one.ID], "/xl/"), "../")
		var table struct {
			Name    string `xml:"displayName,attr"`
			Columns []struct {
				Name string `xml:"name,attr"`
			} `xml:"tableColumns>tableColumn"`
		}
		parse(t, w.parts[part], &table)
		heads := map[string]bool{}
		for ref, c := range s.cells {
			if letters, ok := strings.CutSuffix(ref, "1"); ok && !strings.ContainsAny(letters, "0123456789") {
				heads[c.text] = true
			}
		}
		seen := map[string]bool{}
		for _, c := range table.Columns {
			name := unescape(c.Name)
			if !heads[name] || seen[strings.ToLower(name)] || xlsx.Units(name) > 255 || name == "" {
				t.Errorf("%s: the table %s has a column %.300q; the cells are %.300q", where, table.Name, name, slices.Sorted(maps.Keys(heads)))
			}
			seen[strings.ToLower(name)] = true
		}
	}
}
