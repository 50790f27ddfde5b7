package back

import (
	"encoding/xml"
	"errors"
	"path"
	"strings"
)

// rels are what a part is related to.
type rels struct {
	byID map[string]string
	all  []relation
}

// A relation leads to a part that is of some type.
type relation struct{ kind, part string }

// What relations may have at most.
const (
	maxRelations = 5000
	maxName      = 1000 // bytes of a name
)

// ofType returns the part of a type, by the end of its name, or "" where there
// is none.
func (r *rels) ofType(end string) (part string, err error) {
	for _, one := range r.all {
		if !strings.HasSuffix(one.kind, end) {
			continue
		}
		if part != "" && part != one.part {
			return "", broken("%s and %s are both %s", path.Base(part), path.Base(one.part), end[1:])
		}
		part = one.part
	}
	return part, nil
}

// add adds a relation.
func (r *rels) add(id string, one relation) error {
	if len(r.all) == maxRelations || len(id)+len(one.kind)+len(one.part) > 3*maxName {
		return ErrTooLarge
	}
	if other, twice := r.byID[id]; twice && other != one.part {
		return broken("two relations are called %q", id)
	}
	r.byID[id] = one.part
	r.all = append(r.all, one)
	return nil
}

// relations reads what the part called name is related to.
func relations(p pack, name string) (*rels, error) {
	dir, base := path.Split(name)
	r, err := readRels(p, dir+"_rels/"+base+".rels", dir)
	if errors.Is(err, ErrNotWorkbook) {
		err = broken("%s.rels is missing", base)
	}
	return r, err
}

// related returns the part of a type that the part of relations called name
// leads to.
func related(p pack, name, dir, end string) (string, error) {
	r, err := readRels(p, name, dir)
	if err != nil {
		return "", err
	}
	return r.ofType(end)
}

func readRels(p pack, name, dir string) (*rels, error) {
	r := &rels{byID: map[string]string{}}
	if !p.has(name) {
		return r, ErrNotWorkbook
	}
	err := p.read(name, func(t *tokens) error {
		return t.each(func(e xml.StartElement) error {
			if e.Name.Local != "Relationship" || attr(e, "TargetMode") == "External" {
				return nil
			}
			to := strings.ReplaceAll(attr(e, "Target"), `\`, "/")
			if !strings.HasPrefix(to, "/") {
				to = dir + to
			}
			to = strings.TrimPrefix(path.Clean("/"+to), "/")
			return r.add(attr(e, "Id"), relation{attr(e, "Type"), to})
		})
	})
	return r, err
}
