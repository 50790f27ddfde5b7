package command

import (
	"context"
	"fmt"
	"strings"
)

// help prints what the program does without a window.
func help(ctx context.Context, env Env, args []string) error {
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") && args[0] != "help" {
		c, err := named(args[0])
		if err != nil {
			return err
		}
		return c.run(ctx, env, []string{"-h"})
	}
	var said strings.Builder
	said.WriteString("factdesk [--desk DIR] [--safe]\n    opens the window\n")
	for _, c := range commands() {
		fmt.Fprintf(&said, "factdesk %s\n    %s\n", strings.TrimSpace(c.name+" "+c.args), c.does)
	}
	said.WriteString("\nAll that touch a desk take --desk DIR; without it, it is your own:\n    " + env.DefaultDesk + "\n" +
		"A FILE called - is standard input.\n" +
		"The passphrase of a desk that has one is asked for, or taken from FACTDESK_PASSPHRASE; a new one from FACTDESK_NEW_PASSPHRASE.\n" +
		"\nExit status: 0 done; 1 it failed, or the desk is damaged (one line on standard error says why); 2 wrong use.\n" +
		"Of check also 2: something was damaged and has been mended.\n" +
		"Of all that open a desk: 10 there is none, 11 another program has it open, 12 the passphrase is wrong or wasn't given.\n")
	return say(env, "%s", said.String())
}

// version prints the program's version.
func version(_ context.Context, env Env, args []string) error {
	if err := newFlags("version", env).parseAll(args); err != nil {
		return err
	}
	return say(env, "factdesk %s\n", env.Version)
}

// say prints for the user or the next program in the pipe, which may be gone.
func say(env Env, format string, args ...any) error {
	if _, err := fmt.Fprintf(env.Out, format, args...); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}
