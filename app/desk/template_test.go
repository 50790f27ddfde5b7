package desk_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"factdesk/app/desk"
	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

// workbook returns one of ours, which is a template too.
func workbook(t *testing.T) []byte {
	t.Helper()
	d := exporttest.Sample()
	r, err := export.Gather(t.Context(), d, d.Article, exporttest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := xlsx.Write(t.Context(), &b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWhatATemplatesColumnsAreIsRemembered(t *testing.T) {
	path := filepath.Join(t.TempDir(), "house.xlsx")
	if err := os.WriteFile(path, workbook(t), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, said := range []map[string]string{nil, {"Quote": "statement", "Statement": "quote"}, nil} {
		if _, err := desk.OpenTemplate(path, said); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(path + ".columns.json")
	if err != nil || !bytes.Contains(kept, []byte(`"Quote": "statement"`)) {
		t.Errorf("got %s, %v", kept, err)
	}
	if err := os.WriteFile(path+".columns.json", []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := desk.OpenTemplate(path, nil); err == nil {
		t.Error("a broken memory was taken for none")
	}
	if _, err := desk.OpenTemplate(filepath.Join(t.TempDir(), "none.xlsx"), nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no such template: got %v", err)
	}
}

func TestWhatIsNoFileIsNoTemplate(t *testing.T) {
	folder := t.TempDir()
	large := filepath.Join(folder, "large.xlsx")
	f, err := os.Create(large)
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.WriteAt(workbook(t), 64<<20) // a zip may begin with what is none
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{folder, large, os.DevNull} {
		if _, err := desk.OpenTemplate(path, nil); !errors.Is(err, xlsx.ErrTemplate) {
			t.Errorf("%s: got %v", path, err)
		}
	}
}
