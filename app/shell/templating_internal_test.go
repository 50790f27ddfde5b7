package shell

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/export/xlsx"
)

func TestWhyATemplateCantBeUsed(t *testing.T) {
	path := filepath.Join("desk", "house.xlsx")
	for err, want := range map[error]string{
		fs.ErrNotExist:   "house.xlsx isn't in desk any more",
		fs.ErrPermission: "look at the permissions",
		xlsx.ErrTemplate: "save it as .xlsx",
		fmt.Errorf("“Tags”: %w", xlsx.ErrTwice): "“Tags”: two columns have the same name",
		errors.New("it is broken"):              "it is broken",
	} {
		if got := templateWords(path, fmt.Errorf("template: %w", err)); !strings.Contains(got, want) || !strings.HasPrefix(got, "house.xlsx ") {
			t.Errorf("%v: got %q, want %q in it", err, got, want)
		}
	}
	if got := unwritten(fmt.Errorf("%w: %w", errTemplate, &xlsx.ColumnError{})); !strings.Contains(got, "say first") {
		t.Errorf("got %q", got)
	}
}

func TestColumnsThatNobodyKnowsCanBeLeftEmpty(t *testing.T) {
	all := columnsOf(&xlsx.ColumnError{Columns: []xlsx.Unknown{{Sheet: "Claims", Name: "Result", Says: "Result", May: []xlsx.Meaning{{Key: "verdict", Title: "Verdict"}}}}})
	if len(all) != 1 || len(all[0].May) != 2 || all[0].May[0].Key != xlsx.Empty || !all[0].May[0].Often || all[0].May[1].Often {
		t.Errorf("got %+v", all)
	}
}
