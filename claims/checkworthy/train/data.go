package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"factdesk/claims/checkworthy/internal/scorer"
)

// A sentence is one that people have judged.
type sentence struct {
	ID    string `json:"id"`
	Doc   string `json:"doc"`
	Text  string `json:"text"`
	Label int    `json:"label"` // 1 where it is worth checking
	sight scorer.Sight
}

// read returns the sentences of a file of JSON lines.
func read(folder, name string) ([]sentence, error) {
	f, err := os.Open(filepath.Join(folder, "checkworthy", name+".jsonl")) //nolint:gosec // whoever trains says which
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // it was only read
	var all []sentence
	for d := json.NewDecoder(bufio.NewReader(f)); ; {
		var s sentence
		if err := d.Decode(&s); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		s.sight = scorer.See(s.Text)
		all = append(all, s)
	}
}

// debates returns the sentences that are trained on, in the order in which they
// were said.
func debates(folder string) ([]sentence, error) {
	all, err := read(folder, "ct24en_train")
	if err != nil {
		return nil, err
	}
	said := func(s sentence) int { n, _ := strconv.Atoi(s.ID); return n } //nolint:errcheck // 0 is as good
	slices.SortStableFunc(all, func(a, b sentence) int { return cmp.Compare(said(a), said(b)) })
	return all, nil
}
