package claims_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// languages is the one part of the assets that the domain may read: lists of
// words and trained weights, which import nothing.
const languages = "factdesk/assets/language"

// The arrows between rooms point one way. Each row says who may not know whom,
// and why; the packages in the row's exception may.
var walls = []struct{ who, whom, except, why string }{
	{"factdesk/claims", "factdesk/storage", "", "the domain stores nothing"},
	{"factdesk/claims", "factdesk/export", "", "the domain lays nothing out"},
	{"factdesk/claims", "factdesk/app", "", "the domain has no window"},
	{"factdesk/claims", "factdesk/assets", "", "of the assets, the domain knows languages alone"},
	{"factdesk/claims", "fyne.io/fyne", "", "the domain draws nothing"},
	{"factdesk/storage", "factdesk/export", "", "storage and export don't know each other"},
	{"factdesk/storage", "factdesk/app", "", "storage has no window"},
	{"factdesk/storage", "fyne.io/fyne", "", "storage draws nothing"},
	{"factdesk/export", "factdesk/storage", "", "storage and export don't know each other"},
	{"factdesk/export", "factdesk/app", "", "a report has no window"},
	{"factdesk/export", "fyne.io/fyne", "", "a report draws nothing"},
	{"factdesk/assets", "factdesk/", "factdesk/assets", "assets are data"},
	{"factdesk", "github.com/dgraph-io/badger", "factdesk/storage/badgerstore/index", "only the index knows the database"},
	{"factdesk", "github.com/xuri/excelize", "factdesk/export/xlsx factdesk/export/xlsx/xlsxtest", "only export/xlsx knows workbooks"},
	{"factdesk", "fyne.io/fyne/v2/app", "factdesk/app", "only main opens a real window"},
	{"factdesk", "factdesk/storage/badgerstore", "factdesk/app", "only main chooses the store"},
	{"factdesk/app/view", "factdesk/app/shell", "", "the shell knows the views, not the other way round"},
	{"factdesk/app/view", "factdesk/storage", "", "a view is shown values"},
	{"factdesk/app/view", "factdesk/export", "", "a view is shown values"},
	{"factdesk/app/view", "factdesk/app/desk", "", "a view is shown values"},
	{"factdesk/app/desk", "fyne.io/fyne", "", "the desk has no window"},
	{"factdesk/app/kit", "factdesk/claims", "", "the kit knows no claims"},
}

func TestArrowsPointDown(t *testing.T) {
	for _, p := range packages(t) {
		for _, imported := range p.Imports {
			if imported == languages {
				continue
			}
			for _, w := range walls {
				if within(p.ImportPath, w.who) && within(imported, w.whom) && !slices.Contains(strings.Fields(w.except), p.ImportPath) && !within(p.ImportPath, w.whom) {
					t.Errorf("%s imports %s: %s", p.ImportPath, imported, w.why)
				}
			}
			if other, ok := view(imported); ok {
				if me, ok := view(p.ImportPath); ok && me != other {
					t.Errorf("view %s imports view %s: the shell joins them", me, other)
				}
			}
		}
	}
}

type listed struct {
	ImportPath string
	Imports    []string
}

func packages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-tags", "ci", "-json=ImportPath,Imports", "factdesk/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	if len(all) < 10 {
		t.Fatalf("go list knows only %d packages", len(all))
	}
	return all
}

// within reports whether path is the package at root or below it.
func within(path, root string) bool {
	return path == root || strings.HasPrefix(path, strings.TrimSuffix(root, "/")+"/")
}

// view returns which view a package belongs to.
func view(path string) (string, bool) {
	rest, ok := strings.CutPrefix(path, "factdesk/app/view/")
	name, _, _ := strings.Cut(rest, "/")
	return name, ok
}
