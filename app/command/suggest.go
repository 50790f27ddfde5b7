package command

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math"

	"factdesk/app/label"
	"factdesk/claims"
	"factdesk/claims/checkworthy"
)

// A suggestionLine is a part of a text that wants checking, as it is printed.
// Offsets are bytes of the normalised text.
type suggestionLine struct {
	Start    int                `json:"start"`
	End      int                `json:"end"`
	Quote    string             `json:"quote"`
	Sentence [2]int             `json:"sentence"`
	Score    float64            `json:"score"`
	Speaker  string             `json:"speaker,omitempty"`
	Types    []claims.ClaimType `json:"types"`
	Reasons  []string           `json:"reasons"`
}

// suggest prints what of a file wants checking, in reading order.
func suggest(_ context.Context, env Env, args []string) error {
	f := newFlags("suggest", env)
	language := f.String("language", "", "the `tag` of the text's language, such as uk, where it's not the one it seems to be")
	least := f.Float64("least", checkworthy.Shown, "print what scores this `much` or more, from 0 to 1")
	files, err := f.parse(args)
	if err != nil {
		return err
	}
	if len(files) != 1 {
		return fmt.Errorf("suggest: one file, please: %w", errUse)
	}
	a, err := take(env, files[0])
	if err != nil {
		return err
	}
	out := bufio.NewWriter(env.Out)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for s := range checkworthy.Suggest(a.Text, *language) {
		if s.Score < *least {
			continue
		}
		if err := lines.Encode(lineOfSuggestion(a.Text, s)); err != nil {
			return fmt.Errorf("print: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

func lineOfSuggestion(text string, s checkworthy.Suggestion) suggestionLine {
	const thousandths = 1000 // more would only pretend to be exact
	line := suggestionLine{
		Start: s.Span.Start, End: s.Span.End, Quote: text[s.Span.Start:s.Span.End],
		Sentence: [2]int{s.Sentence.Start, s.Sentence.End},
		Score:    math.Round(s.Score*thousandths) / thousandths,
		Speaker:  s.Speaker, Types: s.Types,
	}
	for _, r := range s.Reasons {
		line.Reasons = append(line.Reasons, label.Reason(r))
	}
	return line
}
