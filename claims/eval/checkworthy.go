package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"

	"factdesk/claims/checkworthy"
)

// A judged sentence is one of which people have said whether it is worth
// checking.
type judged struct {
	Doc   string `json:"doc"`
	Text  string `json:"text"`
	Label int    `json:"label"`
	score float64
}

// baseline is whose figures ours are compared to: the same training sentences,
// hashed words and pairs of words, a few counts.
const baseline = "logistic regression, same training"

// measureCheckworthy measures scores on sets that were not trained on, but may
// be looked at.
func measureCheckworthy(data string) ([]row, error) {
	dev, err := measureF1(data, "ct24en_dev", "en", row{Reference: 89.66, By: baseline})
	if err != nil {
		return nil, err
	}
	ranked, err := measureRanking(data, row{Reference: 25.20, By: baseline})
	if err != nil {
		return nil, err
	}
	rows := []row{dev, ranked}
	for set, language := range map[string]string{"clef2020t1_dev": "en", "ct24spanish_dev": "es", "ct24dutch_train": "nl"} {
		all, err := readJudged(data, set, language)
		if err != nil {
			return nil, err
		}
		rows = append(rows, row{
			Part: "checkworthy", Set: set, Measure: "average precision (tweets)",
			Ours: 100 * precision(all), Reference: 100 * worthyShare(all), By: "chance",
		})
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.Set, b.Set) })
	return rows, nil
}

// measureCheckworthyTests measures scores on sets that nothing was chosen by.
// One that isn't there is left out.
func measureCheckworthyTests(data string) ([]row, error) {
	var rows []row
	for _, test := range []struct {
		set       string
		reference float64
	}{{"ct24en_dev-test", 69.9}, {"ct24en_test", 60.9}} {
		r, err := measureF1(data, test.set, "en", row{Reference: test.reference, By: baseline})
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// measureF1 fills in the F1 of what scores a half or more.
func measureF1(data, set, language string, r row) (row, error) {
	all, err := readJudged(data, set, language)
	if err != nil {
		return row{}, err
	}
	var hits, marked, worthy float64
	for _, s := range all {
		worthy += float64(s.Label)
		if s.score >= 0.5 {
			marked++
			hits += float64(s.Label)
		}
	}
	r.Part, r.Set, r.Measure = "checkworthy", set, "F1"
	r.Ours = 100 * 2 * hits / max(marked+worthy, 1)
	return r, nil
}

// trainedOn are the documents of CLEF-2019 whose sentences are also in what the
// weights were trained on.
func trainedOn() []string {
	return []string{"20160926_1pres.tsv", "20161010_2pres.tsv", "20161019_3pres.tsv"}
}

// measureRanking fills in the mean average precision over the debates and
// speeches of CLEF-2019 that weights were not trained on.
func measureRanking(data string, r row) (row, error) {
	byDoc := map[string][]judged{}
	for _, set := range []string{"clef2019_trainA", "clef2019_devA"} {
		all, err := readJudged(data, set, "en")
		if err != nil {
			return row{}, err
		}
		for _, s := range all {
			if !slices.Contains(trainedOn(), s.Doc) {
				byDoc[s.Doc] = append(byDoc[s.Doc], s)
			}
		}
	}
	for _, all := range byDoc {
		r.Ours += 100 * precision(all) / float64(len(byDoc))
	}
	r.Part, r.Set, r.Measure = "checkworthy", fmt.Sprintf("clef2019, %d documents", len(byDoc)), "MAP"
	return r, nil
}

// precision returns the mean of the precision at each sentence that is worth
// checking, best score first.
func precision(all []judged) float64 {
	ranked := slices.Clone(all)
	slices.SortStableFunc(ranked, func(a, b judged) int { return cmp.Compare(b.score, a.score) })
	var hits, sum float64
	for k, s := range ranked {
		if s.Label == 1 {
			hits++
			sum += hits / float64(k+1)
		}
	}
	return sum / max(hits, 1)
}

// worthyShare returns which part of the sentences is worth checking.
func worthyShare(all []judged) float64 {
	n := 0
	for _, s := range all {
		n += s.Label
	}
	return float64(n) / float64(max(len(all), 1))
}

// readJudged reads the judged sentences of a set and scores them.
func readJudged(data, set, language string) ([]judged, error) {
	all, err := readLines[judged](filepath.Join(data, "checkworthy", set+".jsonl"))
	for i := range all {
		all[i].score = checkworthy.Score(all[i].Text, language)
	}
	return all, err
}
