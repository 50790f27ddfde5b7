package desk

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"

	"factdesk/export"
	"factdesk/export/xlsx"
)

// remembered is what follows a template's name in that of the file beside it
// that says what its columns are.
const remembered = ".columns.json"

// The largest template, and the largest file beside it, that is read.
const (
	maxTemplate   = 64 << 20
	maxRemembered = 1 << 20
)

// OpenTemplate reads the workbook at path, to lay reports out in. Said has the
// keys of columns by the names that they have there. It is remembered in a file
// beside the template, so that it has to be said once, whoever uses it.
func OpenTemplate(path string, said map[string]string) (t xlsx.Template, err error) {
	body, err := readFile(path, maxTemplate)
	if err != nil {
		return t, fmt.Errorf("template: %w", err)
	}
	names, err := recalled(path + remembered)
	if err != nil {
		return t, err
	}
	maps.Copy(names, said)
	if t, err = xlsx.ReadTemplate(body, names); err != nil || len(said) == 0 {
		return t, err
	}
	return t, remember(path+remembered, names)
}

// readFile reads an ordinary file that isn't larger than most. Opening a pipe
// could take for ever.
func readFile(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > most {
		return nil, xlsx.ErrTemplate
	}
	return os.ReadFile(path) // #nosec G304 -- the user says where
}

// ErrTemplateItself is reported where a report would be written over its template.
var ErrTemplateItself = errors.New("that is the template itself: give the report another name")

// Apart reports whether a report at path leaves its template be.
func Apart(template, path string) error {
	at, err := os.Stat(template)
	to, other := os.Stat(path)
	if err == nil && other == nil && os.SameFile(at, to) {
		return ErrTemplateItself
	}
	return nil
}

// recalled reads what was said before, nothing where there is no file.
func recalled(path string) (map[string]string, error) {
	names := map[string]string{}
	b, err := readFile(path, maxRemembered)
	if errors.Is(err, fs.ErrNotExist) {
		return names, nil
	}
	if err == nil {
		err = json.Unmarshal(b, &names)
	}
	if err != nil {
		return nil, fmt.Errorf("%s can't be read: mend or delete it: %w", path, err)
	}
	if names == nil {
		names = map[string]string{}
	}
	return names, nil
}

func remember(path string, names map[string]string) error {
	b, err := json.MarshalIndent(names, "", "  ")
	if err != nil {
		return err
	}
	err = export.Save(path, func(w io.Writer) error {
		_, err := w.Write(append(b, '\n'))
		return err
	})
	if err != nil {
		return fmt.Errorf("remember what the template's columns are, in %s: %w", path, err)
	}
	return nil
}
