package command

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"factdesk/claims/checkworthy"
)

// score prints how much each line of standard input is worth checking. An empty
// line has a score too, so that the lines stay side by side.
func score(ctx context.Context, env Env, args []string) error {
	f := newFlags("score", env)
	language := f.String("language", "en", "the `language` of the sentences; of other languages than English only the shape is judged: numbers, marks, capitals, length")
	if err := f.parseAll(args); err != nil {
		return err
	}
	in, out := bufio.NewReader(env.In), bufio.NewWriter(env.Out)
	for {
		line, err := in.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read standard input: %w", err)
		}
		if line != "" {
			if _, deaf := fmt.Fprintf(out, "%.4f\n", checkworthy.Score(strings.ToValidUTF8(line, "\uFFFD"), *language)); deaf != nil {
				return deaf
			}
		}
		if err != nil || ctx.Err() != nil {
			return errors.Join(out.Flush(), ctx.Err())
		}
	}
}
