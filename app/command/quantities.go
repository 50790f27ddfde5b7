package command

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"

	"factdesk/claims/anchor"
	"factdesk/claims/quantity"
	"factdesk/claims/segment"
)

// A quantityLine is a number of a text as it is printed. Start and End are bytes
// of the normalised text.
type quantityLine struct {
	Start    int           `json:"start"`
	End      int           `json:"end"`
	Text     string        `json:"text"`
	Number   anchor.Span   `json:"number"` // the number alone
	Value    *float64      `json:"value,omitempty"`
	Low      *float64      `json:"low,omitempty"` // of a range, in the place of a value
	High     *float64      `json:"high,omitempty"`
	Unit     string        `json:"unit,omitempty"`
	Per      string        `json:"per,omitempty"`
	Kind     quantity.Kind `json:"kind"`
	Hedge    string        `json:"hedge,omitempty"`
	Date     string        `json:"date,omitempty"`
	Relative bool          `json:"relative,omitempty"`
}

// listQuantities prints the numbers of a file, in reading order.
func listQuantities(_ context.Context, env Env, args []string) error {
	f := newFlags("quantities", env)
	language := f.String("language", "", "the `tag` of the text's language, such as uk; what it looks like if not said")
	files, err := f.parse(args)
	if err != nil {
		return err
	}
	if len(files) != 1 {
		return fmt.Errorf("quantities: one file, please: %w", errUse)
	}
	a, err := take(env, files[0])
	if err != nil {
		return err
	}
	if *language == "" {
		*language = segment.Language(a.Text)
	}
	out := bufio.NewWriter(env.Out)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for q := range quantity.Find(a.Text, *language) {
		if err := lines.Encode(lineOfQuantity(a.Text, q)); err != nil {
			return fmt.Errorf("print: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

func lineOfQuantity(text string, q quantity.Quantity) quantityLine {
	line := quantityLine{
		Start: q.Start, End: q.End, Text: text[q.Start:q.End], Number: q.Number,
		Unit: q.Unit, Per: q.Per, Kind: q.Kind, Date: q.When.String(), Relative: q.Relative,
	}
	if q.Hedge != quantity.Exact {
		line.Hedge = string(q.Hedge)
	}
	switch {
	case q.Kind == quantity.Date:
	case q.Low == q.High:
		line.Value = &q.Low
	default:
		line.Low, line.High = &q.Low, &q.High
	}
	return line
}
