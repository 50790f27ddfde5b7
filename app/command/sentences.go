package command

import (
	"bufio"
	"context"
	"encoding/json"

	"factdesk/claims/segment"
)

// A sentenceLine is a sentence as it is printed. Start and End are bytes of the
// normalised text.
type sentenceLine struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// printSentences prints the sentences of a file, in order.
func printSentences(_ context.Context, env Env, args []string) error {
	a, err := takeOne("sentences", env, args)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(env.Out)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for s := range segment.Sentences(a.Text) {
		if err := lines.Encode(sentenceLine{s.Start, s.End, a.Text[s.Start:s.End]}); err != nil {
			return err
		}
	}
	return out.Flush()
}
