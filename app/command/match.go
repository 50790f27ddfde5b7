package command

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"factdesk/claims/match"
)

// matchLines prints, for each statement on standard input, the claims of a file
// that may say the same.
func matchLines(ctx context.Context, env Env, args []string) error {
	f := newFlags("match", env)
	corpus := f.String("corpus", "", "the `file` of claims, a line each: id<TAB>text")
	k := f.Int("k", 10, "print up to `n` claims for each statement")
	if err := f.parseAll(args); err != nil {
		return err
	}
	if *corpus == "" {
		return fmt.Errorf("match: which claims? say it with --corpus FILE.tsv: %w", errUse)
	}
	if *k < 1 {
		return fmt.Errorf("match: -k is %d, but has to be 1 or more: %w", *k, errUse)
	}
	x, err := indexed(ctx, *corpus)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(env.Out)
	err = eachNamed(ctx, env.In, func(id, statement string) error {
		for _, h := range x.Query(statement, *k) {
			if _, err := fmt.Fprintf(out, "%s\t%s\t%.6f\n", id, h.Key, h.Score); err != nil {
				return fmt.Errorf("print: %w", err)
			}
		}
		return nil
	})
	if err != nil {
		err = fmt.Errorf("standard input: %w", err)
	}
	return errors.Join(err, out.Flush())
}

// indexed returns an index of the claims in a file.
func indexed(ctx context.Context, path string) (x *match.Index, err error) {
	f, err := os.Open(path) //nolint:gosec // the user says which
	if err != nil {
		return nil, fmt.Errorf("the claims can't be read: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	x = new(match.Index)
	err = eachNamed(ctx, f, func(id, text string) error {
		before := x.Len()
		if x.Put(id, match.Claim{Statement: text}); x.Len() == before {
			return fmt.Errorf("there is a claim %q already", id)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return x, nil
}

// eachNamed reads lines of an ID, a tab and a text. Empty lines are passed over.
func eachNamed(ctx context.Context, from io.Reader, to func(id, text string) error) error {
	const longest = 16 << 20
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, longest)
	n := 0
	for lines.Scan() {
		n++
		line := lines.Bytes()
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		id, text, err := parted(line)
		if err == nil {
			err = errors.Join(ctx.Err(), to(id, text))
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		return fmt.Errorf("line %d is longer than %d MB", n+1, longest>>20)
	} else if err != nil {
		return fmt.Errorf("line %d: %w", n+1, err)
	}
	return nil
}

// parted parts a line at its first tab.
func parted(line []byte) (id, text string, err error) {
	id, text, ok := strings.Cut(string(line), "\t")
	switch {
	case !utf8.Valid(line):
		return "", "", errors.New("this is not valid UTF-8")
	case !ok:
		return "", "", errors.New("there is no tab between an id and a text")
	case strings.TrimSpace(id) == "":
		return "", "", errors.New("there is no id before the tab")
	}
	return id, text, nil
}
